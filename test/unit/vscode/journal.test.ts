import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { createRandom } from '../../fuzz/random.ts';
import { checkAnnotations, edited } from '../../kill/checkSaved.ts';
import { killJournal } from '../../kill/journalKills.ts';
import { loadParts, sidecarFile, start, type Clock, type Parts, type Started } from '../../kill/journalProcess.ts';
import { additionsOf, typedByHand, type Save } from '../../kill/savedAnnotations.ts';
import type { StandInProcess } from '../../kill/standInVscode.ts';
import type { Kept } from '../../../src/vscode/keptTexts.ts';
import { stateOf } from '../../../src/vscode/journalEntry.ts';

const clock: Clock = { time: 1_000_000 };
const [first, second, third] = additionsOf(createRandom(1), 'a', 3);
assert.ok(first && second && third);
let parts: Parts;
before(async () => { parts = await loadParts(); });

const put = (text: string): void => void parts.disk.set(sidecarFile, new TextEncoder().encode(text));
const onDisk = (): string => new TextDecoder().decode(parts.disk.get(sidecarFile));
beforeEach(() => {
  parts.disk.clear();
  put(typedByHand);
});

/** Saves in a process that dies, and answers at which operation. */
function dying(process: StandInProcess): Promise<string> {
  return new Promise((resolve) => void start(parts, { ...process, onDidDie: resolve }, clock).save(first!));
}

/** A first save looks into the journal, reads the file, writes the journal, reads again, writes the file, reads it, clears the journal. */
const atJournalWrite = 2;
const atFileWrite = 4;

test('a process ended anywhere in a write without lock and rename loses nothing (`npm run test:kill` does it a thousand times)', async () => {
  const { faults, kills, cutOff } = await killJournal(200, 20261122);
  assert.deepEqual(faults, []);
  assert.equal(kills, 200);
  assert.ok(cutOff > 5, `${cutOff} were cut off`);
});

test('every step of a save, cut off at every tenth of it: the next start ends the write or leaves the old text', async () => {
  const after = await edited(typedByHand, first.changes);
  const seen = new Set<string>();
  for (let dieAt = 0; dieAt < 7; dieAt += 1) {
    for (const cutOff of ['prefix', 'over', 'zeros'] as const) {
      for (let tenth = 0; tenth <= 10; tenth += 1) {
        const share = tenth / 10;
        parts.disk.clear();
        put(typedByHand);
        const phase = await dying({ dieAt, share, cutOff });
        seen.add(phase);
        await start(parts, {}, clock).journal.replay();
        const kept = dieAt > atJournalWrite || (dieAt === atJournalWrite && tenth === 10);
        assert.equal(onDisk(), kept ? after : typedByHand, `${phase} ${dieAt} ${cutOff} ${share}`);
        assert.deepEqual((await start(parts, {}, clock).journal.kept()).length, 0, `${phase} ${share}`);
      }
    }
  }
  assert.deepEqual([...seen].sort(), ['delete journal', 'readDirectory journal', 'readFile file', 'writeFile file', 'writeFile journal']);
});

test('an edit right after the start waits until the cut-off write of its file is ended', async () => {
  assert.equal(await dying({ dieAt: atFileWrite, share: 0.5 }), 'writeFile file');
  const next = start(parts, {}, clock);
  assert.equal((await next.save(second)).kind, 'done');
  assert.equal(onDisk(), await edited(await edited(typedByHand, first.changes), second.changes));
  assert.equal(next.waited(), 10_000, 'another window might have been writing');
});

test('a write that another window ends meanwhile is not done twice', async () => {
  await dying({ dieAt: atFileWrite, share: 0.5 });
  const journalFile = [...parts.disk.keys()].find((path) => path.includes('unwritten')) ?? '';
  const process: StandInProcess = { onOperation: (name, path) => {
    // The other window writes and clears its entry while this one waits.
    if (name === 'readFile' && path === journalFile && clock.time > 1_000_000) parts.disk.delete(journalFile);
  } };
  const text = onDisk();
  await start(parts, process, clock).journal.replay();
  // Its entry went before this one looked again: hands off.
  assert.equal(onDisk(), text);
});

test('a full disk: the file is whole again with the next edit that fits, and nothing is lost', async () => {
  let full = true;
  const process: StandInProcess = { refuse: (name, path) => (full && name === 'writeFile' && path === sidecarFile ? { code: 'Unavailable', share: 0.6 } : undefined) };
  const started = start(parts, process, clock);
  assert.equal((await started.save(first)).kind, 'failed');
  assert.notEqual(onDisk(), typedByHand, 'it is cut off');
  assert.equal((await started.journal.kept()).length, 1);
  assert.equal((await started.save(second)).kind, 'failed', 'a text that is cut off is not built upon');
  full = false;
  assert.equal((await started.save(second)).kind, 'done');
  assert.equal(onDisk(), await edited(await edited(typedByHand, first.changes), second.changes));
  assert.equal((await started.journal.kept()).length, 0);
});

test('read-only storage of the editor: nothing is written unkept, and the failure says so', async () => {
  const process: StandInProcess = { refuse: (name, path) => (name === 'writeFile' && path.includes('unwritten') ? { code: 'NoPermissions', share: 0 } : undefined) };
  const result = await start(parts, process, clock).save(first);
  assert.equal(result.kind === 'failed' && result.why, 'denied');
  assert.equal(onDisk(), typedByHand);
});

test('a file that may not be written: kept, told, written again on the person’s word, merged when it has changed since', async () => {
  let readOnly = true;
  const process: StandInProcess = { refuse: (name, path) => (readOnly && name === 'writeFile' && path === sidecarFile ? { code: 'NoPermissions', share: 0 } : undefined) };
  const started = start(parts, process, clock);
  const result = await started.save(first);
  assert.equal(result.kind === 'failed' && result.why, 'denied');
  assert.equal(await start(parts, process, clock).journal.replay(), 0, 'the person was told, the person decides');
  const { journal } = start(parts, process, clock);
  const [kept] = await journal.kept();
  assert.ok(kept);
  assert.equal((await journal.writeAgain(kept)).kind, 'failed');
  readOnly = false;
  const other = await edited(typedByHand, third.changes);
  put(other);
  assert.deepEqual(await journal.writeAgain(kept), { kind: 'written' });
  assert.equal(onDisk(), await edited(other, first.changes));
  assert.equal((await journal.kept()).length, 0);
});

test('another program changed the file after the crash: both changes are there', async () => {
  await dying({ dieAt: atFileWrite, share: 0 });
  const other = await edited(typedByHand, third.changes);
  put(other);
  await start(parts, {}, clock).journal.replay();
  assert.equal(onDisk(), await edited(other, first.changes));
});

test('another program made something else of the file, or took it away: the change stays kept for a person', async () => {
  for (const spoil of [() => put('just a note\n'), () => parts.disk.delete(sidecarFile)]) {
    parts.disk.clear();
    put(typedByHand);
    await dying({ dieAt: atFileWrite, share: 0 });
    spoil();
    const before = parts.disk.get(sidecarFile);
    const { journal } = start(parts, {}, clock);
    assert.equal(await journal.replay(), 0);
    assert.deepEqual(parts.disk.get(sidecarFile), before);
    const [kept] = await journal.kept();
    assert.ok(kept);
    assert.deepEqual(await journal.writeAgain(kept), { kind: 'changed' });
    await journal.drop(kept);
    assert.equal((await journal.kept()).length, 0);
  }
});

test('a sidecar that was new, its source deleted meanwhile: the annotation is written all the same', async () => {
  parts.disk.delete(sidecarFile);
  await dying({ dieAt: 4, share: 0.3 });
  await start(parts, {}, clock).journal.replay();
  assert.equal(onDisk(), await edited(typedByHand, first.changes));
});

test('another program that writes between reading and writing: the change is made anew on its text', async () => {
  let reads = 0;
  const process: StandInProcess = { onOperation: (name, path) => {
    if (name !== 'readFile' || path !== sidecarFile) return;
    reads += 1;
    if (reads === 2) put(`# theirs\n${typedByHand}`);
  } };
  assert.equal((await start(parts, process, clock).save(first)).kind, 'done');
  assert.equal(onDisk(), await edited(`# theirs\n${typedByHand}`, first.changes));
});

async function allThere(...saves: readonly Save[]): Promise<void> {
  const faults: string[] = [];
  await checkAnnotations(onDisk(), { mine: saves, others: [] }, faults);
  assert.deepEqual(faults, []);
}

/** A change that the disk refused, and from then on takes; `during` runs while what is kept is joined with what is there. */
async function refusedOnce(during: () => Promise<void>): Promise<Started & { readonly kept: Kept }> {
  let readOnly = true;
  const process: StandInProcess = { refuse: (name, path) => (readOnly && name === 'writeFile' && path === sidecarFile ? { code: 'NoPermissions', share: 0 } : undefined) };
  const started = start(parts, process, clock, during);
  // Looked at where it is made.
  assert.equal((await started.save(first!)).kind, 'failed');
  readOnly = false;
  const [kept] = await started.journal.kept();
  assert.ok(kept);
  return { ...started, kept };
}

test('written again while another program writes, after it was read and before it is written: the other change stays, too', async () => {
  const theirs = await edited(typedByHand, third.changes);
  let rounds = 0;
  const { journal, kept } = await refusedOnce(async () => {
    rounds += 1;
    if (rounds === 1) put(await edited(theirs, second.changes));
  });
  put(theirs);
  assert.deepEqual(await journal.writeAgain(kept), { kind: 'written' });
  assert.equal(rounds, 2);
  await allThere(first, second, third);
  assert.equal((await journal.kept()).length, 0);
});

test('written again while another program writes without end: it says so, and stays kept', async () => {
  let rounds = 0;
  const { journal, kept } = await refusedOnce(async () => {
    rounds += 1;
    put(`# ${rounds}\n${typedByHand}`);
  });
  put(`# 0\n${typedByHand}`);
  assert.equal((await journal.writeAgain(kept)).kind, 'failed');
  assert.equal(onDisk(), `# ${rounds}\n${typedByHand}`);
  assert.equal((await journal.kept()).length, 1);
});

test('written again in the midst of edits of the same window: all of them are there', async () => {
  const many = additionsOf(createRandom(2), 'b', 8);
  const { journal, save, kept } = await refusedOnce(() => new Promise((resolve) => setTimeout(resolve, 30)));
  put(await edited(typedByHand, third.changes));
  const [again, ...results] = await Promise.all([journal.writeAgain(kept), ...many.map((one) => save(one))]);
  assert.deepEqual(again, { kind: 'written' });
  assert.ok(results.every(({ kind }) => kind === 'done'));
  await allThere(first, third, ...many);
});

test('what a file is compared with what it was to become', () => {
  const state = (now: string | undefined, before: string | null, text: string): string => stateOf(now === undefined ? undefined : new TextEncoder().encode(now), { before, text });
  assert.equal(state('abc', 'ab', 'abc'), 'written');
  assert.equal(state('ab', 'ab', 'abc'), 'before');
  assert.equal(state(undefined, null, 'abc'), 'before');
  assert.equal(state(undefined, 'ab', 'abc'), 'changed');
  assert.equal(state('', 'ab', 'abc'), 'cut-off');
  assert.equal(state('XYcd', 'abcd', 'XYZd'), 'cut-off');
  assert.equal(state('XY\0\0', null, 'XYZd'), 'cut-off');
  assert.equal(state('abcdx', 'abcd', 'XYZd'), 'changed');
  assert.equal(state('aQcd', 'abcd', 'XYZd'), 'changed');
});
