/** House style: 300 lines a file, 60 lines a function. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { assertNone, type Breach, lineOf, nodes, parse, readSources, type SourceText } from "./sources.ts";

const mostLines = 300;
const mostFunctionLines = 60;

function tooLong(source: SourceText): readonly Breach[] {
  const { path, text } = source;
  const breaches: Breach[] = [];
  const count = text.trimEnd().split("\n").length;
  if (count > mostLines) breaches.push({ path, line: 1, what: `${count} lines, more than ${mostLines}` });
  const file = parse(source);
  for (const node of nodes(file)) {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) continue;
    const [first, last] = [lineOf(text, node.getStart(file)), lineOf(text, node.getEnd())];
    if (last - first + 1 > mostFunctionLines) breaches.push({ path, line: first, what: `function of ${last - first + 1} lines, more than ${mostFunctionLines}` });
  }
  return breaches;
}

test("files and functions are short", () => {
  assertNone(readSources("src/**/*.ts").flatMap(tooLong));
});

test("canary: long files, functions, arrows and methods are seen", () => {
  const lines = (n: number): string => "  x();\n".repeat(n);
  const seen = (text: string): number => tooLong({ path: "canary.ts", text }).length;
  assert.equal(seen(lines(301)), 1);
  assert.equal(seen(lines(300)), 0);
  assert.equal(seen(`function f() {\n${lines(59)}}\n`), 1);
  assert.equal(seen(`function f() {\n${lines(58)}}\n`), 0);
  assert.equal(seen(`const f = () => {\n${lines(59)}};\n`), 1);
  assert.equal(seen(`class C { m() {\n${lines(59)}} }\n`), 1);
});
