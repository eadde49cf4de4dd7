import { openCorpora } from './src/cli/openCorpora.ts';
import { numbersElsewhere } from './src/core/corpus/numbersElsewhere.ts';
for (const { corpus } of await openCorpora(process.argv.slice(2))) {
  await corpus.scan();
  let n = 0, notes = 0, shown = 0;
  const t = performance.now(); let worst = 0;
  for (const s of corpus.sources()) for (const r of s.articles) { n++; for (const note of r.numbers) { notes++;
    const t1 = performance.now(); const e = numbersElsewhere(corpus, r, note, 5); worst = Math.max(worst, performance.now() - t1);
    if (e.length) { shown++; console.log(`${r.ref.path} «${note.text}» [${note.words}]`); for (const x of e) console.log(`     ${x.record.ref.path} «${x.note.text}» [${x.note.words}]`); } } }
  console.log({ n, notes, shown, ms: (performance.now() - t) / notes, worst });
}
