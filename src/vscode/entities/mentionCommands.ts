import * as vscode from 'vscode';
import type { EntityId } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { mentionAt, type EntityRef } from './entityAt.ts';
import { entityLocations } from './locations.ts';

export const showMentionsCommand = 'newsmark.showEntityMentions';

/** How a link names an entity: by its id, in the root of a source. */
export interface EntityAddress {
  readonly source: string;
  readonly id: string;
}

/** The command behind “Show all mentions”, and for the name at the cursor. */
export function registerMentionCommands(services: Services): vscode.Disposable {
  const { reader } = services;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(showMentionsCommand, async (address?: EntityAddress) => {
      const editor = vscode.window.activeTextEditor;
      const entity = address === undefined ? editor && (await entityAtCursor(services, editor)) : entityOfAddress(services, address);
      if (editor === undefined || entity === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('No name is at the cursor. Place it on a name in an article.'));
        return;
      }
      const title = vscode.l10n.t('Looking up the mentions');
      const locations = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (_progress, token) => entityLocations(reader, entity, token));
      await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, editor.selection.active, [...locations]);
    }),
  );
}

async function entityAtCursor(services: Services, editor: vscode.TextEditor): Promise<EntityRef | undefined> {
  const found = await mentionAt(services, editor.document, editor.selection.active);
  return found?.entity && { at: found.open.found.at, path: found.open.ref.path, id: found.entity.id };
}

function entityOfAddress({ library }: Services, { source, id }: EntityAddress): EntityRef | undefined {
  const found = library.find(vscode.Uri.parse(source));
  // The link was made from an entity's own id.
  return found && { at: found.at, path: found.path, id: id as EntityId };
}
