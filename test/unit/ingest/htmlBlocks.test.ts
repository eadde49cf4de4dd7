import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyBlocks } from '../../../src/core/ingest/article/classifyBlocks.ts';
import { htmlBlocks } from '../../../src/core/ingest/html/htmlBlocks.ts';

/** Blocks of a body, classified, as `kind: text`. */
function read(html: string, title?: string): readonly string[] {
  return classifyBlocks(htmlBlocks(html).blocks, title).map(({ kind, text }) => `${kind}: ${text.text}`);
}

test('paragraphs however they are written', () => {
  assert.deepEqual(read('<p>One.<p>Two.</p></p>Three.'), ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.']);
  assert.deepEqual(read('<div>One.</div><div>Two.</div>'), ['paragraph: One.', 'paragraph: Two.']);
  assert.deepEqual(read('One.<br><br>Two.<br />\n<br />\nThree<br>line.'), ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three\nline.']);
  assert.deepEqual(read('<p>One <div>Two.</div> Three.</p>'), ['paragraph: One', 'paragraph: Two.', 'paragraph: Three.']);
  assert.deepEqual(read('<p>&nbsp;</p><p> \u200b</p><p>One.</p>'), ['paragraph: One.']);
});

test('text typed into an editor: blank lines make paragraphs, or lines where there are none', () => {
  assert.deepEqual(read('One <b>bold</b>\nword.\n\nTwo.\r\n \r\n<h2>Head</h2>\nThree.'), ['paragraph: One bold word.', 'paragraph: Two.', 'heading: Head', 'paragraph: Three.']);
  assert.deepEqual(read('One &amp; two.\nThree.'), ['paragraph: One & two.', 'paragraph: Three.']);
  assert.deepEqual(read('<p>One\n\nstill one.</p>'), ['paragraph: One still one.']);
});

test('headings in mark-up, in bold, before a line end', () => {
  assert.deepEqual(read('<h2>What now?</h2><p>Text.</p>'), ['heading: What now?', 'paragraph: Text.']);
  assert.deepEqual(read('<p><strong>What now?</strong><br>Text of it.</p>'), ['heading: What now?', 'paragraph: Text of it.']);
  assert.deepEqual(read('<p><b>What now</b></p><p>Text of it.</p>'), ['heading: What now', 'paragraph: Text of it.']);
  assert.deepEqual(read('<p><b>All of this is a bold sentence.</b></p><p>Text.</p>'), ['paragraph: All of this is a bold sentence.', 'paragraph: Text.']);
});

test('quotes, lists, captions, code, tables', () => {
  assert.deepEqual(read('<blockquote><p>Said so.</p></blockquote><ul><li>One<li>Two</ul>'), ['quote: Said so.', 'list-item: One', 'list-item: Two']);
  assert.deepEqual(read('<figure class="wp-block-pullquote"><blockquote><p>Big words</p></blockquote></figure>'), ['quote: Big words']);
  assert.deepEqual(read('<figure><img alt="no"><figcaption>The pier. Photo: A</figcaption></figure><div class="wp-caption"><p class="wp-caption-text">A boat</p></div>'), ['caption: The pier. Photo: A', 'caption: A boat']);
  assert.deepEqual(read('[caption id="a" width="1"]<img>At sea[/caption]<p>Text [sic] it.</p>'), ['caption: At sea', 'paragraph: Text [sic] it.']);
  assert.deepEqual(read('<pre>a\n  b</pre>'), ['code: a\n  b']);
  assert.deepEqual(read('<table><tr><th>Year<th>Sum<tr><td>2025<td>3</table>'), ['table: Year\tSum\n2025\t3']);
  assert.deepEqual(read('<table><tr><td><p>One paragraph of text.</p><p>Another one.</p></td></tr></table>'), ['paragraph: One paragraph of text.', 'paragraph: Another one.']);
});

test('what is not body', () => {
  assert.deepEqual(read('<p>Text.</p><script>a()</script><style>p{}</style><svg><text>no</text></svg><form>Name <input></form><noscript>no</noscript><!-- wp:x -->[gallery ids="1,2"][vc_row a="b"]'), ['paragraph: Text.']);
  assert.deepEqual(read('<p>Text<o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>Normal</xml><![endif]--><w:x>no</w:x><p style="display:none">spam</p><div style="position:absolute; left:-9999px"><a href="#">spam</a></div>'), ['paragraph: Text']);
});

test('embeds are one line each', () => {
  assert.deepEqual(read('<iframe src="https://v.example/1?a=1&amp;b=2">Sorry</iframe><iframe width="1" height="1" src="https://t.example/"></iframe>'), ['embed: https://v.example/1?a=1&b=2']);
  assert.deepEqual(read('<blockquote class="twitter-tweet"><p>Fog at the pier</p>— Harbour (@h) <a href="https://t.example/1">3 March</a></blockquote>'), ['embed: Fog at the pier — Harbour (@h) 3 March']);
  assert.deepEqual(read('<blockquote class="instagram-media"><div><p><a href="https://i.example/p/1/">A long caption</a></p><p>A post shared by</p></div></blockquote>'), ['embed: https://i.example/p/1/']);
  assert.deepEqual(read('<figure class="wp-block-embed"><div>https://v.example/2</div><figcaption>A film</figcaption></figure>'), ['embed: https://v.example/2', 'caption: A film']);
});

test('lines that are not the story', () => {
  assert.deepEqual(read('<p>Text.</p><p><strong>Read also:</strong> <a href="/x">Fog again</a></p>'), ['paragraph: Text.', 'related: Read also: Fog again']);
  assert.deepEqual(read('<p>Text.</p><h4>Related articles</h4><ul><li><a href="/1">One headline</a></li><li><a href="/2">Two headline</a></li></ul>'), ['paragraph: Text.', 'boilerplate: Related articles', 'related: One headline', 'related: Two headline']);
  assert.deepEqual(read('<p>Текст.</p><p>Читайте также: <a href="/x">Туман</a></p><p>Источник: Вести</p>'), ['paragraph: Текст.', 'related: Читайте также: Туман', 'credit: Источник: Вести']);
  assert.deepEqual(read('<p>Text.</p><p>The post <a href="/1">Ferry</a> appeared first on <a href="/">Coast Courier</a>.</p><p>© 2026 Coast Courier. All rights reserved.</p>'), ['paragraph: Text.', 'credit: The post Ferry appeared first on Coast Courier.', 'boilerplate: © 2026 Coast Courier. All rights reserved.']);
  assert.deepEqual(read('<p>Text.</p><div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Facebook</a></li></ul></div>'), ['paragraph: Text.', 'boilerplate: Share this:', 'boilerplate: Facebook']);
});

test('marks between two parts are not the story', () => {
  assert.deepEqual(read('<p>Text.</p><p>* * *</p><p>More text.</p>'), ['paragraph: Text.', 'boilerplate: * * *', 'paragraph: More text.']);
});

test('running text that begins like one of those stays running text', () => {
  for (const line of ['Source code was shown to the board on Tuesday, and nobody asked about it.', 'Share prices fell on Monday as ferry owners sold their holdings in the port company.', 'By Tuesday the fog had gone and boats left again.', 'Related firms in the group were not asked to pay, the court said on Friday.', 'Watch out for fog, the harbour master said on Monday, and keep off the pier.']) {
    assert.deepEqual(read(`<p>First.</p><p>${line}</p><p>Then more.</p><p>And the end.</p>`)[1], `paragraph: ${line}`);
  }
});

test('a repeated title is shown once, a byline is one', () => {
  assert.deepEqual(read('<h1>Ferry &amp; fog</h1><p>By Anna Berg</p><p>Text.</p>', 'Ferry & Fog'), ['byline: By Anna Berg', 'paragraph: Text.']);
  assert.deepEqual(read('<p>Ferry</p>', 'Ferry'), ['paragraph: Ferry']);
});

test('a box among paragraphs is set apart; where all are boxes they are the text', () => {
  assert.deepEqual(read('<p>One.</p><p>Two.</p><p>Three.</p><div>In a box.</div>'), ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.', 'quote: In a box.']);
  assert.deepEqual(read('<p>One.</p><div>Two.</div><div>Three.</div>'), ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.']);
});
