export type GenericFact = 'title' | 'body' | 'deck' | 'published' | 'modified' | 'captured' | 'url' | 'authors' | 'outlet' | 'language' | 'categories' | 'id';

/** Keys under which tools and sites keep what an article has, best first. Compared without case, `_`, `-` and blanks. */
export const GENERIC_KEYS: Readonly<Record<GenericFact, readonly string[]>> = {
  title: ['headline', 'title', 'articletitle', 'storytitle', 'newstitle', 'headlinemain', 'heading', 'subject', 'posttitle', 'titel', 'titre', 'titulo', 'titolo', 'judul', 'заголовок'],
  body: ['articlebody', 'contenthtml', 'bodyhtml', 'maintext', 'fulltext', 'articletext', 'storytext', 'newstext', 'bodytext', 'contenttext', 'textcontent', 'body', 'content', 'text', 'article', 'story', 'postcontent', 'plaintext', 'cleantext', 'cleanedtext', 'rawtext', 'paragraphs', 'fullarticle', 'texte', 'texto', 'inhalt', 'isi', 'контент', 'текст'],
  deck: ['subtitle', 'subheadline', 'standfirst', 'deck', 'dek', 'lead', 'lede', 'description', 'summary', 'excerpt', 'abstract', 'teaser', 'trailtext', 'intro', 'snippet'],
  published: ['datepublished', 'publishedat', 'publisheddate', 'publishdate', 'datepublish', 'published', 'pubdate', 'publicationdate', 'publishedtime', 'publishtime', 'firstpublished', 'articledate', 'postdate', 'postedat', 'posted', 'displaydate', 'releasedate', 'date', 'datetime', 'createdat', 'created', 'timestamp', 'time', 'datum', 'fecha', 'data', 'tanggal', 'дата'],
  modified: ['datemodified', 'modifiedat', 'modifieddate', 'datemodify', 'modified', 'updatedat', 'updateddate', 'lastmodified', 'lastupdated', 'updated'],
  captured: ['datedownload', 'downloaded', 'downloadedat', 'crawledat', 'crawled', 'crawldate', 'fetchedat', 'fetched', 'scrapedat', 'scraped', 'scrapedate', 'retrieved', 'retrievedat', 'accessed', 'capturedat', 'datesave'],
  url: ['canonicalurl', 'canonicallink', 'url', 'link', 'weburl', 'articleurl', 'sourceurl', 'newsurl', 'permalink', 'href', 'uri', 'pageurl', 'address'],
  authors: ['authors', 'author', 'byline', 'creator', 'creators', 'writers', 'writer', 'reporter', 'autor', 'auteur', 'penulis', 'автор'],
  outlet: ['sitename', 'publisher', 'publication', 'outlet', 'newspaper', 'sourcename', 'source', 'medianame', 'media', 'site', 'sourcedomain', 'domain', 'hostname', 'quelle', 'fuente', 'sumber', 'источник'],
  language: ['language', 'lang', 'locale', 'inlanguage'],
  categories: ['section', 'category', 'categories', 'sections', 'topic', 'topics', 'rubric', 'desk', 'kategori', 'rubrik', 'categoria', 'рубрика'],
  id: ['id', 'articleid', 'uuid', 'guid', 'newsid', 'storyid', 'docid', 'uri', 'hash'],
};

/** Objects in an item whose members are read as if they stood in the item itself. */
export const GENERIC_ENVELOPES: readonly string[] = ['_source', 'article', 'data', 'fields', 'attributes', 'post', 'story', 'news', 'item', 'metadata', 'meta', 'content', 'node', 'doc', 'document'];
