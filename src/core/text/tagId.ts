import type { TagId } from '../model/ids.ts';

/** A part of a full id: NFC letters, digits, `_`, `.` and `-`. */
export function isTagSegment(segment: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(segment) && segment.normalize('NFC') === segment;
}

/** Whether a full id is made of such parts: `claim/figure`. */
export function isTagId(id: string): boolean {
  return id.split('/').every(isTagSegment);
}

/** Ids that people would take for the same. Upper case first, so that `ß` meets `SS`. */
export function foldedCase(id: string): string {
  return id.normalize('NFC').toUpperCase().toLowerCase();
}

/** What a person wrote as a tag id: blanks become hyphens, slashes part levels, everything else a tag cannot have goes. `Big promise` → `Big-promise` */
export function tagIdOf(typed: string): TagId | undefined {
  const levels = typed.normalize('NFC').split('/').map((level) => level.trim().replace(/\s+/gu, '-').replace(/[^\p{L}\p{N}_.-]/gu, ''));
  const id = levels.filter((level) => level !== '').join('/');
  // The lines above leave only what the contract allows in an id.
  return id === '' ? undefined : (id as TagId);
}
