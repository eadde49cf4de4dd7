import { access, constants, stat } from 'node:fs/promises';
import { isCertain, type AnnotationRecord } from '../../core/index.ts';
import { openOptions, readArguments, UsageError } from '../arguments.ts';
import { describeFailure } from '../messages.ts';
import { openCorpora, type OpenedCorpus } from '../openCorpora.ts';
import { oneLine, type Output } from '../output.ts';
import { tellUnread } from '../unreadSidecars.ts';
import { units } from '../units.ts';
import { annotationEntry } from './annotations.ts';

/** `reanchor PATH…`: how every passage is found; `--write` renews what the certain ones say. Status 2 when one needs a person. */
export async function reanchor(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { cache: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' }, previous: { type: 'string' }, sidecars: { type: 'string' }, unit: { type: 'string' } });
  const unit = given.oneOf('unit', units) ?? 'utf16';
  const previous = given.value('previous');
  if (previous !== undefined) await checkPrevious(previous, given.paths);
  if (previous !== undefined && given.value('cache') !== undefined) throw new UsageError('--previous and --cache do not go together.');
  let isUnsure = false;
  let isFailed = false;
  for (const opened of await openCorpora(given.paths, { ...openOptions(given), ...(previous !== undefined && { previous }) })) {
    const { corpus } = opened;
    await corpus.scan();
    const records = corpus.candidates().flatMap((path) => corpus.source(path)?.annotations ?? []);
    for (const record of records) {
      isUnsure ||= !isCertain(record);
      output.print(given.flag('json') ? JSON.stringify(await annotationEntry(opened, record, unit)) : line(opened, record));
    }
    isFailed = (await tellUnread(opened, output)) || isFailed;
    if (!given.flag('write')) continue;
    const { failures } = await corpus.edits.renew('reanchor', records.filter((record) => isCertain(record) && !record.stale));
    for (const failure of failures) output.tell(`newsmark reanchor: ${describeFailure(failure, opened.shown(failure.path))}`);
    isFailed ||= failures.length > 0;
  }
  return isFailed ? 1 : isUnsure ? 2 : 0;
}

/** `--previous` is the old file of one source. */
async function checkPrevious(previous: string, paths: readonly string[]): Promise<void> {
  const kindOf = async (path: string): Promise<'file' | 'other'> => ((await stat(path).catch(() => undefined))?.isDirectory() === false ? 'file' : 'other');
  const [only, ...more] = paths;
  if (only === undefined || more.length > 0 || (await kindOf(only)) !== 'file') throw new UsageError('--previous is the old text of one source: name just that file.');
  if ((await kindOf(previous)) !== 'file') throw new UsageError(`--previous: there is no file “${previous}”.`);
  await access(previous, constants.R_OK).catch(() => {
    throw new UsageError(`--previous: “${previous}” may not be read; check the permissions.`);
  });
}

function line({ shown }: OpenedCorpus, { annotation, source, resolution }: AnnotationRecord): string {
  const quote = annotation.passages.map((passage) => passage.quote).join(' … ');
  return [shown(source), annotation.id, resolution?.state ?? 'unread', resolution?.how ?? '', quote].map(oneLine).join('\t');
}
