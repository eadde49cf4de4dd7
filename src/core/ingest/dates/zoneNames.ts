/**
 * Offsets of time zone abbreviations, in minutes east of UTC. Only those that mean one offset in news:
 * `IST` (India, Israel, Ireland), `AST`, `BDT` and the like are left out, and so are `ET`, `PT`, `CT`, `MT`,
 * which say no offset. Source: IANA time zone database, https://www.iana.org/time-zones.
 */
const offsets: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, z: 0, ut: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, sast: 120, cat: 120,
  wat: 60, eat: 180, msk: 180, trt: 180, gst: 240, pkt: 300, npt: 345, wib: 420, ict: 420, wita: 480, wit: 540, hkt: 480, sgt: 480, myt: 480,
  awst: 480, jst: 540, kst: 540, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600, nst: -210, ndt: -150,
  adt: -180, brt: -180,
};

/** Zones that are named but have no single offset. */
const named: ReadonlySet<string> = new Set(['et', 'pt', 'ct', 'mt', 'ist', 'ast', 'uk']);

/** American zones: a page that prints them writes the month first. */
const american: ReadonlySet<string> = new Set(['est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'akst', 'akdt', 'hst', 'et', 'pt', 'ct', 'mt']);

export interface ZoneName {
  /** Minutes east of UTC; absent where the name leaves it open. */
  readonly minutes?: number;
  readonly american: boolean;
}

/** The zone a word in lookup form names. */
export const zoneOf = (word: string): ZoneName | undefined => {
  // Own property only: the word comes from the file and may be `constructor`.
  const minutes = Object.hasOwn(offsets, word) ? offsets[word] : undefined;
  if (minutes !== undefined) return { minutes, american: american.has(word) };
  return named.has(word) ? { american: american.has(word) } : undefined;
};
