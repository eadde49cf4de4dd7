import type { Severity } from '../core/index.ts';
import { oneLine } from './output.ts';

/** A problem as it is printed. */
export interface ShownProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}

type Report = (problems: readonly ShownProblem[]) => readonly string[];

/** The formats of `check`: lines to print. */
export const reports: Readonly<Record<'text' | 'json' | 'sarif' | 'markdown', Report>> = {
  text: (problems) => [...problems.map((one) => `${place(one)}: ${one.severity}: ${oneLine(one.message)} [${one.code}]`), summary(problems)],
  json: (problems) => problems.map((one) => JSON.stringify(one)),
  sarif: (problems) => [JSON.stringify(sarif(problems))],
  markdown: (problems) => [
    '| File | Line | Severity | Problem |', '|---|---|---|---|',
    ...problems.map((one) => `| ${cell(one.file)} | ${one.line ?? ''} | ${one.severity} | ${cell(one.message)} |`),
    '', summary(problems),
  ],
};

function place({ file, line }: ShownProblem): string {
  return line === undefined ? oneLine(file) : `${oneLine(file)}:${line}`;
}

function summary(problems: readonly ShownProblem[]): string {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const counted = (severity: Severity, word: string): string => `${count(severity)} ${word}${count(severity) === 1 ? '' : 's'}`;
  return `${counted('error', 'error')}, ${counted('warning', 'warning')}, ${counted('info', 'note')}`;
}

/** Text of articles and files is hostile: nothing of it may act as Markdown. */
function cell(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+!|<>&~-]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** SARIF 2.1.0, the OASIS format that code review tools read. */
function sarif(problems: readonly ShownProblem[]): object {
  const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'newsmark', rules: [...new Set(problems.map(({ code }) => code))].map((id) => ({ id })) } },
      results: problems.map((one) => ({
        ruleId: one.code,
        level: levels[one.severity],
        message: { text: one.message },
        locations: [{
          physicalLocation: {
            artifactLocation: { uri: one.file.split('/').map(encodeURIComponent).join('/') },
            ...(one.line !== undefined && { region: { startLine: one.line } }),
          },
        }],
      })),
    }],
  };
}
