import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const book = `newsmark: 1
tags:
  - id: voice
    exclusive: true
    children: [{id: official}, {id: expert}]
  - id: claim
    attributes:
      certainty: {type: choice, values: [low, high]}
      sum: {type: number, required: true}
  - {id: tone, was: [mood], deprecated: true}
relations: [{id: supports}]
`;
const entities = 'newsmark: 1\nentities:\n  - {id: e-anna-berg, kind: person, name: Anna Berg}\n';

/** Each problem of the one annotation: its code, what is marked, and in which line. */
async function marked(lines: readonly string[], lineBreak = '\n'): Promise<readonly string[]> {
  const text = ['newsmark: 1', 'source: a.json', 'annotations:', ...lines, ''].join(lineBreak);
  const corpus = memoryCorpus(memoryFolder({ 'a.json': ferry, 'a.json.newsmark.yaml': text, '.newsmark/codebook.yaml': book, '.newsmark/entities.yaml': entities }));
  await corpus.scan();
  return checkCorpus(corpus).map(({ problem: { code, span, line, facts } }) =>
    `${code}${facts?.['why'] === undefined ? '' : ` ${facts['why']}`} ${line}: ${text.slice(span?.start, span?.end)}`).toSorted();
}

const wanted = (lines: Readonly<Record<'article' | 'tags' | 'attributes' | 'used' | 'values' | 'unknown' | 'links' | 'entity', number>>): readonly string[] => [
  `sidecar.attribute choice ${lines.values}: middling`, `sidecar.attribute missing ${lines.tags}: claim`, `sidecar.attribute tag-not-used ${lines.used}: voice`,
  `sidecar.attribute unknown ${lines.unknown}: certianty`, `sidecar.deprecated-tag ${lines.tags}: mood`, `sidecar.exclusive-tags ${lines.tags}: voice/official, voice/expert`,
  `sidecar.link-target file ${lines.links}: ../gone.txt`, `sidecar.link-target id ${lines.links}: z000000000`, `sidecar.renamed-tag ${lines.tags}: mood`,
  `sidecar.unknown-article ${lines.article}: "813"`, `sidecar.unknown-entity ${lines.entity}: e-ana-berg`, `sidecar.unknown-relation ${lines.links}: suports`, `sidecar.unknown-tag ${lines.tags}: clam`,
].toSorted();

const blocks = [
  '  - id: k7f3q2m9xa # mine', '    article: "813"', '    scope: article', '    tags: [voice/official, voice/expert, claim, clam, mood]',
  '    attributes: # of the claim', '      claim:', '        certainty: middling', '        certianty: high', '      voice: {}',
  '    links: [{to: z000000000, as: suports}, {to: m2x8aa01bc, in: ../gone.txt, as: supports}]', '    entity: e-ana-berg',
];

test('a problem of an annotation is marked at its field, whatever the line ends', async () => {
  const places = wanted({ article: 5, tags: 7, attributes: 8, values: 10, unknown: 11, used: 12, links: 13, entity: 14 });
  assert.deepEqual(await marked(blocks), places);
  assert.deepEqual(await marked(blocks, '\r\n'), places);
});

test('so it is in brackets, over several lines too', async () => {
  const flow = [
    '  - {id: k7f3q2m9xa, article: "813", scope: article, tags: [voice/official, voice/expert, claim, clam, mood],',
    '     attributes: {claim: {certainty: middling, certianty: high},', '       voice: {}},',
    '     links: [{to: z000000000, as: suports}, {to: m2x8aa01bc, in: ../gone.txt, as: supports}], entity: e-ana-berg}',
  ];
  assert.deepEqual(await marked(flow), wanted({ article: 4, tags: 4, attributes: 5, values: 5, unknown: 5, used: 6, links: 7, entity: 7 }));
});
