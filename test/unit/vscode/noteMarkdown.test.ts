import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noteMarkdown } from '../../../src/vscode/notes/noteMarkdown.ts';

const cases: readonly (readonly [name: string, note: string, markdown: string])[] = [
  ['plain words', 'The minutes say 47', 'The minutes say 47'],
  ['paragraphs and breaks', 'one\ntwo\r\n\r\nthree', 'one  \ntwo\n\nthree'],
  ['emphasis', '**no** *maybe* _yes_', '**no** *maybe* _yes_'],
  ['marks that mark nothing', '2 * 3 * 4 and snake_case_name', '2 &#42; 3 &#42; 4 and snake&#95;case&#95;name'],
  ['code', 'see `a_b` and `', 'see `a_b` and &#96;'],
  ['a list and a quotation', '- one\n* two\n> said', '- one  \n- two  \n> said'],
  ['a link', '[the **minutes**](https://a.example/x?y=1)', '[the &#42;&#42;minutes&#42;&#42;](<https://a.example/x?y=1>)'],
  ['an address at the end of a sentence', 'See https://a.example/b.', 'See [https&#58;//a&#46;example/b](<https://a.example/b>)&#46;'],
  ['a command', '[run](command:newsmark.undo)', '&#91;run&#93;&#40;command&#58;newsmark&#46;undo&#41;'],
  ['a picture', '![x](https://a.example/t.png)', '&#33;[x](<https://a.example/t.png>)'],
  ['HTML', '<img src=x onerror=y>', '&#60;img src&#61;x onerror&#61;y&#62;'],
  ['a heading, a table, a reference', '# big\n| a |\n[x]: https://a.example', '&#35; big  \n&#124; a &#124;  \n&#91;x&#93;&#58; [https&#58;//a&#46;example](<https://a.example/>)'],
];
for (const [name, note, markdown] of cases) {
  test(`a note: ${name}`, () => assert.equal(noteMarkdown(note), markdown));
}

/** What is left of the Markdown when everything that a note may do is taken out of it. */
function beyondAllowed(markdown: string): string {
  return markdown
    .replaceAll(/`[^`\n]*`/gu, '')
    .replaceAll(/\]\(<https?:\/\/[\w:/?#@!$&+,;=.~%-]*>\)/gu, ']')
    .replaceAll(/&#\d+;/gu, '')
    .replaceAll(/^(?:[->]|\d{1,3}\.) /gmu, '');
}

test('a note can do nothing but emphasis, code, lists, quotations and web links', () => {
  const marks = fc.constantFrom('*', '**', '_', '`', '[', '](', ')', '!', '<', '>', 'http://a', 'https://b.example/(x)', 'command:x', 'javascript:', '$(bug)', '#', '|', '\\', '&amp;', '\n', ' ', 'a', 'é', '-', '1. ', '~', '\u202e', '\ud83d');
  fc.assert(fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
    const rest = beyondAllowed(noteMarkdown(parts.join('')));
    assert.match(rest, /^[\p{L}\p{M}\p{N} /\n*_[\]]*$/u, JSON.stringify(parts));
  }), { numRuns: 2000 });
});

test('a note as large as a file is cut, and drawn in no time', () => {
  for (const mark of ['[', '**a', '_a ', '`', 'https://a', '](', '> ']) {
    const drawn = noteMarkdown(mark.repeat(200_000));
    assert.ok(drawn.length < 200_000, `${mark}: ${drawn.length}`);
  }
});
