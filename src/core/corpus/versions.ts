import { publisherText } from '../reading/factsLine.ts';
import type { Corpus } from './corpus.ts';
import { articleDate, isShown } from './queryRows.ts';
import type { ArticleRecord, ArticleRef } from './records.ts';
import { articleKey } from './state.ts';

/** Which articles of a corpus are one article, saved more than once. */
export interface VersionIndex {
  /** All versions of an article, itself among them, oldest first; empty where there is but one. */
  of(ref: ArticleRef): readonly ArticleRecord[];
}

/**
 * Finds versions: articles of different sources of one root with the same address, the same id of a kind that is given once in
 * the world (an address, a `urn:`, `tag:` or UUID), or the same id from the same host or outlet. A number alone says nothing:
 * every WordPress site has a post 812.
 */
export function createVersionIndex(corpus: Corpus): VersionIndex {
  const records: ArticleRecord[] = [];
  const firstOf = new Map<string, number>();
  const joinedTo: number[] = [];
  const groupOf = (index: number): number => {
    let at = index;
    while (joinedTo[at] !== at) at = joinedTo[at] = joinedTo[joinedTo[at] ?? at] ?? at;
    return at;
  };
  for (const source of corpus.sources()) {
    if (!isShown(source)) continue;
    const { root } = corpus.project(source.path);
    for (const record of source.articles) {
      const index = records.push(record) - 1;
      joinedTo[index] = index;
      for (const identity of identities(record)) {
        const key = `${root}\n${identity}`;
        const first = firstOf.get(key);
        if (first === undefined) firstOf.set(key, index);
        else joinedTo[groupOf(index)] = groupOf(first);
      }
    }
  }
  const groups = new Map<number, ArticleRecord[]>();
  records.forEach((record, index) => groups.set(groupOf(index), [...(groups.get(groupOf(index)) ?? []), record]));
  const byArticle = new Map<string, readonly ArticleRecord[]>();
  for (const group of groups.values()) {
    // One file that holds an item twice is no second saving.
    if (new Set(group.map(({ ref }) => ref.path)).size < 2) continue;
    const sorted = group.sort(compareAge);
    for (const { ref } of sorted) byArticle.set(articleKey(ref), sorted);
  }
  return { of: (ref) => byArticle.get(articleKey(ref)) ?? [] };
}

/** What an article can be known again by. */
export function identities({ ref, facts, otherIds }: Pick<ArticleRecord, 'ref' | 'facts' | 'otherIds'>): readonly string[] {
  const own = ref.article.replace(/~\d+$/u, '');
  const addresses = [facts.url, own, ...otherIds].flatMap((text) => addressKey(text ?? '') ?? []);
  const unique = [own, ...otherIds].filter(isWorldId);
  const publishers = new Set([...addresses.map(hostOf), publisherText(facts)?.toLowerCase()].filter((name) => name !== undefined));
  const local = addressKey(own) === undefined ? [...publishers].map((name) => `${name}\n${own}`) : [];
  return [...new Set([...addresses, ...unique, ...local])];
}

/** Whether an id is of a kind that is given once in the world: an address, a `urn:`, `tag:` or UUID. */
export function isUniqueId(id: string): boolean {
  return isWorldId(id) || addressKey(id) !== undefined;
}

function isWorldId(id: string): boolean {
  return /^(?:urn|tag):./iu.test(id) || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id);
}

/** Query fields that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w*|fbclid|gclid|mc_cid|mc_eid|ref|src|amp|outputType)$/iu;
const MOST_ADDRESS = 2000;

/** An address without what differs from one visit to the next; undefined for what is none, and for a whole site. */
export function addressKey(text: string): string | undefined {
  const scheme = text.length > MOST_ADDRESS ? null : /^https?:\/\//iu.exec(text.trim());
  const rest = scheme === null ? '' : text.trim().slice(scheme[0].length).split('#', 1)[0] ?? '';
  if (rest === '' || /\s/u.test(rest)) return undefined;
  const mark = rest.indexOf('?');
  const [name = '', ...path] = (mark < 0 ? rest : rest.slice(0, mark)).split('/');
  const host = name.toLowerCase().replace(/^(?:www|m|amp)\./u, '').replace(/:(?:80|443)$/u, '');
  const segments = path.filter((segment) => segment !== '' && segment !== 'amp');
  const query = (mark < 0 ? '' : rest.slice(mark + 1)).split('&').filter((field) => field !== '' && !TRACKING.test(field.split('=')[0] ?? '')).sort();
  if (segments.length === 0 && query.length === 0) return undefined;
  return `${host}/${segments.join('/')}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function hostOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}

/** By when they were changed, else fetched, else published; what says neither by its path. */
function compareAge(a: ArticleRecord, b: ArticleRecord): number {
  for (const name of ['modified', 'captured', 'published'] as const) {
    const [one, other] = [a.facts[name], b.facts[name]].map((date) => date?.utc ?? date?.value);
    if (one !== undefined && other !== undefined && one !== other) return one < other ? -1 : 1;
  }
  return a.ref.path < b.ref.path ? -1 : a.ref.path > b.ref.path ? 1 : 0;
}

/** The day a version is told apart by: changed, fetched or published. */
export function versionDay({ facts }: ArticleRecord): string | undefined {
  return (facts.modified ?? facts.captured ?? articleDate({ facts })?.date)?.value.slice(0, 16);
}
