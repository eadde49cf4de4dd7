import { createRandom, type Random } from '../fuzz/random.ts';
import { checkAnnotations, checkText } from './checkSaved.ts';
import { loadParts, sidecarFile, start, type Clock, type Parts } from './journalProcess.ts';
import { savesOf, typedByHand } from './savedAnnotations.ts';
import type { CutOff, StandInProcess } from './standInVscode.ts';

/** What came of ending processes in the middle of writes that have neither lock nor rename. */
export interface JournalKillReport {
  readonly kills: number;
  /** Kills by the operation they fell on, those of a replay by themselves. */
  readonly phases: ReadonlyMap<string, number>;
  /** Kills that left the file cut off. */
  readonly cutOff: number;
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

const shares: readonly number[] = [0, 0.001, 0.02, 0.3, 0.5, 0.77, 0.98, 0.999, 1];
const cuts: readonly CutOff[] = ['prefix', 'prefix', 'over', 'zeros'];
/** A file is begun anew after so many kills. */
const perFile = 40;

/** Kills writes of hosts without `node:fs`, replays what is left, and looks. Every fourth kill is followed by one in the replay. */
export async function killJournal(kills: number, seed: number): Promise<JournalKillReport> {
  const parts = await loadParts();
  const random = createRandom(seed);
  const clock: Clock = { time: 1_000_000 };
  const tally = { phases: new Map<string, number>(), cutOff: 0, acknowledged: 0, faults: [] as string[] };
  const count = (phase: string): void => void tally.phases.set(phase, (tally.phases.get(phase) ?? 0) + 1);
  let done = 0;
  let expected = typedByHand;
  for (let number = 0; done < kills; number += 1) {
    if (number % perFile === 0) {
      parts.disk.clear();
      expected = typedByHand;
      parts.disk.set(sidecarFile, new TextEncoder().encode(expected));
    }
    const name = `k${String(number % perFile).padStart(2, '0')}`;
    const saveSeed = random.below(2 ** 31);
    const saves = savesOf(createRandom(saveSeed), name, 1 + random.below(4));
    const life = await killedLife(parts, clock, random, async (started, acknowledge) => {
      let saved = 0;
      for (const save of saves) {
        const result = await started.save(save);
        if (result.kind === 'failed' || result.refused) return { saved, fault: result.kind === 'failed' ? result.detail : 'refused' };
        saved += 1;
        acknowledge(saved);
      }
      return { saved };
    }, 1 + random.below(saves.length * 6 + 1));
    const fail = (fault: string): void => void tally.faults.push(`kill ${number}: ${fault}`);
    if (life.fault !== undefined) fail(life.fault);
    if (life.phase !== undefined) {
      done += 1;
      count(life.phase);
    }
    if (life.cutOff) tally.cutOff += 1;
    tally.acknowledged += life.saved;
    if (done < kills && random.below(4) === 0) {
      const again = await killedLife(parts, clock, random, async ({ journal }) => {
        await journal.replay();
        return { saved: 0 };
      }, random.below(7));
      if (again.phase !== undefined) {
        done += 1;
        count(`replay: ${again.phase}`);
      }
    }
    clock.time += random.below(2) * 20_000;
    await start(parts, {}, clock).journal.replay();
    const text = new TextDecoder().decode(parts.disk.get(sidecarFile));
    const faults: string[] = [];
    await checkText(text, expected, saves.map(({ changes }) => changes), life.saved, faults);
    const underWay = saves[life.saved]?.id;
    await checkAnnotations(text, { mine: saves.slice(0, life.saved).filter(({ id }) => id !== underWay), others: [] }, faults);
    const left = (await start(parts, {}, clock).journal.kept()).length;
    if (left > 0) faults.push(`${left} entries left in the journal`);
    faults.forEach(fail);
    expected = text;
  }
  return { kills: done, ...tally };
}

interface Life {
  readonly saved: number;
  readonly phase?: string;
  readonly fault?: string;
  readonly cutOff: boolean;
}

/** Runs a task in a process of its own until it ends or dies. */
async function killedLife(
  parts: Parts, clock: Clock, random: Random, task: (started: ReturnType<typeof start>, acknowledge: (saved: number) => void) => Promise<{ readonly saved: number; readonly fault?: string }>, dieAt: number,
): Promise<Life> {
  let saved = 0;
  const share = random.pick(shares);
  let died: (phase: string) => void = () => undefined;
  const death = new Promise<{ readonly phase: string }>((resolve) => { died = (phase) => resolve({ phase }); });
  const process: StandInProcess = { dieAt, share, cutOff: random.pick(cuts), onDidDie: died };
  const ended = await Promise.race([death, task(start(parts, process, clock), (count) => { saved = count; })]);
  if (!('phase' in ended)) return { ...ended, cutOff: false };
  return { saved, phase: ended.phase, cutOff: ended.phase === 'writeFile file' && share > 0 && share < 1 };
}
