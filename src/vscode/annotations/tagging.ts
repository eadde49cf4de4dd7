import * as vscode from 'vscode';
import type { ArticleRef, PassageSpan, TagId } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { annotate, type AnnotateOptions } from './annotate.ts';
import { markedIn, type Marked } from './marked.ts';
import { tellOutcome } from './outcome.ts';
import type { Mark } from './prepareTags.ts';
import type { RecentTags } from './recentTags.ts';
import { pickTags, type PickedTags } from './tagPick.ts';

/** An article in a folder of the workspace. */
export interface ArticlePlace {
  readonly at: LibraryFolder;
  readonly ref: ArticleRef;
}

/** The actions of tagging, for commands, keys and the lightbulb. */
export interface Tagging {
  /** Asks for tags and puts them on what is selected, or on the sentence at the cursor. */
  tagPassage(): Promise<void>;
  /** Puts given tags on what is selected, or on the sentence at the cursor. */
  tagPassageWith(tags: readonly TagId[]): Promise<void>;
  /** Asks once and tags each article as a whole: one step of undo a folder. */
  tagArticles(articles: readonly ArticlePlace[]): Promise<void>;
  /** A note on what is selected, without a tag. */
  notePassage(): Promise<void>;
  pick(at: LibraryFolder, ref: ArticleRef, title: string, selected: readonly TagId[]): Promise<PickedTags | undefined>;
}

export function createTagging(services: Services, recent: RecentTags): Tagging {
  const pick: Tagging['pick'] = async (at, { path }, title, selected) => {
    const picked = await pickTags({ title, selected, codebook: at.corpus.project(path).codebook, recent: recent.list() });
    if (picked === undefined || picked.created.length === 0) return picked;
    const label = vscode.l10n.t('Create tag “{0}”', picked.created.join(', '));
    const written = await at.corpus.edits.codebook(label, path, picked.created.map((id) => ({ kind: 'add', id })));
    return tellOutcome(written, at, services) ? { ...picked, written } : undefined;
  };
  const put = async (at: LibraryFolder, marks: readonly Mark[], tags: readonly TagId[], more: AnnotateOptions = {}): Promise<void> => {
    if ((await annotate(services, at, marks, tags, more)) !== undefined) recent.use(tags);
  };
  const withMarked = async (action: (marked: Marked) => Promise<void>): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const marked = editor && (await markedIn(editor, services));
    if (marked !== undefined) return action(marked);
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a passage of an article first, or put the cursor into a sentence. Added lines such as the facts line cannot be tagged.'));
  };
  return {
    pick,
    tagPassage: () => withMarked(async ({ open, spans }) => {
      const picked = await pick(open.found.at, open.ref, vscode.l10n.t('Tag {0}', excerpt(open.article.text, spans)), []);
      if (picked !== undefined && picked.tags.length > 0) await put(open.found.at, [{ ref: open.ref, spans, seen: open.article }], picked.tags, picked);
    }),
    tagPassageWith: (tags) => withMarked(({ open, spans }) => put(open.found.at, [{ ref: open.ref, spans, seen: open.article }], tags)),
    tagArticles: async (articles) => {
      const [first] = articles;
      if (first === undefined) return;
      const name = first.at.corpus.record(first.ref)?.facts.title ?? first.ref.article;
      const title = articles.length === 1 ? vscode.l10n.t('Tag the whole article “{0}”', name) : vscode.l10n.t('Tag {0} articles as a whole', articles.length);
      const picked = await pick(first.at, first.ref, title, []);
      if (picked === undefined || picked.tags.length === 0) return;
      for (const at of new Set(articles.map((article) => article.at))) {
        await put(at, articles.filter((article) => article.at === at).map(({ ref }) => ({ ref, spans: [] })), picked.tags, picked);
      }
    },
    notePassage: () => withMarked(async ({ open, spans }) => {
      const note = await vscode.window.showInputBox({ title: vscode.l10n.t('Note on {0}', excerpt(open.article.text, spans)), ignoreFocusOut: true });
      if (note !== undefined && note.trim() !== '') await put(open.found.at, [{ ref: open.ref, spans, seen: open.article }], [], { note });
    }),
  };
}

/** How much of a passage stands in a title, in UTF-16 units. */
const longestExcerpt = 60;

/** The beginning of some passages, for a title. */
export function excerpt(text: string, spans: readonly PassageSpan[]): string {
  const words = spans.map(({ start, end }) => text.slice(start, end).split(/\s+/u).join(' ')).join(' … ');
  const signs = [...words];
  return `“${signs.length > longestExcerpt ? `${signs.slice(0, longestExcerpt).join('')}…` : words}”`;
}
