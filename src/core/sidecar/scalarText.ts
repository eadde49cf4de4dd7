/** Where a scalar is written. Inside `[…]` and `{…}` more characters need quotes. */
export type ScalarContext = 'block' | 'flow';

/**
 * A string as one YAML scalar on one line, never folded.
 * Plain where YAML 1.1 and 1.2 both give that very string back; else double-quoted, and then it is a JSON string too.
 * `2026` → `"2026"`, `yes` → `"yes"`, `a: b` → `"a: b"`, `claim/figure` → `claim/figure`.
 */
export function scalarText(text: string, context: ScalarContext): string {
  return isPlain(text, context) ? text : quoted(text);
}

function isPlain(text: string, context: ScalarContext): boolean {
  return text !== '' && startsPlain(text) && !readsAsOther(text) && staysPlain(text, context) && !hasEscaped(text);
}

/** An indicator, or white space, at the beginning would end the plain scalar before it began. */
function startsPlain(text: string): boolean {
  return !'-?:,[]{}#&*!|>\'"%@` '.includes(text[0] ?? ' ') && !text.endsWith(' ');
}

function staysPlain(text: string, context: ScalarContext): boolean {
  if (text.endsWith(':') || text.includes(': ') || text.includes(' #')) return false;
  // PyYAML ends a plain scalar inside brackets at a question mark too.
  return context === 'block' || !/[,[\]{}?]/.test(text);
}

/**
 * Strings that some YAML reads as no string: words for null and the two truths, `=` and `<<`, numbers in every notation of
 * 1.1 and 1.2 (`1_000`, `0o7`, `12:30:45`, `1e3`, `.inf`) and dates. Wider than either specification, never narrower.
 */
function readsAsOther(text: string): boolean {
  return /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i.test(text)
    || /^[-+]?[0-9_.]+(?:e[-+]?[0-9_]*)?$/i.test(text)
    || /^[-+]?0[xob][0-9a-f_]*$/i.test(text)
    || /^[-+]?[0-9][0-9_:.]*$/.test(text)
    || /^[-+]?\.(?:inf|nan)$/i.test(text)
    || /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/.test(text);
}

/** A UTC time stamp as Newsmark writes it. `created` and `updated` hold it plain, as dates for those who read dates. */
export function isTimeStamp(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/.test(text);
}

function quoted(text: string): string {
  let out = '"';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const char = text[at] ?? '';
    if (char === '"' || char === '\\') out += `\\${char}`;
    else if (isLoneSurrogate(text, at) || isEscaped(unit)) out += shortEscapes.get(char) ?? `\\u${unit.toString(16).padStart(4, '0')}`;
    else out += char;
  }
  return `${out}"`;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([['\t', '\\t'], ['\n', '\\n'], ['\r', '\\r'], ['\b', '\\b'], ['\f', '\\f']]);

function hasEscaped(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isEscaped(text.charCodeAt(at)) || isLoneSurrogate(text, at)) return true;
  }
  return false;
}

/** Half of a pair alone cannot stand in UTF-8; as an escape both `yaml` and PyYAML give the same unit back. */
function isLoneSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return false;
  if (unit < 0xdc00) {
    const next = text.charCodeAt(at + 1);
    return !(next >= 0xdc00 && next <= 0xdfff);
  }
  const before = text.charCodeAt(at - 1);
  return !(before >= 0xd800 && before <= 0xdbff);
}

/** Units nobody can see or that turn the line: control characters, NEL, NBSP, soft hyphen, zero-width, bidi, line separators, BOM, non-characters. */
function isEscaped(unit: number): boolean {
  if (unit < 0xa1) return unit < 0x20 || unit >= 0x7f;
  if (unit < 0x2000) return unit === 0xad || unit === 0x61c || unit === 0x180e;
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)
    || unit === 0xfeff || (unit >= 0xfff9 && unit <= 0xfffb) || unit >= 0xfffe;
}
