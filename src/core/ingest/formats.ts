import type { FormatId } from '../model/article.ts';
import { ans } from './formats/ans.ts';
import type { Format } from './formats/format.ts';
import { genericJson } from './formats/genericJson.ts';
import { gnews } from './formats/gnews.ts';
import { guardian } from './formats/guardian.ts';
import { jsonFeed } from './formats/jsonFeed.ts';
import { jsonLd } from './formats/jsonLd.ts';
import { mediaCloud } from './formats/mediaCloud.ts';
import { newsapi } from './formats/newsapi.ts';
import { newspaper4k } from './formats/newspaper4k.ts';
import { nyt } from './formats/nyt.ts';
import { readability } from './formats/readability.ts';
import { trafilatura } from './formats/trafilatura.ts';
import { webz } from './formats/webz.ts';
import { wordpress } from './formats/wordpress.ts';
import { wordpressCom } from './formats/wordpressCom.ts';
import { wordpressTable } from './formats/wordpressTable.ts';

/** Formats of JSON sources in the order they are tried: the surest first, the one that guesses last. */
export const FORMATS: readonly Format[] = [
  jsonLd,
  wordpressTable,
  wordpressCom,
  wordpress,
  guardian,
  ans,
  webz,
  newsapi,
  gnews,
  nyt,
  newspaper4k,
  trafilatura,
  readability,
  jsonFeed,
  mediaCloud,
  genericJson,
];

export function formatOf(id: FormatId): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
