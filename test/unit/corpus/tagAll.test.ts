import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrencesAt, tagTable, wordsInArticle, type AnnotationRecord, type ArticleId, type Path, type TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

// Ids as the test writes them.
const ref = { path: 'press/ferry.json' as Path, article: '812' as ArticleId };
const claim = 'claim' as TagId;
const tone = 'tone' as TagId;

test('words of an article, as a preview shows them; what the coder tagged already is known', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, '.newsmark/codebook.yaml': 'newsmark: 1\ntags:\n  - {id: claim, was: [old]}\n  - {id: tone}\n' });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const article = await corpus.open(ref);
  assert.ok(article);
  const spans = wordsInArticle(article, 'harbour board', { matchCase: false });
  assert.deepEqual(spans.map(({ start, end }) => article.text.slice(start, end)), ['Harbour board', 'harbour board']);
  assert.equal(wordsInArticle(article, 'harbour board', { matchCase: true }).length, 1);
  // Words that only meet across blocks are no occurrence.
  assert.deepEqual(wordsInArticle(article, 'terminal The harbour', { matchCase: false }), []);
  const [first, second] = spans;
  assert.ok(first && second);
  await corpus.edits.annotate([
    { ref, scope: 'passage', spans: [first], tags: ['old' as TagId], by: 'maria', label: 'Tag' },
    { ref, scope: 'passage', spans: [second], tags: [claim], by: 'jon', label: 'Tag' },
    { ref, scope: 'passage', spans: [{ start: second.start, end: second.end + 3 }], tags: [claim], by: 'maria', label: 'Tag' },
  ]);
  const records: readonly AnnotationRecord[] = corpus.source(ref.path)?.annotations ?? [];
  const table = tagTable(corpus.project(ref.path).codebook);
  const shown = occurrencesAt(article, spans, records, { tags: [claim, tone], by: 'maria', table });
  assert.deepEqual(shown.map(({ has, kind, excluded }) => [kind, has, excluded]), [['title', [claim], []], ['paragraph', [], []]]);
  const context = shown[1]?.context;
  assert.equal(context?.line, 'The harbour board of Lindsund approved a new ferry terminal on Tuesday.');
  assert.equal(context.line.slice(context.start, context.end), 'harbour board');
});
