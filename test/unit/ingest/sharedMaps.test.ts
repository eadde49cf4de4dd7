import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSource } from '../../../src/core/ingest/decode.ts';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import type { ParsedSource } from '../../../src/core/ingest/parseFile.ts';
import { checkArticle } from './mapCheck.ts';
import { asPath, readShared, sharedFiles, skip } from './shared.ts';

/** What is wrong with the articles of a file, a line each. */
function faultsOf(file: string, parsed: ParsedSource, source: string): readonly string[] {
  return parsed.articles.flatMap((article) => {
    try {
      checkArticle(article, source, article.format !== 'text-page');
      return [];
    } catch (fault) {
      return [`${file} ${article.id}: ${fault instanceof Error ? fault.message : String(fault)}`];
    }
  });
}

function allFaults(isMine: (file: string) => boolean): readonly string[] {
  return sharedFiles().filter(isMine).flatMap((file) => {
    const bytes = readShared(file);
    const parsed = parseFile({ path: asPath(file), bytes });
    const decoded = decodeSource(bytes);
    assert.ok(!parsed.problems.some(({ code }) => code === 'source.unreadable'), `${file}: ${JSON.stringify(parsed.problems)}`);
    const ids = parsed.articles.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, `${file}: ids`);
    return faultsOf(file, parsed, decoded.kind === 'text' ? decoded.text : '');
  });
}

const isStructured = (file: string): boolean => /wordpress|otherjson|seeds\/003/.test(file);

test('given JSON: whole maps, unique ids', { skip }, () => {
  assert.deepEqual(allFaults(isStructured), []);
});

test('given text: whole maps, unique ids', { skip }, () => {
  assert.deepEqual(allFaults((file) => !isStructured(file)), []);
});
