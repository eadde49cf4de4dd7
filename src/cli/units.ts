/** What an offset counts: UTF-16 code units (ours), Unicode code points (Python), bytes of UTF-8. */
export type Unit = 'utf16' | 'codepoint' | 'byte';
export const units: readonly Unit[] = ['utf16', 'codepoint', 'byte'];

/** Turns UTF-16 offsets of one text into another unit. A place inside a surrogate pair counts as before it. */
export type Counter = (offset: number) => number;

/** How many code units lie between two remembered offsets: the longest stretch that is counted again. */
const stride = 1024;

export function counterFor(text: string, unit: Unit): Counter {
  if (unit === 'utf16') return (offset) => offset;
  const marks: number[] = [0];
  for (let start = 0; start < text.length; start += stride) {
    marks.push((marks.at(-1) ?? 0) + sizeOf(text, start, Math.min(text.length, start + stride), unit));
  }
  return (offset) => {
    const block = Math.floor(offset / stride);
    return (marks[block] ?? 0) + sizeOf(text, block * stride, Math.min(offset, text.length), unit);
  };
}

/** A pair is counted at its second half, so that stretches can be added up wherever they are cut. */
function sizeOf(text: string, from: number, to: number, unit: Unit): number {
  let size = 0;
  for (let at = from; at < to; at += 1) size += unit === 'byte' ? bytesOf(text, at) : isLow(text, at) && isHigh(text, at - 1) ? 1 : isPairStart(text, at) ? 0 : 1;
  return size;
}

function bytesOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isPairStart(text, at)) return 0;
  return isLow(text, at) && isHigh(text, at - 1) ? 4 : 3;
}

function isPairStart(text: string, at: number): boolean {
  return isHigh(text, at) && isLow(text, at + 1);
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
