import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { inlineText } from '../../../src/core/sidecar/renderData.ts';
import { scalarText } from '../../../src/core/sidecar/scalarText.ts';
import { annotationData } from '../../../src/core/sidecar/annotationData.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import type { YamlData } from '../../../src/core/sidecar/yamlData.ts';
import { parseYaml } from '../../../src/core/sidecar/yamlTree.ts';
import { annotationWith, hardText, idText } from './arbitraries.ts';
import { runs } from './runs.ts';

const hasPyYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;

test('every string is read back as it was, in block and in flow', () => {
  fc.assert(fc.property(hardText, hardText, (text, key) => {
    for (const [context, yaml] of [['block', `k: ${scalarText(text, 'block')}\n`], ['flow', `k: [${scalarText(text, 'flow')}]\n`]] as const) {
      const { root, problems } = parseYaml(yaml);
      assert.deepEqual(problems, [], yaml);
      const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
      const node = context === 'block' ? value : value?.kind === 'list' ? value.items[0]?.node : undefined;
      assert.equal(node?.kind === 'text' ? node.text : undefined, text, yaml);
      assert.ok(!/[\n\r\t\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(yaml.slice(0, -1)), 'nothing unseen is written bare');
    }
    const map = parseYaml(`${inlineText({ kind: 'map', flow: true, pairs: [[key, { kind: 'text', text }]] }, 'flow')}\n`).root;
    assert.deepEqual(map?.kind === 'map' ? map.pairs.map((pair) => [pair.key, pair.value.kind === 'text' ? pair.value.text : '']) : [], [[key, text]]);
  }), runs(800));
});

test('plain where it can be, and double-quoted where a YAML of any version would see something else', () => {
  const plain = ['it would cost €48 million, twice the first estimate', 'The minutes say 47.5. Check.', 'sha256:f57be2a2214a', '133-184', '../wire/ferry.txt', 'a#b', 'a:b', "it's", 'a "b" c', 'Äpfel', '日本', 'yesterday', 'e-anna', 'x=y', '1st', '2026-11', '1-2-3', 'é: '.trim() + 'x'];
  for (const text of plain) assert.equal(scalarText(text, 'block'), text);
  const quoted = ['', ' a', 'a ', 'yes', 'NO', 'on', 'Off', 'y', 'N', '~', 'null', 'True', '=', '<<', '1_000', '0o7', '007', '0xFF', '0b11', '12:30:45', '1.5e3', '.5', '.inf', '.NaN', '+1', '2026-11-21', '2026-11-21T20:15:00Z', '- a', '-', '?x', ':x', ',', '[a', '{a', '#a', '&a', '*a', '!a', '|', '>', "'a", '"a', '%a', '@a', '`a', 'a: b', 'a:', 'a #b', '---', '...'];
  for (const text of quoted) assert.equal(scalarText(text, 'block'), `"${text.replaceAll('"', '\\"')}"`);
  assert.equal(scalarText('a\tb\u0085\u00a0\u2028\u200b\u202e\ufeff\ud800😀\\', 'block'), '"a\\tb\\u0085\\u00a0\\u2028\\u200b\\u202e\\ufeff\\ud800😀\\\\"');
  for (const text of ['a, b', 'a]', 'x?y', '{']) assert.match(scalarText(text, 'flow'), /^"/);
});

const script = `
import datetime, io, json, sys, yaml
def plain(v):
    if isinstance(v, datetime.datetime): return v.strftime('%Y-%m-%dT%H:%M:%SZ')
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    if isinstance(v, list): return [plain(x) for x in v]
    return v
expected = json.load(io.open(sys.argv[1], encoding='utf-8'))
for index, case in enumerate(expected):
    text = io.open(case['file'], encoding='utf-8', newline='').read()
    got = plain(yaml.safe_load(text)['annotations'])
    if got != case['annotations']:
        print(json.dumps({'index': index, 'got': got, 'expected': case['annotations']})); sys.exit(1)
`;

test('PyYAML reads the same strings', { skip: hasPyYaml ? false : 'python3 with yaml is not here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
  try {
    const cases = fc.sample(fc.uniqueArray(annotationWith(idText), { minLength: 1, maxLength: 6, selector: ({ id }) => id }), 40).map((annotations, index) => {
      const outcome = editSidecar(undefined, { source: 'ferry.json' }, annotations.map((annotation) => ({ kind: 'add', annotation })));
      assert.ok(outcome.kind === 'edited');
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, outcome.text);
      const ids = [...outcome.text.matchAll(/^ {2}- id: (.*)$/gm)].map(([, id]) => id);
      return { file, annotations: ids.map((id) => plainData(annotationData(annotations.find((one) => one.id === id?.replaceAll('"', '')) ?? assert.fail()))) };
    });
    const expected = join(folder, 'expected.json');
    writeFileSync(expected, JSON.stringify(cases));
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script, expected], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function plainData(data: YamlData): unknown {
  if (data.kind === 'text') return data.text;
  if (data.kind === 'moved') return plainData(data.data);
  if (data.kind === 'list') return data.items.map(plainData);
  return Object.fromEntries(data.pairs.map(([key, value]) => [key, plainData(value)]));
}
