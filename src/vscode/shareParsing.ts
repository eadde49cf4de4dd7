import type { Engine, WorkerEngine } from '../core/index.ts';

/** The second worker ends when it had nothing to do for so long, in milliseconds: it holds some 80 MB. */
const idle = 20_000;
/** So many sources wait for the first worker before the second one starts. */
const busy = 2;

/**
 * An engine over two workers where the machine has cores for them: sources of a long scan are parsed side by side, everything else goes to
 * the first one. `make` answers an engine whose worker starts with the first call and may be disposed of and used again.
 */
export function shareParsing(make: () => WorkerEngine, cores: number, pause: number = idle): WorkerEngine {
  const first = make();
  if (cores < 2) return first;
  const second = make();
  const waiting = { first: 0, second: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const parse: Engine['parse'] = async (request) => {
    const name = waiting.first < busy || waiting.first <= waiting.second ? 'first' : 'second';
    waiting[name] += 1;
    clearTimeout(timer);
    try {
      return await (name === 'first' ? first : second).engine.parse(request);
    } finally {
      waiting[name] -= 1;
      clearTimeout(timer);
      if (waiting.second === 0) timer = setTimeout(second.dispose, pause);
    }
  };
  return {
    engine: { ...first.engine, parse },
    dispose: () => {
      clearTimeout(timer);
      first.dispose();
      second.dispose();
    },
  };
}
