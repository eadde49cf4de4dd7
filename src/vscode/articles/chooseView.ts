import * as vscode from 'vscode';
import { groupings, sortings } from '../../core/index.ts';
import type { Services } from '../services.ts';
import type { ArticlesView } from './articlesView.ts';
import { articleCount, groupingLabel, sortingLabel } from './words.ts';
import { registerCommand } from '../registerCommand.ts';

/** Commands that change how the articles are shown: groups, order, filter. */
export function registerViewChoices({ library }: Services, articles: ArticlesView): vscode.Disposable {
  const { choices } = articles;
  return vscode.Disposable.from(
    registerCommand('newsmark.refresh', () => library.rescan()),
    registerCommand('newsmark.filterArticles', () => askFilter(articles)),
    registerCommand('newsmark.clearFilter', () => choices.set({ filter: '' })),
    registerCommand('newsmark.groupArticles', async () => {
      const grouping = await pick(vscode.l10n.t('Group articles by'), groupings, groupingLabel, choices.grouping());
      if (grouping !== undefined) await choices.set({ grouping });
    }),
    registerCommand('newsmark.sortArticles', async () => {
      const sorting = await pick(vscode.l10n.t('Sort articles by'), sortings, sortingLabel, choices.sorting());
      if (sorting !== undefined) await choices.set({ sorting });
    }),
    ...groupings.map((grouping) => registerCommand(`newsmark.groupArticles.${grouping}`, () => choices.set({ grouping }))),
    ...sortings.map((sorting) => registerCommand(`newsmark.sortArticles.${sorting}`, () => choices.set({ sorting }))),
  );
}

async function pick<T extends string>(title: string, values: readonly T[], labelOf: (value: T) => string, now: T): Promise<T | undefined> {
  const items = values.map((value) => ({ label: labelOf(value), description: value === now ? vscode.l10n.t('now') : '', value }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}

/** How long typing rests before the view follows, in milliseconds. */
const rest = 150;

/** An input box whose text filters the view while it is typed; Escape brings the old filter back. */
async function askFilter({ choices, tree }: ArticlesView): Promise<void> {
  const before = choices.filter();
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter articles');
  box.placeholder = vscode.l10n.t('Words of headline, outlet, names, tags or file');
  box.value = before;
  const say = (): void => {
    const { count, total } = tree.shown();
    box.prompt = vscode.l10n.t('{0} of {1}', count, articleCount(total));
  };
  say();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = async (filter: string): Promise<void> => {
    clearTimeout(timer);
    await choices.set({ filter: filter.trim() });
    say();
  };
  await new Promise<void>((done) => {
    let isKept = false;
    box.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => void apply(value), rest);
    });
    box.onDidAccept(() => {
      isKept = true;
      void apply(box.value).then(() => box.hide());
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      void (isKept ? Promise.resolve() : choices.set({ filter: before })).then(done);
    });
    box.show();
  });
  box.dispose();
}
