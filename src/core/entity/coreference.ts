import type { EntityKind, KnownEntity } from '../model/entity.ts';
import type { NameMention } from './articleNames.ts';
import { foldName } from './names/fold.ts';
import { acronymOf, initialsOf } from './names/nameKey.ts';
import type { NameRules } from './names/nameKey.ts';
import { isShorterForm } from './names/personFit.ts';
import { isFullName, personNameOf } from './names/personName.ts';
import type { PersonName } from './names/personName.ts';

/** What an article means by several of its mentions. */
export interface Referent {
  readonly kind: EntityKind;
  readonly known?: KnownEntity;
  readonly person?: PersonName;
  /** Indices of mentions, in order. */
  readonly mentions: number[];
  /** A full name made from two mentions: "(Ukrainian President Volodymyr) Zelensky". */
  readonly name?: string;
}

interface Draft extends Referent {
  readonly key: string;
}

const personOf = (mention: NameMention, rules: NameRules): PersonName | undefined => (mention.kind === 'person' ? personNameOf(mention.known?.name ?? mention.text, rules) : undefined);

/** First pass: mentions with one key are one thing. Bare family names and acronyms wait. */
const groupByKey = (mentions: readonly NameMention[], rules: NameRules): Map<string, Draft> => {
  const drafts = new Map<string, Draft>();
  mentions.forEach((mention, index) => {
    const key = mention.known === undefined ? `${mention.kind}|${rules.keyOf(mention.kind, mention.text)}` : `=${mention.known.id}`;
    const draft = drafts.get(key);
    if (draft !== undefined) {
      draft.mentions.push(index);
      return;
    }
    const person = personOf(mention, rules);
    drafts.set(key, { key, kind: mention.kind, mentions: [index], ...(mention.known !== undefined && { known: mention.known }), ...(person !== undefined && { person }) });
  });
  return drafts;
};

/** More bearers of one family name than this are left apart: nobody could tell whom a shorter form means. */
const MOST_BEARERS = 100;
/** Longest text in brackets that is read as the short form of what stands before. */
const LONGEST_SHORT = 8;

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** Moves a draft's mentions into another; the draft is gone. */
const merge = (drafts: Map<string, Draft>, from: Draft, into: Draft): void => {
  for (const index of from.mentions) into.mentions.push(index);
  drafts.delete(from.key);
};

/** Shorter full names ("J. Berg", "Joe Biden") join the one longer name they fit. */
const joinShortForms = (drafts: Map<string, Draft>, rules: NameRules): void => {
  const byWord = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    if (draft.person === undefined || !isFullName(draft.person)) continue;
    for (const word of new Set([draft.person.family, draft.person.words[1] ?? ''])) push(byWord, word, draft);
  }
  for (const less of [...drafts.values()]) {
    const { person } = less;
    const bearers = person === undefined || less.known !== undefined || !isFullName(person) ? [] : byWord.get(person.family) ?? [];
    if (person === undefined || bearers.length > MOST_BEARERS) continue;
    const fits = new Set(bearers.filter((more) => more !== less && drafts.has(more.key) && more.person !== undefined && isShorterForm(person, more.person, rules)));
    const [only] = fits;
    if (only !== undefined && fits.size === 1) merge(drafts, less, only);
  }
};

/** The person word of a bare name; names of kind `other` are heard too, since a capital alone tells little. */
const bareWord = (draft: Draft, mentions: readonly NameMention[], rules: NameRules): string | undefined => {
  if (draft.known !== undefined) return undefined;
  const person = draft.kind === 'other' ? personNameOf(mentions[draft.mentions[0] ?? 0]?.text ?? '', rules) : draft.person;
  return person === undefined || isFullName(person) ? undefined : person.family;
};

/** Family names of the article's full names, and given names that only one of them bears. */
const bearersOf = (drafts: Iterable<Draft>): { readonly first: Map<string, Draft>; readonly given: Map<string, Draft | 'several'> } => {
  const first = new Map<string, Draft>();
  const given = new Map<string, Draft | 'several'>();
  for (const draft of drafts) {
    const { person } = draft;
    if (person === undefined || !isFullName(person)) continue;
    if (!first.has(person.family)) first.set(person.family, draft);
    const name = person.given[0] ?? '';
    given.set(name, given.has(name) && given.get(name) !== draft ? 'several' : draft);
  }
  return { first, given };
};

/** A family name alone means the last full name that fits, or the first one behind it; a given name alone the one person who bears it. */
const joinBareNames = (drafts: Map<string, Draft>, mentions: readonly NameMention[], rules: NameRules): void => {
  const draftAt = new Map<number, Draft>();
  for (const draft of drafts.values()) for (const index of draft.mentions) draftAt.set(index, draft);
  const { first, given } = bearersOf([...drafts.values()].sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0)));
  const words = new Map([...drafts.values()].map((draft) => [draft, bareWord(draft, mentions, rules)]));
  const last = new Map<string, Draft>();
  for (const [draft, word] of words) if (word !== undefined) draft.mentions.length = 0;
  for (let index = 0; index < mentions.length; index++) {
    const draft = draftAt.get(index);
    if (draft === undefined) continue;
    const word = words.get(draft);
    if (word === undefined) {
      if (draft.person !== undefined && isFullName(draft.person)) last.set(draft.person.family, draft);
      continue;
    }
    const bearer = last.get(word) ?? first.get(word) ?? given.get(word);
    (bearer === undefined || bearer === 'several' ? draft : bearer).mentions.push(index);
  }
  for (const [draft, word] of words) if (word !== undefined && draft.mentions.length === 0) drafts.delete(draft.key);
  for (const draft of drafts.values()) draft.mentions.sort((a, b) => a - b);
};

/** Whether the letters come in the name in this order, the first one at its beginning: "FSB" in "Federal Security Service of Belarus". */
const lettersIn = (letters: string, name: string): boolean => {
  if (!name.startsWith(letters.charAt(0))) return false;
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** "World Trade Organization (WTO)", "WTO (World Trade Organization)". Answers the full name's mention. */
const spelledBeside = (mentions: readonly NameMention[], index: number, text: string): number | undefined => {
  const short = mentions[index];
  if (short === undefined || short.text.length > LONGEST_SHORT || short.text.includes(' ')) return undefined;
  const fits = (full: NameMention | undefined, from: number, to: number): boolean => full !== undefined && full.text.includes(' ')
    && /^\s*[(,]\s*(?:or\s+)?["“]?$/u.test(text.slice(from, Math.min(to, from + 12))) && to - from < 12
    && lettersIn(foldName(short.text).replaceAll(' ', ''), foldName(full.text).replace(/^the /u, ''));
  const before = mentions[index - 1];
  if (fits(before, before?.span.end ?? 0, short.span.start)) return index - 1;
  const after = mentions[index + 1];
  return fits(after, short.span.end, after?.span.start ?? 0) ? index + 1 : undefined;
};

/** Acronyms join the name they are spelled out beside, or the one organisation of the article whose words they begin. */
const joinAcronyms = (drafts: Map<string, Draft>, mentions: readonly NameMention[], text: string): void => {
  const draftAt = new Map<number, Draft>();
  const byInitials = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    for (const index of draft.mentions) draftAt.set(index, draft);
    if (draft.kind !== 'organisation') continue;
    for (const letters of initialsOf(mentions[draft.mentions[0] ?? 0]?.text ?? '')) if (letters.length >= 3) push(byInitials, letters, draft);
  }
  for (const draft of [...drafts.values()]) {
    const name = mentions[draft.mentions[0] ?? 0]?.text ?? '';
    if (draft.known !== undefined || draft.kind === 'person' || name.length > LONGEST_SHORT || name.includes(' ')) continue;
    const beside = draft.mentions.map((index) => spelledBeside(mentions, index, text)).find((index) => index !== undefined);
    const initials = byInitials.get(acronymOf(name) ?? '') ?? [];
    const full = beside === undefined ? (initials.length === 1 ? initials[0] : undefined) : draftAt.get(beside);
    if (full !== undefined && full !== draft && full.kind !== 'person' && drafts.has(full.key)) merge(drafts, draft, full);
  }
};

/** "(Ukrainian President Volodymyr) Zelensky": a given name before a bracket's end and a family name behind it are one person. */
const joinBrackets = (drafts: Map<string, Draft>, mentions: readonly NameMention[], text: string, rules: NameRules): void => {
  const bare = (index: number): Draft | undefined => {
    const mention = mentions[index];
    return mention?.kind === 'person' && mention.known === undefined && !mention.text.includes(' ') ? drafts.get(`person|${rules.keyOf('person', mention.text)}`) : undefined;
  };
  for (let index = 0; index + 1 < mentions.length; index++) {
    const [one, two] = [mentions[index], mentions[index + 1]];
    if (one === undefined || two === undefined || text.slice(one.span.end, Math.min(two.span.start, one.span.end + 3)) !== ') ' || two.span.start !== one.span.end + 2) continue;
    const [given, family] = [bare(index), bare(index + 1)];
    const name = `${one.text} ${two.text}`;
    const key = `person|${rules.keyOf('person', name)}`;
    const person = personNameOf(name, rules);
    if (given === undefined || family === undefined || given.mentions.length !== 1 || drafts.has(key) || person === undefined) continue;
    drafts.delete(given.key);
    drafts.delete(family.key);
    drafts.set(key, { key, kind: 'person', person, name, mentions: [...given.mentions, ...family.mentions].sort((a, b) => a - b) });
  }
};

/** Which mentions of an article mean one thing, in the order of their first mentions. Never two persons with different given names. */
export const referentsOf = (mentions: readonly NameMention[], text: string, rules: NameRules): readonly Referent[] => {
  const drafts = groupByKey(mentions, rules);
  joinBrackets(drafts, mentions, text, rules);
  joinShortForms(drafts, rules);
  joinBareNames(drafts, mentions, rules);
  joinAcronyms(drafts, mentions, text);
  for (const draft of drafts.values()) draft.mentions.sort((a, b) => a - b);
  return [...drafts.values()].sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
};
