import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeFile } from 'node:fs/promises';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

let folder = '';
before(async () => {
  folder = await ferryFolder();
});
after(() => rm(folder, { recursive: true }));

const refused: readonly (readonly [args: readonly string[], why: RegExp])[] = [
  [['tag', 'press/ferry.json', '--scope', 'article', '--quote', 'Berg', '--tag', 'tone'], /--quote .* leave one away/],
  [['tag', 'press/ferry.json', '--scope', 'article', '--nth', '2', '--tag', 'tone'], /--nth .* leave one away/],
  [['tag', 'press', '--scope', 'folder', '--article', '812', '--tag', 'tone'], /--article .* leave one away/],
  [['tag', 'press/ferry.json', '--quote', 'Berg', '--tag', 'tone', '--by', ' '], /--by takes a name/],
  [['reanchor', 'press', '--previous', 'press/ferry.json'], /name just that file/],
  [['reanchor', 'press/ferry.json', '--previous', 'gone.json'], /--previous: there is no file “gone\.json”/],
  [[], /newsmark list PATH/],
];

test('options that contradict each other, and files that are not there, are refused and nothing is written', async () => {
  for (const [args, why] of refused) {
    const { status, lines, errors } = await runCli(folder, args);
    assert.deepEqual([status, lines], [1, []], args.join(' '));
    assert.match(errors, why);
  }
  assert.deepEqual(await readdir(join(folder, 'press')), ['ferry.json']);
});

test('every command that answers offsets counts in the unit asked for', async () => {
  await writeFile(join(folder, 'press', 'emoji.json'), JSON.stringify([{ id: 1, date: '2026-03-03T16:20:00', link: 'https://a.example/1', title: { rendered: 'A 😀 title' }, content: { rendered: '<p>Some words and names of some people, one after the other.</p>' } }]));
  await runCli(folder, ['tag', 'press/emoji.json', '--quote', 'Some', '--tag', 'tone']);
  for (const [command, unit, start] of [['annotations', 'codepoint', 11], ['reanchor', 'codepoint', 11], ['reanchor', 'byte', 14], ['reanchor', 'utf16', 12]] as const) {
    const { lines: [line = ''] } = await runCli(folder, [command, 'press/emoji.json', '--json', '--unit', unit]);
    // Printed by us.
    const { resolution } = JSON.parse(line) as { readonly resolution: { readonly at: readonly { readonly start: number }[] } };
    assert.equal(resolution.at[0]?.start, start, `${command} ${unit}`);
  }
  await writeFile(join(folder, 'press', 'cut.json'), '\n[{"id": 1, "title": {"rendered": "😀"}, "content": {"rendered": "');
  const { lines } = await runCli(folder, ['check', 'press/cut.json', '--json', '--unit', 'byte']);
  assert.ok(lines.length > 0 && lines.every((line) => typeof (JSON.parse(line) as { readonly line?: unknown }).line === 'number'), 'a line wherever there is a place');
});
