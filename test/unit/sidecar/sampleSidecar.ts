import type { Annotation } from '../../../src/core/model/annotation.ts';
import type { AnnotationId, EntityId, TagId } from '../../../src/core/model/ids.ts';

// Ids in tests are literals: the brand is the only thing missing.
const id = (text: string): AnnotationId => text as AnnotationId;
const tag = (text: string): TagId => text as TagId;

/** The sidecar of `docs/sidecar-format.md`, as two annotations and as text. */
export const figure: Annotation = {
  id: id('k7f3q2m9xa'),
  article: '812',
  scope: 'passage',
  tags: [tag('claim/figure'), tag('tone')],
  passages: [{
    quote: 'it would cost €48 million, twice the first estimate',
    prefix: 'minal on Tuesday.\n\nChair Anna Berg said ',
    suffix: ' & more than the town’s yearly budget.',
    at: { start: 133, end: 184 },
    raw: { start: 293, end: 349 },
  }],
  revision: 'sha256:f57be2a2214a',
  blob: 'sha1:ce32999158e7',
  note: 'The minutes say 47.5. Check.',
  attributes: { 'claim/figure': { certainty: 'high' } },
  links: [{ to: id('m2x8aa01bc'), in: '../wire/ferry.txt', as: 'contradicts' }],
  entity: 'e-anna-berg' as EntityId,
  by: 'maria',
  created: '2026-11-21T20:15:00Z',
};

export const relevant: Annotation = {
  id: id('m2x8zz01bd'),
  article: '812',
  scope: 'article',
  tags: [tag('relevant')],
  passages: [],
  blob: 'sha1:ce32999158e7',
  by: 'maria',
  created: '2026-11-21T20:16:00Z',
};

export const sampleText: string = `newsmark: 1
source: ferry.json
coder: Maria Müller
coded:
  - {article: "812", by: maria, state: done, created: 2026-11-21T20:20:00Z}
annotations:
  - id: k7f3q2m9xa
    article: "812"
    tags: [claim/figure, tone]
    quote: it would cost €48 million, twice the first estimate
    prefix: "minal on Tuesday.\\n\\nChair Anna Berg said "
    suffix: " & more than the town’s yearly budget."
    at: 133-184
    raw: 293-349
    revision: sha256:f57be2a2214a
    blob: sha1:ce32999158e7
    note: The minutes say 47.5. Check.
    attributes:
      claim/figure: {certainty: high}
    links:
      - {to: m2x8aa01bc, in: ../wire/ferry.txt, as: contradicts}
    entity: e-anna-berg
    by: maria
    created: 2026-11-21T20:15:00Z
  - id: m2x8zz01bd
    article: "812"
    scope: article
    tags: [relevant]
    blob: sha1:ce32999158e7
    by: maria
    created: 2026-11-21T20:16:00Z
`;
