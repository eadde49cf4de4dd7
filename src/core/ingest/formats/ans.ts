import { absoluteAddress } from '../article/webAddress.ts';
import { fieldAt } from '../json/jsonField.ts';
import { isArray } from '../json/jsonValue.ts';
import { ownerIn } from '../lines/lineKind.ts';
import { ansBlocks } from './ansBlocks.ts';
import type { Format } from './format.ts';

/** Arc XP's article native specification: stories of typed elements. */
export const ans: Format = {
  id: 'ans',
  places: ['', 'content_elements', 'data', 'items', 'results', '_source'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('headlines') && (has('content_elements') || has('canonical_url') || has('display_date') || has('taxonomy'));
  },
  read(reader, document) {
    const title = reader.lineBlock('title', 'headlines.basic', 'headlines.web', 'headlines.native', 'headlines.print');
    reader.takeDate('published', 'first_publish_date', 'publish_date', 'display_date');
    reader.takeDate('modified', 'last_updated_date');
    const site = reader.word('website_url', 'taxonomy.primary_site.additional_properties.original.site.site_url');
    reader.takeUrl(site === undefined ? undefined : absoluteAddress(site, undefined), 'canonical_url', 'website_url');
    reader.takeText('slug', 'slug');
    reader.takeText('language', 'language');
    reader.takeNames('authors', 'credits.by');
    reader.takeText('outlet', 'credits.by[0].org', 'canonical_website', 'source.name', 'owner.name');
    reader.takeText('firstPublishedBy', ...(reader.word('distributor.category') === 'wires' ? ['distributor.name'] : []));
    const copyright = reader.line(['copyright']);
    if (copyright !== undefined) reader.sheet.setText('credit', ownerIn(copyright.text.text), { from: copyright.from, span: copyright.span });
    reader.takeNames('categories', 'taxonomy.primary_section', 'taxonomy.sections', 'taxonomy.primary_site', 'taxonomy.sites');
    const elements = fieldAt(reader.item, 'content_elements')?.value;
    const body = isArray(elements) ? ansBlocks(reader, document.source, elements) : reader.body('content');
    return { ids: [reader.word('_id'), reader.word('canonical_url')], title, deck: reader.lineBlock('deck', 'subheadlines.basic', 'description.basic'), body };
  },
};
