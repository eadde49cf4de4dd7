import { folderRecords, type Anchor, type AnnotationRecord, type PassageSpan, type Resolved } from '../../core/index.ts';
import { openOptions, readArguments } from '../arguments.ts';
import { openCorpora, type OpenedCorpus } from '../openCorpora.ts';
import { oneLine, type Output } from '../output.ts';
import { tellUnread } from '../unreadSidecars.ts';
import { counterFor, units, type Counter, type Unit } from '../units.ts';

/** `annotations PATH…`: every annotation and where its passage is today. Status 1 when a sidecar cannot be read. */
export async function annotations(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { cache: { type: 'string' }, json: { type: 'boolean' }, sidecars: { type: 'string' }, unit: { type: 'string' } });
  const unit = given.oneOf('unit', units) ?? 'utf16';
  let isIncomplete = false;
  for (const opened of await openCorpora(given.paths, openOptions(given))) {
    const { corpus } = opened;
    await corpus.scan();
    const records = [...corpus.folderSidecars().flatMap(folderRecords), ...corpus.candidates().flatMap((path) => corpus.source(path)?.annotations ?? [])];
    for (const record of records) {
      output.print(given.flag('json') ? JSON.stringify(await annotationEntry(opened, record, unit)) : line(opened, record));
    }
    isIncomplete = (await tellUnread(opened, output)) || isIncomplete;
  }
  return isIncomplete ? 1 : 0;
}

function line({ shown }: OpenedCorpus, { annotation, source, resolution }: AnnotationRecord): string {
  const quote = annotation.passages.map((passage) => passage.quote).join(' … ');
  return [shown(source), annotation.id, resolution?.state ?? 'unread', annotation.tags.join(', '), quote].map(oneLine).join('\t');
}

/** An annotation as JSON: what the sidecar says, and `resolution`. */
export async function annotationEntry({ corpus, shown }: OpenedCorpus, record: AnnotationRecord, unit: Unit): Promise<object> {
  const { annotation: { line: row, item: _item, passages, ...rest }, resolution } = record;
  const id = resolution?.article;
  const article = id === undefined || unit === 'utf16' ? undefined : await corpus.open({ path: record.source, article: id });
  const count = counterFor(article?.text ?? '', unit);
  return {
    source: shown(record.source),
    sidecar: shown(record.sidecar),
    line: row,
    ...rest,
    ...(passages.length > 1 ? { passages: passages.map(anchorEntry) } : passages.map(anchorEntry)[0]),
    stale: record.stale || undefined,
    resolution: resolution === undefined ? undefined : resolutionEntry(resolution, count),
  };
}

function resolutionEntry({ state, how, article, at, score, candidates, passages }: Resolved, count: Counter): object {
  return {
    state, how, article,
    at: at?.map((span) => counted(span, count)),
    score,
    candidates: candidates?.map((one) => ({ ...counted(one.at, count), score: one.score })),
    passages: passages?.map((one) => resolutionEntry(one, count)),
  };
}

/** An anchor as the sidecar has it: offsets in the texts of then. */
function anchorEntry({ quote, prefix, suffix, at, raw }: Anchor): object {
  return { quote, prefix, suffix, at: at && `${at.start}-${at.end}`, raw: raw && `${raw.start}-${raw.end}` };
}

function counted({ start, end }: PassageSpan, count: Counter): { readonly start: number; readonly end: number } {
  return { start: count(start), end: count(end) };
}
