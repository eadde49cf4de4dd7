import type { ArticlesView } from '../articles/articlesView.ts';
import type { CodebookView } from '../codebook/codebookView.ts';
import { registerCodebook } from '../codebook/registerCodebook.ts';
import type { YamlCursor } from '../codebook/yamlCursor.ts';
import type { Services } from '../services.ts';

export { colorOf } from '../../core/index.ts';

/** The Codebook view, changes of tags in the whole folder, and what codebooks are made from. */
export function register(services: Services, articles: ArticlesView, cursor: YamlCursor): CodebookView {
  return registerCodebook(services, articles, cursor);
}
