/**
 * Spelling differences that transliteration and typing make, as replacements in order. Meant for names: two names with the same
 * skeleton are the same name written twice, if the rest fits.
 */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  // Arabic endings before anything touches their letters: Haniyeh, Haniya; Gorbachov, Gorbachev.
  [/(?:iyyah|iyyeh|iyah|iyeh|iyya|iye)$/gu, 'ia'], [/(?<=[cs]h)ov$/gu, 'ev'],
  // German and Nordic letters written out: Weizsaecker, Mueller, Soeren, Haakon.
  [/ae/gu, 'a'], [/oe/gu, 'o'], [/(?<![aeq])ue/gu, 'u'], [/aa/gu, 'a'],
  // Slavic endings: -sky, -skyy, -skiy, -skij, -ski; -vich, -vych, -witsch; Janukowitsch; Gorbatschow.
  [/(?:schtsch|shtch)/gu, 'shch'], [/(?:tsch|tch|cz)/gu, 'ch'], [/sch/gu, 'sh'], [/dzh/gu, 'j'],
  [/(?:w|v)[iy]ch$/gu, 'vich'], [/ow$/gu, 'ov'], [/ew$/gu, 'ev'], [/ows(?=k)/gu, 'ovs'], [/wa$/gu, 'va'], [/[eo]ff$/gu, 'ov'], [/yov$/gu, 'ev'], [/ov$/gu, 'ov'],
  [/(?:skyy|skiy|skyi|skij|skyj|skii|skyi|sky|ski)$/gu, 'ski'],
  [/enka$/gu, 'enko'],
  [/(?:iyy|yi|iy|yy|ii|ij|yj|y|i)$/gu, 'i'], [/(?:ey|ej|ei|eiy)$/gu, 'ei'], [/(?:ay|aj|ai)$/gu, 'ai'], [/(?:iya|iia|ija|ya|ia)$/gu, 'ia'],
  [/^(?:yu|iu|ju)/gu, 'iu'], [/^(?:ya|ia|ja(?=n|s|r|k))/gu, 'ia'], [/^(?:ye|ie)/gu, 'e'], [/(?<=[^aeiou])(?:yu|iu|ju)/gu, 'iu'], [/(?<=[^aeiou])(?:ya|ia|ja|iya)/gu, 'ia'],
  // Arabic and Persian: kh, q and k, dh, final h; Qasem and Kasem.
  [/^(?:qu)(?=[ae])/gu, 'k'], [/q/gu, 'k'], [/kh/gu, 'h'], [/gh(?=a|o|u)/gu, 'g'], [/dh(?=[aeiou])/gu, 'd'], [/(?<=[aeiou]{1})h$/gu, ''],
  [/ou/gu, 'u'], [/oo/gu, 'u'], [/ee/gu, 'i'],
  [/ph/gu, 'f'], [/ck/gu, 'k'], [/x/gu, 'ks'], [/c(?=[aouklrt])/gu, 'k'], [/c$/gu, 'k'],
  // Doubled letters.
  [/(.)\1+/gu, '$1'],
];
/** Longer words are no names; what is cut off does not count. */
const LONGEST = 40;

/** The skeleton of one folded word: "yury", "yuri" and "iurii" are one, "zelensky" and "zelenskyy", "weizsaecker" and "weizsacker". */
export const skeletonOf = (word: string): string => {
  let skeleton = word.slice(0, LONGEST);
  for (const [pattern, to] of REPLACEMENTS) skeleton = skeleton.replace(pattern, to);
  return skeleton;
};
