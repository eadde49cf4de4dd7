import { RUN_SIZE, type Article } from '../../core/index.ts';
import { readArguments } from '../arguments.ts';
import { eachSource } from '../eachSource.ts';
import { messageOf } from '../messages.ts';
import type { Output } from '../output.ts';
import { counterFor, units, type Counter } from '../units.ts';

/** `text PATH`: the passage text, with `--json` also blocks and the map to the source. */
export async function text(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' }, unit: { type: 'string' }, article: { type: 'string' } });
  const unit = given.oneOf('unit', units) ?? 'utf16';
  const wanted = given.value('article');
  let found = 0;
  for await (const { shown, file, opened } of eachSource(given)) {
    for (const article of file.articles) {
      if (wanted !== undefined && article.id !== wanted) continue;
      found += 1;
      if (!given.flag('json')) output.print(found > 1 ? `\n\n${article.text}` : article.text);
      else {
        const source = unit === 'utf16' ? '' : await opened.decoded(file.path);
        output.print(JSON.stringify(entry(shown, article, counterFor(article.text, unit), counterFor(source, unit))));
      }
    }
    if (file.articles.length === 0 && file.outcome !== 'other') for (const problem of file.problems) output.tell(`${shown}: ${messageOf(problem)}`);
  }
  if (found > 0) return 0;
  output.tell(wanted === undefined ? 'newsmark text: no article in there.' : `newsmark text: there is no article “${wanted}”. “newsmark list” shows the ids.`);
  return 1;
}

function entry(source: string, article: Article, count: Counter, countSource: Counter): object {
  const { runs } = article.map;
  const map: number[][] = [];
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const [textStart = 0, textEnd = 0, sourceStart = 0, sourceEnd = 0] = runs.subarray(at, at + RUN_SIZE);
    map.push([count(textStart), count(textEnd), countSource(sourceStart), countSource(sourceEnd)]);
  }
  const blocks = article.blocks.map(({ kind, span }) => ({ kind, start: count(span.start), end: count(span.end) }));
  return { source, article: article.id, text: article.text, blocks, map };
}
