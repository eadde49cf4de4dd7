import * as vscode from 'vscode';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { CodebookView } from '../codebook/codebookView.ts';
import type { EntityView } from '../entityView/entityView.ts';
import type { HostPorts } from '../hostPorts.ts';
import type { ReviewView } from '../review/reviewView.ts';
import type { Services } from '../services.ts';
import type { AnnotationParts } from './annotations.ts';

/** What is not needed to list, open and tag: files of their own, so that the main entry stays small. */
export interface Later extends AnnotationParts {
  readonly codebook: CodebookView;
  readonly entities: EntityView;
  readonly review: ReviewView;
}

/** The files of `dist/later/` by name: the modules of this folder, bundled. */
interface LaterFiles {
  readonly annotations: typeof import('./annotations.ts');
  readonly codebook: typeof import('./codebook.ts');
  readonly entities: typeof import('./entities.ts');
  readonly sources: typeof import('./sources.ts');
  readonly yaml: typeof import('./yaml.ts');
}

/** Reads the files side by side and registers what is in them: each command has its handler when this is done. */
export async function loadLater(host: HostPorts, services: Services, articles: ArticlesView): Promise<Later> {
  const load = async <Name extends keyof LaterFiles>(name: Name): Promise<LaterFiles[Name]> => {
    const file = vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'later', `${name}.cjs`);
    // The build makes the file of that name out of the module of that name.
    return (await host.loadFile(file)) as LaterFiles[Name];
  };
  const files = await Promise.all([load('annotations'), load('codebook'), load('entities'), load('sources'), load('yaml')]);
  const annotations = files[0].register(services, articles);
  const codebook = files[1].register(services, articles, files[4].cursor);
  // After the annotations: VS Code shows the hover of what was registered last first.
  const entities = files[2].register(services);
  const review = files[3].register(services, articles);
  const registered = vscode.Disposable.from(annotations, codebook, entities, review, files[4].register(services, files[1].colorOf));
  return { ...annotations, codebook, entities, review, dispose: () => registered.dispose() };
}
