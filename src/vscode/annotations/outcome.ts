import type { EditOutcome } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** Tells what an edit could not write: the file, the place and the next step. Answers whether all was written. */
export function tellOutcome(outcome: EditOutcome, at: LibraryFolder, { tellFailure }: Pick<Services, 'tellFailure'>): boolean {
  for (const failure of outcome.failures) tellFailure(failure, at);
  return outcome.failures.length === 0;
}
