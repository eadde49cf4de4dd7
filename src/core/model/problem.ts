import type { PassageSpan, SourceSpan } from './span.ts';

/** Everything that can be wrong with a file, as a closed set. Words for people are chosen by the hosts. */
export type ProblemCode =
  // sources
  | 'source.empty' | 'source.json-syntax' | 'source.json-cut-off' | 'source.json-too-deep' | 'source.not-text'
  | 'source.encoding' | 'source.encoding-fallback' | 'source.too-large' | 'source.too-many-articles' | 'source.unreadable'
  | 'source.error-response' | 'source.protected' | 'source.cut-body' | 'source.no-body' | 'source.date-absurd'
  | 'source.guessed-format' | 'source.item-skipped' | 'source.text-limited'
  // any YAML file of ours
  | 'yaml.syntax' | 'yaml.conflict-markers' | 'yaml.alias' | 'yaml.tag' | 'yaml.second-document' | 'yaml.duplicate-key'
  | 'yaml.changed-since' | 'yaml.too-large' | 'yaml.newer-version' | 'yaml.no-version' | 'yaml.wrong-type' | 'yaml.unknown-key' | 'yaml.missing-key'
  /** An edit was refused because it could not be made without touching other lines. */
  | 'yaml.layout'
  // sidecars
  | 'sidecar.source-mismatch' | 'sidecar.no-source' | 'sidecar.duplicate-id' | 'sidecar.bad-id' | 'sidecar.unknown-id' | 'sidecar.bad-tag' | 'sidecar.unknown-tag'
  | 'sidecar.deprecated-tag' | 'sidecar.renamed-tag' | 'sidecar.unknown-article' | 'sidecar.moved-article' | 'sidecar.exclusive-tags'
  | 'sidecar.attribute' | 'sidecar.link-target' | 'sidecar.unknown-relation' | 'sidecar.unknown-entity' | 'sidecar.not-folder'
  | 'anchor.changed' | 'anchor.ambiguous' | 'anchor.orphan' | 'anchor.bad-offsets'
  // codebook, entity file, sources file
  | 'codebook.bad-id' | 'codebook.duplicate-id' | 'codebook.unknown-id' | 'codebook.case-clash' | 'codebook.key-clash' | 'codebook.key-reserved' | 'codebook.key-unbound' | 'codebook.not-empty'
  | 'codebook.bad-color' | 'codebook.bad-attribute' | 'codebook.unknown-replacement'
  | 'entities.bad-id' | 'entities.duplicate-id' | 'entities.unknown-id' | 'entities.bad-kind' | 'entities.shared-alias' | 'entities.bad-wikidata'
  | 'sources.unknown-path' | 'sources.bad-rule';

export type Severity = 'error' | 'warning' | 'info';

/** One thing that is wrong, where, and the facts a sentence about it needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Where in the file that has the problem (the source, or the YAML file), when known. */
  readonly span?: SourceSpan;
  /** One-based line in that file, when known. */
  readonly line?: number;
  /** Where in the article's passage text, for anchors. */
  readonly at?: PassageSpan;
  /** Facts for the message: names, values, limits. Plain text that may be hostile. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
