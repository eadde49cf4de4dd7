import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { additionsTo } from '../../../src/core/corpus/codebookAdditions.ts';
import { readCodebookCsv, type CodebookTable } from '../../../src/core/exchange/readCodebookCsv.ts';
import { editCodebook } from '../../../src/core/sidecar/editCodebook.ts';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';

const tagsOf = ({ codebook }: CodebookTable): readonly (readonly unknown[])[] => codebook.tags.map(({ id, label, line }) => [id, label, line]);
const faultsOf = ({ faults }: CodebookTable): readonly (readonly unknown[])[] => faults.map(({ line, why, value }) => [line, why, ...(value === undefined ? [] : [value])]);

test('a table with all columns, parents by id or label, in any order', () => {
  const table = readCodebookCsv('\ufeffid;label;parent;description;color;key;examples;mood\r\nfigure;Figure;claim;"A number; and ""what"" it counts";#C2410C;f;"up 3 %\r\nhalf of all";x\r\nclaim;Claim;;;c2410c;c;;\r\n;Big promise;Claim;;rgb(1, 2, 255);;one | two;\r\n');
  assert.deepEqual(table.faults, []);
  assert.deepEqual(table.unknownColumns, ['mood']);
  assert.deepEqual(tagsOf(table), [['claim', 'Claim', 4], ['claim/figure', 'Figure', 2], ['claim/Big-promise', 'Big promise', 5]]);
  const [claim, figure, promise] = table.codebook.tags;
  assert.deepEqual([claim?.color, figure?.color, promise?.color], ['#c2410c', '#c2410c', '#0102ff']);
  assert.deepEqual([figure?.parent, figure?.description, figure?.key, figure?.examples], ['claim', 'A number; and "what" it counts', 'f', ['up 3 %', 'half of all']]);
  assert.deepEqual(promise?.examples, ['one', 'two']);
});

test('tables of other tools', () => {
  // Taguette
  assert.deepEqual(tagsOf(readCodebookCsv('tag,description,number of highlights\ninteresting,Further review required,12\ncost.public,,3\n')), [['interesting', undefined, 2], ['cost.public', undefined, 3]]);
  // MAXQDA: path in the name, or a column for the parent
  assert.deepEqual(tagsOf(readCodebookCsv('Code\tMemo\nClaim\tx\nClaim > Cost of TV/Radio\ty\nFrame\\Conflict\tz\n')), [['Claim', undefined, 2], ['Claim/Cost-of-TV-Radio', 'Cost of TV/Radio', 3], ['Frame/Conflict', undefined, 4]]);
  assert.deepEqual(tagsOf(readCodebookCsv('Farbe;Obercode;Code;Memo\n#0b7bc1;;Quelle;\n;Quelle;Behörde;spricht für ein Amt\n')), [['Quelle', undefined, 2], ['Quelle/Behörde', undefined, 3]]);
  // NVivo
  assert.deepEqual(tagsOf(readCodebookCsv('Name,Hierarchical Name,Description,Files,References\nTone,Codes\\\\Tone,,2,9\nWarm,Codes\\\\Tone\\\\Warm,friendly,1,3\n')), [['Tone', undefined, 2], ['Tone/Warm', undefined, 3]]);
  // ATLAS.ti
  assert.deepEqual(tagsOf(readCodebookCsv('Code,Comment,Code Group 1,Color\nanger,short,Emotion,#ff0000\njoy,,Emotion,\n')), [['Emotion/anger', undefined, 2], ['Emotion/joy', undefined, 3]]);
  // Dedoose: numbers for ids
  assert.deepEqual(tagsOf(readCodebookCsv('Id,Parent Id,Depth,Title,Description\n7,,0,Claim,\n8,7,1,Figure,a number\n')), [['Claim', undefined, 2], ['Claim/Figure', undefined, 3]]);
  assert.deepEqual(tagsOf(readCodebookCsv('sep=;\nName;Definition\nTone;x\n')), [['Tone', undefined, 3]]);
});

test('a quotation mark that is not closed is named by its line, and hides no line below it', () => {
  const table = readCodebookCsv('label,description\n"Claim","can be\nchecked"\nTone,"how it sounds\nFrame,"what it is about, and ""what"" not"\n"Role","who"\n');
  assert.deepEqual(tagsOf(table), [['Claim', undefined, 2], ['Tone', undefined, 4], ['Frame', undefined, 5], ['Role', undefined, 6]]);
  assert.deepEqual(faultsOf(table), [[4, 'open-quote']]);
  assert.deepEqual(table.codebook.tags.map(({ description }) => description), ['can be\nchecked', 'how it sounds', 'what it is about, and "what" not', 'who']);
  // The mark may open in a line below the one its row begins in.
  assert.deepEqual(faultsOf(readCodebookCsv('label,description,key\n"A","one\ntwo","k\nB,,\n')), [[3, 'open-quote']]);
});

test('colours by the names of the web', () => {
  const { codebook, faults } = readCodebookCsv('label,color\na,red\nb,Dark Grey\nc,RebeccaPurple\nd,gra\ne,toString\n');
  assert.deepEqual(codebook.tags.map(({ color }) => color), ['#ff0000', '#a9a9a9', '#663399', undefined, undefined]);
  assert.deepEqual(faults.map(({ line }) => line), [5, 6]);
});

test('bad lines are named with line and reason, the others are read', () => {
  const table = readCodebookCsv(`label,parent,color,description
Claim,,rusty,ok
,,,no name
Claim,,,again
claim,,,again in small letters
A,B,,
B,A,,
C,B,,below a circle
"x"y,,,stray
D,,,too,many
???,,,no letters
E,,,fine
"open,,,
F,,,
`);
  assert.deepEqual(tagsOf(table), [['Claim', undefined, 2], ['E', undefined, 12], ['open', undefined, 13], ['F', undefined, 14]]);
  assert.deepEqual(faultsOf(table), [
    [2, 'bad-color', 'rusty'], [3, 'no-name'], [4, 'duplicate', '2'], [5, 'duplicate', '2'], [6, 'circle', 'B'], [7, 'circle', 'A'], [8, 'no-name', 'C'],
    [9, 'stray-quote'], [10, 'extra-cells', 'many'], [11, 'no-name', '???'], [13, 'open-quote'],
  ]);
  assert.deepEqual(faultsOf(readCodebookCsv('one,two\n1,2\n')), [[1, 'no-columns', 'one, two']]);
  assert.deepEqual(faultsOf(readCodebookCsv('')), []);
});

const book = 'newsmark: 1\ntags:\n  - id: claim   # ours\n    label: Claim\n    key: c\n    was: [statement]\n    examples: [one]\n  - id: Tone\n    children:\n      - id: warm\n        key: w\n';

test('what is there is kept or gets what the table says; new tags go below it, keys that are taken are left out', () => {
  const ours = readCodebook(book).content;
  const table = readCodebookCsv('id,label,parent,description,key,examples\nclaim,Statement,,can be checked,q,two\nfigure,Figure,statement,,c,\ntone,,,,,\ncold,,tone,,é,\nwarm,,Tone,,w,\n');
  assert.deepEqual(table.faults, []);
  const plan = additionsTo(ours, table.codebook, 'update');
  assert.deepEqual(plan.added.map(({ id, from }) => [id, from.line]), [['claim/figure', 3], ['Tone/cold', 5]]);
  assert.deepEqual(plan.changed.map(({ id, fields }) => [id, fields]), [['claim', ['label', 'description', 'key', 'examples']]]);
  assert.deepEqual(plan.leftOut.map(({ what, line, value, other }) => [line, what, value, other]), [
    [3, 'key', 'c', 'claim'], [4, 'there', undefined, 'Tone'], [5, 'key', 'é', undefined], [6, 'there', undefined, 'Tone/warm'],
  ]);
  const edited = editCodebook(book, plan.changes);
  assert.ok(edited.kind === 'edited');
  assert.equal(edited.text, book
    .replace('    label: Claim\n    key: c\n', '    label: Statement\n    description: can be checked\n    key: q\n')
    .replace('examples: [one]\n', 'examples: [one, two]\n    children:\n      - id: figure\n        label: Figure\n')
    .replace('        key: w\n', '        key: w\n      - id: cold\n'));
  const kept = additionsTo(ours, table.codebook, 'keep', ({ line }) => line !== 3);
  assert.deepEqual(kept.changes.map((change) => change.kind === 'addAll' && change.tags.map(({ id }) => id)), [['Tone/cold']]);
});

const header = fc.constantFrom('id', 'label', 'Code', 'parent', 'Parent Code', 'description', 'color', 'key', 'examples', 'mood');
const word = fc.oneof(fc.constantFrom('a', 'b', 'A', 'a > b', 'b\\c', 'a/b', 'claim', 'Tone', 'warm', 'statement', '', '#ff0000', 'q', 'é', '7'), fc.string({ unit: fc.constantFrom(...'ab>/\\:"\n |é'), maxLength: 6 }));

test('any table is read without throwing, and what it adds gives a codebook without new problems', () => {
  fc.assert(fc.property(fc.uniqueArray(header, { minLength: 1, maxLength: 6 }), fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('keep' as const, 'update' as const), fc.option(fc.constant(book), { nil: undefined }), (names, rows, by, present, text) => {
    const table = readCodebookCsv([names, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(by)).join('\n'));
    const ours = text === undefined ? undefined : readCodebook(text).content;
    const plan = additionsTo(ours, table.codebook, present);
    if (plan.changes.length === 0) return;
    const edited = editCodebook(text, plan.changes);
    assert.ok(edited.kind === 'edited', JSON.stringify([edited, plan.changes]));
    const reading = readCodebook(edited.text);
    assert.deepEqual(reading.problems, []);
    const ids = new Set<string>(reading.content?.tags.map(({ id }) => id));
    for (const { id } of plan.added) assert.ok(ids.has(id));
    for (const { id } of ours?.tags ?? []) assert.ok(ids.has(id));
    const again = additionsTo(reading.content, table.codebook, 'keep');
    assert.deepEqual(again.changes, []);
  }), { numRuns: 300 });
});

test('what Excel and people put around a table', () => {
  const read = (text: string): unknown => {
    const { codebook, faults, unknownColumns } = readCodebookCsv(text);
    return [codebook.tags.map(({ id, line }) => `${id}@${line}`), faults.map(({ line, why, value }) => [line, why, value ?? ''].join(' ').trim()), unknownColumns];
  };
  assert.deepEqual(read('\ufeffName;Beschreibung;Farbe;Anzahl\r\n"Frame; Konflikt";"Zwei ""Seiten""";#FF0000ff;3\r\nTon;;rot;\r\n;;;\r\n'), [['Frame-Konflikt@2', 'Ton@3'], ['3 bad-color rot'], ['Anzahl']]);
  assert.deepEqual(read('Codebook, as of March\r\n\r\nCode;Memo\r\nClaim;x\r\n'), [['Claim@4'], ['1 above-header Codebook, as of March'], []]);
  assert.deepEqual(read('\ufeffsep=;\r\nCode;Parent code\r\nFigure;Claim\r\nClaim;\r\n'), [['Claim@4', 'Claim/Figure@3'], [], []]);
  assert.deepEqual(read('\r\rName\rA\rB\r'), [['A@4', 'B@5'], [], []]);
  assert.deepEqual(read('tag|description\na|b\n'), [['a@2'], [], []]);
  assert.deepEqual(read('id,label\na,A\nA,Again\n'), [['a@2'], ['3 duplicate 2'], []]);
  assert.deepEqual(read('claim,A statement\nfigure,A number\n'), [[], ['1 no-columns claim, A statement'], []]);
  assert.deepEqual(read('tag,color\na,16711680\nb,#12345\n'), [['a@2', 'b@3'], ['2 bad-color 16711680', '3 bad-color #12345'], []]);
  assert.deepEqual(read('tag,parent\na,a\nb,zzz\n'), [['zzz/b@3'], ['2 circle a'], []]);
  for (const nothing of ['', '\n \n', 'id,label\n']) assert.deepEqual(read(nothing), [[], [], []]);
});
