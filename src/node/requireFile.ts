import { createRequire } from 'node:module';

/** Runs another CommonJS file of the package and answers its exports. */
export function requireFile(path: string): unknown {
  return createRequire(import.meta.url)(path);
}
