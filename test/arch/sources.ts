/** The project's sources as the fences see them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { findFiles } from "../../src/tools/nodeTests.ts";
import { projectRoot } from "../../src/tools/places.ts";

/** A file: its path from the root with `/`, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One place where a fence was broken. */
export interface Breach {
  readonly path: string;
  /** First line is 1. */
  readonly line: number;
  readonly what: string;
}

/** Files that match a glob from the root. */
export function readSources(pattern: string): readonly SourceText[] {
  return findFiles(pattern).map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
}

/** The syntax tree, with parents. */
export function parse({ path, text }: SourceText): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
}

/** All nodes of a tree, parents before children. */
export function* nodes(root: ts.Node): Generator<ts.Node> {
  yield root;
  const children: ts.Node[] = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** Line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/**
 * Whether the comment right above a line gives a reason: it must hold `mark`, then a colon and words, as in
 * `// nondeterministic: the key never leaves this process`.
 */
export function hasReason(text: string, line: number, mark: string): boolean {
  const above = text.split("\n")[line - 2] ?? "";
  return new RegExp(`(?://|\\*).*\\b${mark}: *\\S{2,}`, "u").test(above);
}

/** Throws when there is a breach, naming every one on a line of its own. */
export function assertNone(breaches: readonly Breach[]): void {
  if (breaches.length === 0) return;
  throw new Error(`${breaches.length} breaches\n${breaches.map(({ path, line, what }) => `${path}:${line}: ${what}`).join("\n")}`);
}
