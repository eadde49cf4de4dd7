import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ferry } from '../corpus/memoryCorpus.ts';

/** A new root with one source, `press/ferry.json`. Whoever asks for it removes it. */
export async function ferryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsmark-cli-'));
  await mkdir(join(folder, 'press'));
  await mkdir(join(folder, '.newsmark'));
  await writeFile(join(folder, 'press', 'ferry.json'), ferry);
  return folder;
}
