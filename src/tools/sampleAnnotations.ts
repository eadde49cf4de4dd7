import type { CodedState } from '../core/index.ts';

/** One annotation of the samples, by its words. Its offsets, context and hashes are computed, see `annotateSamples.ts`. */
export interface SampleAnnotation {
  readonly id: string;
  /** Article id, where the source holds several or is JSON. */
  readonly article?: string;
  /** Exact words, one for each passage; none: the whole article. */
  readonly quotes: readonly string[];
  readonly tags: readonly string[];
  readonly note?: string | readonly { readonly by: string; readonly created: string; readonly body: string }[];
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly links?: readonly { readonly to: string; readonly in?: string; readonly as: string }[];
  readonly entity?: string;
  readonly created: string;
}

/** One sidecar of the samples. */
export interface SampleSidecar {
  /** Below `samples/`. */
  readonly source: string;
  readonly by: string;
  /** Full name: then the sidecar is the coder's own. */
  readonly coder?: string;
  /** Written above the head, as a person would. */
  readonly comment?: string;
  readonly coded?: readonly { readonly article?: string; readonly state: CodedState; readonly created: string }[];
  readonly annotations: readonly SampleAnnotation[];
}

const courier = '../coast-courier/posts.json';
const wire = '../northline-wire/lindsund-port-terminal.txt';
const wireWater = '../northline-wire/kvalnes-reservoir.txt';
const notice = '../lindsund-observer/boil-water-notice.json';
const profile = '../lindsund-observer/man-who-moves-the-harbour.txt';

const courierSidecar: SampleSidecar = {
  source: 'coast-courier/posts.json', by: 'maria',
  comment: 'Read first: the terminal (2214) and the water (2171). Numbers are checked against the wire.',
  coded: [
    { article: '2214', state: 'done', created: '2026-03-09T10:41:00Z' },
    { article: '2171', state: 'doing', created: '2026-03-09T11:30:00Z' },
  ],
  annotations: [
    { id: 'a9relevant', article: '2214', quotes: [], tags: ['relevant'], created: '2026-03-09T09:02:00Z' },
    {
      id: 'f5votestwo', article: '2214', quotes: ['five votes to two'], tags: ['claim/figure', 'check/contradicted'],
      note: 'The wire and the Voice have four to three, the Hafenblatt has five to two. Ask the board for the minutes.',
      links: [{ to: 'w4tothree1', in: wire, as: 'contradicts' }], created: '2026-03-09T09:10:00Z',
    },
    { id: 'f2promised', article: '2214', quotes: ['twice the price it was promised three years ago'], tags: ['frame/cost'], created: '2026-03-09T09:12:00Z' },
    {
      id: 'f48million', article: '2214', quotes: ['will cost €48 million'], tags: ['claim/figure', 'check/contradicted'],
      note: [
        { by: 'maria', created: '2026-03-09T09:14:00Z', body: 'Halonen in the meeting. The wire writes €46.5 million and does not say of whom it has it.' },
        { by: 'lena', created: '2026-03-09T15:20:00Z', body: '46.5 is the sum without shore power: annex 3 of the application, page 11.' },
      ],
      attributes: { 'claim/figure': { certainty: 'high', verdict: 'true' } },
      links: [{ to: 'w465millio', in: wire, as: 'contradicts' }], created: '2026-03-09T09:14:00Z',
    },
    {
      id: 'pricesteel', article: '2214', quotes: ['The price is the price of steel'], tags: ['voice/official'], entity: 'e-sergej-halonen',
      created: '2026-03-09T09:16:00Z',
    },
    {
      id: 'blankchequ', article: '2214', quotes: ['a blank cheque written on other people’s water bills'], tags: ['voice/opponent', 'frame/cost'],
      note: 'The wire shortens this to “This is a blank cheque”.', entity: 'e-tomas-ruud', created: '2026-03-09T09:20:00Z',
    },
    {
      id: 'bergwelder', article: '2214', quotes: ['We have been studying this quay since my daughter was in first grade.'], tags: ['voice/official'],
      entity: 'e-anna-berg', created: '2026-03-09T09:24:00Z',
    },
    {
      id: 'lorries340', article: '2214', quotes: ['takes 340 lorries a day out of the old town'], tags: ['claim/figure', 'check/open'],
      note: 'Halonen counts 291 himself, in the Observer.', attributes: { 'claim/figure': { certainty: 'low', verdict: 'unproven' } },
      links: [{ to: 'clicker291', in: profile, as: 'contradicts' }], created: '2026-03-09T09:31:00Z',
    },
    {
      id: 'spring2029', article: '2214', quotes: ['opens in spring 2029'], tags: ['claim/promise'],
      attributes: { 'claim/promise': { due: '2029-06-20' } }, links: [{ to: 'opened2028', in: wire, as: 'contradicts' }], created: '2026-03-09T09:33:00Z',
    },
    { id: 'objects61a', article: '2214', quotes: ['61 written objections'], tags: ['claim/figure'], created: '2026-03-09T09:35:00Z' },
    {
      id: 'ill142peop', article: '2171', quotes: ['142 people have fallen ill'], tags: ['claim/figure'],
      note: 'Three outlets, three numbers, three days: 137 on Tuesday, 142 on Wednesday, “more than 150” on Thursday.',
      links: [{ to: 'ill137peop', in: notice, as: 'contradicts' }, { to: 'ill150peop', in: wireWater, as: 'contradicts' }], created: '2026-03-09T11:02:00Z',
    },
    {
      id: 'ninehospit', article: '2171', quotes: ['Nine of them are in hospital'], tags: ['claim/figure'],
      links: [{ to: 'elevenhosp', in: wireWater, as: 'contradicts' }], created: '2026-03-09T11:04:00Z',
    },
    {
      id: 'singlesamp', article: '2171', quotes: ['A single sample is not an alarm'], tags: ['voice/official'], entity: 'e-yelena-marchuk',
      links: [{ to: 'nothingact', in: notice, as: 'contradicts' }], created: '2026-03-09T11:07:00Z',
    },
    {
      id: 'twocracks1', article: '2171', quotes: ['found two cracks in the reservoir’s concrete lid in October'], tags: ['claim', 'frame/accountability'],
      created: '2026-03-09T11:12:00Z',
    },
    { id: 'notreadaas', article: '2171', quotes: ['he had not read the report before Tuesday'], tags: ['claim/denial'], entity: 'e-per-aas', created: '2026-03-09T11:15:00Z' },
    {
      id: 'herring34p', article: '2203', quotes: ['falls by 34 percent this season, to 18,200 tonnes'], tags: ['claim/figure', 'check/confirmed'],
      note: '18,200 against 27,600 tonnes in the directorate’s table.', attributes: { 'check/confirmed': { checked: '2026-03-10' } }, created: '2026-03-10T08:20:00Z',
    },
    { id: 'vessellog1', article: '2203', quotes: ['The vessel’s log, which is public, has the Solveig at both of them'], tags: ['voice/document'], created: '2026-03-10T08:26:00Z' },
  ],
};

const lena: SampleSidecar = {
  source: 'coast-courier/posts.json', by: 'lena', coder: 'Lena Voss',
  coded: [{ article: '2214', state: 'done', created: '2026-03-09T15:48:00Z' }],
  annotations: [
    { id: 'lv48millio', article: '2214', quotes: ['will cost €48 million'], tags: ['claim/figure'], attributes: { 'claim/figure': { certainty: 'medium' } }, created: '2026-03-09T15:22:00Z' },
    { id: 'lvnobodyha', article: '2214', quotes: ['Nobody at this table is happy about the figure'], tags: ['voice/official'], created: '2026-03-09T15:25:00Z' },
    { id: 'lvblankche', article: '2214', quotes: ['a blank cheque'], tags: ['voice/opponent'], created: '2026-03-09T15:27:00Z' },
  ],
};

const others: readonly SampleSidecar[] = [
  {
    source: 'northline-wire/lindsund-port-terminal.txt', by: 'maria', coded: [{ state: 'done', created: '2026-03-09T13:30:00Z' }],
    annotations: [
      { id: 'w4tothree1', quotes: ['four votes to three'], tags: ['claim/figure'], links: [{ to: 'f5votestwo', in: courier, as: 'contradicts' }], created: '2026-03-09T13:02:00Z' },
      { id: 'w465millio', quotes: ['costs now put at €46.5 million'], tags: ['claim/figure'], attributes: { 'claim/figure': { certainty: 'medium' } }, created: '2026-03-09T13:04:00Z' },
      { id: 'sergeispel', quotes: ['Sergei Halonen'], tags: ['spelling'], entity: 'e-sergej-halonen', created: '2026-03-09T13:06:00Z' },
      {
        id: 'steel70per', quotes: ['steel alone had become 70% more expensive'], tags: ['claim/figure', 'check/open'], note: 'Hafenblatt: 60 percent.',
        links: [{ to: 'stahl60pro', in: '../hafenblatt/faehrterminal.json', as: 'contradicts' }], created: '2026-03-09T13:09:00Z',
      },
      { id: 'opened2028', quotes: ['the terminal opened in 2028'], tags: ['claim/promise'], attributes: { 'claim/promise': { due: '2028-12-31' } }, created: '2026-03-09T13:12:00Z' },
      { id: 'thomasruud', quotes: ['Thomas Ruud'], tags: ['spelling'], entity: 'e-tomas-ruud', created: '2026-03-09T13:14:00Z' },
    ],
  },
  {
    source: 'northline-wire/kvalnes-reservoir.txt', by: 'maria',
    annotations: [
      { id: 'ill150peop', quotes: ['More than 150 people have fallen ill'], tags: ['claim/figure', 'check/contradicted'], note: 'The county doctor’s office denies having spoken to the agency.', created: '2026-03-09T14:01:00Z' },
      { id: 'martchuksp', quotes: ['Yelena Martchuk'], tags: ['spelling'], entity: 'e-yelena-marchuk', created: '2026-03-09T14:03:00Z' },
      { id: 'elevenhosp', quotes: ['Eleven people are being treated in hospital'], tags: ['claim/figure'], created: '2026-03-09T14:05:00Z' },
    ],
  },
  {
    source: 'harbour-voice/lindsund-ferry-vote.txt', by: 'maria',
    annotations: [
      { id: 'about50mil', article: '5531', quotes: ['about €50 million'], tags: ['claim/figure'], attributes: { 'claim/figure': { certainty: 'low' } }, links: [{ to: 'f48million', in: courier, as: 'contradicts' }], created: '2026-03-09T13:40:00Z' },
      { id: 'sergeyspel', article: '5531', quotes: ['Sergey Halonen'], tags: ['spelling'], entity: 'e-sergej-halonen', created: '2026-03-09T13:42:00Z' },
      { id: 'morethan80', article: '5531', quotes: ['more than 80 objections'], tags: ['claim/figure', 'check/contradicted'], links: [{ to: 'objects61a', in: courier, as: 'contradicts' }], created: '2026-03-09T13:45:00Z' },
      { id: 'ninetymetr', article: '5531', quotes: ['90 metres from the gymnasium of St. Olaf’s School'], tags: ['claim/figure', 'check/open'], note: 'Measure on the map in the board’s papers.', created: '2026-03-09T13:49:00Z' },
    ],
  },
  {
    source: 'lindsund-observer/boil-water-notice.json', by: 'maria',
    annotations: [
      { id: 'ill137peop', article: '904', quotes: ['137 people had reported to a doctor'], tags: ['claim/figure'], created: '2026-03-09T11:20:00Z' },
      {
        id: 'nothingact', article: '904', quotes: ['nothing that called for action'], tags: ['claim/denial', 'check/contradicted'], entity: 'e-yelena-marchuk',
        links: [{ to: 'singlesamp', in: courier, as: 'contradicts' }], created: '2026-03-09T11:23:00Z',
      },
      { id: 'missing13f', article: '904', quotes: ['The one of February 13 is missing from its public table'], tags: ['voice/document', 'frame/accountability'], created: '2026-03-09T11:25:00Z' },
    ],
  },
  {
    source: 'lindsund-observer/three-questions.txt', by: 'maria',
    annotations: [
      { id: 'relevantq1', quotes: [], tags: ['relevant'], created: '2026-03-09T12:00:00Z' },
      { id: 'notspoken1', quotes: ['she has not spoken to the agency since January'], tags: ['claim/denial'], links: [{ to: 'ill150peop', in: wireWater, as: 'contradicts' }], created: '2026-03-09T12:04:00Z' },
      { id: 'bothsenten', quotes: ['Both sentences cannot be the whole truth.'], tags: ['frame/accountability'], created: '2026-03-09T12:06:00Z' },
    ],
  },
  {
    source: 'lindsund-observer/man-who-moves-the-harbour.txt', by: 'maria',
    annotations: [
      {
        id: 'clicker291', quotes: ['The plan says 340 a day', 'At night the clicker says 291.'], tags: ['claim/figure'], entity: 'e-sergej-halonen',
        note: 'One day, one man, one quay: a hint, no count.', links: [{ to: 'lorries340', in: courier, as: 'contradicts' }], created: '2026-03-09T14:30:00Z',
      },
    ],
  },
  {
    source: 'hafenblatt/faehrterminal.json', by: 'maria',
    annotations: [
      { id: 'dafuerzwei', article: '318', quotes: ['Fünf Mitglieder stimmten dafür, zwei dagegen.'], tags: ['claim/figure'], links: [{ to: 'f5votestwo', in: courier, as: 'supports' }], created: '2026-03-09T14:40:00Z' },
      { id: 'stahl60pro', article: '318', quotes: ['um 60 Prozent teurer geworden'], tags: ['claim/figure'], created: '2026-03-09T14:42:00Z' },
    ],
  },
];

export const SAMPLE_SIDECARS: readonly SampleSidecar[] = [courierSidecar, lena, ...others];
