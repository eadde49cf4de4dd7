import { withoutTrailing } from '../../text/trailing.ts';
import { agencies } from './bylineWords.ts';
import { foldLine } from './foldedLine.ts';

/** Beginnings of lines that say who made or first published a story, folded. */
const creditStarts: readonly string[] = [
  'reporting by', 'additional reporting', 'editing by', 'writing by', 'compiled by', 'edited by', 'translated by', 'produced by', 'source:', 'sources:', 'source -', 'with files from', 'with reporting', 'this article was originally published', 'this story was originally published', 'this article originally appeared', 'this story originally appeared', 'this post appeared first', 'the post', 'originally published', 'first published', 'republished with', 'republished from', 'copyright', 'read the original', 'read the full article at', 'via:', 'material from', 'the associated press contributed', 'associated press writer',
  'quelle:', 'quellen:', 'mit material von', 'mit agenturmaterial', 'dieser artikel erschien zuerst', 'source :', 'avec afp', '(avec afp', 'fuente:', 'fuentes:', 'con información de', 'fonte:', 'com informações', 'com agências', 'con agenzie', 'bron:', 'källa:', 'kilde:', 'kilder:', 'lähde:', 'źródło:', 'zdroj:', 'izvor:', 'forrás:', 'sursa:', 'источник:', 'джерело:', 'kaynak:', 'πηγή:', 'מקור:', 'المصدر:', 'المصدر :', 'منبع:', 'स्रोत:', 'সূত্র:', 'ที่มา:', 'nguồn:', 'sumber:', 'fonto:', '来源:', '来源：', '來源:', '來源：', '出典:', '出典：', '출처:', '출처 :',
];

/** `Originally published by X`: what comes before the name of the first publisher, in lower case. */
const firstPublisher: readonly string[] = [
  'appeared first on', 'originally published by', 'originally published on', 'originally published in', 'originally published at', 'originally appeared on', 'originally appeared in', 'first published by', 'first published on', 'first published in', 'first appeared on', 'republished from', 'erschien zuerst bei', 'erschien zuerst auf', 'erschien zuerst in', 'zuerst veröffentlicht bei', 'publié initialement sur', 'publié à l\'origine sur', 'publicado originalmente en', 'publicado originalmente em', 'pubblicato originariamente su', 'origine publikigita la', 'origine aperis ĉe', 'origine publikigita de',
];

/** A line after the story that says where it comes from: `Reporting by …`, `SOURCE: News agencies`, `(AP)`. */
export const isCreditLine = (text: string): boolean => {
  if (text.length > 400) return false;
  const folded = foldLine(text);
  if (creditStarts.some((start) => folded.startsWith(start)) && (text.length < 160 || /^(?:reporting|additional|editing|the post|this )/u.test(folded))) return true;
  const inner = /^[([]([^()[\]]{2,40})[)\]]\.?$/u.exec(text)?.[1];
  return inner !== undefined && (agencies.includes(inner) || /^\p{Ll}{2,4}(?:\/\p{Ll}{2,4})+$/u.test(inner));
};

/** The name after `originally published by`, to the end of the line or sentence. */
export const firstPublisherOf = (text: string): string | undefined => {
  if (text.length > 300) return undefined;
  const folded = text.toLowerCase();
  for (const phrase of firstPublisher) {
    const at = folded.indexOf(phrase);
    if (at < 0) continue;
    const rest = withoutTrailing(text.slice(at + phrase.length).replace(/^[\s:]+/u, ''), (sign) => /[.\s]/u.test(sign));
    const end = rest.search(/\son \p{Lu}|[.,;]\s/u);
    const name = end < 0 ? rest : rest.slice(0, end).trimEnd();
    if (name.length >= 2 && name.length <= 80) return name;
  }
  return undefined;
};

const shortForms = /\b(?:ltd|inc|co|corp|llc|plc|s\.a|s\.l|s\.r\.l|gmbh|bros|jr|sr|bv|b\.v|n\.v|a\.s|u\.s)\.$/iu;

/** The owner a copyright line names: `© 2024 Coast Wire ltd. All Rights Reserved.` → `Coast Wire ltd.` */
export const ownerOf = (line: string): string | undefined => {
  if (line.length > 700) return undefined;
  const sign = /(?:©|ⓒ|\(c\)|copyright)/iu.exec(line);
  if (sign === null) return undefined;
  let rest = line.slice(sign.index);
  for (let again = true; again;) {
    const cut = rest.replace(/^(?:©|ⓒ|\(c\)|copyright|by|the content of|[\s,.:|–—-]|(?:19|20)\d\d(?!\d))+/iu, '');
    again = cut !== rest;
    rest = cut;
  }
  const before = withoutTrailing(line.slice(0, sign.index).replace(/^[\s•*|-]+/u, ''), (mark) => /[\s|:–—-]/u.test(mark));
  rest = (/^[^|•·<>]{0,120}/u.exec(rest)?.[0] ?? '');
  rest = rest.replace(/(?:[.,]\s*)?(?:all rights? reserved|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|alle rechten|все права|всі права|wszelkie prawa|všechna práva|sva prava|tüm hakları|جميع الحقوق|版权所有|版權所有|無断|무단).*$/iu, (cut) => (cut.startsWith('.') ? '.' : ''));
  rest = rest.replace(/(?<=[^.\s][^.\s])\.\s+\p{Lu}.*$/u, (_tail, at: number, whole: string) => (shortForms.test(whole.slice(0, at + 1)) ? '.' : '')).replace(/(?:19|20)\d\d(?:\s{0,3}-\s{0,3}(?:19|20)\d\d)?\s{0,3}[.,]?$/u, '').replace(/\s-\s.*$/u, '').trim();
  if (rest.endsWith('.') && !shortForms.test(rest)) rest = rest.slice(0, -1);
  const owner = withoutTrailing(rest.replace(/^[\s,.:–—-]+/u, ''), (mark) => /[\s,:–—-]/u.test(mark));
  if (owner.length >= 2 && /\p{L}/u.test(owner)) return owner.length <= 100 ? owner : undefined;
  return before.length >= 2 && before.length <= 60 && /^\p{Lu}/u.test(before) && !/[.!?]$/u.test(before) ? before : undefined;
};
