/** The few words the reading view adds to an article. `{0}` stands for the value. Hosts hand in translations. */
export interface ReadingLabels {
  /** In the headline's place when the source gives none. */
  readonly untitled: string;
  /** The facts line of an article that has no facts. */
  readonly noFacts: string;
  readonly captured: string;
  readonly updated: string;
  readonly firstPublishedBy: string;
  readonly relatedHeadlines: string;
  readonly notStory: string;
}

export const ENGLISH_LABELS: ReadingLabels = {
  untitled: '(no headline)',
  noFacts: 'no outlet, date or author given',
  captured: 'captured {0}',
  updated: 'updated {0}',
  firstPublishedBy: 'first published by {0}',
  relatedHeadlines: 'Related headlines ({0})',
  notStory: 'Not part of the story ({0})',
};

/** The label with its value in place. The value may hold `$&` and braces: it is put in as it is. */
export const filled = (label: string, value: string | number): string => label.split('{0}').join(String(value));
