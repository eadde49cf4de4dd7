import * as vscode from 'vscode';
import { findTag, linkedSource, projectPath, tagTable, type AnnotationRecord, type Tag } from '../../core/index.ts';
import { attributeOf, type DefinedAttribute } from './attributeHelp.ts';
import { targetAt } from './linkTargets.ts';
import { findSpot, type YamlPlace } from './yamlPlace.ts';

/** Where what stands at a place is defined: a tag, an attribute and a relation in the codebook, an annotation in its sidecar, an entity in its file. */
export async function definitionOf(place: YamlPlace): Promise<vscode.Location | undefined> {
  const { meaning, spot, codebook, found, source } = place;
  const tagOf = (id: string): Tag | undefined => findTag(tagTable(codebook.codebook), id);
  switch (meaning.kind) {
    case 'tag': case 'oldTag': case 'attributes': return tagPlace(place, tagOf(spot.text));
    case 'attribute': return attributePlace(place, attributeOf(codebook, meaning.tag, spot.text));
    case 'value': return attributePlace(place, attributeOf(codebook, meaning.tag, meaning.name));
    case 'relation': return inFile(found.at.uriOf(codebook.path), spot.text, 0, (path) => path.length === 3 && path[0] === 'relations' && path[2] === 'id');
    case 'linkTarget': {
      const record = targetAt(place);
      return record && inFile(found.at.uriOf(record.sidecar), record.annotation.id, record.annotation.line - 1, (path) => path.at(-1) === 'id');
    }
    case 'linkFile': {
      // Only the way is asked for.
      const path = linkedSource(source, { to: '' as AnnotationRecord['annotation']['id'], in: spot.text, as: '' });
      return path === undefined || found.corpus.source(path) === undefined ? undefined : new vscode.Location(found.at.uriOf(path), new vscode.Position(0, 0));
    }
    case 'entity': {
      const { root, entityFile } = found.corpus.project(source);
      const known = entityFile?.entities.find(({ id, was }) => id === spot.text || was.some((old) => old === spot.text));
      return known && inFile(found.at.uriOf(projectPath(root, 'entities.yaml')), known.id, known.line - 1, (path) => path.at(-1) === 'id');
    }
    default: return undefined;
  }
}

function tagPlace({ codebook, found }: YamlPlace, tag: Tag | undefined): Promise<vscode.Location> | undefined {
  return tag && inFile(found.at.uriOf(codebook.path), tag.id.slice(tag.id.lastIndexOf('/') + 1), tag.line - 1, (path) => path.at(-1) === 'id');
}

/** The first attribute of that name below the tag's line that stands as deep as those of the tag. */
function attributePlace({ codebook, found }: YamlPlace, defined: DefinedAttribute | undefined): Promise<vscode.Location> | undefined {
  if (defined === undefined) return undefined;
  const depth = defined.tag.id.split('/').length;
  return inFile(found.at.uriOf(codebook.path), defined.name, defined.tag.line - 1, (path) => path.at(-1) === 'attributes' && path.filter((key) => key === undefined).length === depth);
}

/** The place of a word in a file; its line where the text at hand is not the one that was read. */
async function inFile(uri: vscode.Uri, text: string, line: number, wanted: (path: readonly (string | undefined)[]) => boolean): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument(uri);
  return new vscode.Location(uri, findSpot(document, text, line, ({ path }) => wanted(path)) ?? new vscode.Position(Math.max(0, line), 0));
}
