import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { besideLabel, commandLink, escaped, oneLine, plainLabel, plainMessage } from '../../../src/vscode/plainLabel.ts';

const hostile = fc.array(fc.constantFrom('*', '_', '[x](command:a)', '![p](https://x.example/y.png)', '<b>', '&amp;', 'www.x.example', 'a@b.example', '$(bug)', '\n# h', '`', 'é', '😀', 'word', ' ', '1. ', '\\'), { maxLength: 12 }).map((parts) => parts.join(''));

/** What a reader of Markdown sees of character references. */
const seen = (markdown: string): string => markdown.replaceAll(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code)));

test('property: escaped text holds no mark of Markdown, and reads as it was', () => {
  fc.assert(fc.property(hostile, (text) => {
    const markdown = escaped(text);
    assert.ok(!/[*_[\]()!<>`\\.@:$#+-]/u.test(markdown.replaceAll(/&#\d+;/gu, '')), markdown);
    assert.equal(seen(markdown), text);
  }));
});

test('property: a link to a command has one target, whatever its label and arguments say', () => {
  fc.assert(fc.property(hostile, hostile, (label, argument) => {
    const link = commandLink(label, 'newsmark.open', [{ argument }]);
    const [, query = ''] = /^\[[^[\]]*\]\(command:newsmark\.open\?([A-Za-z0-9%]*)\)$/u.exec(link) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ argument }]);
  }));
});

test('icons are no icons in a quick pick', () => {
  assert.equal(plainLabel('Council $(bug)\n passes'), 'Council \\$(bug) passes');
});

test('property: no link in a notification, and the words are seen as they are', () => {
  // The links that VS Code finds in the text of a notification.
  const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+\)/iu;
  assert.match('Sorry [do](command:workbench.action.quit)', link);
  fc.assert(fc.property(hostile, (text) => {
    const message = plainMessage(text);
    assert.doesNotMatch(message, link);
    assert.equal(message.replaceAll('\u2060', ''), oneLine(text, 2000));
  }));
});

test("a date behind a right-to-left label keeps its order", () => {
  assert.equal(besideLabel("وافق مجلس الميناء", "2026-03-04"), "\u200e2026-03-04");
  assert.equal(besideLabel("נמל חדש", "2026-03-04 · 2"), "\u200e2026-03-04 · 2");
  assert.equal(besideLabel("Hafenrat stimmt für …", "2026-03-04"), "2026-03-04");
  assert.equal(besideLabel("وافق", ""), "");
});
