import * as vscode from 'vscode';
import { tagTable, type AnnotationRecord, type TagId } from '../../core/index.ts';
import type { Mark, TagRequest } from '../annotations/prepareTags.ts';
import { plainLabel } from '../plainLabel.ts';
import { besideOf, clashesBeside, inPlaceOf, without, type Settled } from './settled.ts';

/** A place where tags of the same groups are already. */
interface Taken {
  readonly mark: Mark;
  /** Annotations with the tags that would have to go. */
  readonly going: readonly (readonly [AnnotationRecord, readonly TagId[]])[];
  /** The new tags that can be put beside what is there. */
  readonly rest: readonly TagId[];
}

/** So many articles are named. */
const named = 3;

/** Several places at once: one question for all of them where another tag of a group is already. Undefined: the person left. */
export async function askForAll(request: TagRequest, tags: readonly TagId[]): Promise<Settled | undefined> {
  const { marks } = request;
  const taken = marks.flatMap((mark) => takenAt(mark, request, tags));
  const isTaken = new Set(taken.map(({ mark }) => mark));
  const free = marks.filter((mark) => !isTaken.has(mark)).map((mark) => ({ mark, tags }));
  switch (taken.length === 0 ? 'put' : await ask(request, tags, taken)) {
    case undefined: return undefined;
    case 'put': return { tags, marks: free, replacing: taken.flatMap(({ going }) => inPlaceOf(going, tags)) };
    case 'keep': {
      const all = [...free, ...taken.filter(({ rest }) => rest.length > 0).map(({ mark, rest }) => ({ mark, tags: rest }))];
      const put = new Set(all.flatMap((one) => one.tags));
      return { tags: tags.filter((tag) => put.has(tag)), marks: all, replacing: [] };
    }
  }
}

function takenAt(mark: Mark, request: TagRequest, tags: readonly TagId[]): readonly Taken[] {
  // A folder may have several roots, each with a codebook of its own.
  const table = tagTable(request.at.corpus.project(mark.ref.path).codebook);
  let rest = tags;
  const going: (readonly [AnnotationRecord, readonly TagId[]])[] = [];
  for (const record of besideOf(mark, request)) {
    const clashes = clashesBeside(record, tags, table);
    if (clashes.length > 0) going.push([record, clashes.flatMap(({ there }) => there)]);
    for (const { clash, there } of clashes) rest = without(rest, clash.tags.filter((tag) => !there.includes(tag)), table);
  }
  return going.length === 0 ? [] : [{ mark, going, rest }];
}

/** Says how many places are taken, by what and in which articles, and what becomes of the others. */
async function ask({ at, marks }: TagRequest, tags: readonly TagId[], taken: readonly Taken[]): Promise<'put' | 'keep' | undefined> {
  const put = tags.join(', ');
  const others = marks.length - taken.length;
  const names = [...new Set(taken.map(({ mark: { ref } }) => at.corpus.record(ref)?.facts.title ?? ref.article))];
  const rest = tags.filter((tag) => taken.some((one) => one.rest.includes(tag))).join(', ');
  const detail = others === 0 ? '' : vscode.l10n.t('The other {0} get “{1}” either way.', others, put);
  const item = (answer: 'put' | 'keep', label: string, description: string): vscode.QuickPickItem & { readonly answer: 'put' | 'keep' } =>
    ({ answer, label: plainLabel(label), description: plainLabel(description), detail: plainLabel(detail) });
  const title = marks.every(({ spans }) => spans.length === 0)
    ? vscode.l10n.t('{0} of {1} articles have another tag of a group of which only one may be on each', taken.length, marks.length)
    : vscode.l10n.t('{0} of {1} places have another tag of a group of which only one may be on each', taken.length, marks.length);
  const picked = await vscode.window.showQuickPick([
    item('put', vscode.l10n.t('Put “{0}” in place of what is there', put), countsOf(taken)),
    item('keep', vscode.l10n.t('Keep what is there'), rest === '' ? countsOf(taken) : vscode.l10n.t('{0}; beside it: {1}', countsOf(taken), rest)),
  ], { title, placeHolder: plainLabel(names.slice(0, named).join(' · ') + (names.length > named ? ' …' : '')), ignoreFocusOut: true });
  return picked?.answer;
}

/** `voice/official (2), voice/expert (1)`: what would go, and from how many places. */
function countsOf(taken: readonly Taken[]): string {
  const counts = new Map<string, number>();
  for (const { going } of taken) for (const tag of new Set(going.flatMap(([, gone]) => gone))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => `${tag} (${count})`).join(', ');
}
