import type * as vscode from 'vscode';
import { registerAnnotations } from './annotations/register.ts';
import { registerArticleFiles } from './articleFiles.ts';
import { registerArticles } from './articles/registerArticles.ts';
import type { ArticlesView } from './articles/articlesView.ts';
import type { HostPorts } from './hostPorts.ts';
import { loadLater, type Later } from './later/loadLater.ts';
import { registerOpenCommands } from './reading/openCommands.ts';
import { registerFactsHover } from './reading/factsHover.ts';
import { registerReading } from './reading/registerReading.ts';
import { createServices, type Services } from './services.ts';
import { startWhenMarked } from './startWhenMarked.ts';

/** What `activate` answers: the inside, for the tests that run in the host. No promise is made about it. */
export interface Newsmark extends Omit<Later, 'dispose'> {
  readonly services: Services;
  readonly articles: ArticlesView;
}

/** Wires the parts together. */
export async function activateNewsmark(context: vscode.ExtensionContext, host: HostPorts): Promise<Newsmark> {
  const services = createServices(context, host);
  const articles = registerArticles(services);
  context.subscriptions.push(
    services,
    articles,
    registerArticleFiles(services),
    registerReading(services),
    registerOpenCommands(services),
    registerFactsHover(services),
    registerAnnotations(services),
    startWhenMarked(services.library),
  );
  const later = await loadLater(host, services, articles);
  context.subscriptions.push(later);
  return { ...later, services, articles };
}
