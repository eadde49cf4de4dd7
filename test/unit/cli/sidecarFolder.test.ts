import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ferry } from '../corpus/memoryCorpus.ts';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

const links = '    links:\n      - {to: m2x8aa01bc, in: ../wire/late/ferry.json, as: contradicts}\n';

function sidecar(id: string, more: string): string {
  return `newsmark: 1\nsource: ferry.json\nannotations:\n  - id: ${id}\n    article: "812"\n    scope: article\n    tags: [tone]\n${more}`;
}

test('ways between sources are the same beside them and in a folder of sidecars', async () => {
  const folder = await ferryFolder();
  const at = (name: string): string => join(folder, ...name.split('/'));
  try {
    await mkdir(at('wire/late'), { recursive: true });
    await writeFile(at('wire/late/ferry.json'), ferry);
    await writeFile(at('.newsmark/codebook.yaml'), 'newsmark: 1\ntags:\n  - id: tone\nrelations:\n  - {id: contradicts}\n');
    const sidecars = { 'press/ferry.json.newsmark.yaml': sidecar('k7f3q2m9xa', links), 'wire/late/ferry.json.newsmark.yaml': sidecar('m2x8aa01bc', '') };
    for (const [name, text] of Object.entries(sidecars)) await writeFile(at(name), text);
    const fine = ['0 errors, 0 warnings, 0 notes'];
    assert.deepEqual((await runCli(folder, ['check', '.', '--strict'])).lines, fine);
    for (const name of Object.keys(sidecars)) {
      await mkdir(dirname(at(`notes/${name}`)), { recursive: true });
      await rename(at(name), at(`notes/${name}`));
    }
    for (const paths of [['.'], ['press'], ['press/ferry.json']]) {
      assert.deepEqual((await runCli(folder, ['check', ...paths, '--strict', '--sidecars', 'notes'])).lines, fine, paths.join(' '));
    }
    assert.equal((await runCli(folder, ['annotations', 'press/ferry.json', '--sidecars', 'notes'])).lines.length, 1);
    assert.equal((await runCli(at('press'), ['tag', 'ferry.json', '--quote', 'Anna Berg', '--tag', 'tone', '--sidecars', '../notes'])).status, 0);
    assert.deepEqual((await readdir(at('press'))), ['ferry.json']);
    assert.match(await readFile(at('notes/press/ferry.json.newsmark.yaml'), 'utf8'), /quote: Anna Berg\n/);
    // A way that is wrong is seen there as it is beside the source.
    await writeFile(at('notes/press/ferry.json.newsmark.yaml'), sidecar('k7f3q2m9xa', links.replace('../wire', '../../wire')));
    const { status, lines } = await runCli(folder, ['check', '.', '--strict', '--sidecars', 'notes']);
    assert.equal(status, 2);
    assert.match(lines[0] ?? '', /^notes\/press\/ferry\.json\.newsmark\.yaml:9\b.*sidecar\.link-target/);
    const outside = await runCli(folder, ['check', '.', '--sidecars', '..']);
    assert.deepEqual([outside.status, outside.lines], [1, []]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
