import * as vscode from 'vscode';
import { articleKey, type ArticleRef, type EntityId, type EntitySummary } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { AnnotationTarget } from '../annotations/target.ts';
import { kindWord } from '../entities/kindWords.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { searchPick } from '../searchPick.ts';

interface EntityItem extends vscode.QuickPickItem {
  /** `''` takes the link away. */
  readonly id: EntityId | '';
}

/** What a row shows of an entity. */
type Listed = Pick<EntitySummary, 'id' | 'name' | 'kind' | 'articles'>;

/** So many entities are listed; others are found by typing. */
const most = 100;

/** Says which entity an annotation stands for: names inside the passage first, then all of the folder by search. */
export async function linkToEntity({ at, record }: AnnotationTarget, services: Services): Promise<void> {
  await services.library.start();
  const { annotation, source } = record;
  const picked = await pickEntity({ at, record });
  if (picked === undefined || picked === (annotation.entity ?? '')) return;
  const patch = { entity: picked === '' ? undefined : picked };
  const name = picked === '' ? undefined : at.corpus.entities(source).get(picked)?.name ?? picked;
  const label = name === undefined ? vscode.l10n.t('Take the entity off the annotation') : vscode.l10n.t('Link annotation to “{0}”', name);
  if (tellOutcome(await at.corpus.edits.change(label, [{ record, patch }]), at, services)) vscode.window.setStatusBarMessage(plainLabel(label), 4000);
}

async function pickEntity({ at, record }: AnnotationTarget): Promise<EntityId | '' | undefined> {
  const index = at.corpus.entities(record.source);
  const inside = await namedInside({ at, record });
  const itemOf = ({ id, name, kind, articles }: Listed): EntityItem => ({
    id, label: plainLabel(name), alwaysShow: true,
    description: [plainLabel(kindWord(kind)), vscode.l10n.t('articles: {0}', articles), ...(id === record.annotation.entity ? [vscode.l10n.t('linked now')] : [])].join(' · '),
    detail: plainLabel(id),
  });
  const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const none: EntityItem = { id: '', label: `$(close) ${vscode.l10n.t('No entity')}`, alwaysShow: true };
  const pick = vscode.window.createQuickPick<EntityItem | vscode.QuickPickItem>();
  const show = (typed: string): void => {
    const words = typed.trim();
    const others = (words === '' ? index.all() : index.find(words, most)).filter(({ id }) => words !== '' || !inside.some((one) => one.id === id)).slice(0, most);
    pick.items = [
      ...(words === '' && inside.length > 0 ? [separator(vscode.l10n.t('named in the passage')), ...inside.map(itemOf)] : []),
      ...(others.length > 0 ? [separator(vscode.l10n.t('in the folder')), ...others.map(itemOf)] : []),
      ...(record.annotation.entity !== undefined ? [none] : []),
    ];
  };
  pick.title = vscode.l10n.t('Which entity does this annotation stand for?');
  return searchPick(pick, show, (item) => ('id' in item ? item.id : undefined));
}

/** Entities that are named inside the passages, in text order. */
async function namedInside({ at, record }: AnnotationTarget): Promise<readonly Listed[]> {
  const article = record.resolution?.article;
  if (article === undefined) return [];
  const ref: ArticleRef = { path: record.source, article };
  const index = at.corpus.entities(record.source);
  const spans = record.resolution?.at ?? [];
  const found = new Set<EntityId>();
  for (const { span, entity } of (await at.corpus.open(ref))?.mentions ?? []) {
    const isInside = spans.some(({ start, end }) => span.start < end && start < span.end);
    const id = entity === undefined || !isInside ? undefined : index.entityOf(articleKey(ref), entity);
    if (id !== undefined) found.add(id);
  }
  return [...found].flatMap((id) => {
    const entity = index.get(id);
    return entity === undefined ? [] : [{ id, kind: entity.kind, name: entity.name, articles: entity.articles.length }];
  });
}
