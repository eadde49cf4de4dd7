import type { SourceLine } from './sourceLines.ts';
import { endsSentence, wordCount } from './sentenceShape.ts';

/** Kinds of text files that are no news and no prose to read. */
export type OtherText = 'code' | 'config' | 'table' | 'log' | 'robots' | 'licence' | 'readme' | 'word-list' | 'data' | 'empty';

const licences = /permission is hereby granted, free of charge|gnu (?:general|lesser|affero)[a-z ]* public license|apache license\s+version|redistribution and use in source and binary|mozilla public license|creative commons legal code|this is free and unencumbered software|permission to use, copy, modify/iu;

/** How many of the lines a test holds for, as a share. */
const share = (lines: readonly string[], test: (line: string) => boolean): number => (lines.length === 0 ? 0 : lines.filter(test).length / lines.length);

const isCodeLine = (line: string): boolean =>
  /[;{}]\s*$/u.test(line) || /^(?:import|from|export|const|let|var|function|def|class|return|if|for|while|else|elif|try|#include|package|using|public|private|static|echo|print|fi|done|end|<\/?[a-z!?])\b.*[(){}<>=:;'"]/u.test(line) || /^(?:\/\/|\/\*|#!|<\?|<!|\})/u.test(line);

const isLogLine = (line: string): boolean =>
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3}\s|\[?\w{3} \d\d? \d\d:\d\d:\d\d|(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|TRACE)\b)/u.test(line);

const isSetting = (line: string): boolean => /^(?:- )?["']?[A-Za-z0-9_.$/-]{1,50}["']?\s?(?:[:=]\s?[^=]{0,120}|:)$/u.test(line) || /^\[[^\]]{1,60}\]$/u.test(line) || /^- \S{1,60}$/u.test(line);

/** Separators that give every line the same number of fields. */
const isSeparated = (lines: readonly string[]): boolean => {
  if (lines.length < 3) return false;
  for (const mark of ['\t', ';', ',', '|']) {
    const counts = lines.slice(0, 200).map((line) => line.split(mark).length - 1);
    const first = counts[0] ?? 0;
    const least = mark === ',' ? 2 : 1;
    if (first >= least && counts.filter((count) => count === first).length >= counts.length * 0.9 && share(lines, (line) => endsSentence(line) && line.length > 60) < 0.3) return true;
  }
  return false;
};

/** A licence by its own words, or a list of the licences of a program's parts. */
const isLicence = (text: string): boolean => {
  const head = text.slice(0, 6000);
  if (licences.test(head.slice(0, 3000)) || /^(?:Files|License): \S/mu.test(head) && /^Copyright: /mu.test(head)) return true;
  const words = head.match(/\blicen[cs]e[ds]?\b/giu)?.length ?? 0;
  return words >= 6 && /warrant|redistribut|sublicen/iu.test(head);
};

const isLongLine = (line: string): boolean => wordCount(line) >= 10 && !/[{}=;<>]/u.test(line);

/** What a text that is no news is, by its content and then by its name; `undefined` when nothing speaks against reading it. */
export const otherTextKind = (text: string, lines: readonly SourceLine[], path: string): OtherText | undefined => {
  const filled = lines.filter((line) => line.width > 0);
  const sample = filled.slice(0, 400).map((line) => text.slice(line.start, Math.min(line.end, line.start + 400)));
  if (sample.length === 0) return 'empty';
  if (share(sample, (line) => /^(?:user-agent|disallow|allow|sitemap|crawl-delay)\s*:/iu.test(line)) > 0.5) return 'robots';
  if (isLicence(text)) return 'licence';
  if (share(sample, isLogLine) > 0.7 && sample.length >= 3) return 'log';
  if (isSeparated(sample)) return 'table';
  const sentences = share(sample, (line) => endsSentence(line) && line.length > 50);
  if (sample.length >= 3 && share(sample, isCodeLine) > 0.4 && sentences < 0.3) return 'code';
  // A page's menus can be longer than its story.
  const prose = filled.filter((line) => line.width >= 60 && isLongLine(text.slice(line.start, Math.min(line.end, line.start + 400)))).length >= 3;
  if (!prose && sample.length >= 2 && share(sample, isSetting) > 0.7 && sentences < 0.2) return 'config';
  if (isReadme(text, filled.filter((line) => line.indent === 0).slice(0, 400).map((line) => text.slice(line.start, Math.min(line.end, line.start + 200))), path)) return 'readme';
  if (!prose && sample.length >= 8 && share(sample, (line) => line.split(/\s+/u).length <= 2 && line.length <= 40) > 0.9) return 'word-list';
  if (!prose && share(sample, (line) => /\p{L}{2}/u.test(line)) < 0.3) return 'data';
  return undefined;
};

/** A program's own pages: fenced commands, badges, headings of manuals; or the name says so and no address or date head does not. */
const isReadme = (text: string, sample: readonly string[], path: string): boolean => {
  const name = (path.split('/').pop() ?? '').toLowerCase();
  const manual = /^(?:readme|contributing|support|governance|roadmap|acknowledge?ments?|sponsors|backers|funding|maintainers|threat_model|upgrading|migrating|migration|faq|skill|third-?party-?notices?|copyright|makefile|dockerfile|control|changelog|changes|history|install|todo|authors|contributors|copying|license|licence|notice|security|code_of_conduct|requirements)(?:[._-][a-z]{2,5})*(?:\.(?:md|txt|rst))?$/u.test(name);
  const fences = sample.filter((line) => line.startsWith('```')).length;
  const badges = sample.filter((line) => /^\[?!\[[^\]]*(?:build|npm|ci|licen[cs]e|coverage|version|status|downloads)\b/iu.test(line)).length;
  const headings = new Set(sample.filter((line) => /^#{1,4} (?:installation|install|usage|getting started|license|contributing|requirements|features|quick start|api|development|examples?|table of contents|changelog|documentation|about)\b/iu.test(line))).size;
  const commands = /^[ \t]*(?:\$ |npm (?:i|install|run)|pip install|git clone|docker |cargo |make )/mu.test(text.slice(0, 20_000));
  const quoted = sample.filter((line) => /`[^`\s][^`]*`/u.test(line)).length;
  return manual || fences >= 2 || (quoted >= 3 && quoted >= sample.length * 0.1 && sample.some((line) => /^#{1,4} \S/u.test(line))) || (headings + badges >= 2 && (fences > 0 || badges > 0 || commands || headings >= 3));
};
