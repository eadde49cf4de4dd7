/**
 * What an editor would take for something else than a character of the line. Every replacement is one UTF-16 unit for one,
 * so runs of the map stay 1:1:
 * - CR, NEL, U+2028 and U+2029 become a blank (an editor breaks the line there, or asks whether to);
 * - NUL and other C0 characters but tab and line feed become their pictures U+2400-241F (a NUL makes a file "binary");
 * - DEL becomes its picture U+2421, and U+FEFF the equally invisible U+2060 (at the beginning of a file it is a BOM and is eaten);
 * - a lone surrogate becomes U+FFFD (it does not survive being written as UTF-8).
 */
const STRAY = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const replacement = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return ' ';
  if (code === 0x7f) return '\u2421';
  if (code === 0xfeff) return '\u2060';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
};

/** Text as an editor shows it, unit for unit. Line feeds stay. */
export const shownText = (text: string): string => text.replace(STRAY, replacement);

/** The same on one line: line feeds become blanks. Unit for unit. */
export const shownLine = (text: string): string => shownText(text).replaceAll('\n', ' ');

/** A value the view adds itself: one line, white space collapsed, cut at `longest` units with an ellipsis. */
export const shownValue = (value: string, longest = 300): string => {
  const line = shownLine(value.slice(0, longest * 4)).split(/[\s\u2060]+/).filter((word) => word !== '').join(' ');
  if (line.length <= longest) return line;
  const cut = line.charCodeAt(longest - 2) >> 10 === 0xd800 >> 10 ? longest - 2 : longest - 1;
  return `${line.slice(0, cut)}…`;
};
