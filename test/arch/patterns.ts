/** Finds regular expressions whose time grows faster than the text: hostile text could stop the editor. */
import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { getFirstConsumedChar, toCache } from "regexp-ast-analysis";
import { analyse } from "scslre";
import ts from "typescript";
import { hasReason, lineOf, nodes, parse, type Breach, type SourceText } from "./sources.ts";

/**
 * Judges every literal and every `RegExp` made from a fixed text; one made from anything else is a breach, since nobody
 * can judge it here. Where the text it meets is short by construction, `// bounded: why` above allows it.
 */
export function superLinear(source: SourceText): readonly Breach[] {
  const breaches: Breach[] = [];
  const file = parse(source);
  for (const node of nodes(file)) {
    const what = judge(node);
    const line = lineOf(source.text, node.getStart(file));
    if (what !== undefined && !hasReason(source.text, line, "bounded")) breaches.push({ path: source.path, line, what });
  }
  return breaches;
}

function judge(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf("/");
    return judgePattern(node.text.slice(1, end), node.text.slice(end + 1));
  }
  const called = (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
  if (!called) return undefined;
  const [pattern, flags] = node.arguments ?? [];
  if (pattern === undefined || !ts.isStringLiteralLike(pattern)) return "RegExp from a text that is not fixed";
  return judgePattern(pattern.text, flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : "");
}

function judgePattern(source: string, flags: string): string | undefined {
  const parser = new RegExpParser();
  const unicode = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  const literal = { pattern: parser.parsePattern(source, 0, source.length, unicode), flags: parser.parseFlags(flags) };
  const { reports } = analyse(literal);
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
  if (worst === undefined) return ambiguousChoice(literal);
  const how = worst.exponential ? "exponential" : "quadratic or worse";
  return `/${source}/${flags} is ${how} (${worst.type}) on repeated ${worst.character.literal.source}`;
}

/** What scslre does not look for: a repeated group with two alternatives that begin alike, as in `(a|a)*`. */
function ambiguousChoice({ pattern, flags }: { readonly pattern: AST.Pattern; readonly flags: AST.Flags }): string | undefined {
  let found: string | undefined;
  const cache = toCache(flags);
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max, element }) {
      if (max !== Infinity || (element.type !== "Group" && element.type !== "CapturingGroup")) return;
      const firsts = element.alternatives.map((each) => getFirstConsumedChar(each, "ltr", cache).char);
      const clash = firsts.some((first, index) => firsts.slice(index + 1).some((other) => !first.isDisjointWith(other)));
      if (clash) found = `/${pattern.raw}/ repeats a choice whose alternatives begin alike: ${element.raw}`;
    },
  });
  return found;
}
