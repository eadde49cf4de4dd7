import type { Coded, Sidecar } from '../model/annotation.ts';
import type { SidecarChange, SidecarHead } from '../model/changes.ts';
import type { Problem } from '../model/problem.ts';
import type { Edited } from '../model/reading.ts';
import { sameAnnotation } from './editItem.ts';
import { isHeadOnly } from './headOnly.ts';
import { createItemCache, type ItemCache } from './itemCache.ts';
import { compareTexts } from './itemOrder.ts';
import { hasContent, lineBreakOf } from './lines.ts';
import { openSidecar } from './openSidecar.ts';
import type { OpenSidecar } from './openedSidecar.ts';
import { blockPair } from './renderData.ts';
import { changeByLines } from './sidecarByLines.ts';
import { changeByTree } from './sidecarByTree.ts';
import { refusedLayout, refusedStep, textOfDraft, type DraftStep, type SidecarDraft } from './sidecarDraft.ts';
import { bareData, textData } from './yamlData.ts';
import { openYaml } from './yamlText.ts';

/**
 * Makes changes in a sidecar's text, each as splices at its own item, and reads the outcome again before answering it.
 * `text` undefined or blank: a new file with this head. An empty answer: nothing but our head is left, the file goes.
 * Refused as a whole when the file is not to be written to, an id is unknown or taken, or a layout does not bear the change.
 */
export function editSidecar(text: string | undefined, head: SidecarHead, changes: readonly SidecarChange[], cache: ItemCache = createItemCache()): Edited {
  const { mark, body, problems } = openYaml(text ?? '');
  if (problems.length > 0) return { kind: 'refused', problems };
  const lineBreak = lineBreakOf(body);
  const start = withHead(body, head, lineBreak);
  const opened = openSidecar(start, cache);
  if (opened.open === undefined) return { kind: 'refused', problems: opened.problems.filter(({ severity }) => severity === 'error') };
  const outcome = applyChanges(start, opened.open, changes, lineBreak, cache);
  if (outcome.kind === 'refused') return { kind: 'refused', problems: [placed(outcome.problem, opened.open)] };
  const edited = textOfDraft(outcome.draft);
  const wanted = { ...changedHead(opened.open.head, changes), annotations: outcome.draft.annotations };
  if (!says(edited, outcome.draft, wanted, cache)) return { kind: 'refused', problems: [placed(layoutProblem(changes), opened.open)] };
  const emptied = outcome.draft.annotations.length === 0 && changes.some(({ kind }) => kind === 'remove' || kind === 'coded');
  return { kind: 'edited', text: emptied && isHeadOnly(edited) ? '' : mark + edited };
}

/** A file with nothing but comments gets our head below them. */
function withHead(body: string, head: SidecarHead, lineBreak: '\n' | '\r\n'): string {
  if (hasContent(body)) return body;
  const layout = { lineBreak, column: 0 };
  const lines = [blockPair('newsmark', bareData('1'), layout), blockPair('source', textData(head.source), layout), ...(head.coder === undefined ? [] : [blockPair('coder', textData(head.coder), layout)])];
  const above = body.trim() === '' ? '' : body.endsWith('\n') ? body : body + lineBreak;
  return above + lines.map((line) => line + lineBreak).join('');
}

function applyChanges(text: string, open: OpenSidecar, changes: readonly SidecarChange[], lineBreak: '\n' | '\r\n', cache: ItemCache): DraftStep {
  let draft: SidecarDraft = { text: open.split ?? text, annotations: open.entries.map(({ annotation }) => annotation) };
  for (const change of changes) {
    const index = change.kind === 'set' || change.kind === 'remove' ? draft.annotations.findIndex((annotation) => annotation?.id === change.id) : -1;
    const refused = refusedId(draft, change, index);
    if (refused !== undefined) return refused;
    // After the first item, or a flow list's end, the text may be cut into items from now on.
    const cut = typeof draft.text === 'string' ? openSidecar(draft.text, cache).open?.split ?? draft.text : draft.text;
    const step = typeof cut === 'string' ? changeByTree(draft, cut, change, index, lineBreak) : changeByLines(draft, cut, change, index, lineBreak);
    if (step.kind === 'refused') return step;
    draft = step.draft;
  }
  return { kind: 'done', draft };
}

function refusedId({ annotations }: SidecarDraft, change: SidecarChange, index: number): DraftStep | undefined {
  if (change.kind === 'add') {
    const { id } = change.annotation;
    return annotations.some((annotation) => annotation?.id === id) ? refusedStep('sidecar.duplicate-id', { id }) : undefined;
  }
  if (change.kind !== 'set' && change.kind !== 'remove') return undefined;
  if (index < 0) return refusedStep('sidecar.unknown-id', { id: change.id });
  const second = annotations.findIndex((annotation, at) => at > index && annotation?.id === change.id);
  return second < 0 ? undefined : refusedStep('sidecar.duplicate-id', { id: change.id });
}

function changedHead(head: OpenSidecar['head'], changes: readonly SidecarChange[]): OpenSidecar['head'] {
  return changes.reduce((now, change) => {
    if (change.kind === 'source') return { ...now, source: change.source };
    if (change.kind !== 'coded') return now;
    const { article, by, state, created } = change;
    const others = now.coded.filter((entry) => entry.article !== article || entry.by !== by);
    const entry: readonly Coded[] = state === undefined ? [] : [{ ...(article !== undefined && { article }), ...(by !== undefined && { by }), state, ...(created !== undefined && { created }) }];
    return { ...now, coded: [...others, ...entry] };
  }, head);
}

/** Reads the edited text as anybody would and compares it with what was meant: the last word on every splice. */
function says(text: string, draft: SidecarDraft, wanted: Omit<Sidecar, 'annotations'> & { readonly annotations: SidecarDraft['annotations'] }, cache: ItemCache): boolean {
  const { open } = openSidecar(text, cache, typeof draft.text === 'string' ? undefined : draft.text);
  if (open === undefined || open.entries.length !== wanted.annotations.length) return false;
  return open.head.source === wanted.source && open.head.coder === wanted.coder && codedText(open.head.coded) === codedText(wanted.coded)
    && open.entries.every(({ annotation }, index) => sameAnnotation(annotation, wanted.annotations[index]));
}

function codedText(coded: readonly Coded[]): string {
  return coded.map(({ article, by, state, created }) => JSON.stringify([article, by, state, created])).sort(compareTexts).join('\n');
}

/** A refusal with the line of the item it speaks of; line 1 when that is not there. */
function placed(problem: Problem, open: OpenSidecar): Problem {
  const entry = open.entries.findLast(({ annotation }) => annotation !== undefined && annotation.id === problem.facts?.['id']);
  return { ...problem, line: entry?.line ?? 1, ...(entry !== undefined && { span: entry.item }) };
}

function layoutProblem(changes: readonly SidecarChange[]): Problem {
  const first = changes[0];
  const step = first === undefined ? refusedStep('yaml.layout', {}) : refusedLayout(first);
  return step.kind === 'refused' ? step.problem : { code: 'yaml.layout', severity: 'error' };
}
