import type { JsonArray, JsonObject, JsonString, JsonValue } from './jsonValue.ts';
import { stringValue } from './jsonString.ts';

/** Bounds on memory. What is past them is read over, and counted where it stood in an array. */
export interface JsonLimits {
  /** Objects and arrays inside each other. */
  readonly depth: number;
  /** Values of one reading, all together. */
  readonly values: number;
  /** Items kept of one array. */
  readonly items: number;
}

/** Builds the tree as the reader meets values. Lives for one reading. */
export interface JsonTree {
  /** Kind of the innermost open container. */
  top(): 'object' | 'array' | undefined;
  /** Opens a container; false when it would be too deep. */
  open(kind: 'object' | 'array', at: number): boolean;
  close(end: number): void;
  setKey(source: string, key: JsonString): void;
  add(value: JsonValue): void;
  /** Whether the root value is read. */
  isComplete(): boolean;
  /** Closes what is open and answers the root. */
  finish(end: number): JsonValue | undefined;
}

interface ObjectFrame { readonly kind: 'object'; readonly start: number; readonly isKept: boolean; readonly entries: Map<string, JsonValue>; key: string | undefined }
interface ArrayFrame { readonly kind: 'array'; readonly start: number; readonly isKept: boolean; readonly items: JsonValue[]; skipped: number }
type Frame = ObjectFrame | ArrayFrame;

export function createJsonTree(limits: JsonLimits): JsonTree {
  const frames: Frame[] = [];
  let left = limits.values;
  let root: JsonValue | undefined;

  const hasRoom = (): boolean => {
    const frame = frames.at(-1);
    if (frame === undefined) return true;
    return frame.isKept && left > 0 && (frame.kind === 'object' || frame.items.length < limits.items);
  };
  const attach = (value: JsonValue): void => {
    const frame = frames.at(-1);
    if (frame === undefined) root = value;
    else if (!hasRoom()) passOver(frame);
    else if (frame.kind === 'array') frame.items.push(value);
    else if (frame.key !== undefined) frame.entries.set(frame.key, value);
    left -= 1;
  };
  const closeTop = (end: number): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    if (frame.isKept) attach(closed(frame, end));
    else if (frames.length > 0) passOver(frames.at(-1));
  };
  return {
    top: () => frames.at(-1)?.kind,
    open(kind, at) {
      if (frames.length >= limits.depth) return false;
      const isKept = hasRoom();
      frames.push(kind === 'object'
        ? { kind, start: at, isKept, entries: new Map(), key: undefined }
        : { kind, start: at, isKept, items: [], skipped: 0 });
      return true;
    },
    close: closeTop,
    setKey(source, key) {
      const frame = frames.at(-1);
      if (frame?.kind === 'object') frame.key = stringValue(source, key);
    },
    add: attach,
    isComplete: () => frames.length === 0 && root !== undefined,
    finish(end) {
      while (frames.length > 0) closeTop(end);
      return root;
    },
  };
}

function passOver(frame: Frame | undefined): void {
  if (frame?.kind === 'array') frame.skipped += 1;
}

function closed(frame: Frame, end: number): JsonObject | JsonArray {
  const { start } = frame;
  if (frame.kind === 'object') return { kind: 'object', start, end, entries: frame.entries };
  return { kind: 'array', start, end, items: frame.items, skipped: frame.skipped };
}
