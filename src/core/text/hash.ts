import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from './utf8.ts';

/** Hex digits of a hash that are written. */
const WRITTEN_DIGITS = 12;

/** Revision of a passage text: `sha256:` and the first 12 hex digits of SHA-256 of its UTF-8. */
export function revisionOf(text: string): string {
  return `sha256:${hex(sha256(encodeUtf8(text)))}`;
}

/** Blob of a file: `sha1:` and the first 12 hex digits of the id git gives these bytes (SHA-1 over `blob <length>`, NUL, bytes). */
export function blobOf(bytes: Uint8Array): string {
  const hash = sha1.create();
  hash.update(encodeUtf8(`blob ${bytes.length}\0`));
  hash.update(bytes);
  return `sha1:${hex(hash.digest())}`;
}

/** SHA-256 of bytes, 32 bytes. */
export function checksumOf(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, WRITTEN_DIGITS / 2)) text += byte.toString(16).padStart(2, '0');
  return text;
}
