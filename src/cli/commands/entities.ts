import { articleKey, type ArticleRecord, type Bound, type EntityId, type EntityIndex, type MentionKind, type Path, type SourceFile } from '../../core/index.ts';
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
  const json = given.flag('json');
  for (const { corpus, shown, onDidParse } of await openCorpora(given.paths, openOptions(given))) {
    // All of the folder is read before anything is said of it: what is only in the texts is kept for that, so that nothing is recognised twice.
    const kept = new Map<Path, KeptMentions>();
    if (json) onDidParse((file) => kept.set(file.path, mentionsOf(file, unit)));
    await corpus.scan();
    const nameOf = lookUpOnce();
    for (const path of corpus.candidates()) {
      const source = corpus.source(path);
      if (source === undefined || source.ignored) continue;
      if (source.articles.length === 0 && source.outcome !== 'other') for (const problem of source.problems) output.tell(`${shown(path)}: ${messageOf(problem)}`);
      if (source.articles.length === 0) continue;
      // What comes from a cache was not parsed.
      if (json && kept.get(path)?.blob !== source.blob) await corpus.openSource(path);
      const mentions = kept.get(path);
      kept.delete(path);
      source.articles.forEach((record, place) => {
        const named = namedBy(corpus.entities(path), record, nameOf);
        if (json) output.print(JSON.stringify({ source: shown(path), article: record.ref.article, ...entityEntry(named, writtenMentions(mentions, place)) }));
        else for (const one of named) output.print([shown(path), record.ref.article, one.kind, one.id ?? '', one.name, String(one.mentions)].map(oneLine).join('\t'));
      });
    }
  }
  return 0;
}

/** A mention as it is printed, but for what the folder says of the entity. */
interface WrittenMention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly entity?: number;
  readonly text: string;
  readonly value?: string;
  readonly bound?: string;
}

/** The mentions of a source's articles, each article's as JSON: a tenth of the objects' room, and no word of it holds the whole text. */
interface KeptMentions {
  readonly blob: string;
  readonly articles: readonly string[];
}

function mentionsOf({ blob, articles }: SourceFile, unit: Unit): KeptMentions {
  return {
    blob,
    articles: articles.map(({ text, mentions }) => {
      const count = counterFor(text, unit);
      return JSON.stringify(mentions.map(({ span, kind, entity, value, bound }) =>
        ({ start: count(span.start), end: count(span.end), kind, entity, text: text.slice(span.start, span.end), value, bound: bound && BOUNDS[bound] })));
    }),
  };
}

function writtenMentions(kept: KeptMentions | undefined, place: number): readonly WrittenMention[] {
  // What `mentionsOf` wrote.
  return JSON.parse(kept?.articles[place] ?? '[]') as readonly WrittenMention[];
}

type Named = Pick<ArticleRecord['entities'][number], 'kind' | 'name' | 'aliases' | 'mentions' | 'descriptions'> & { readonly id: string | undefined };

/** What an article names, as the folder has it. */
function namedBy(index: EntityIndex, { ref, entities: found }: ArticleRecord, nameOf: NameOf): readonly Named[] {
  return found.map((entity, place) => {
    const id = index.entityOf(articleKey(ref), place);
    return { ...entity, id, name: (id && nameOf(index, id)) ?? entity.name };
  });
}

type NameOf = (index: EntityIndex, id: EntityId) => string | undefined;

/** Names of entities, each looked up once: that takes the longer the more articles name it. */
function lookUpOnce(): NameOf {
  const known = new WeakMap<EntityIndex, Map<EntityId, string | undefined>>();
  return (index, id) => {
    const names = known.get(index) ?? new Map<EntityId, string | undefined>();
    known.set(index, names);
    if (!names.has(id)) names.set(id, index.get(id)?.name);
    return names.get(id);
  };
}

function entityEntry(named: readonly Named[], mentions: readonly WrittenMention[]): object {
  return {
    mentions: mentions.map(({ start, end, kind, entity, text, value, bound }) => {
      const known = entity === undefined ? undefined : named[entity];
      return { start, end, kind, entity: known?.id, name: known?.name ?? text, text, value, bound };
    }),
    entities: named.map(({ id, kind, name, aliases, mentions: count, descriptions }) => ({
      id: id ?? '', kind, name, aliases, mentions: count, descriptions: descriptions.map(({ text }) => text),
    })),
  };
}
