import assert from 'node:assert/strict';
import { decodeHTML } from 'entities';
import type { ParsedArticle } from '../../../src/core/model/article.ts';
import { RUN_SIZE, runAt, runCount, toPassage, toSource } from '../../../src/core/text/textMap.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Throws when an article breaks what the contract says of passage text, blocks and map. `source` is the decoded file;
 * `isJson`: escapes are undone before an atom is compared.
 */
export function checkArticle(article: ParsedArticle, source: string, isJson: boolean): void {
  checkBlocks(article);
  checkRuns(article, source, isJson);
  checkDirections(article);
}

function checkBlocks({ blocks, text, related }: ParsedArticle): void {
  let at = 0;
  blocks.forEach(({ span, kind }, index) => {
    if (index > 0) assert.equal(text.slice(at, span.start), '\n\n', 'separator');
    assert.equal(span.start, index === 0 ? 0 : at + 2);
    assert.ok(span.end > span.start, `empty ${kind}`);
    const inside = text.slice(span.start, span.end);
    assert.equal(inside, inside.trim(), `blanks at the ends of ${kind}`);
    at = span.end;
  });
  assert.equal(at, text.length);
  assert.doesNotMatch(text, LONE_SURROGATE, 'lone surrogate');
  for (const { span } of related) assert.ok(blocks.some((block) => block.kind === 'related' && block.span.start === span.start && block.span.end === span.end), 'related headline without its block');
}

function checkRuns({ blocks, text, map }: ParsedArticle, source: string, isJson: boolean): void {
  const covered = new Uint8Array(text.length);
  let last = 0;
  for (let index = 0; index < runCount(map); index++) {
    const run = runAt(map, index);
    assert.ok(run.textStart >= last && run.textEnd > run.textStart, 'runs in text order');
    assert.ok(run.sourceStart >= 0 && run.sourceEnd > run.sourceStart && run.sourceEnd <= source.length, 'run inside the source');
    covered.fill(1, run.textStart, run.textEnd);
    last = run.textEnd;
    const shown = text.slice(run.textStart, run.textEnd);
    const raw = source.slice(run.sourceStart, run.sourceEnd);
    const isCopy = shown.length === raw.length && shown.length > 1;
    if (isCopy || shown === raw) assert.equal(shown, raw, 'a copy is equal on both sides');
    else assert.ok(readings(raw, isJson).includes(shown), `an atom reads ${JSON.stringify(shown)} but stands as ${JSON.stringify(raw)}`);
  }
  for (const { span } of blocks) assert.ok(covered.subarray(span.start, span.end).every((mark) => mark === 1), 'a block has no gap');
  const inBlocks = blocks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  assert.equal(covered.reduce((sum, mark) => sum + mark, 0), inBlocks, 'separators have no run');
  assert.equal(map.runs.length % RUN_SIZE, 0);
}

/** What an atom's source may read as: escapes undone, references undone, white space or mark-up between two words. */
function readings(raw: string, isJson: boolean): readonly string[] {
  const plain = isJson ? unescape(raw) : raw;
  const decoded = decodeHTML(plain);
  const shown = [plain, decoded].map((text) => text.replace(new RegExp(LONE_SURROGATE, 'g'), '\ufffd'));
  // White space of HTML in JSON; of any kind on a text page, whose columns are made of NBSP as well.
  if ((isJson ? /^[ \t\n\r\f]+$/ : /^\s+$/).test(decoded)) shown.push(' ', '\n');
  if (/^<[^]*>[ \t\n\r\f]*$/.test(plain)) shown.push(' ', '\n', '\t');
  // One text browser writes the blanks inside a link so.
  if (!isJson && plain === '_') shown.push(' ');
  return shown;
}

function unescape(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, hex: string | undefined, letter: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' } as Record<string, string>)[letter ?? ''] ?? letter ?? '';
  });
}

/** There and back covers what was asked, wherever there is an answer. */
function checkDirections({ text, map }: ParsedArticle): void {
  const step = Math.max(1, Math.floor(text.length / 97));
  for (let at = 0; at < text.length; at += step) {
    const span = { start: at, end: Math.min(text.length, at + 1 + (at % 40)) };
    const place = toSource(map, span);
    if (place === undefined) continue;
    const back = toPassage(map, place);
    assert.ok(back !== undefined, 'a place in the source leads back');
    assert.ok(back.start <= span.end && back.end >= span.start, 'a way back ends elsewhere');
  }
}
