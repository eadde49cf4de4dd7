// Run as a process of its own: adds lines to a file, one update each.
import process from 'node:process';
import { updateFile } from '../../../src/node/updateFile.ts';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
for (let number = 0; number < Number(count); number += 1) {
  await updateFile(path, async (text) => ({ kind: 'write', text: `${text ?? ''}${name}-${number}\n` }));
}
