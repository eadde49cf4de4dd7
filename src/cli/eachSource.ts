import type { Path, SourceFile } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import { openCorpora, type OpenedCorpus } from './openCorpora.ts';

/** One source as the command line walks over it. */
export interface WalkedSource {
  readonly opened: OpenedCorpus;
  readonly path: Path;
  readonly shown: string;
  readonly file: SourceFile;
}

/** Parses the named sources one by one, sorted by path, keeping none of them; names are not looked for. Ignored files are passed over. */
export async function* eachSource(given: Arguments): AsyncGenerator<WalkedSource> {
  for (const opened of await openCorpora(given.paths)) {
    const { corpus, shown } = opened;
    await corpus.survey();
    for (const path of corpus.candidates()) {
      if (corpus.isIgnored(path)) continue;
      const file = await corpus.openSource(path, 'without-names');
      yield { opened, path, shown: shown(path), file };
    }
  }
}
