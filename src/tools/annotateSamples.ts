// Writes the sidecars of `samples/` with the project's own code, so that their anchors are right to the character.
// Run it after a change to a sample or to a parser, and read the difference before you commit it.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeAnchor } from '../core/anchor/describe.ts';
import { createEngine } from '../core/index.ts';
import type { Annotation, AnnotationId, Article, EntityId, Path, SidecarChange, SourceFile, TagId } from '../core/index.ts';
import { SAMPLE_SIDECARS } from './sampleAnnotations.ts';
import type { SampleAnnotation, SampleSidecar } from './sampleAnnotations.ts';

const samples = new URL('../../samples/', import.meta.url);

/** Sidecar names below `samples/` with the text they should have. Throws when a quote is not found exactly once. */
export async function sampleSidecars(): Promise<ReadonlyMap<string, string>> {
  const engine = createEngine();
  const files = new Map<string, string>();
  for (const sidecar of SAMPLE_SIDECARS) {
    // A path below samples/, in POSIX form.
    const path = sidecar.source as Path;
    const source = await engine.parse({ path, bytes: await readFile(new URL(sidecar.source, samples)) });
    const head = { source: basename(sidecar.source), ...(sidecar.coder !== undefined && { coder: sidecar.coder }) };
    const begun = sidecar.comment === undefined ? undefined : `# ${sidecar.comment}\nnewsmark: 1\nsource: ${head.source}\nannotations: []\n`;
    const edited = await engine.editSidecar(begun, head, changesOf(sidecar, source));
    if (edited.kind === 'refused') throw new Error(`${sidecar.source}: ${JSON.stringify(edited.problems)}`);
    const slug = sidecar.coder === undefined ? '' : `.${sidecar.by}`;
    files.set(`${sidecar.source}.newsmark${slug}.yaml`, edited.text);
  }
  return files;
}

function changesOf(sidecar: SampleSidecar, source: SourceFile): readonly SidecarChange[] {
  return [
    ...(sidecar.coded ?? []).map((coded): SidecarChange => ({ kind: 'coded', by: sidecar.by, ...coded })),
    ...sidecar.annotations.map((sample): SidecarChange => ({ kind: 'add', annotation: annotationOf(sample, sidecar, source) })),
  ];
}

function annotationOf(sample: SampleAnnotation, sidecar: SampleSidecar, source: SourceFile): Annotation {
  const { id, article: wanted, quotes, tags, entity, links, created, ...rest } = sample;
  const article = source.articles.find((one) => wanted === undefined || one.id === wanted);
  if (article === undefined) throw new Error(`${sidecar.source}: no article ${wanted ?? ''}`);
  return {
    // Ids in the sample data are written by hand in the form their types ask for; a test checks the files.
    id: id as AnnotationId,
    ...(wanted !== undefined && { article: wanted }),
    scope: quotes.length === 0 ? 'article' : 'passage',
    // As above.
    tags: tags as readonly TagId[],
    passages: quotes.map((quote) => describeAnchor(article, { start: placeOf(quote, article, sidecar.source), end: placeOf(quote, article, sidecar.source) + quote.length })),
    ...(quotes.length > 0 && { revision: article.revision }),
    blob: source.blob,
    ...rest,
    // As above.
    ...(links !== undefined && { links: links.map((link) => ({ ...link, to: link.to as AnnotationId })) }),
    // As above.
    ...(entity !== undefined && { entity: entity as EntityId }),
    by: sidecar.by,
    created,
  };
}

function placeOf(quote: string, article: Article, source: string): number {
  const at = article.text.indexOf(quote);
  if (at < 0 || article.text.indexOf(quote, at + 1) >= 0) throw new Error(`${source}: not exactly once: ${quote}`);
  return at;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await sampleSidecars()) {
    await writeFile(new URL(name, samples), text);
    console.log(name);
  }
}
