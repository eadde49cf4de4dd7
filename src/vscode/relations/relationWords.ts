import * as vscode from 'vscode';
import type { Related } from '../../core/index.ts';

/** The relation as this end sees it: “contradicts”, “is what … supports”. Arrows say the direction, words say it too. */
export function relationWords({ relation, link, direction }: Related): string {
  const label = relation?.label ?? link.as;
  if (relation?.symmetric === true) return `↔ ${label}`;
  return direction === 'out' ? `→ ${label}` : `← ${vscode.l10n.t('{0} (said there of this one)', label)}`;
}
