import type { BlockKind } from '../../model/article.ts';
import { attributeOf, classesOf } from './htmlNode.ts';
import type { HtmlNode } from './htmlNode.ts';

/** What an element does to the text in it. */
export type Role =
  | { readonly kind: 'inline' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'break' }
  | { readonly kind: 'rule' }
  /** A block border; with `block`, text inside is of that kind. */
  | { readonly kind: 'block'; readonly block?: BlockKind; readonly level?: number }
  | { readonly kind: 'table' }
  /** An embed shown by its address. */
  | { readonly kind: 'address' }
  /** An embed shown by its own words, on one line. */
  | { readonly kind: 'words' };

const INLINE: Role = { kind: 'inline' };
const DROP: Role = { kind: 'drop' };

const DROPPED = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'form', 'button', 'input', 'select', 'textarea', 'head', 'link', 'meta', 'canvas',
  'map', 'object', 'applet', 'param', 'dialog', 'xml', 'title', 'img', 'picture', 'source', 'track', 'wbr', 'col', 'colgroup', 'datalist', 'progress', 'meter', 'frameset', 'noframes',
]);
const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'header', 'main', 'address', 'details', 'summary', 'fieldset', 'legend', 'center', 'ul', 'ol', 'dl', 'menu',
  'body', 'html', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'hgroup', 'figure', 'amp-carousel', 'multicol',
]);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['blockquote', 'quote'], ['li', 'list-item'], ['dt', 'list-item'], ['dd', 'list-item'], ['figcaption', 'caption'], ['figure', 'caption'],
  ['caption', 'caption'], ['pre', 'code'], ['listing', 'code'], ['nav', 'boilerplate'], ['footer', 'boilerplate'], ['aside', 'boilerplate'],
]);
const PLAYERS = new Set(['iframe', 'embed', 'video', 'audio', 'amp-youtube', 'amp-iframe', 'amp-video', 'amp-twitter', 'amp-instagram']);

/** Class names and ids that tell what an element is, whole or up to a hyphen or underscore: `sharedaddy`, `jp-relatedposts`. First match wins. */
const CLASS_ROLES: readonly (readonly [Role, readonly string[]])[] = [
  [DROP, ['screen-reader-text', 'sr-only', 'visually-hidden', 'visuallyhidden', 'adsbygoogle', 'advertisement', 'ad-container', 'wp-polls', 'code-block-ad', 'google-auto-placed', 'mejs-offscreen', 'skip-link']],
  [{ kind: 'words' }, ['twitter-tweet', 'twitter-video', 'bluesky-embed', 'mastodon-embed', 'wp-block-embed', 'wp-embedded-content', 'element-tweet', 'reddit-embed', 'reddit-embed-bq']],
  [{ kind: 'address' }, ['instagram-media', 'tiktok-embed', 'fb-post', 'fb-video', 'threads-post', 'telegram-post', 'imgur-embed-pub', 'embedly-card', 'pinterest-embed', 'element-embed', 'element-video']],
  [{ kind: 'block', block: 'related' }, ['related-posts', 'relatedposts', 'jp-relatedposts', 'yarpp', 'yarpp-related', 'related-articles', 'related-content', 'related-links', 'related-stories', 'element-rich-link', 'crp_related', 'read-also', 'read-more', 'readmore', 'baca-juga', 'lire-aussi', 'see-also', 'more-stories', 'also-read', 'wp-block-latest-posts', 'inline-related', 'rp4wp-related-posts', 'ez-toc-none']],
  [{ kind: 'block', block: 'boilerplate' }, ['sharedaddy', 'sharing', 'share-buttons', 'social-share', 'social-links', 'social-media', 'addtoany', 'addtoany_share_save_container', 'a2a_kit', 'heateor_sss_sharing_container', 'post-views', 'newsletter', 'newsletter-signup', 'subscribe', 'subscribe-box', 'subscription', 'mc_embed_signup', 'author-box', 'author-bio', 'about-author', 'abh_box', 'post-tags', 'tags-links', 'entry-meta', 'post-meta', 'post-navigation', 'breadcrumb', 'breadcrumbs', 'wp-block-buttons', 'wp-block-file', 'wp-block-navigation', 'wp-block-search', 'wp-block-tag-cloud', 'wp-block-jetpack-subscriptions', 'wp-block-social-links', 'ez-toc-container', 'toc_container', 'table-of-contents', 'lwptoc', 'comments-area', 'comment-list', 'respond', 'disclaimer', 'cookie-notice', 'paywall', 'jp-post-flair', 'likes-widget', 'wpcnt', 'page-links', 'menu', 'navigation', 'kk-star-ratings', 'tptn_counter', 'donate', 'donation']],
  [{ kind: 'block', block: 'caption' }, ['wp-caption', 'wp-caption-text', 'caption', 'caption-text', 'image-caption', 'photo-caption', 'img-caption', 'gallery-caption', 'imagecaption', 'media-caption', 'tr-caption', 'wp-element-caption', 'blocks-gallery-caption', 'photo-credit', 'image-credit']],
  [{ kind: 'block', block: 'quote' }, ['pullquote', 'pull-quote', 'wp-block-pullquote', 'element-pullquote', 'wp-block-quote', 'blockquote', 'quote']],
  [{ kind: 'block', block: 'byline' }, ['byline', 'author-name', 'article-author', 'post-author', 'entry-author', 'wp-block-post-author']],
  [{ kind: 'block', block: 'dateline' }, ['dateline']],
];

/** What an element is, by its class first, then by its name. */
export function roleOf(node: HtmlNode): Role {
  const name = node.name ?? '';
  if (DROPPED.has(name) || /^[wmv]:/.test(name) || isHidden(node)) return DROP;
  if (name === 'br') return { kind: 'break' };
  if (name === 'hr') return { kind: 'rule' };
  if (PLAYERS.has(name)) return { kind: 'address' };
  const byClass = roleByClass(node);
  if (byClass !== undefined && !(byClass.kind === 'block' && isInlineName(name))) return byClass;
  if (name === 'table') return { kind: 'table' };
  const level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : undefined;
  if (level !== undefined) return { kind: 'block', block: 'heading', level };
  const block = KINDS.get(name);
  if (block !== undefined) return { kind: 'block', block };
  return BLOCKS.has(name) ? { kind: 'block' } : INLINE;
}

/** Text of these elements is bold. */
export function isBold(node: HtmlNode): boolean {
  if (node.name === 'strong' || node.name === 'b') return true;
  return /font-weight\s?:\s?(?:bold|[6-9]00)/.test(attributeOf(node, 'style') ?? '');
}

function isInlineName(name: string): boolean {
  return !BLOCKS.has(name) && !KINDS.has(name) && name !== 'table' && !/^h[1-6]$/.test(name);
}

function roleByClass(node: HtmlNode): Role | undefined {
  const names = classesOf(node);
  if (names.length === 0) return undefined;
  for (const [role, known] of CLASS_ROLES) {
    if (names.some((name) => known.includes(name) || known.includes(name.replace(/^(?:wp-block-|post-|entry-|article-|content-|js-)/, '')))) return role;
  }
  return undefined;
}

/** Not shown on the page: hidden, or moved off it, as injected links are. */
function isHidden(node: HtmlNode): boolean {
  if (attributeOf(node, 'hidden') !== undefined) return true;
  const style = (attributeOf(node, 'style') ?? '').toLowerCase().replaceAll(' ', '');
  return /display:none|visibility:hidden|(?:left|top|text-indent):-\d{3,6}(?:px|em|%)/.test(style);
}
