/** The name of a coder in a git folder: proposed once after the first annotation, accepted by one person, put away by another. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addScreens } from "./openWindows.ts";
import { openWorkbench, patience, type Workbench } from "./workbench.ts";

/** As much of a repository as Git asks for. */
const repository = {
  ".git/HEAD": "ref: refs/heads/main\n",
  ".git/config": "[core]\n\trepositoryformatversion = 0\n\tbare = false\n[user]\n\tname = Maria Müller\n\temail = maria@coast-courier.example\n",
  ".git/objects/info/packs": "",
  ".git/refs/heads/.keep": "",
};
const source = "wire/mill-bridge.txt";
const shared = `${source}.newsmark.yaml`;
const own = `${source}.newsmark.maria-muller.yaml`;
const proposal = /Do you code together with others/u;

async function withWorkbench(name: string, journey: (workbench: Workbench) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench({ files: repository });
  try {
    await journey(workbench);
  } catch (error) {
    await addScreens(error, name);
    throw error;
  } finally {
    await workbench.close();
  }
}

/** Opens the article once Git has looked at the folder: its state is in the status bar then. */
async function openArticle(workbench: Workbench): Promise<void> {
  await workbench.page.locator(".statusbar-item").filter({ hasText: /^\s*main/u }).first().waitFor({ timeout: 90_000 });
  await workbench.showNewsmark();
  await workbench.openArticle(/Tarnholm bridge open to traffic/u, "Treasurer Pieter Aldous");
}

const isAsked = async (workbench: Workbench): Promise<boolean> => (await workbench.notifications()).some((text) => proposal.test(text));

test("a person accepts the name that Git has: the next annotation goes into the own sidecar", async () => {
  await withWorkbench("coder-accepted", async (workbench) => {
    await openArticle(workbench);
    await workbench.tag("Treasurer Pieter Aldous", "source");
    await workbench.until(() => isAsked(workbench), "the proposal");
    await workbench.picture("coder-proposal");
    const first = (await workbench.file(shared)) ?? "";
    assert.match(first, /by: maria-muller/u, "Git's name is who annotated");
    await workbench.answer("Use “maria-muller”");
    // The setting is written by the window: it counts once the status bar says so.
    await workbench.page.locator(".statusbar-item").filter({ hasText: "maria-muller" }).first().waitFor({ timeout: patience });
    await workbench.tag("2.4 million euros", "figure");
    const text = await workbench.until(async () => workbench.file(own), "the own sidecar");
    assert.match(text, /^newsmark: 1\nsource: mill-bridge\.txt\ncoder: Maria Müller\n/u);
    assert.match(text, /quote: 2\.4 million euros/u);
    assert.equal(await workbench.file(shared), first, "what was there stays where it is");
    assert.equal(await isAsked(workbench), false);
  });
});

test("a person puts the proposal away: it is not made again, in this window or the next", async () => {
  await withWorkbench("coder-dismissed", async (workbench) => {
    await openArticle(workbench);
    await workbench.tag("Treasurer Pieter Aldous", "source");
    await workbench.until(() => isAsked(workbench), "the proposal");
    const toast = workbench.page.locator(".notifications-toasts .notification-list-item").filter({ hasText: proposal });
    await workbench.until(async () => {
      await toast.hover({ timeout: 5_000 }).catch(() => undefined);
      await toast.getByRole("button", { name: /^(?:Clear|Close) Notification/u }).first().click({ timeout: 3_000 }).catch(() => undefined);
      return !(await isAsked(workbench));
    }, "the proposal to go");
    await workbench.tag("2.4 million euros", "figure");
    await workbench.until(async () => (await workbench.file(shared))?.includes("quote: 2.4 million euros"), "the second annotation");
    assert.equal(await isAsked(workbench), false);
    await workbench.reopen();
    await openArticle(workbench);
    await workbench.tag("The mayor, Ines Kallio", "voice");
    await workbench.until(async () => (await workbench.file(shared))?.includes("Ines Kallio"), "the third annotation");
    // It would be here by now: it came with the first one as soon as that was written.
    await workbench.page.waitForTimeout(1_500);
    assert.equal(await isAsked(workbench), false);
    assert.equal(await workbench.file(own), undefined);
  });
});
