/**
 * Names in a byline, one by one: `By Anna Berg, Tor Lind and Ida Moe` gives three. A line that does not fall into names of
 * two words or more stays whole: `Lind, Tor` is one name, `Anna Berg, Reuters` too.
 */
export function splitNames(line: string): readonly string[] {
  const text = line.trim().replace(/^(?:by|von|por|par|door|oleh)\s{1,5}(?=\p{Lu})/iu, '').trim();
  const parts = text.split(/\s{0,3}[,;]\s{1,3}(?:and\s|&\s)?|\s(?:and|und|et|y|e|og|och|&)\s/iu).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isFullName) ? parts : text === '' ? [] : [text];
}

function isFullName(part: string): boolean {
  const words = part.split(/\s{1,5}/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || /^(?:de|del|da|di|van|von|der|den|la|le|al|el|bin|ibn|af|ter|ten)$/.test(word));
}
