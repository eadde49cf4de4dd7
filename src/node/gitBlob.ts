import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** As large as a source may be, in bytes. */
const largest = 20 * 1024 * 1024;
const shortId = /^sha1:([0-9a-f]{12})$/;

/** The file that had this blob id (`sha1:` and 12 hex digits), if the git repository of the folder still has it. */
export async function readBlob(folder: string, blob: string): Promise<Uint8Array | undefined> {
  const id = shortId.exec(blob)?.[1];
  if (id === undefined) return undefined;
  try {
    const { stdout } = await run('git', ['cat-file', 'blob', id], { cwd: folder, encoding: 'buffer', maxBuffer: largest });
    return new Uint8Array(stdout);
  } catch {
    // No git, no repository, or the blob is not in it: the old text is not known.
    return undefined;
  }
}
