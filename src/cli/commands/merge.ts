import { readFile } from 'node:fs/promises';
import { mergeSidecars } from '../../core/index.ts';
import { updateFile } from '../../node/updateFile.ts';
import { readArguments, UsageError } from '../arguments.ts';
import { messageOf, plainly } from '../messages.ts';
import type { Output } from '../output.ts';

const sideNames = { base: 'the common base', ours: 'our side', theirs: 'their side' } as const;

/**
 * `merge BASE OURS THEIRS`: three-way by id and field, into OURS as git's merge drivers do, or into `--output`.
 * Status 2 when conflicts remain; on failure (1) nothing is written.
 */
export async function merge(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { output: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } });
  const [base, ours, theirs, ...more] = given.paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) throw new UsageError('name three files: BASE OURS THEIRS.');
  const target = given.value('output') ?? ours;
  // In a merge of git the three are temporary files; people know the file by another name.
  const name = given.value('name');
  const merged = mergeSidecars(await readText(base), await readText(ours), await readText(theirs));
  if (merged.kind === 'refused') {
    const file = name === undefined ? { base, ours, theirs }[merged.side] : `${name} (${sideNames[merged.side]})`;
    for (const problem of merged.problems) output.tell(`${file}${problem.line === undefined ? '' : `:${problem.line}`}: ${messageOf(problem)}`);
    output.tell(`newsmark merge: nothing was merged, ${name ?? ours} is what it was. Mend that side and merge again.`);
    return 1;
  }
  const written = await updateFile(target, async () => ({ kind: 'write', text: merged.text }));
  if (written.kind === 'failed') {
    output.tell(`newsmark merge: ${name ?? target}: nothing was written: ${plainly(written.detail)}.`);
    return 1;
  }
  for (const conflict of merged.conflicts) output.print(given.flag('json') ? JSON.stringify(conflict) : `${name ?? target}: conflict in ${conflict.field}${conflict.id === undefined ? '' : ` of ${conflict.id}`}`);
  return merged.conflicts.length > 0 ? 2 : 0;
}

/** git hands an empty file for a side that is not there. */
async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
