import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedArticle } from '../../../src/core/model/article.ts';
import { checkArticle } from './mapCheck.ts';
import { parseText } from './shared.ts';

/** The file's articles, each with a map that holds. */
function read(value: unknown): readonly ParsedArticle[] {
  const source = typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = parseText(source, 'saved.txt');
  assert.equal(parsed.outcome, 'articles', JSON.stringify(parsed).slice(0, 300));
  for (const article of parsed.articles) checkArticle(article, source, true);
  return parsed.articles;
}

function one(value: unknown): ParsedArticle {
  const [article, ...others] = read(value);
  assert.ok(article !== undefined && others.length === 0);
  return article;
}

/** Blocks as `kind: text`, one a line. */
function blocks(article: ParsedArticle): readonly string[] {
  return article.blocks.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`);
}

const BODY = 'The board of Lindsund approved a new ferry terminal on Tuesday, after two years of talks with the islands.';
const SECOND = 'Chair Anna Berg said it would cost €48 million & more than the town’s budget.';

test('NewsAPI: a cut body says how much is missing', () => {
  const article = one({ status: 'ok', totalResults: 1, articles: [{ source: { id: null, name: 'Coast Courier' }, author: 'Anna Berg, Tor Lind', title: 'Ferry', description: 'A new terminal.', url: 'https://coast-courier.example/f', urlToImage: null, publishedAt: '2026-03-03T16:20:00Z', content: `${BODY}\r\n${SECOND}… [+2311 chars]` }] });
  assert.equal(article.format, 'newsapi');
  assert.deepEqual(blocks(article), ['title: Ferry', 'deck: A new terminal.', `paragraph: ${BODY}`, `paragraph: ${SECOND}…`]);
  assert.deepEqual(article.facts.authors, ['Anna Berg', 'Tor Lind']);
  assert.equal(article.facts.outlet, 'Coast Courier');
  assert.deepEqual(article.problems.map(({ code, facts }) => [code, facts?.['missing']]), [['source.cut-body', 2311]]);
});

test('GNews', () => {
  const article = one({ totalArticles: 1, articles: [{ title: 'Ferry', description: BODY, content: `${BODY}... [1234 chars]`, url: 'https://coast-courier.example/f', image: 'https://i.example/1.jpg', publishedAt: '2026-03-03T16:20:00Z', source: { name: 'Coast Courier', url: 'https://coast-courier.example' } }] });
  assert.equal(article.format, 'gnews');
  assert.deepEqual(blocks(article), ['title: Ferry', `paragraph: ${BODY}...`]);
});

test('New York Times search', () => {
  const article = one({ status: 'OK', response: { docs: [{ abstract: 'An abstract of it.', web_url: 'https://times.example/a', lead_paragraph: BODY, source: 'The Times of Lindsund', headline: { main: 'Ferry', kicker: null }, pub_date: '2026-03-03T16:20:00+0000', section_name: 'Coast', byline: { original: 'By Anna Berg and Tor Lind' }, _id: 'nyt://article/1' }], meta: { hits: 1 } } });
  assert.equal(article.format, 'nyt');
  assert.equal(article.id, 'nyt://article/1');
  assert.deepEqual(article.facts.authors, ['Anna Berg', 'Tor Lind']);
  assert.deepEqual(article.facts.published, { value: '2026-03-03T16:20:00Z', printed: '2026-03-03T16:20:00+0000', utc: '2026-03-03T16:20:00Z' });
  assert.deepEqual(blocks(article), ['title: Ferry', 'deck: An abstract of it.', `paragraph: ${BODY}`]);
});

test('Readability, trafilatura, webz, Media Cloud', () => {
  const readability = one({ title: 'Ferry', byline: 'By Anna Berg', dir: null, lang: 'en', content: `<div id="readability-page-1"><p>${BODY}</p><p>${SECOND}</p></div>`, textContent: 'x', length: 100, excerpt: BODY, siteName: 'Coast Courier', publishedTime: '2026-03-03' });
  assert.equal(readability.format, 'readability');
  assert.deepEqual(blocks(readability), ['title: Ferry', `paragraph: ${BODY}`, `paragraph: ${SECOND}`]);
  assert.equal(readability.facts.published?.value, '2026-03-03');
  const trafilatura = one({ title: 'Ferry', author: 'Anna Berg; Tor Lind', hostname: 'coast-courier.example', date: '2026-03-03', fingerprint: 'abc', id: null, license: null, comments: '', raw_text: 'x', text: `${BODY}\n${SECOND}`, language: null, source: 'https://coast-courier.example/f', 'source-hostname': 'Coast Courier', excerpt: null, categories: 'News;Coast', tags: '' });
  assert.equal(trafilatura.format, 'trafilatura');
  assert.deepEqual([trafilatura.facts.authors, trafilatura.facts.url, trafilatura.blocks.length], [['Anna Berg', 'Tor Lind'], 'https://coast-courier.example/f', 3]);
  const webz = one({ posts: [{ thread: { uuid: 'u1', site: 'coast-courier.example', site_full: 'www.coast-courier.example', title: 'Ferry' }, uuid: 'u1', url: 'https://coast-courier.example/f', author: 'Anna Berg', published: '2026-03-03T16:20:00.000+02:00', title: 'Ferry', text: `${BODY}\n${SECOND}`, language: 'english', crawled: '2026-03-04T01:00:00.000+02:00' }], totalResults: 1 });
  assert.equal(webz.format, 'webz');
  assert.equal(webz.facts.published?.utc, '2026-03-03T14:20:00.000Z');
  assert.equal(webz.facts.captured?.value.slice(0, 10), '2026-03-04');
  const cloud = one([{ stories_id: 12, media_id: 3, media_name: 'Coast Courier', media_url: 'https://coast-courier.example', title: 'Ferry', publish_date: '2026-03-03 16:20:00', url: 'https://coast-courier.example/f', language: 'en' }]);
  assert.deepEqual([cloud.format, cloud.id, cloud.problems.map(({ code }) => code)], ['media-cloud', '12', ['source.no-body']]);
});

test('JSON-LD: a list of types, a graph, a publisher behind its id', () => {
  const article = one({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', '@id': '#p', name: 'Coast Courier' }, { '@type': ['NewsArticle', 'Thing'], headline: 'Ferry', datePublished: '2026-03-03', author: [{ '@type': 'Person', name: 'Anna Berg' }, { '@type': 'Person', name: 'Tor Lind' }], publisher: { '@id': '#p' }, url: '//coast-courier.example/f', articleBody: `${BODY}\n\n${SECOND}` }] });
  assert.deepEqual([article.format, article.facts.outlet, article.facts.url], ['json-ld', 'Coast Courier', 'https://coast-courier.example/f']);
  assert.equal(article.facts.provenance.outlet?.from, 'publisher.@id');
  assert.deepEqual(article.facts.authors, ['Anna Berg', 'Tor Lind']);
});

test('WordPress: an envelope, a table dump, a protected post, embedded facts', () => {
  const item = { id: 812, date: '2026-03-03T18:20:00', date_gmt: '2026-03-03T16:20:00', slug: 'ferry', status: 'publish', link: '/2026/ferry', guid: { rendered: 'https://coast-courier.example/?p=812' }, title: { rendered: 'Ferry &#038; <i>more</i>' }, content: { rendered: `<p>${BODY}`, protected: false }, excerpt: { rendered: '<p>A deck of its own.</p>' }, class_list: { 0: 'post', 7: 'category-coast' }, _embedded: { author: [{ name: 'Anna Berg' }], 'wp:term': [[{ taxonomy: 'category', name: 'Coast' }], [{ taxonomy: 'post_tag', name: 'Ships' }]] } };
  const article = one({ body: [item], status: 200, headers: { Allow: 'GET' } });
  assert.deepEqual(blocks(article), ['title: Ferry & more', 'deck: A deck of its own.', `paragraph: ${BODY}`]);
  assert.deepEqual(article.facts.published, { value: '2026-03-03T18:20:00', printed: '2026-03-03T18:20:00', utc: '2026-03-03T16:20:00Z' });
  assert.deepEqual([article.facts.url, article.facts.authors, article.facts.categories], ['https://coast-courier.example/2026/ferry', ['Anna Berg'], ['Coast']]);
  const hidden = one({ ...item, content: { rendered: '', protected: true }, excerpt: { rendered: '<p>There is no excerpt because this is a protected post.</p>', protected: true } });
  assert.deepEqual(hidden.problems.map(({ code }) => code), ['source.protected', 'source.no-body']);
  const row = one([{ type: 'header', version: '5.1' }, { type: 'table', name: 'wp_posts', data: [{ ID: '9', post_title: 'Ferry', post_content: `${BODY}\n\n${SECOND}`, post_date: '2026-03-03 18:20:00', post_date_gmt: '2026-03-03 16:20:00', post_type: 'post', post_name: 'ferry', guid: 'https://coast-courier.example/?p=9' }, { ID: '10', post_title: 'R', post_content: 'x', post_type: 'revision' }] }]);
  assert.deepEqual([row.format, row.id, row.blocks.length, row.facts.published?.utc], ['wordpress-table', '9', 3, '2026-03-03T16:20:00Z']);
});

test('any other JSON is guessed, and says so', () => {
  const article = one({ meta: { scraped_at: '2026-03-04T08:00:00Z' }, Headline: 'Ferry', 'publish-date': '3 March 2026', Full_Text: `${BODY}\n\n${SECOND}`, link: 'https://coast-courier.example/f', writer: 'Anna Berg' });
  assert.equal(article.format, 'generic-json');
  assert.deepEqual(blocks(article), ['title: Ferry', `paragraph: ${BODY}`, `paragraph: ${SECOND}`]);
  assert.deepEqual([article.facts.published?.value, article.facts.captured?.value, article.facts.provenance.title?.guessed], ['2026-03-03', '2026-03-04T08:00:00Z', true]);
  assert.deepEqual(article.problems.map(({ code }) => code), ['source.guessed-format']);
  const lines = read(`${JSON.stringify({ url: 'https://a.example/1', title: 'One', text: BODY })}\n${JSON.stringify({ url: 'https://a.example/2', title: 'Two', text: SECOND })}\n`);
  assert.deepEqual(lines.map(({ id }) => id), ['https://a.example/1', 'https://a.example/2']);
});

test('items without an id get one of title and day, repeated ones a number', () => {
  const item = { title: 'Ferry für Lindsund', date: '2026-03-03', text: BODY };
  assert.deepEqual(read([item, item, { ...item, title: 'Other' }]).map(({ id }) => id), ['ferry-fur-lindsund-2026-03-03', 'ferry-fur-lindsund-2026-03-03~2', 'other-2026-03-03']);
});

test('what is no article is named', () => {
  const what = (value: unknown): unknown => {
    const parsed = parseText(typeof value === 'string' ? value : JSON.stringify(value));
    return [parsed.outcome, parsed.what, parsed.problems[0]?.facts?.['message']];
  };
  assert.deepEqual(what([]), ['not-articles', 'empty-list', undefined]);
  assert.deepEqual(what({ code: 'rest_no_route', message: 'No route was found', data: { status: 404 } }), ['unreadable', 'error-response', 'No route was found']);
  assert.deepEqual(what({ status: 'error', message: 'Your key is invalid', code: 'apiKeyInvalid' }), ['unreadable', 'error-response', 'Your key is invalid']);
  assert.deepEqual(what([{ id: 1, post: 2, author_name: 'x', content: { rendered: '<p>y</p>' }, date: '2026-03-03T10:00:00' }]), ['not-articles', 'wordpress-comments', undefined]);
  assert.deepEqual(what([{ id: 1, title: 'x', url: 'https://a.example', type: 'post', subtype: 'post' }]), ['not-articles', 'wordpress-search', undefined]);
  assert.deepEqual(what([{ id: 3, parent: 1, author: 1, date: '2026-03-03T10:00:00', slug: '1-revision-v1', guid: { rendered: 'x' }, title: { rendered: 'x' }, content: { rendered: 'y' }, excerpt: { rendered: '' } }]), ['not-articles', 'wordpress-revisions', undefined]);
  assert.deepEqual(what({ body: { code: 'rest_forbidden', message: 'Sorry', data: { status: 401 } }, status: 401, headers: {} }), ['unreadable', 'error-response', 'Sorry']);
  assert.deepEqual(what({ message: 'API rate limit exceeded' }), ['unreadable', 'error-response', 'API rate limit exceeded']);
  assert.deepEqual(what({ revisions: { 12: { id: 12, post_title: 'x', post_content: 'A text of this revision that is long enough to be read as one', post_author: 1, post_date_gmt: '2026-03-03 10:00:00' } } }), ['not-articles', 'wordpress-revisions', undefined]);
  assert.deepEqual(what('<!DOCTYPE html><html></html>'), ['not-articles', 'html', undefined]);
  assert.deepEqual(what('<?xml version="1.0"?>\n<rss version="2.0"></rss>'), ['not-articles', 'rss', undefined]);
  assert.deepEqual(what({ name: 'x', version: '1', dependencies: {} }), ['not-articles', 'package-json', undefined]);
  assert.deepEqual(what({ a: 1 }), ['other', 'json', undefined]);
});
