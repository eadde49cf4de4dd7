import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { annotationData } from '../../../src/core/sidecar/annotationData.ts';
import type { YamlData } from '../../../src/core/sidecar/yamlData.ts';
import { annotationWith, idText } from './arbitraries.ts';

/** A sidecar as a person with their own taste might have typed it, and what it says. */
export interface HandWritten {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly flowList: boolean;
}

interface Taste {
  readonly dash: number;
  readonly gap: number;
  readonly step: number;
  readonly lineBreak: '\n' | '\r\n';
  readonly mark: boolean;
  readonly finalBreak: boolean;
  readonly flowItem: boolean;
  readonly flowList: boolean;
  readonly alone: boolean;
  readonly comments: readonly number[];
  readonly quotes: readonly number[];
}

const taste: fc.Arbitrary<Taste> = fc.record({
  dash: fc.nat(5), gap: fc.integer({ min: 1, max: 4 }), step: fc.integer({ min: 1, max: 4 }),
  lineBreak: fc.constantFrom('\n' as const, '\r\n' as const), mark: fc.boolean(), finalBreak: fc.boolean(),
  flowItem: fc.boolean(), flowList: fc.constantFrom(false, false, false, true), alone: fc.constantFrom(false, false, false, true),
  comments: fc.array(fc.nat(6), { minLength: 8, maxLength: 8 }), quotes: fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }),
});

export const handWritten: fc.Arbitrary<HandWritten> = fc
  .tuple(taste, fc.uniqueArray(annotationWith(idText), { maxLength: 5, selector: ({ id }) => id }))
  .map(([how, annotations]) => ({ text: typed(how, annotations), annotations, flowList: how.flowList && annotations.length > 0 }));

/** Data of an annotation is never lines moved from elsewhere. */
function plain(data: YamlData): Exclude<YamlData, { readonly kind: 'moved' }> {
  return data.kind === 'moved' ? plain(data.data) : data;
}

function typed(how: Taste, annotations: readonly Annotation[]): string {
  const pick = picker(how);
  const lines = ['# Ours: do not sort', ...(pick() > 3 ? ['', '---', ''] : []), 'newsmark:   1', "source: 'ferry.json'  # the big one", ...(pick() > 3 ? ['x-mine: {a: [1, 2], b: "#"}'] : [])];
  if (how.flowList && annotations.length > 0) lines.push(...flowListLines(annotations, pick));
  else if (annotations.length === 0) lines.push(pick() > 3 ? 'annotations: []  # none yet' : pick() > 3 ? 'annotations:   # none yet' : '# nothing yet');
  else lines.push('annotations: # sorted by hand', ...annotations.flatMap((annotation) => [...between(pick, how.dash), ...itemLines(annotation, how, pick)]));
  lines.push(...(pick() > 3 ? ['# the end', ''] : []), ...(pick() > 3 ? ['x-last: yes   # kept'] : []));
  return (how.mark ? '\uFEFF' : '') + lines.join(how.lineBreak) + (how.finalBreak ? how.lineBreak : '');
}

/** Draws from the taste's numbers in turn. */
function picker(how: Taste): () => number {
  let at = 0;
  return () => how.comments[(at += 1) % how.comments.length] ?? 0;
}

function between(pick: () => number, dash: number): readonly string[] {
  const kind = pick();
  if (kind === 1) return [''];
  if (kind === 2) return [`${' '.repeat(dash)}# about the next: - one`];
  if (kind === 3) return ['', '# at the margin', ''];
  return [];
}

function itemLines(annotation: Annotation, how: Taste, pick: () => number): readonly string[] {
  const data = annotationData(annotation);
  const indent = ' '.repeat(how.dash);
  if (how.flowItem && pick() > 2) {
    const parts = data.pairs.map(([key, value]) => `${quotedText(key)}:  ${flowText(value)}`);
    return pick() > 3 ? [`${indent}- {${parts.join(' , ')} }  # flow`] : [`${indent}-   {`, ...parts.map((part) => `${indent}      ${part},  # part`), `${indent}   }`];
  }
  const keys = how.dash + 1 + how.gap;
  const body = data.pairs.flatMap(([key, value], index) => [...(pick() === 5 ? [`${' '.repeat(keys)}# of ${index}`] : []), ...pairLines(key, value, keys, how, pick)]);
  const first = body.findIndex((line) => !line.trimStart().startsWith('#'));
  const ordered = [...body.slice(first), ...body.slice(0, first)];
  if (how.alone) return [`${indent}-`, ...ordered];
  return [`${indent}-${' '.repeat(how.gap)}${(ordered[0] ?? '').trimStart()}`, ...ordered.slice(1)];
}

function pairLines(key: string, wanted: YamlData, column: number, how: Taste, pick: () => number): readonly string[] {
  const value = plain(wanted);
  const indent = ' '.repeat(column);
  const head = `${indent}${pick() > 4 ? quotedText(key) : plainOr(key)}:`;
  const deeper = column + how.step;
  if (value.kind === 'text') return textLines(head, value.text, deeper, pick);
  if (pick() > 2 || (value.kind === 'list' ? value.items : value.pairs).length === 0) return [`${head} ${flowText(value)}${pick() > 4 ? '   # why' : ''}`];
  if (value.kind === 'map') return [head, ...value.pairs.flatMap(([inner, what]) => pairLines(inner, what, deeper, how, pick))];
  return [`${head}   # list`, ...value.items.map((item) => `${' '.repeat(pick() > 3 ? column : column)}- ${flowText(item)}`)];
}

function textLines(head: string, text: string, deeper: number, pick: () => number): readonly string[] {
  const kind = pick();
  if (kind === 1 && /^[a-z][a-z ,.]*[a-z.]$/i.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)) return [`${head} ${text}   # plain`];
  if (kind === 2 && /^[\x20-\x7e]+$/.test(text)) return [`${head} '${text.replaceAll("'", "''")}'`];
  if ((kind === 3 || kind === 4) && /^[\x21-\x7e]([\x20-\x7e\n]*[\x21-\x7e])?$/.test(text)) {
    return [`${head} |${kind === 3 ? '-' : '-  # block'}`, ...text.split('\n').map((line) => (line === '' ? '' : ' '.repeat(deeper) + line))];
  }
  return [`${head}  ${quotedText(text)}`];
}

function flowListLines(annotations: readonly Annotation[], pick: () => number): readonly string[] {
  const items = annotations.map((annotation) => flowText(annotationData(annotation)));
  return pick() > 3 ? [`annotations: [${items.join(', ')}] # all`] : ['annotations: [', ...items.map((item, index) => `    ${item}${index < items.length - 1 || pick() > 3 ? ',' : ''}  # ${index}`), '  ]'];
}

function flowText(wanted: YamlData): string {
  const data = plain(wanted);
  if (data.kind === 'text') return quotedText(data.text);
  return data.kind === 'list' ? `[ ${data.items.map(flowText).join(' ,')}]` : `{${data.pairs.map(([key, value]) => `${quotedText(key)}: ${flowText(value)}`).join(', ')} }`;
}

function plainOr(text: string): string {
  return /^[a-z]+$/i.test(text) ? text : quotedText(text);
}

/** A JSON string, with everything outside ASCII as an escape. */
function quotedText(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).replace(/\\ud([89ab]..)\\ud([c-f]..)/g, (_, high, low) => JSON.parse(`"\\ud${high}\\ud${low}"`));
}
