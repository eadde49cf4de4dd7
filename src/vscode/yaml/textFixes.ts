import * as vscode from 'vscode';
import { nearestWords, scalarText } from '../../core/index.ts';
import type { Library } from '../library.ts';
import { offered, type Fix, type Fixing } from './fixing.ts';
import { writtenAt } from './written.ts';
import { yamlPlaceIn } from './yamlPlace.ts';

/** Of so many words each is offered. */
const few = 5;

/** What is mended in the text at hand: the first lines, mistyped keys, and words of which there are only some. The editor takes it back. */
export function textFixes(fixing: Fixing, library: Library): readonly Fix[] {
  const { document, problem, range, fact } = fixing;
  switch (problem.code) {
    case 'sidecar.source-mismatch': return sourceFixes(document, fact('name'));
    case 'yaml.no-version': return versionFixes(document, range.start.line);
    case 'yaml.unknown-key': case 'yaml.wrong-type': case 'codebook.bad-attribute': break;
    default: return [];
  }
  const place = yamlPlaceIn(document, range.start, library);
  if (place === undefined) return fact('expected') === 'list' ? listFixes(document, range) : [];
  const { spot, meaning } = place;
  const write = (text: string): Fix => ({ title: vscode.l10n.t('Write “{0}”', text), range: place.range, text: writtenAt(spot, text) });
  if (meaning.kind === 'field' && problem.code === 'yaml.unknown-key' && spot.text === fact('key')) {
    return nearestWords(spot.text, meaning.names.filter((name) => !meaning.present.includes(name)), offered).map(write);
  }
  if (meaning.kind === 'word') {
    const near = nearestWords(spot.text, meaning.words, offered);
    return (meaning.words.length > few || near.length > 0 && meaning.words.length > 2 ? near : [...new Set([...near, ...meaning.words])]).map(write);
  }
  return fact('expected') === 'list' ? listFixes(document, range) : [];
}

function sourceFixes(document: vscode.TextDocument, name: string): readonly Fix[] {
  for (let line = 0; line < document.lineCount; line += 1) {
    const { text, range } = document.lineAt(line);
    if (!text.startsWith('source:')) continue;
    // A comment behind the old name stays.
    const comment = text.indexOf(' #') < 0 ? '' : text.slice(text.indexOf(' #'));
    return [{ title: vscode.l10n.t('Write “{0}”', name), range, text: `source: ${scalarText(name, 'block')}${comment}` }];
  }
  return [];
}

/** Only above a key at the left margin: brackets and documents that begin with a mark are the person's. */
function versionFixes(document: vscode.TextDocument, line: number): readonly Fix[] {
  const written = 'newsmark: 1';
  const isKey = /^[a-z]/iu.test(document.lineAt(line).text);
  return isKey ? [{ title: vscode.l10n.t('Write “{0}”', written), range: new vscode.Range(line, 0, line, 0), text: `${written}\n` }] : [];
}

/** One text where a list has to be: brackets around it. */
function listFixes(document: vscode.TextDocument, range: vscode.Range): readonly Fix[] {
  const text = document.getText(range);
  const isPlain = /^[^\s"'[\]{}|>&*!%#@`,:-][^"'[\]{}#,:\n]*$/u.test(text);
  const parts = text.split(',').map((part) => part.trim());
  const lists = isPlain ? [text] : parts.length > 1 && parts.every((part) => /^[\p{L}\p{N}_./-]+$/u.test(part)) ? [parts.join(', ')] : [];
  return lists.map((list) => ({ title: vscode.l10n.t('Write “{0}”', `[${list}]`), range, text: `[${list}]` }));
}
