import type { ArticlesView } from '../articles/articlesView.ts';
import type { CodebookView } from '../codebook/codebookView.ts';
import { registerCodebook } from '../codebook/registerCodebook.ts';
import type { Services } from '../services.ts';

/** The Codebook view, changes of tags in the whole folder, and what codebooks are made from. */
export function register(services: Services, articles: ArticlesView): CodebookView {
  return registerCodebook(services, articles);
}
