/** A person installs the package, opens a folder and clicks the Newsmark icon. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench();
});
afterLast(async () => {
  await workbench.close();
});

test("the Newsmark icon opens the Articles view with the articles of the folder", async () => {
  await workbench.showNewsmark();
  await workbench.views.reveal("Mill bridge reopens after nine months");
  await workbench.views.reveal("Tarnholm bridge open to traffic");
  await workbench.picture("first-look");
});

test("a source opens as text, and words in it can be found, selected and pointed at", async () => {
  const editor = await workbench.openFile("wire/mill-bridge.txt");
  await editor.waitForText("Tarnholm bridge open to traffic");
  await editor.select("thanked the builders");
  const place = await editor.locate("Engineers");
  assert.ok(place.x > 0 && place.y > 0);
});
