import { argv } from 'node:process';
import { ownDates, readDated, scoreDates } from '../quality/dates.ts';

/** Strict, relaxed and value F1 of dates on labelled documents, and characters a second: a file of one document a line; `--errors` lists what is wrong. */
const [file = ''] = argv.slice(2).filter((name) => !name.startsWith('--'));
const documents = readDated(file);
const find = ownDates();
const before = process.cpuUsage();
const scores = scoreDates(documents, find);
const { user, system } = process.cpuUsage(before);
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
if (argv.includes('--errors')) for (const line of scores.wrong) console.log(line);
console.log(`dates: gold ${scores.gold}, found ${scores.found}; F1 strict ${scores.strict.toFixed(1)}, relaxed ${scores.relaxed.toFixed(1)}, value ${scores.value.toFixed(1)}; ${Math.round(characters / ((user + system) / 1e6))} characters a second of processor time, names found by rules on the way`);
