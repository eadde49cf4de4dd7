import * as vscode from 'vscode';
import type { CodebookChange } from '../../core/index.ts';
import { plainLabel } from '../plainLabel.ts';
import { freshTag, type TagPlace } from './codebooks.ts';
import { editList, type ListRow } from './listForm.ts';
import type { TagActions } from './tagActions.ts';

/** The examples of a tag: typed, changed, taken away. `newsmark.addExample` adds them from articles. */
export function editExamples(place: TagPlace, { write }: TagActions): Promise<void> {
  const { id } = place.tag;
  const save = (changes: readonly CodebookChange[]): Promise<boolean> => write(place, vscode.l10n.t('Examples of “{0}”', id), changes);
  const row = (example: string, all: readonly string[]): ListRow => ({
    label: plainLabel(example),
    edit: async () => {
      const typed = await ask(id, example);
      const text = typed?.trim() ?? '';
      // In the place of the old one; as another example it stands there already.
      if (text !== '' && text !== example) await save([{ kind: 'set', id, patch: { examples: [...new Set(all.map((one) => (one === example ? text : one)))] } }]);
    },
    remove: () => save([{ kind: 'example', id, text: example, is: false }]),
  });
  return editList(vscode.l10n.t('Examples of “{0}”', id), vscode.l10n.t('Choose one to change it. Escape ends.'), () => {
    const tag = freshTag(place)?.tag;
    return tag && [...tag.examples.map((example) => row(example, tag.examples)), {
      label: `$(add) ${vscode.l10n.t('New example…')}`, alwaysShow: true,
      edit: async () => {
        const text = (await ask(id, ''))?.trim() ?? '';
        if (text !== '') await save([{ kind: 'example', id, text, is: true }]);
      },
    }];
  });
}

function ask(id: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title: vscode.l10n.t('Example of “{0}”', id), value, prompt: vscode.l10n.t('A passage that carries the tag, as it would be marked.') });
}
