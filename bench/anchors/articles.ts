import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile } from '../../src/core/ingest/parseFile.ts';
import { sentencesOf } from '../../src/core/text/sentences.ts';
import type { Path } from '../../src/core/model/ids.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/**
 * Articles to revise: the samples, and the corpus beside the project where it is. Of its stories only those as pages had
 * them: the others were taken apart into tokens for linguists ("9. 25 a. m."), and no editor revises such a text.
 */
const FOLDERS = ['samples', '../shared/corpus/stories/zyte2019', '../shared/corpus/wordpress', '../shared/corpus/otherjson', '../shared/corpus/text'];
const ENDINGS = new Set(['.txt', '.json', '.jsonl']);
/** Shorter texts have no sentences to edit; longer ones would drown the others. */
const SHORTEST = 800;
const LONGEST = 30_000;

/** Passage texts of all articles, each once, in the order of their paths. */
export function loadTexts(): readonly string[] {
  const texts = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of filesIn(join(ROOT, folder))) {
      const path = relative(ROOT, file).split('\\').join('/');
      // Paths are branded by the corpus; the benchmark names files itself.
      for (const { text } of parseFile({ path: path as Path, bytes: readFileSync(file) }).articles) {
        if (text.length >= SHORTEST && text.length <= LONGEST && !repeatsItself(text)) texts.add(text);
      }
    }
  }
  return [...texts];
}

/**
 * Some dumps hold every quoted post twice. Which of the two a mark in a later version belongs to has no right answer, so
 * there is nothing to count.
 */
function repeatsItself(text: string): boolean {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end)).filter((sentence) => sentence.length > 40);
  return sentences.length - new Set(sentences).size > sentences.length / 50;
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name.startsWith('.') ? [] : filesIn(path);
    return ENDINGS.has(extname(name)) ? [path] : [];
  });
}
