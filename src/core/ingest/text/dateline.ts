import { agencies } from './bylineWords.ts';

export interface Dateline {
  /** Length of the dateline with its dash, in the text. */
  readonly length: number;
  readonly agency?: string;
}

const agencySet: ReadonlySet<string> = new Set(agencies);

/**
 * The place and agency a news paragraph begins with: `WASHINGTON (AP) — `, `SEOUL, Aug. 20 (Yonhap) -- `, `Hong Kong (CNN Business) `,
 * `BERLIN/PARIS, 3 March - `. It stays inside the paragraph's text; only the agency is a fact.
 */
export const readDateline = (text: string): Dateline | undefined => {
  const head = text.slice(0, 110);
  const withAgency = /^([^()\d.!?]{2,50}(?:[,،]?\s[\p{L}.]{3,10}\.?\s\d{1,2}(?:,\s\d{4})?)?[,،]?\s?)\(([^()]{2,40})\)\s*(?:(?:—|–|-{1,2}|:|：)\s*)?/u.exec(head);
  const agency = withAgency?.[2]?.trim();
  if (withAgency !== null && agency !== undefined) {
    const place = withAgency[1] ?? '';
    const dashed = /(?:—|–|-|:|：)\s*$/u.test(withAgency[0]);
    if (agencySet.has(agency) || (dashed && isPlace(place) && /^[\p{Lu}\p{Lo}]/u.test(agency))) return { length: withAgency[0].length, agency };
  }
  const bare = /^([\p{Lu}][^\p{Ll}()!?]{2,40}?(?:, [\p{Lu}][\p{L}.]{1,12}(?: \d{1,2})?)?)\s*(?:—|–|--|\s-)\s+(?=\p{L}|["“«])/u.exec(head);
  return bare !== null && isPlace(bare[1] ?? '') ? { length: bare[0].length } : undefined;
};

/** Written in capitals, or a script without them; a few words. */
const isPlace = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = text.replace(/[^\p{Lu}\p{Lo}]/gu, '').length;
  return letters.length >= 3 && text.trim().split(/\s+/u).length <= 6 && (capitals >= letters.length * 0.6 || /^\p{Lu}/u.test(text));
};
