import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLexicon } from '../../../src/core/entity/lexicon.ts';
import { mendNames } from '../../../src/core/entity/mendNames.ts';
import { tokenBlocksOf } from '../../../src/core/entity/tokenBlocks.ts';
import type { LabelledSpan } from '../../../src/core/entity/tagger.ts';
import type { EntityKind } from '../../../src/core/model/entity.ts';

const lexicon = createLexicon();

/** Brackets hold what a recogniser found, `kind:words`; answered is what is made of it. */
const mended = (marked: string): string => {
  let text = '';
  const labels: LabelledSpan[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[(\w+):(.*?)\]/gu)) {
    text += marked.slice(at, match.index);
    // The tests write kinds.
    labels.push({ span: { start: text.length, end: text.length + (match[2]?.length ?? 0) }, kind: match[1] as EntityKind, score: 1 });
    text += match[2] ?? '';
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  const blocks = tokenBlocksOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }], lexicon, 'en');
  let out = '';
  let end = 0;
  for (const { span, kind } of mendNames(labels, blocks, lexicon)) {
    out += `${text.slice(end, span.start)}[${kind}:${text.slice(span.start, span.end)}]`;
    end = span.end;
  }
  return out + text.slice(end);
};

const CASES: readonly (readonly [string, string])[] = [
  ['The [organisation:Russian state news] agency said so.', 'The [group:Russian] state news agency said so.'],
  ['near the [place:Canadian border] on foot', 'near the [group:Canadian] border on foot'],
  ['at [place:Cosham railway station] in May', 'at [place:Cosham railway station] in May'],
  ['the [organisation:Monti government] fell', 'the [organisation:Monti] government fell'],
  ['mayor [person:Hau Lung-bin] said', 'mayor [person:Hau Lung-bin] said'],
  ['it crossed [place:the border] at night', 'it crossed the border at night'],
  ['[organisation:Democrats and Republicans] agreed', '[group:Democrats] and [group:Republicans] agreed'],
  ['[organisation:Johnson and Johnson] agreed', '[organisation:Johnson and Johnson] agreed'],
  ['left the [place:Paris] Agreement in May', 'left the [work:Paris Agreement] in May'],
  ['the [other:Geneva] [other:Conventions] apply', 'the [work:Geneva Conventions] apply'],
  ['won the [person:Nobel] Peace Prize in May', 'won the [work:Nobel Peace Prize] in May'],
  ['the [organisation:Treaty of Versailles] was signed', 'the [work:Treaty of Versailles] was signed'],
  ['before the First [event:World War] began', 'before the [event:First World War] began'],
  ['watched the [organisation:Super Bowl] at home', 'watched the [event:Super Bowl] at home'],
  ['told [person:Anna Berg] in [place:Paris] on the day', 'told [person:Anna Berg] in [place:Paris] on the day'],
];

test('names are mended by words and lists', () => {
  for (const [found, wanted] of CASES) assert.equal(mended(found), wanted);
});

test('mending, property: whatever is found stays sorted, apart, inside its block and begins and ends at words', () => {
  const words = fc.array(fc.constantFrom('Russian', 'state', 'news', 'Paris', 'Agreement', 'Treaty', 'of', 'and', 'Democrats', 'Republicans', 'First', 'World', 'War', 'the', '-', '’s', '.', 'Act', '\n'), { maxLength: 30 });
  fc.assert(fc.property(words, fc.array(fc.tuple(fc.nat(29), fc.nat(5), fc.constantFrom<EntityKind>('person', 'place', 'organisation', 'other', 'event')), { maxLength: 8 }), (parts, picks) => {
    const text = parts.join(' ');
    const [block] = tokenBlocksOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }], lexicon, 'en');
    if (block === undefined) return;
    const { tokens } = block;
    const labels: LabelledSpan[] = [];
    for (const [from, length, kind] of picks.sort((a, b) => a[0] - b[0])) {
      const [first, last] = [tokens[from], tokens[Math.min(from + length, tokens.length - 1)]];
      if (first !== undefined && last !== undefined && first.start >= (labels.at(-1)?.span.end ?? 0)) labels.push({ span: { start: first.start, end: last.end }, kind, score: 1 });
    }
    let end = 0;
    for (const { span } of mendNames(labels, [block], lexicon)) {
      assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
      assert.ok(tokens.some(({ start }) => start === span.start) && tokens.some((token) => token.end === span.end));
      end = span.end;
    }
  }));
});
