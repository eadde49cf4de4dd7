import type { Engine } from '../engine/engine.ts';
import type { ReadAnnotation } from '../model/annotation.ts';
import type { AnnotationId, Path } from '../model/ids.ts';
import type { Edited } from '../model/reading.ts';
import type { FileEdit } from './applyEdits.ts';
import type { Corpus } from './corpus.ts';
import { doubledIds } from './doubledIds.ts';
import { linkedSource } from './links.ts';
import { linkEdits, sidecarsOf, type MovedLinks } from './movedLinks.ts';
import { headSource } from './names.ts';
import { newAnnotationId } from './newId.ts';
import type { SidecarState } from './records.ts';

/** New ids by the old one: of the first annotation that has it, and of each further one in the same file. */
interface Renewed {
  /** Undefined: the first one keeps it. */
  readonly first: AnnotationId | undefined;
  readonly more: readonly AnnotationId[];
}

/**
 * The edits that give the annotations of one sidecar new ids where another sidecar of the root has theirs, and where it has one twice;
 * to be applied together. Nothing else changes but links to them: those of the sidecar itself, and those of others that lead to
 * its source, where the id stays with an annotation of another source.
 */
export function renewIds(corpus: Corpus, path: Path, engine: Engine, random: () => number): readonly FileEdit[] {
  const sidecar = sidecarsOf(corpus).find((one) => one.path === path);
  if (sidecar?.content === undefined || sidecar.stale) return [];
  const doubled = new Map(doubledIds(corpus).filter(({ record }) => record.sidecar === path).map(({ record, first }) => [record.annotation.id, first] as const));
  const taken = new Set<string>(sidecarsOf(corpus).flatMap(({ content }) => (content?.annotations ?? []).map(({ id }) => id)));
  const fresh = (): AnnotationId => {
    const id = newAnnotationId(random, taken);
    taken.add(id);
    return id;
  };
  const renewed = new Map<string, Renewed>();
  for (const { id } of sidecar.content.annotations) {
    const known = renewed.get(id);
    renewed.set(id, known === undefined ? { first: doubled.has(id) ? fresh() : undefined, more: [] } : { ...known, more: [...known.more, fresh()] });
  }
  if ([...renewed.values()].every(({ first, more }) => first === undefined && more.length === 0)) return [];
  const led = (to: AnnotationId): AnnotationId => renewed.get(to)?.first ?? to;
  const isElsewhere = (to: AnnotationId): boolean => doubled.get(to)?.source !== sidecar.source;
  return [inSidecar(sidecar, renewed, engine), ...linkEdits(linksTo(sidecar, led, isElsewhere, corpus), engine)];
}

/** Links of other sidecars that lead to what gets a new id. */
function linksTo(sidecar: SidecarState, led: (to: AnnotationId) => AnnotationId, isElsewhere: (to: AnnotationId) => boolean, corpus: Corpus): readonly MovedLinks[] {
  return sidecarsOf(corpus).filter(({ path, stale }) => path !== sidecar.path && !stale).flatMap(({ path, source, content }) =>
    (content?.annotations ?? []).flatMap(({ id, links: before = [] }): readonly MovedLinks[] => {
      const links = before.map((link) => (linkedSource(source, link) === sidecar.source && isElsewhere(link.to) ? { ...link, to: led(link.to) } : link));
      const place = { sidecar: path, source };
      return links.some(({ to }, at) => to !== before[at]?.to) ? [{ from: place, to: place, id, before, links }] : [];
    }));
}

function inSidecar({ path, source }: SidecarState, renewed: ReadonlyMap<string, Renewed>, engine: Engine): FileEdit {
  return {
    path,
    apply: async (text) => {
      const known = text === undefined ? undefined : (await engine.readSidecar(text)).content;
      if (text === undefined || known === undefined) return refused;
      const ids = idsAfter(known.annotations, renewed);
      const edited = withIds(text, known.annotations, ids);
      const now = edited === undefined ? undefined : (await engine.readSidecar(edited)).content;
      // The last word on the splices: what is read again is what was meant.
      if (edited === undefined || now === undefined || !isSameBut(now.annotations, known.annotations, ids)) return refused;
      const changes = now.annotations.flatMap(({ id, links = [] }) => {
        const next = links.map((link) => (linkedSource(source, link) === source ? { ...link, to: renewed.get(link.to)?.first ?? link.to } : link));
        return next.some(({ to }, at) => to !== links[at]?.to) ? [{ kind: 'set', id, patch: { links: next } } as const] : [];
      });
      return changes.length === 0 ? { kind: 'edited', text: edited } : engine.editSidecar(edited, { source: headSource(source) }, changes);
    },
  };
}

const refused: Edited = { kind: 'refused', problems: [{ code: 'yaml.changed-since', severity: 'error', facts: { since: 'file-changed' } }] };

function idsAfter(annotations: readonly ReadAnnotation[], renewed: ReadonlyMap<string, Renewed>): readonly AnnotationId[] {
  const seen = new Map<string, number>();
  return annotations.map(({ id }) => {
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    const { first, more = [] } = renewed.get(id) ?? {};
    return (nth === 0 ? first : more[nth - 1]) ?? id;
  });
}

const byteOrderMark = '\ufeff';

/** The text with other ids, nothing else touched; undefined where an id is not found in its item. */
function withIds(text: string, annotations: readonly ReadAnnotation[], ids: readonly AnnotationId[]): string | undefined {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const body = text.slice(mark.length);
  let [out, done] = [mark, 0];
  for (const [index, { id, item }] of annotations.entries()) {
    const now = ids[index] ?? id;
    if (now === id) continue;
    const at = placeOfId(body, id, item.start, item.end);
    if (at === undefined || at < done) return undefined;
    out += body.slice(done, at) + now;
    done = at + id.length;
  }
  return out + body.slice(done);
}

/** Units before an id in which its key stands. */
const MOST_BEFORE = 40;

/** Where the value of the key `id` stands in an item. */
function placeOfId(body: string, id: string, start: number, end: number): number | undefined {
  for (let at = body.indexOf(id, start); at >= 0 && at < end; at = body.indexOf(id, at + 1)) {
    if (/(?:^|[\s{,?-])["']?id["']?\s*:\s*["']?$/u.test(body.slice(Math.max(start, at - MOST_BEFORE), at))) return at;
  }
  return undefined;
}

function isSameBut(now: readonly ReadAnnotation[], before: readonly ReadAnnotation[], ids: readonly AnnotationId[]): boolean {
  const said = ({ id: _id, line: _line, item: _item, places: _places, ...rest }: ReadAnnotation): string => JSON.stringify(rest);
  return now.length === before.length && now.every((one, at) => {
    const other = before[at];
    return other !== undefined && one.id === ids[at] && said(one) === said(other);
  });
}
