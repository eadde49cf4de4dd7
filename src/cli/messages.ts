import type { EditFailure, Problem, ProblemCode } from '../core/index.ts';

type Facts = Readonly<Record<string, string | number>>;

const kinds: Readonly<Record<string, string>> = { list: 'a list (lines that begin with “- ”)', map: 'a map (lines “key: value”)' };

/** Where a lost source may be, by what it is known, and what to do. */
function whereNow(f: Facts): string {
  if (f['now'] === undefined) return '. Was it moved or renamed?';
  const known = { bytes: 'the same file', text: 'the same text', ids: 'the article it is about', quotes: f['quotes'] === 1 ? 'its quote' : `every one of its ${f['quotes']} quotes` }[String(f['why'])];
  return f['places'] === undefined
    ? `; ${known} is at “${f['now']}” now. Move the sidecar beside it.`
    : `; ${known} is in each of these: ${f['places']}. Move the sidecar beside the right one.`;
}

/** What is wrong and the next step, for people at a terminal. The file and line stand before it. */
const messages: Readonly<Record<ProblemCode, (facts: Facts) => string>> = {
  'source.empty': () => 'The file is empty.',
  'source.json-syntax': (f) => `This is not valid JSON${because(f)}. What stands before this place was read, if anything.`,
  'source.json-cut-off': () => 'The JSON ends in the middle: the file was cut off. What is whole was read; fetch the file again for the rest.',
  'source.json-too-deep': (f) => `The JSON is nested deeper than ${f['limit'] ?? 'the limit'} levels and is not read.`,
  'source.not-text': () => 'This is no text.',
  'source.encoding': (f) => `The text is not in an encoding that can be read${because(f)}. Save it as UTF-8.`,
  'source.encoding-fallback': () => 'The text is not UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.',
  'source.too-large': (f) => `The file has ${megabytes(f['bytes'])} MB; files over ${megabytes(f['limit'])} MB are not read. Split it.`,
  'source.too-many-articles': (f) => `The file holds more articles than are read from one file (${f['limit'] ?? ''}). Split it.`,
  'source.unreadable': (f) => `The file cannot be read: ${plainly(String(f['detail'] ?? 'unknown reason'))}.`,
  'source.error-response': (f) => `The site answered with an error instead of an article: ${withoutStop(f['message'] ?? f['code'] ?? '')}. Fetch it again.`,
  'source.protected': () => 'The article is protected by a password; its text is not in the file.',
  'source.cut-body': () => 'The service that made this file cut the text off; only its beginning is here.',
  'source.no-body': () => 'The item has no text.',
  'source.date-absurd': (f) => `The date “${f['printed'] ?? f['value'] ?? ''}” cannot be right and is left out.`,
  'source.guessed-format': () => 'The format is not known; title, text and date were found by their names and shapes.',
  'source.item-skipped': (f) => `An item of the file is no article and was skipped${because(f)}.`,
  'source.text-limited': (f) => `The text is longer than ${f['limit'] ?? 'the limit'} characters; the rest is left out.`,
  'yaml.syntax': (f) => `This is not valid YAML${because(f)}. Nothing is written to the file until it is mended.`,
  'yaml.conflict-markers': () => 'The file holds conflict markers of git. Resolve them; until then nothing is written to it.',
  'yaml.alias': () => 'Anchors and aliases (& and *) are not allowed here. Write the value out.',
  'yaml.tag': () => 'YAML tags (!…) are not allowed here. Take the tag away.',
  'yaml.second-document': () => 'A second document begins here (---). Only one is allowed.',
  'yaml.duplicate-key': (f) => `The key “${f['key'] ?? ''}” stands here twice. Take one away.`,
  'yaml.layout': () => 'The change cannot be made without touching other lines. Write this place in the usual block style and try again.',
  'yaml.changed-since': () => 'It was changed since, so the step cannot be done. Nothing was written.',
  'yaml.too-large': () => 'The file is too large to be read.',
  'yaml.newer-version': (f) => `The file is of version ${f['version'] ?? ''}, newer than this program knows. Update Newsmark.`,
  'yaml.no-version': () => 'The line “newsmark: 1” is missing.',
  'yaml.wrong-type': (f) => `“${f['key'] ?? ''}” should be ${kinds[f['expected'] ?? ''] ?? f['expected'] ?? 'something else'}.`,
  'yaml.unknown-key': (f) => `The key “${f['key'] ?? ''}” is not known and is ignored. Keys of your own begin with “x-”.`,
  'yaml.missing-key': (f) => `The key “${f['key'] ?? ''}” is missing.`,
  'sidecar.source-mismatch': (f) => `“source: ${f['written'] ?? ''}” does not fit the file's name, which belongs to “${f['name'] ?? ''}”.`,
  'sidecar.no-source': (f) => `The source “${f['source'] ?? ''}” is not there${whereNow(f)}`,
  'sidecar.duplicate-id': (f) => `The id “${f['id'] ?? ''}” is used twice${f['other'] === undefined ? '' : `, also in ${f['other']}`}.`,
  'sidecar.bad-id': (f) => `“${f['id'] ?? ''}” is no id: ten of a-z and 0-9, a letter first.`,
  'sidecar.unknown-id': (f) => `There is no annotation “${f['id'] ?? ''}” in the file.`,
  'sidecar.bad-tag': (f) => `“${f['tag'] ?? ''}” can be no tag: letters, digits, “_”, “.” and “-”, levels parted by “/”.`,
  'sidecar.unknown-tag': (f) => `The tag “${f['tag'] ?? ''}” is not in the codebook.`,
  'sidecar.deprecated-tag': (f) => `The tag “${f['tag'] ?? ''}” is deprecated${f['replacedBy'] ? `; use “${f['replacedBy']}”` : ''}.`,
  'sidecar.renamed-tag': (f) => `The tag “${f['tag'] ?? ''}” is called “${f['now'] ?? ''}” now.`,
  'sidecar.unknown-article': (f) => `The article “${f['article'] ?? ''}” is not in the source.`,
  'sidecar.moved-article': (f) => `The passage of article “${f['written'] ?? ''}” stands in article “${f['article'] ?? ''}” now.`,
  'sidecar.exclusive-tags': (f) => `Only one tag below “${f['parent'] ?? ''}” is allowed on a passage: ${f['tags'] ?? ''}${f['other'] === undefined ? '' : ` (the other one is in annotation “${f['other']}”)`}. Keep one of them.`,
  'sidecar.attribute': attributeMessage,
  'sidecar.link-target': (f) => (f['why'] === 'file'
    ? `“${f['relation'] ?? ''}” leads to the file “${f['in'] ?? ''}”, which is not there. Was it moved? Mend the path, or remove the relation.`
    : `“${f['relation'] ?? ''}” leads to the annotation “${f['to'] ?? ''}”, which is not in ${f['in'] ? `“${f['in']}”` : 'this file'}. Remove the relation, or mend the id.`),
  'sidecar.unknown-relation': (f) => `The relation “${f['relation'] ?? ''}” is not in the codebook. Add it there, or write another one.`,
  'sidecar.unknown-entity': (f) => `The entity “${f['entity'] ?? ''}” is not in the entity file.`,
  'sidecar.not-folder': (f) => `This is the sidecar of a folder: the annotation ${f['id'] ?? ''} can have the scope “folder” only, not “${f['scope'] ?? ''}”.`,
  'anchor.changed': (f) => `The words of the passage changed since it was marked: “${f['quote'] ?? ''}”.`,
  'anchor.ambiguous': (f) => `The passage could be in several places: “${f['quote'] ?? ''}”.`,
  'anchor.orphan': (f) => `The passage is not in the article any more: “${f['quote'] ?? ''}”.`,
  'anchor.bad-offsets': (f) => `“${f['key'] ?? 'at'}” should be two numbers, start-end.`,
  'codebook.bad-id': (f) => `“${f['id'] ?? ''}” is no tag id: letters, digits, “_”, “.” and “-”.`,
  'codebook.duplicate-id': (f) => `The tag “${f['id'] ?? ''}” stands here twice.`,
  'codebook.unknown-id': (f) => `There is no tag “${f['id'] ?? ''}” in the codebook.`,
  'codebook.case-clash': (f) => `The tags “${f['id'] ?? ''}” and “${f['other'] ?? ''}” differ in capitals only.`,
  'codebook.key-clash': (f) => `The key “${f['key'] ?? ''}” is used by two tags.`,
  'codebook.key-reserved': (f) => `The key “${f['key'] ?? ''}” is used by tagging mode itself.`,
  'codebook.key-unbound': (f) => `The key “${f['key'] ?? ''}” does nothing: tagging mode knows a-z and 0-9.`,
  'codebook.not-empty': () => 'There is a codebook already.',
  'codebook.bad-color': (f) => `“${f['color'] ?? ''}” is no colour: write “#rrggbb”.`,
  'codebook.bad-attribute': (f) => `The attribute “${f['attribute'] ?? ''}” is not well defined${because(f)}.`,
  'codebook.unknown-replacement': (f) => `The replacement “${f['replacedBy'] ?? ''}” is not in the codebook.`,
  'entities.bad-id': (f) => `“${f['id'] ?? ''}” is no entity id: “e-” and a slug.`,
  'entities.duplicate-id': (f) => `The entity “${f['id'] ?? ''}” stands here twice.`,
  'entities.unknown-id': (f) => `There is no entity “${f['id'] ?? ''}” in the file.`,
  'entities.bad-kind': (f) => `“${f['kind'] ?? ''}” is no kind of entity.`,
  'entities.shared-alias': (f) => `The alias “${f['alias'] ?? ''}” belongs to “${f['other'] ?? ''}” too.`,
  'entities.bad-wikidata': (f) => `“${f['wikidata'] ?? ''}” is no Wikidata id (Q and digits).`,
  'sources.unknown-path': (f) => `The file “${f['path'] ?? ''}” is not there.`,
  'sources.bad-rule': (f) => `This rule says nothing that can be done${because(f)}.`,
};

/** What the system says, in words with a way out where there is one. */
export function plainly(detail: string): string {
  const known = [
    ['EACCES', 'it may not be read; check the permissions'], ['EPERM', 'it may not be read; check the permissions'],
    ['ENOSPC', 'the disk is full; make room and try again'], ['EROFS', 'the drive is read-only'],
  ] as const;
  return known.find(([code]) => detail.startsWith(`${code}:`))?.[1] ?? detail;
}

/** A sentence of somebody else's that ours goes on after. */
function withoutStop(text: string | number): string {
  let end = String(text).length;
  while (/[.!\s]/.test(String(text).charAt(end - 1))) end -= 1;
  return String(text).slice(0, end);
}

function attributeMessage(f: Facts): string {
  const [name, tag, value] = [`“${f['attribute'] ?? ''}”`, `“${f['tag'] ?? ''}”`, `“${f['value'] ?? ''}”`];
  switch (f['why']) {
    case 'missing': return `The tag ${tag} asks for ${name}, which is missing. Write it below “attributes:”${f['values'] === undefined ? '' : `; one of: ${f['values']}`}.`;
    case 'unknown': return `The tag ${tag} has no attribute ${name} in the codebook. Take it away, or add it there.`;
    case 'tag-not-used': return `There are attributes of ${tag}, which is not among the tags. Take them away, or add the tag.`;
    case 'choice': return `${value} is no value of ${name} of ${tag}. Choose one of: ${f['values'] ?? ''}.`;
    case 'number': return `${value} is no number; ${name} of ${tag} wants one, with a point: 48.5.`;
    case 'date': return `${value} is no date; ${name} of ${tag} wants one: 2026-03-04, 2026-03 or 2026.`;
    default: return `${value} is no web address; ${name} of ${tag} wants one that begins with https:// or http://.`;
  }
}

function because(facts: Facts): string {
  const reason = facts['reason'] ?? facts['detail'];
  return reason === undefined ? '' : ` (${reason})`;
}

function megabytes(bytes: string | number | undefined): string {
  return (Number(bytes ?? 0) / (1024 * 1024)).toFixed(1);
}

/** The sentence for a problem. */
export function messageOf(problem: Problem): string {
  return messages[problem.code](problem.facts ?? {});
}

/** Why an edit was not written, with the file and the next step. */
export function describeFailure(failure: EditFailure, shown: string): string {
  const first = failure.problems?.[0];
  if (first !== undefined) return `${shown}${first.line === undefined ? '' : `:${first.line}`}: nothing was written. ${messageOf(first)}`;
  const reasons: Readonly<Record<EditFailure['why'], string>> = {
    missing: 'the folder is not there',
    denied: 'it may not be written; check the permissions',
    other: plainly(failure.detail ?? 'unknown reason'),
    refused: 'it was refused',
    'article-gone': 'the article is not there any more',
    'changed-since': 'it was changed since',
  };
  return `${shown}: nothing was written: ${reasons[failure.why]}.`;
}
