import { readFile } from 'node:fs/promises';

/** The trained recogniser; undefined when it is not there: names are then found by rules alone. */
export async function readWeights(path: string): Promise<Uint8Array | undefined> {
  // Any reason comes to the same: there are no weights.
  return readFile(path).catch(() => undefined);
}
