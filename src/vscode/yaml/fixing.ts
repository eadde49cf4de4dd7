import type * as vscode from 'vscode';
import type { AnnotationRecord, Problem } from '../../core/index.ts';
import type { CodebookPlace } from '../codebook/codebooks.ts';
import type { Found } from '../libraryFolder.ts';
import type { MendAnnotation } from './mend.ts';

/** A problem of a sidecar or codebook that is to be mended. */
export interface Fixing {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly problem: Problem;
  readonly found: Found;
  readonly codebook: CodebookPlace;
  /** The annotation that has the problem. */
  readonly record: AnnotationRecord | undefined;
  readonly fact: (name: string) => string;
}

/** What a person wrote as a colour, as `#rrggbb`. Handed over, so that the names of colours are in one bundle only. */
export type ColorOf = (text: string) => string | undefined;

/** One way to mend it: a command, whose edit Newsmark takes back; or a change of the text at hand, which the editor takes back. */
export type Fix =
  | { readonly title: string; readonly command: string; readonly argument: object }
  | { readonly title: string; readonly range: vscode.Range; readonly text: string };

/** How many of the words that could be meant are offered. */
export const offered = 3;

/** A change of the annotation itself. */
export function mending({ document, fact }: Fixing, title: string, change: Omit<MendAnnotation, 'file' | 'id'>): Fix {
  return { title, command: 'newsmark.mendAnnotation', argument: { file: document.uri.toString(), id: fact('id'), ...change } satisfies MendAnnotation };
}
