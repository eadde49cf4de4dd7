import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** What a run of the command line left. */
export interface CliRun {
  readonly status: number;
  readonly lines: readonly string[];
  readonly errors: string;
}

const main = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'main.ts');

/** Runs the command line as a process of its own, in a folder. */
export function runCli(folder: string, args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C' } };
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ status, lines: stdout.split('\n').filter((line) => line !== ''), errors: stderr });
    });
  });
}
