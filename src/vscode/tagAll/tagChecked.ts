import * as vscode from 'vscode';
import type { AnnotateRequest } from '../../core/index.ts';
import { prepareTags, type PreparedTags } from '../annotations/prepareTags.ts';
import type { RecentTags } from '../annotations/recentTags.ts';
import { titleOf } from '../articles/words.ts';
import { plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { PreviewView, Shown } from './preview.ts';

/** So many failures are named. */
const named = 5;

/** Tags what is checked: one step of undo. What could not be tagged is named. */
export async function tagChecked(preview: PreviewView, recent: RecentTags, services: Services): Promise<void> {
  const shown = preview.shown();
  if (shown === undefined) return;
  if (!shown.articles.some(({ places }) => places.some(({ checked }) => checked))) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('No place is checked.'));
  }
  const { at } = shown.question;
  const marks = shown.articles.flatMap(({ record, places }) => places.filter(({ checked }) => checked).map(({ occurrence }) => ({ ref: record.ref, spans: [occurrence.span] })));
  const ready = await prepareTags({ at, marks, tags: shown.tags, by: shown.by });
  if (ready === undefined) return;
  const title = vscode.l10n.t('Tagging');
  const { requests, changed, outcome } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    const asked = await requestsOf(shown, ready);
    return { ...asked, outcome: await at.corpus.edits.annotate(asked.requests, { label: labelOf(shown), changes: ready.replacing, after: shown.written }) };
  });
  const failed = outcome.failures.map((failure) => {
    const [problem] = failure.problems ?? [];
    services.log.warn(`${failure.path}: ${problem === undefined ? failure.detail ?? failure.why : services.messageOf(problem)}`);
    return vscode.workspace.asRelativePath(at.uriOf(failure.path));
  });
  if (outcome.steps.length > 0) {
    recent.use(shown.tags);
    services.annotated.fire(at);
    await preview.show(undefined);
  }
  tellFailed([...changed, ...failed], services);
  if (outcome.steps.length > 0 && failed.length === 0) tellDone(requests.length, new Set(requests.map(({ ref }) => `${ref.path}\n${ref.article}`)).size);
}

/** One annotation a place; articles that changed since they were looked through are left out, by their headlines. */
async function requestsOf(shown: Shown, { marks }: PreparedTags): Promise<{ readonly requests: readonly AnnotateRequest[]; readonly changed: readonly string[] }> {
  const { articles, by } = shown;
  const requests: AnnotateRequest[] = [];
  const changed: string[] = [];
  const marked = new Map(marks.map((one) => [one.mark.spans[0], one]));
  for (const { at, record, places } of articles) {
    const checked = places.filter((place) => place.checked);
    if (checked.length === 0) continue;
    if ((await at.corpus.open(record.ref))?.revision !== record.revision) {
      changed.push(titleOf({ record }));
      continue;
    }
    for (const { occurrence } of checked) {
      const { tags = [], attributes } = marked.get(occurrence.span) ?? {};
      const put = tags.filter((tag) => !occurrence.has.includes(tag));
      if (put.length === 0) continue;
      const own = Object.fromEntries(Object.entries(attributes ?? {}).filter(([tag]) => put.some((id) => id === tag)));
      requests.push({
        ref: record.ref, scope: 'passage', spans: [occurrence.span], tags: put,
        ...(Object.keys(own).length > 0 && { attributes: own }),
        label: labelOf(shown),
        ...(by !== undefined && { by }),
      });
    }
  }
  return { requests, changed };
}

function labelOf({ name, tags }: Shown): string {
  return vscode.l10n.t('Tag all “{0}” as “{1}”', name, tags.join(', '));
}

function tellFailed(names: readonly string[], { log }: Services): void {
  if (names.length === 0) return;
  const list = names.slice(0, named).join(', ') + (names.length > named ? ` … (+${names.length - named})` : '');
  const show = vscode.l10n.t('Show Log');
  const message = plainMessage(vscode.l10n.t('Nothing was tagged in: {0}. They were changed meanwhile or cannot be written; the log says more.', list));
  void vscode.window.showErrorMessage(message, show).then((chosen) => (chosen === show ? log.show() : undefined));
}

function tellDone(places: number, articles: number): void {
  const undo = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(vscode.l10n.t('Tagged places: {0}, in articles: {1}.', places, articles), undo)
    .then((chosen) => (chosen === undo ? vscode.commands.executeCommand('newsmark.undo') : undefined));
}
