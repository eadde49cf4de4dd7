/** A folder with everything that a person's folder should not have, but does: broken files, odd names, hostile text. */
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A post as WordPress answers it. */
function post(id: number, title: string, body: string): object {
  return {
    id, date_gmt: "2026-03-03T16:20:00", slug: `post-${id}`, link: `https://marsh-post.example/${id}`,
    title: { rendered: title }, content: { rendered: body },
  };
}

/** A page of plain text. */
function page(title: string, ...paragraphs: readonly string[]): string {
  return [title, "2026-03-04T07:05:00+01:00", "By Jürgen Weiß", ...paragraphs].join("\n\n").concat("\n");
}

export const hostileTitle = "$(bug) **Stars** [click](command:workbench.action.quit) <b>bold</b> ![p](https://marsh-post.example/p.png)";

/** Names that trip up address and pattern code, each with the headline of its article. */
export const oddNames: Readonly<Record<string, string>> = {
  "odd/a name with blanks.txt": "Blanks in the name",
  "odd/50 % off #1?.txt": "Per cent and hash",
  "odd/%41%2F.txt": "Looks encoded",
  "odd/Übergröße ñ.txt": "Umlauts in the name",
  // The same letters in two parts, as a Mac writes them.
  "odd/Zu\u0308rich.txt": "Decomposed umlaut",
  "odd/report.newsmark.maria.txt": "Our own mark in the name",
  "odd/[x] {y} $(bug) & co;.txt": "Brackets in the name",
  "odd/folder.txt/inside": "A folder named like a file",
};

const cut = JSON.stringify([post(11, "Whole post before the cut", "<p>The first post is whole, Anna Berg said.</p>"), post(12, "Post that was cut", "<p>The second is not.</p>")]);
const hostileBody = [
  "<p>Anna Berg said [press here](command:workbench.action.quit) and ![look](https://marsh-post.example/q.png) were only words.</p>",
  "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x&gt; $(alert) stood in the minutes, Anna Berg said.</p>",
].join("");

/** Writes the folder to a temporary place and answers where it is. */
export async function makeBadFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "newsmark-bad-")), "bad");
  const files: Record<string, string | Uint8Array> = {
    ".newsmark/codebook.yaml": `newsmark: 1\ntags:\n  - id: claim\n    label: "$(bug) **Claim** [x](command:workbench.action.quit)"\n    description: "<b>bold</b> $(flame)"\n`,
    "empty.txt": "",
    "cut.json": cut.slice(0, -60),
    "cut-at-once.json": cut.slice(0, 90),
    "error.json": JSON.stringify({ code: "rest_forbidden", message: "Sorry, **you** may not [do](command:workbench.action.quit) $(bug).", data: { status: 401 } }),
    "windows.txt": Buffer.from(page("Fähre fährt früher", "Die Fähre nach Tarnholm fährt jetzt früher, sagte Jürgen Weiß.", "Grüße aus dem Hafen überbrachte Ines Kallio."), "latin1"),
    "utf16.txt": Buffer.from(`\uFEFF${page("Brücke öffnet wieder", "Die Brücke öffnet am Mittwoch wieder, sagte Jürgen Weiß.", "Ines Kallio begrüßte die ersten Gäste.")}`, "utf16le"),
    "no-text.txt": Uint8Array.from({ length: 4000 }, (_each, index) => (index * 7919) % 256),
    // UTF-16 without a byte order mark.
    "unmarked.txt": Buffer.from(page("No mark", "A text without mark stands here, Anna Berg said."), "utf16le"),
    "huge.txt": Buffer.alloc(21 * 1024 * 1024, page("Huge", "A sentence that fills the file, Anna Berg said.")),
    "hostile.json": JSON.stringify(post(21, hostileTitle.replaceAll("<", "&lt;"), hostileBody)),
    "vanishing.txt": page("Short note on the weather", "Rain is expected in Tarnholm on Friday, the weather service said.", "It will be colder at the weekend, it said."),
  };
  for (const [name, title] of Object.entries(oddNames)) files[name] = page(title, `The name of this file is odd, Anna Berg said.`, "The second paragraph is here to make it whole.");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await symlink("nowhere.txt", join(folder, "dangling.txt"));
  await symlink(".", join(folder, "loop"));
  return folder;
}
