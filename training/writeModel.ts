import { createHash } from 'node:crypto';
import { HEAD, MAGIC, MODEL_VERSION } from '../src/core/entity/crf/model.ts';

/** The binary: see `readModel`. */
export const writeModel = (sections: readonly Uint8Array[]): Uint8Array => {
  const head = Buffer.alloc(HEAD);
  head.set(MAGIC);
  head.writeUInt32LE(MODEL_VERSION, MAGIC.length);
  let at = HEAD;
  sections.forEach((section, index) => {
    head.writeUInt32LE(at, MAGIC.length + 4 + index * 8);
    head.writeUInt32LE(section.length, MAGIC.length + 8 + index * 8);
    at += section.length;
  });
  const body = Buffer.concat([head, ...sections]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
};
