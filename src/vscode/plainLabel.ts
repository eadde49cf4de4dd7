import { shownValue } from '../core/index.ts';

/** Text of an article as one line of a list: white space collapsed, cut, nothing that breaks the line. */
export function oneLine(text: string, longest = 200): string {
  return shownValue(text, longest);
}

/**
 * The description of a row, to be drawn behind its label. After right-to-left words a date would run backwards (`04-03-2026`):
 * a left-to-right mark holds it.
 */
export function besideLabel(label: string, description: string): string {
  return description !== '' && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(label) ? `\u200e${description}` : description;
}

/** The same where VS Code makes `$(name)` an icon: quick picks and the status bar. */
export function plainLabel(text: string, longest = 200): string {
  return oneLine(text, longest).replaceAll('$(', '\\$(');
}

/**
 * The same for a message with somebody else's words in it: VS Code makes `[name](command:…)` a link in notifications, and runs it.
 * An invisible joiner between the brackets leaves the words as they are seen.
 */
export function plainMessage(text: string, longest = 2000): string {
  return oneLine(text, longest).replaceAll('](', ']\u2060(');
}

/**
 * A line as Markdown that reads just so. Every mark is written as a character reference: a backslash would not stop
 * addresses from becoming links. A slash alone marks nothing.
 */
export function escaped(line: string): string {
  return line.replaceAll(/[^\p{L}\p{M}\p{N} /]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

/** A link to one of our own commands; the label is somebody else's text. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  // Brackets would end the link early; `encodeURIComponent` leaves them and some other marks as they are.
  const query = encodeURIComponent(JSON.stringify(args)).replaceAll(/[!'()*~_.-]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[${escaped(oneLine(label, 120))}](command:${command}?${query})`;
}
