import * as vscode from 'vscode';
import type { TagLook } from './tagLook.ts';

/** How sure the place of a passage is, as far as its looks go. */
export type MarkState = 'certain' | 'changed' | 'stale';

/** One decoration type for each look that is in use; the editor keeps a style sheet for each, so they are shared. */
export interface DecorationTypes extends vscode.Disposable {
  get(look: TagLook, state: MarkState): vscode.TextEditorDecorationType;
  all(): Iterable<vscode.TextEditorDecorationType>;
}

export function createDecorationTypes(): DecorationTypes {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  return {
    get: (look, state) => {
      const key = `${look.color} ${look.pattern} ${state}`;
      const known = types.get(key) ?? vscode.window.createTextEditorDecorationType(styleOf(look, state));
      types.set(key, known);
      return known;
    },
    all: () => types.values(),
    dispose: () => {
      for (const type of types.values()) type.dispose();
      types.clear();
    },
  };
}

/** Alpha of the ground, so that overlapping passages and the text itself stay readable. */
const groundAlpha = '33';

function styleOf({ color, pattern }: TagLook, state: MarkState): vscode.DecorationRenderOptions {
  const inColor = (shown: string): vscode.ThemableDecorationRenderOptions => {
    const line = `underline ${pattern} ${shown} 2px`;
    return {
      backgroundColor: `${shown}${groundAlpha}`,
      textDecoration: state === 'stale' ? `${line}; opacity: 0.6` : line,
      ...(state === 'changed' && { border: `1px dashed ${shown}` }),
      overviewRulerColor: shown,
    };
  };
  return {
    light: inColor(color),
    dark: inColor(lighter(color)),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  };
}

/** The colour halfway to white: a dark blue line would not be seen on a dark ground. */
function lighter(color: string): string {
  const channels = [1, 3, 5].map((at) => Math.round((Number.parseInt(color.slice(at, at + 2), 16) + 255) / 2));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
