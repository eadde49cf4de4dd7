import * as vscode from 'vscode';
import type { FactName, Facts, PrintedDate } from '../core/index.ts';
import type { PlainMarkdown } from './plainMarkdown.ts';

/** An article's facts as a list, each with where it was read; facts that are not there have no line. */
export function writeFacts(building: PlainMarkdown, facts: Facts): void {
  const line = (label: string, value: string | undefined, name: FactName): void => {
    if (value === undefined || value === '') return;
    building.own(`- ${label}: `).text(value);
    const provenance = facts.provenance[name];
    if (provenance !== undefined) {
      building.own(' — ').text(provenance.guessed === true
        ? vscode.l10n.t('guessed from {0}', provenance.from)
        : vscode.l10n.t('from {0}', provenance.from), 80);
    }
    building.own('\n');
  };
  line(vscode.l10n.t('Outlet'), facts.outlet, 'outlet');
  line(vscode.l10n.t('First published by'), facts.firstPublishedBy, 'firstPublishedBy');
  line(vscode.l10n.t('Credit'), facts.credit, 'credit');
  line(vscode.l10n.t('Published'), printed(facts.published), 'published');
  line(vscode.l10n.t('Updated'), printed(facts.modified), 'modified');
  line(vscode.l10n.t('Captured'), printed(facts.captured), 'captured');
  line(vscode.l10n.t('Authors'), facts.authors.join(', '), 'authors');
  line(vscode.l10n.t('Categories'), facts.categories.join(', '), 'categories');
  line(vscode.l10n.t('Language'), facts.language, 'language');
  line(vscode.l10n.t('Address'), facts.url, 'url');
}

/** A date as printed; its ISO form too, where that says more. */
function printed(date: PrintedDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date.printed === date.value ? date.value : `${date.printed} (${date.value})`;
}
