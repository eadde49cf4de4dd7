import { wordsOfName } from '../names/fold.ts';

/** Offices that are one: "premier" and "prime minister". */
const SAME: Readonly<Record<string, string>> = {
  premier: 'prime minister', chairman: 'chair', chairwoman: 'chair', chairperson: 'chair', spokesman: 'spokesperson', spokeswoman: 'spokesperson', adviser: 'aide', advisor: 'aide',
  congressman: 'representative', congresswoman: 'representative', rep: 'representative', sen: 'senator', gov: 'governor', gen: 'general', professor: 'prof', doctor: 'dr', advocate: 'lawyer', attorney: 'lawyer',
};
/** Said of everybody: no office. */
const COURTESY = new Set('mr mrs ms miss mx sir dame lord lady dr'.split(' '));
/** Words that part two holders of one office: "former", and small words. */
const SMALL = new Set('the a an of for and his her its their former ex then current new acting late to in on at by with s'.split(' '));

/** The head word of a description, in one spelling: "Russian President" → "president", "foreign affairs adviser to Putin" → "aide". */
export const headOf = (description: string): string | undefined => {
  const words = wordsOfName(description);
  const end = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'to' || word === 'for' || word === 'at' || word === 'in'));
  const phrase = end === -1 ? words : words.slice(0, end);
  const last = phrase.at(-1);
  if (last === undefined || COURTESY.has(last) || SMALL.has(last)) return undefined;
  if (last === 'minister' && phrase.length > 1) return `${phrase.at(-2) ?? ''} minister`;
  return SAME[last] ?? last;
};

/** What stands beside the head: nations, parties, departments. */
const restOf = (description: string): ReadonlySet<string> => {
  const head = headOf(description);
  return new Set(wordsOfName(description).filter((word) => !SMALL.has(word) && !COURTESY.has(word) && (SAME[word] ?? word) !== head && !(head?.split(' ').includes(word) ?? false)));
};

/** Whether two descriptions may be of one office: the same head, and nothing beside it that only differs ("US President", "Russian President"). */
export const sameOffice = (one: string, other: string): boolean => {
  const head = headOf(one);
  if (head === undefined || head !== headOf(other)) return false;
  const [a, b] = [restOf(one), restOf(other)];
  return a.size === 0 || b.size === 0 || [...a].some((word) => b.has(word));
};
