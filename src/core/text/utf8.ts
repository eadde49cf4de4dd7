/** UTF-8 of a text; a lone surrogate becomes U+FFFD. Written here because the core has no `TextEncoder` in its types. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[used++] = unit;
      continue;
    }
    // Not undefined: `at` lies inside the text.
    let point = text.codePointAt(at) ?? 0xfffd;
    if (point > 0xffff) at++;
    else if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    used = writePoint(bytes, used, point);
  }
  return bytes.subarray(0, used);
}

/** Bytes `encodeUtf8` would answer, without making them. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff) {
      length += 4;
      at++;
    } else length += 3;
  }
  return length;
}

function writePoint(bytes: Uint8Array, used: number, point: number): number {
  if (point < 0x800) {
    bytes[used] = 0xc0 | (point >> 6);
    bytes[used + 1] = 0x80 | (point & 0x3f);
    return used + 2;
  }
  if (point < 0x10000) {
    bytes[used] = 0xe0 | (point >> 12);
    bytes[used + 1] = 0x80 | ((point >> 6) & 0x3f);
    bytes[used + 2] = 0x80 | (point & 0x3f);
    return used + 3;
  }
  bytes[used] = 0xf0 | (point >> 18);
  bytes[used + 1] = 0x80 | ((point >> 12) & 0x3f);
  bytes[used + 2] = 0x80 | ((point >> 6) & 0x3f);
  bytes[used + 3] = 0x80 | (point & 0x3f);
  return used + 4;
}
