import { articleKey, type Article, type Bound, type Corpus, type MentionKind } from '../../core/index.ts';
import { openOptions, readArguments } from '../arguments.ts';
import { messageOf } from '../messages.ts';
import { openCorpora } from '../openCorpora.ts';
import { oneLine, type Output } from '../output.ts';
import { counterFor, units, type Unit } from '../units.ts';

const BOUNDS: Readonly<Record<Bound, string>> = { about: 'about', moreThan: 'more than', lessThan: 'less than', atLeast: 'at least', atMost: 'at most' };

/** `entities PATH…`: who and what each article names, merged over the folder. */
export async function entities(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { cache: { type: 'string' }, json: { type: 'boolean' }, unit: { type: 'string' } });
  const unit = given.oneOf('unit', units) ?? 'utf16';
  for (const { corpus, shown } of await openCorpora(given.paths, openOptions(given))) {
    await corpus.scan();
    for (const path of corpus.candidates()) {
      const source = corpus.source(path);
      if (source === undefined || source.ignored) continue;
      if (source.articles.length === 0 && source.outcome !== 'other') for (const problem of source.problems) output.tell(`${shown(path)}: ${messageOf(problem)}`);
      if (source.articles.length === 0) continue;
      for (const article of (await corpus.openSource(path)).articles) {
        const entry = entityEntry(corpus, article, { path, article: article.id }, unit);
        if (given.flag('json')) output.print(JSON.stringify({ source: shown(path), article: article.id, ...entry }));
        else for (const one of entry.entities) output.print([shown(path), article.id, one.kind, one.id, one.name, String(one.mentions)].map(oneLine).join('\t'));
      }
    }
  }
  return 0;
}

interface EntityEntry {
  readonly mentions: readonly object[];
  readonly entities: readonly { readonly id: string; readonly kind: MentionKind; readonly name: string; readonly mentions: number }[];
}

function entityEntry(corpus: Corpus, article: Article, ref: Parameters<typeof articleKey>[0], unit: Unit): EntityEntry {
  const index = corpus.entities(ref.path);
  const count = counterFor(article.text, unit);
  const named = article.entities.map((entity, place) => {
    const id = index.entityOf(articleKey(ref), place);
    return { entity, id, name: (id === undefined ? undefined : index.get(id))?.name ?? entity.name };
  });
  return {
    mentions: article.mentions.map(({ span, kind, entity, value, bound }) => {
      const known = entity === undefined ? undefined : named[entity];
      const words = article.text.slice(span.start, span.end);
      return { start: count(span.start), end: count(span.end), kind, entity: known?.id, name: known?.name ?? words, text: words, value, bound: bound && BOUNDS[bound] };
    }),
    entities: named.map(({ entity, id, name }) => ({
      id: id ?? '', kind: entity.kind, name, aliases: entity.aliases, mentions: entity.mentions,
      descriptions: entity.descriptions.map(({ text }) => text),
    })),
  };
}
