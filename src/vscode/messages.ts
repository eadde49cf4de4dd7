import * as vscode from 'vscode';
import type { Problem, ProblemCode } from '../core/index.ts';
import { oneLine } from './plainLabel.ts';

/** The facts of a problem as short texts of one line; empty where there is none. */
type Fact = (name: string) => string;

/** Where a lost source may be, by what it is known, and what to do. */
function whereNow(f: Fact): string {
  const now = f('now');
  if (now === '') return vscode.l10n.t('Was it moved or renamed?');
  if (f('places') !== '') return vscode.l10n.t('It could be any of these: {0}. Re-link the sidecar to the right one.', f('places'));
  switch (f('why')) {
    case 'quotes': return vscode.l10n.t('“{0}” has all that the sidecar quotes ({1}). Re-link the sidecar.', now, f('quotes'));
    case 'ids': return vscode.l10n.t('“{0}” has the article the sidecar names. Re-link the sidecar.', now);
    case 'text': return vscode.l10n.t('The same text is at “{0}” now. Re-link the sidecar.', now);
    default: return vscode.l10n.t('The same file is at “{0}” now. Re-link the sidecar.', now);
  }
}

/** What is wrong and the next step, in the editor's language. One sentence or two for every code there is. */
const messages: Readonly<Record<ProblemCode, (fact: Fact) => string>> = {
  'source.empty': () => vscode.l10n.t('The file is empty.'),
  'source.json-syntax': (f) => vscode.l10n.t('This is not valid JSON{0}. What stands before this place was read, if anything.', because(f)),
  'source.json-cut-off': () => vscode.l10n.t('The JSON ends in the middle: the file was cut off. What is whole was read; fetch the file again for the rest.'),
  'source.json-too-deep': (f) => vscode.l10n.t('The JSON is nested deeper than {0} levels and is not read.', f('limit')),
  'source.not-text': () => vscode.l10n.t('This is no text.'),
  'source.encoding': (f) => vscode.l10n.t('The text is not in an encoding that can be read{0}. Save it as UTF-8.', because(f)),
  'source.encoding-fallback': () => vscode.l10n.t('The text is not UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.'),
  'source.too-large': (f) => vscode.l10n.t('The file has {0} MB; files over {1} MB are not read. Split it.', megabytes(f('bytes')), megabytes(f('limit'))),
  'source.too-many-articles': (f) => vscode.l10n.t('The file holds more articles than are read from one file ({0}). Split it.', f('limit')),
  'source.unreadable': (f) => vscode.l10n.t('The file cannot be read: {0}.', f('detail')),
  'source.error-response': (f) => vscode.l10n.t('The site answered with an error instead of an article: {0}. Fetch it again.', withoutStop(f('message') || f('code'))),
  'source.protected': () => vscode.l10n.t('The article is protected by a password; its text is not in the file.'),
  'source.cut-body': () => vscode.l10n.t('The service that made this file cut the text off; only its beginning is here.'),
  'source.no-body': () => vscode.l10n.t('The item has no text.'),
  'source.date-absurd': (f) => vscode.l10n.t('The date “{0}” cannot be right and is left out.', f('printed') || f('value')),
  'source.guessed-format': () => vscode.l10n.t('The format is not known; headline, text and date were found by their names and shapes.'),
  'source.item-skipped': (f) => vscode.l10n.t('An item of the file is no article and was skipped{0}.', because(f)),
  'source.text-limited': (f) => vscode.l10n.t('The text is longer than {0} characters; the rest is left out.', f('limit')),
  'yaml.syntax': (f) => vscode.l10n.t('This is not valid YAML{0}. Nothing is written to the file until it is mended.', because(f)),
  'yaml.conflict-markers': () => vscode.l10n.t('The file holds conflict markers of git. Resolve them; until then nothing is written to it.'),
  'yaml.alias': () => vscode.l10n.t('Anchors and aliases (& and *) are not allowed here. Write the value out.'),
  'yaml.tag': () => vscode.l10n.t('YAML tags (!…) are not allowed here. Take the tag away.'),
  'yaml.second-document': () => vscode.l10n.t('A second document begins here (---). Only one is allowed.'),
  'yaml.duplicate-key': (f) => vscode.l10n.t('The key “{0}” stands here twice. Take one away.', f('key') || f('reason')),
  'yaml.changed-since': (f) => changedSince(f),
  'yaml.too-large': () => vscode.l10n.t('The file is too large to be read.'),
  'yaml.newer-version': (f) => vscode.l10n.t('The file is of version {0}, newer than this Newsmark knows. Update Newsmark.', f('version')),
  'yaml.no-version': () => vscode.l10n.t('The line “newsmark: 1” is missing.'),
  'yaml.wrong-type': (f) => vscode.l10n.t('“{0}” should be {1}.', f('key'), f('expected')),
  'yaml.unknown-key': (f) => vscode.l10n.t('The key “{0}” is not known and is ignored. Keys of your own begin with “x-”.', f('key')),
  'yaml.missing-key': (f) => vscode.l10n.t('The key “{0}” is missing.', f('key')),
  'yaml.layout': () => vscode.l10n.t('The change cannot be made without touching other lines of the file. Nothing was written; edit the file by hand.'),
  'sidecar.source-mismatch': (f) => vscode.l10n.t('“source: {0}” does not fit the file’s name, which belongs to “{1}”.', f('written'), f('name')),
  'sidecar.no-source': (f) => `${vscode.l10n.t('The source “{0}” is not there.', f('source'))} ${whereNow(f)}`,
  'sidecar.duplicate-id': (f) => f('other') === ''
    ? vscode.l10n.t('The id “{0}” is used twice.', f('id'))
    : vscode.l10n.t('The id “{0}” is used twice, also in {1}.', f('id'), f('other')),
  'sidecar.bad-id': (f) => vscode.l10n.t('“{0}” is no id: ten of a-z and 0-9, a letter first.', f('id')),
  'sidecar.unknown-id': (f) => vscode.l10n.t('The annotation “{0}” is not in the file any more.', f('id')),
  'sidecar.bad-tag': (f) => vscode.l10n.t('“{0}” can be no tag: letters, digits, “_”, “.” and “-”, levels parted by “/”.', f('tag')),
  'sidecar.unknown-tag': (f) => vscode.l10n.t('The tag “{0}” is not in the codebook.', f('tag')),
  'sidecar.deprecated-tag': (f) => f('replacedBy') === ''
    ? vscode.l10n.t('The tag “{0}” is deprecated.', f('tag'))
    : vscode.l10n.t('The tag “{0}” is deprecated; use “{1}”.', f('tag'), f('replacedBy')),
  'sidecar.renamed-tag': (f) => vscode.l10n.t('The tag “{0}” is called “{1}” now.', f('tag'), f('now')),
  'sidecar.unknown-article': (f) => vscode.l10n.t('The article “{0}” is not in the source.', f('article')),
  'sidecar.moved-article': (f) => vscode.l10n.t('The passage of article “{0}” stands in article “{1}” now.', f('written'), f('article')),
  'sidecar.exclusive-tags': (f) => f('other') === ''
    ? vscode.l10n.t('Only one tag below “{0}” is allowed on a passage: {1}. Keep one of them.', f('parent'), f('tags'))
    : vscode.l10n.t('Only one tag below “{0}” is allowed on a passage: {1}. The other one is in annotation “{2}”. Keep one of them.', f('parent'), f('tags'), f('other')),
  'sidecar.attribute': attributeMessage,
  'sidecar.link-target': (f) => f('why') === 'file'
    ? vscode.l10n.t('“{0}” leads to the file “{1}”, which is not there. Was it moved? Mend the path, or remove the relation.', f('relation'), f('in'))
    : vscode.l10n.t('“{0}” leads to the annotation “{1}”, which is not in {2}. Remove the relation, or relate to another one.', f('relation'), f('to'), f('in') || vscode.l10n.t('this file')),
  'sidecar.unknown-relation': (f) => vscode.l10n.t('The relation “{0}” is not in the codebook. Add it there, or write another one.', f('relation')),
  'sidecar.unknown-entity': (f) => vscode.l10n.t('The entity “{0}” is not in the entity file.', f('entity')),
  'sidecar.not-folder': (f) => vscode.l10n.t('This is the sidecar of a folder: the annotation {0} can have the scope “folder” only, not “{1}”.', f('id'), f('scope')),
  'anchor.changed': (f) => vscode.l10n.t('The words of the passage changed since it was marked: “{0}”.', f('quote')),
  'anchor.ambiguous': (f) => vscode.l10n.t('The passage could be in several places: “{0}”.', f('quote')),
  'anchor.orphan': (f) => vscode.l10n.t('The passage is not in the article any more: “{0}”.', f('quote')),
  'anchor.bad-offsets': (f) => vscode.l10n.t('“{0}” should be two numbers, start-end.', f('key') || 'at'),
  'codebook.bad-id': (f) => vscode.l10n.t('“{0}” is no tag id: letters, digits, “_”, “.” and “-”.', f('id')),
  'codebook.duplicate-id': (f) => vscode.l10n.t('The tag “{0}” stands here twice.', f('id')),
  'codebook.unknown-id': (f) => vscode.l10n.t('The tag “{0}” is not in the file any more.', f('id')),
  'codebook.case-clash': (f) => vscode.l10n.t('The tags “{0}” and “{1}” differ in capitals only.', f('id'), f('other')),
  'codebook.key-clash': (f) => vscode.l10n.t('The key “{0}” is used by two tags.', f('key')),
  'codebook.key-reserved': (f) => vscode.l10n.t('The key “{0}” is used by tagging mode itself.', f('key')),
  'codebook.key-unbound': (f) => vscode.l10n.t('The key “{0}” does nothing: tagging mode knows a-z and 0-9.', f('key')),
  'codebook.not-empty': () => vscode.l10n.t('There is a codebook already.'),
  'codebook.bad-color': (f) => vscode.l10n.t('“{0}” is no colour: write “#rrggbb”.', f('color')),
  'codebook.bad-attribute': (f) => vscode.l10n.t('The attribute “{0}” is not well defined{1}.', f('attribute'), because(f)),
  'codebook.unknown-replacement': (f) => vscode.l10n.t('The replacement “{0}” is not in the codebook.', f('replacedBy')),
  'entities.bad-id': (f) => vscode.l10n.t('“{0}” is no entity id: “e-” and a slug.', f('id')),
  'entities.duplicate-id': (f) => vscode.l10n.t('The entity “{0}” stands here twice.', f('id')),
  'entities.unknown-id': (f) => vscode.l10n.t('The entity “{0}” is not in the file any more.', f('id')),
  'entities.bad-kind': (f) => vscode.l10n.t('“{0}” is no kind of entity.', f('kind')),
  'entities.shared-alias': (f) => vscode.l10n.t('The alias “{0}” belongs to “{1}” too.', f('alias'), f('other')),
  'entities.bad-wikidata': (f) => vscode.l10n.t('“{0}” is no Wikidata id (Q and digits).', f('wikidata')),
  'sources.unknown-path': (f) => vscode.l10n.t('The file “{0}” is not there.', f('path')),
  'sources.bad-rule': (f) => vscode.l10n.t('This rule says nothing that can be done{0}.', because(f)),
};

/** The sentence for a problem. */
export function messageOf({ code, facts }: Problem): string {
  return messages[code]((name) => oneLine(String(facts?.[name] ?? ''), 200));
}

/** Why a step cannot be undone or done again: what is different, and whom and when the file itself names for it. */
function changedSince(f: Fact): string {
  const name = f('quote') === '' ? f('id') : `${f('id')} “${oneLine(f('quote'), 60)}”`;
  switch (f('since')) {
    case 'file-gone': return vscode.l10n.t('The file was deleted or moved since, outside of this window.');
    case 'file-unreadable': return vscode.l10n.t('The file was changed since, and cannot be read as it is now.');
    case 'removed': return vscode.l10n.t('The annotation {0} was taken out of the file since, outside of this window.', name);
    case 'added': return vscode.l10n.t('The annotation {0} was put back into the file since, outside of this window.', name);
    case 'changed': {
      const who = [f('by'), f('updated')].filter((part) => part !== '').join(', ');
      return who === ''
        ? vscode.l10n.t('The annotation {0} was changed since, outside of this window ({1}).', name, f('keys'))
        : vscode.l10n.t('The annotation {0} was changed since ({1}) by {2}.', name, f('keys'), who);
    }
    default: return vscode.l10n.t('The file was changed since, by hand or by another program.');
  }
}

function attributeMessage(f: Fact): string {
  const [name, tag, value] = [f('attribute'), f('tag'), f('value')];
  switch (f('why')) {
    case 'missing': return vscode.l10n.t('The tag “{0}” asks for “{1}”, which is missing. Write it, or run “Edit Attributes of Annotation”.', tag, name);
    case 'unknown': return vscode.l10n.t('The tag “{0}” has no attribute “{1}” in the codebook. Take it away, or add it there.', tag, name);
    case 'tag-not-used': return vscode.l10n.t('There are attributes of “{0}”, which is not among the tags. Take them away, or add the tag.', tag);
    case 'choice': return vscode.l10n.t('“{0}” is no value of “{1}” of “{2}”. Choose one of: {3}.', value, name, tag, f('values'));
    case 'number': return vscode.l10n.t('“{0}” is no number; “{1}” of “{2}” wants one, with a point: 48.5.', value, name, tag);
    case 'date': return vscode.l10n.t('“{0}” is no date; “{1}” of “{2}” wants one: 2026-03-04, 2026-03 or 2026.', value, name, tag);
    default: return vscode.l10n.t('“{0}” is no web address; “{1}” of “{2}” wants one that begins with https:// or http://.', value, name, tag);
  }
}

function because(fact: Fact): string {
  const reason = fact('reason') || fact('detail');
  return reason === '' ? '' : ` (${reason})`;
}

/** A sentence of somebody else's that ours goes on after. */
function withoutStop(text: string): string {
  return text.replace(/[.!\s]$/u, '');
}

function megabytes(bytes: string): string {
  return (Number(bytes) / (1024 * 1024)).toFixed(1);
}
