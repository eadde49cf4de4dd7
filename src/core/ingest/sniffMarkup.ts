/** Saved pages and feeds, by their first tag. They are named and not shown as articles. */
const FIRST_TAGS: readonly (readonly [string, RegExp])[] = [
  ['rss', /^<(?:rss|rdf:rdf)[\s>]/i],
  ['atom', /^<(?:[a-z]{1,8}:)?feed[\s>]/i],
  ['oembed-xml', /^<oembed[\s>]/i],
  ['sitemap', /^<(?:urlset|sitemapindex)[\s>]/i],
  ['news-xml', /^<(?:nitf|newsml|newsitem|newsmessage)[\s>]/i],
  ['html', /^<(?:html|head|body|title|meta|link|script|style|div|article|section|main|header|nav|table|form|base|noscript)[\s>/]/i],
];
/** How far the first tag is looked for, past declarations and comments. */
const WINDOW = 4_000;

/** What mark-up a text is as a whole; `undefined` when it is none. */
export function sniffMarkup(text: string): string | undefined {
  let head = text.slice(0, WINDOW).trimStart();
  if (!head.startsWith('<')) return undefined;
  if (/^<!doctype\s{1,20}html/i.test(head)) return 'html';
  const isXml = /^<\?xml[\s?]/i.test(head);
  for (let rounds = 0; rounds < 20; rounds++) {
    const rest = afterDeclaration(head);
    if (rest === undefined) break;
    head = rest.trimStart();
  }
  if (/^<!doctype\s{1,20}html/i.test(head)) return 'html';
  const known = FIRST_TAGS.find(([, pattern]) => pattern.test(head));
  return known?.[0] ?? (isXml ? 'xml' : undefined);
}

/** The text after a declaration, instruction or comment it begins with. */
function afterDeclaration(head: string): string | undefined {
  const close = head.startsWith('<!--') ? '-->' : head.startsWith('<?') ? '?>' : head.startsWith('<!') ? '>' : undefined;
  if (close === undefined) return undefined;
  const end = head.indexOf(close);
  return end === -1 ? undefined : head.slice(end + close.length);
}
