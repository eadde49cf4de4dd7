import type { Files, Path } from '../core/index.ts';

/** So long after the last write a file is looked at again, in milliseconds: longer than the editor gathers events. */
const rest = 400;

/**
 * Files of which each is looked at again when it rests. The editor gathers what happens to files for a tenth of a second, and leaves
 * out what came and went in that time: of a file that we write, and somebody deletes or renames right after, it tells nothing.
 */
export function lookedAtAgain(files: Files, look: (path: Path) => Promise<void>): Files {
  const timers = new Map<Path, ReturnType<typeof setTimeout>>();
  return {
    ...files,
    update: async (path, change) => {
      const result = await files.update(path, change);
      if (result.kind === 'failed' || result.before === result.after) return result;
      clearTimeout(timers.get(path));
      timers.set(path, setTimeout(() => {
        timers.delete(path);
        void look(path);
      }, rest));
      return result;
    },
  };
}
