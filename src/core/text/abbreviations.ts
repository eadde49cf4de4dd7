// Word lists for the sentence scan. Kept small on purpose: a word is here when news prose uses it often enough
// that a missing entry cuts sentences in two. All entries are lower case and without the last full stop.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand before a name: the full stop after them never ends a sentence when a name follows ("Mr. Berg"). */
export const TITLES: ReadonlySet<string> = words(
  'mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cpt maj st ste mt ft rev hon pres messrs mme mlle supt insp cmdr ' +
  'adm brig cpl pvt det amb atty asst assoc hr fr sra srta dra dipl ing mag им проф акад св ул',
);

/** Usually go on, and end a sentence only when a word that starts sentences follows ("Harbour Inc. The firm …"). */
export const MID_SENTENCE: ReadonlySet<string> = words(
  'inc ltd co corp bros jr sr vs dept univ est approx ca cf al ave blvd rd sq bldg intl natl govt mfg assn ' +
  'bzw evtl ggf inkl exkl zzgl sog str mio mrd abs bspw tel abt vgl dir env av boul ул тыс млн млрд руб',
);

/** Announce a number: no end when a digit follows ("No. 5", "pp. 12"). */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'no nos nr nrn num p pp pg art fig figs vol ch sec para par ver ca c approx est abs rz ziff bl s núm nº n стр п ст ч',
);

/** Month names cut short: no end when a digit follows ("Jan. 6"). Written with a capital. */
export const SHORT_MONTHS: ReadonlySet<string> = words('jan feb mar apr jun jul aug sep sept oct nov dec okt dez');

/** Words with inner full stops that always lead on. */
export const LEADING_ON: ReadonlySet<string> = words('e.g i.e z.b d.h u.a o.ä i.d p.ej p.ex т.е т.н v.a m.a n.b');

/** Follow an ordinal number in languages that write it with a full stop ("3. März", "3. Oktober"). */
export const ORDINAL_FOLLOWERS: ReadonlySet<string> = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember marts maj ' +
  'jahrhundert jahrestag bundesliga liga platz runde weltkrieg stock klasse',
);

/** After a time of day ("10 a.m. Tuesday"). Zones are told by their capitals. */
export const DAYS_AND_MONTHS: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april ' +
  'may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec eastern central ' +
  'mountain pacific local',
);

/** Words that, with a capital, most likely start a sentence: they decide after "U.S.", "Inc." and initials. */
export const STARTERS: ReadonlySet<string> = words(
  'the this that these those there then he she it its they we you his her their our my but and or so yet for nor if when while ' +
  'after before although though because since as at by from in into on under with without during despite however meanwhile ' +
  'moreover earlier later last next now today yesterday tomorrow what who why how where which one some many most both all an ' +
  'no not more another several according asked such each still also only here to of until unlike instead among ' +
  'der die das ein eine er sie es wir ihr im am auf bei nach vor mit seit doch aber und dies diese dieser auch wer wie wann ' +
  'il elle ils elles les cette ces mais dans pour avec selon el los las una pero según este esta en ' +
  'он она оно они это этот эта эти по но в на как при после однако также',
);
