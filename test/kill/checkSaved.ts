import { createEngine, type Engine, type SidecarChange } from '../../src/core/index.ts';
import { head, typedByHand, type Save } from './savedAnnotations.ts';

export const engine: Engine = createEngine();

/** Byte for byte what the acknowledged saves make, or those and the one under way. */
export async function checkText(text: string, expected: string, saves: readonly (readonly SidecarChange[])[], acknowledged: number, faults: string[]): Promise<void> {
  let sure = expected;
  for (const changes of saves.slice(0, acknowledged)) sure = await edited(sure, changes);
  const next = saves[acknowledged];
  const perhaps = next === undefined ? sure : await edited(sure, next);
  if (text !== sure && text !== perhaps) faults.push(`the text is neither the old nor the new one (${text.length} units)`);
}

export async function edited(text: string, changes: readonly SidecarChange[]): Promise<string> {
  const answer = await engine.editSidecar(text, head, changes);
  if (answer.kind === 'refused') throw new Error('a save of the test is refused');
  return answer.text;
}

/** Every acknowledged annotation is there, the file has no problem, and without ours it is what a person typed. */
export async function checkAnnotations(text: string, saved: { readonly mine: readonly Save[]; readonly others: readonly Save[] }, faults: string[]): Promise<void> {
  const { content, problems } = await engine.readSidecar(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (content === undefined || errors.length > 0) {
    faults.push(`the file is broken: ${errors.map(({ code }) => code).join(' ')}`);
    return;
  }
  const there = new Set(content.annotations.map(({ id }) => id));
  const wanted = new Map([...saved.mine, ...saved.others].flatMap(({ id, changes }) => changes.map((change) => [id, change.kind] as const)));
  for (const [id, last] of wanted) if (last === 'add' && !there.has(id)) faults.push(`lost: ${id}`);
  const ours = content.annotations.filter(({ id }) => !id.startsWith('z')).map(({ id }) => ({ kind: 'remove', id }) as const);
  if ((ours.length === 0 ? text : await edited(text, ours)) !== typedByHand) faults.push('bytes of somebody else have changed');
}
