import * as vscode from 'vscode';
import type { LeftOut, TableFault } from '../../core/index.ts';
import { oneLine } from '../plainLabel.ts';

/** Why something of another codebook is not taken over, with its line where it has one. */
export function leftOutWords(left: LeftOut): string {
  return atLine(left.line, reasonOf(left));
}

function reasonOf({ what, id, value, other }: LeftOut): string {
  const [name, said, ours] = [oneLine(id, 120), oneLine(value ?? '', 60), oneLine(other ?? '', 120)];
  switch (what) {
    case 'there': return other === undefined ? vscode.l10n.t('“{0}” is there already', name) : vscode.l10n.t('“{0}” is there already, as “{1}”', name, ours);
    case 'bad-id': return vscode.l10n.t('“{0}” can be no tag: letters, digits, “_”, “.” and “-”', name);
    case 'key': return other === undefined ? vscode.l10n.t('“{0}” gets no key: “{1}” is none that tagging mode has free', name, said) : vscode.l10n.t('“{0}” gets no key: “{1}” is that of “{2}”', name, said, ours);
    case 'old-id': return vscode.l10n.t('“{0}”: the old id “{1}” means “{2}” here', name, said, ours);
    case 'relation': return vscode.l10n.t('the relation “{0}” is there already', name);
  }
}

/** What is wrong with a line of a table. */
export function tableFaultWords({ line, why, value = '' }: TableFault): string {
  return atLine(line, faultOf(why, oneLine(value, 120)));
}

function faultOf(why: TableFault['why'], value: string): string {
  switch (why) {
    case 'no-columns': return vscode.l10n.t('“{0}” names no column that is known. Put a line above it that does, such as: label, description, parent, color', value);
    case 'above-header': return vscode.l10n.t('“{0}” stands above the line that names the columns', value);
    case 'too-large': return vscode.l10n.t('the table is too large to be read');
    case 'open-quote': return vscode.l10n.t('a quotation mark opens here and is not closed. Each line from here on is read as one of its own');
    case 'stray-quote': return vscode.l10n.t('something stands behind a closing quotation mark');
    case 'extra-cells': return vscode.l10n.t('there are more cells than columns: “{0}”. Is a separator not in quotation marks?', value);
    case 'no-name': return value === '' ? vscode.l10n.t('there is no name') : vscode.l10n.t('“{0}” has no letter or digit, or stands below a line that is left out', value);
    case 'duplicate': return vscode.l10n.t('line {0} has the same tag', value);
    case 'circle': return vscode.l10n.t('its parent “{0}” stands below itself', value);
    case 'bad-color': return vscode.l10n.t('“{0}” is no colour, and the tag is read without it. A colour is written #rrggbb, or by its name on the web', value);
  }
}

function atLine(line: number, words: string): string {
  return line === 0 ? words : vscode.l10n.t('line {0}: {1}', line, words);
}
