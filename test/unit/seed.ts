/**
 * Loaded before each test file of a whole run: properties then try the same cases every time, so that a run which fails does so
 * for what was changed. `NEWSMARK_SEED=random` tries others, and so does `node --test` on a file; a number repeats a run.
 */
import fc from 'fast-check';

const chosen = process.env['NEWSMARK_SEED'] ?? '20261122';
if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen) });
