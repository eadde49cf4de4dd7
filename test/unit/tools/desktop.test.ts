/** `npm start` with a desktop `code`: a stand-in on the PATH notes how it was called. */
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findDesktop, runDesktop } from "../../../src/tools/desktop.ts";

async function withStandIn(version: string, body: (folder: string, said: string[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-code-"));
  const path = process.env["PATH"];
  try {
    writeFileSync(join(folder, "code"), `#!/bin/sh\n[ "$1" = "--version" ] && printf '${version}\\nabc\\nx64\\n' && exit 0\necho "$@" >> "${folder}/calls"\n`);
    chmodSync(join(folder, "code"), 0o755);
    process.env["PATH"] = `${folder}:${path}`;
    await body(folder, []);
  } finally {
    process.env["PATH"] = path;
    rmSync(folder, { recursive: true });
  }
}

const options = { skip: process.platform === "win32" };

test("a new enough desktop gets a profile of ours, the package, and the folder", options, () =>
  withStandIn("1.110.2", async (folder, said) => {
    const code = await findDesktop((line) => void said.push(line));
    assert.equal(code, join(folder, "code"));
    await runDesktop(code, { folder: "/some/folder", vsix: "/a/newsmark.vsix", profile: join(folder, "profile"), settings: { "telemetry.telemetryLevel": "off" } }, () => undefined);
    const [install = "", open = ""] = readFileSync(join(folder, "calls"), "utf8").split("\n");
    const own = `--user-data-dir ${folder}/profile --extensions-dir ${folder}/profile/extensions`;
    assert.ok(install.startsWith(own) && install.endsWith("--install-extension /a/newsmark.vsix"), install);
    assert.ok(open.startsWith(own) && open.endsWith("--new-window --wait /some/folder"), open);
    assert.match(readFileSync(join(folder, "profile", "User", "settings.json"), "utf8"), /telemetry/u);
  }),
);

test("one that is too old is not used, and the reason is said", options, () =>
  withStandIn("1.90.0", async (_folder, said) => {
    assert.equal(await findDesktop((line) => void said.push(line)), undefined);
    assert.match(said.join("\n"), /1\.90\.0 is older than 1\.103/u);
  }),
);
