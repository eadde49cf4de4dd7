import type { Silver } from './silver.ts';
import type { ListClass } from './nameLists.ts';

const bare = (title: string): string => title.replace(/ \(.*\)$/u, '').replace(/, .*$/u, '');

/** Names for the lists out of the linked titles of current events. Persons give their family names. */
export const foundNames = (silver: Silver): ReadonlyMap<ListClass, readonly string[]> => {
  const names: Record<'family' | 'region' | 'organisation', string[]> = { family: [], region: [], organisation: [] };
  for (const [title, kind] of silver.kinds) {
    const name = bare(title);
    if (kind === 'LOC') names.region.push(name);
    else if (kind === 'ORG') names.organisation.push(name);
    else if (kind === 'PER' && name.includes(' ')) names.family.push(name.slice(name.lastIndexOf(' ') + 1));
  }
  return new Map(Object.entries(names) as [ListClass, readonly string[]][]);
};
