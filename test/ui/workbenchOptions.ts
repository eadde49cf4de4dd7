/** On what a journey opens its window. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What is open in the window, and how large it is. */
export interface WorkbenchOptions {
  /** Folder to copy and open, from the project's root. Default `test/fixtures/workspace`. */
  readonly folder?: string;
  /** Files to write into the copy first: path in the folder to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Opens the window without a folder. */
  readonly noFolder?: boolean;
  /** Folders in the copy that are opened together, as a workspace, in place of the copy itself. */
  readonly roots?: readonly string[];
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What the window's address says of what is open in it. */
export async function addressQuery({ noFolder, roots }: WorkbenchOptions, place: string, folder: string): Promise<string> {
  if (noFolder === true) return "?ew=true";
  if (roots === undefined) return `?folder=${encodeURIComponent(folder)}`;
  const workspace = join(place, "several.code-workspace");
  await writeFile(workspace, JSON.stringify({ folders: roots.map((root) => ({ path: join(folder, root) })) }));
  return `?workspace=${encodeURIComponent(workspace)}`;
}
