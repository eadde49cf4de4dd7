/** Checks the import graph against the table of rooms. */
import { posix } from "node:path";
import ts from "typescript";
import { rooms, toolRoom, type Room } from "./layers.ts";
import { lineOf, type Breach, type SourceText } from "./sources.ts";

/** One import, whatever its form: static, type-only, dynamic, `export from`, `import("…")` as a type. */
interface Edge {
  readonly target: string;
  readonly line: number;
}

/** All imports of a file; relative ones as paths from the root. */
export function importsOf({ path, text }: SourceText): readonly Edge[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    target: fileName.startsWith(".") ? posix.join(posix.dirname(path), fileName) : fileName,
    line: lineOf(text, pos),
  }));
}

function roomOf(path: string): Room | undefined {
  const matches = rooms.filter(({ prefix }) => path.startsWith(prefix));
  return matches.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** Every import that the table does not allow, and every file outside of all rooms. */
export function forbiddenImports(sources: readonly SourceText[]): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const source of sources) {
    if (source.path.startsWith(toolRoom)) continue;
    const room = roomOf(source.path);
    if (room === undefined) {
      breaches.push({ path: source.path, line: 1, what: "belongs to no room of test/arch/layers.ts" });
      continue;
    }
    for (const { target, line } of importsOf(source)) {
      if (!isAllowed(room, target)) breaches.push({ path: source.path, line, what: `${room.name} may not import ${target}` });
    }
  }
  return breaches;
}

function isAllowed(room: Room, target: string): boolean {
  if (!target.startsWith("src/")) {
    return room.packages.some((name) => target === name || target.startsWith(name.endsWith(":") ? name : `${name}/`));
  }
  const other = roomOf(target);
  return other !== undefined && (other.name === room.name || room.rooms.includes(other.name));
}

/** Circles of imports between files: each as the path that comes back to its start. Type-only imports count. */
export function importCircles(sources: readonly SourceText[]): readonly (readonly string[])[] {
  const graph = new Map(sources.map((source) => [source.path, importsOf(source).map(({ target }) => target)]));
  const done = new Set<string>();
  const circles: (readonly string[])[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
}
