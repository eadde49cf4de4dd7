import type { Random } from './random.ts';

/** What breaks readers: pieces of JSON, HTML, dates, labels, line ends. */
const TOKENS = [
  '"', '\\', '\\u', '\\ud83d', '\\udc00', '{', '}', '[', ']', ',', ':', '{"a":', '"title":', '"content":{"rendered":"', '"__proto__":', 'null', '/*', '//', '\n', '\r\n', '\r', '\n\n\n', '\t', ' '.repeat(60), '\u0000',
  '<p>', '</p>', '<br>', '<br /><br />', '<div>', '</div>', '<table><tr><td>', '<li>', '<blockquote class="twitter-tweet">', '<!--', '-->', '<script>', '<pre>', '<a href="', '<iframe src="//x.example/">', '<x ', '<', '>', '&', '&amp', '&#', '&#x1F600;', '&nbsp;', '[caption]', '[/caption]', '[gallery ids="1"]', '[12]',
  '\u00a0', '\u200b', '\ufeff', '\u2028', '😀', 'e\u0301', '\u202e', '\ufffd', 'İ', 'ß', '漢字', 'שלום',
  '2026-03-03T10:00:00Z', '3 March 2026', '31/02/2026', '0000-00-00', 'By Anna Berg', 'Read also: ', 'Source: ', '© 2026 A', 'WASHINGTON (AP) — ', '----------', '* ', '# ', '**', '__', '| ', 'https://x.example/a', 'Published: ', '5 hours ago', 'Comments (3)', '• ',
];

const encoder = new TextEncoder();

/** The bytes changed in one to six places, or wrapped, cut, repeated, or written in another encoding. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let result = window(bytes, random);
  const rounds = 1 + random.below(6);
  for (let round = 0; round < rounds; round++) result = once(result, other, random);
  return random.below(12) === 0 ? encoded(result, random) : result;
}

/** Of a long file, mostly a part: more cases a second. */
function window(bytes: Uint8Array, random: Random): Uint8Array {
  const limit = 12_000;
  if (bytes.length <= limit || random.below(20) === 0) return bytes;
  const start = random.below(2) === 0 ? 0 : random.below(bytes.length - limit);
  return bytes.subarray(start, start + 1_000 + random.below(limit));
}

function once(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + random.below(random.below(4) === 0 ? 2_000 : 20));
  switch (random.below(9)) {
    case 0: return joined(bytes.subarray(0, at), encoder.encode(random.pick(TOKENS)), bytes.subarray(at));
    case 1: return joined(bytes.subarray(0, at), encoder.encode(random.pick(TOKENS).repeat(1 + random.below(80))), bytes.subarray(at));
    case 2: return joined(bytes.subarray(0, at), bytes.subarray(to));
    case 3: return bytes.subarray(0, at);
    case 4: return joined(bytes.subarray(0, at), Uint8Array.of(random.below(256)), bytes.subarray(Math.min(bytes.length, at + 1)));
    case 5: return joined(bytes.subarray(0, to), bytes.subarray(at, to), bytes.subarray(to));
    case 6: {
      const from = random.below(other.length + 1);
      return joined(bytes.subarray(0, at), other.subarray(from, from + random.below(400)), bytes.subarray(to));
    }
    case 7: return joined(bytes.subarray(0, at), encoder.encode(random.pick(TOKENS)), bytes.subarray(to));
    default: return joined(bytes.subarray(at), bytes.subarray(0, at));
  }
}

/** UTF-16 with BOM, UTF-8 with BOM, or one byte a character. */
function encoded(bytes: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  if (random.below(3) === 0) return joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes);
  if (random.below(2) === 0) return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  const isLittle = random.below(2) === 0;
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
