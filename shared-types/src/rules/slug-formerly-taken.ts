import { slugPlaces } from '../slug-places.ts';
import type { Rule } from './rule.ts';

/** A present entry may take an address that was another's (domain section 3): from then on that one's old links lead here. */
export const slugFormerlyTaken: Rule = {
  name: 'slug-formerly-taken',
  judges: 'text',
  check(entry, context) {
    const places = slugPlaces(entry);
    if (places === undefined) return [];
    const { slug, regions } = places;
    const isAnothers = regions.some((region) => {
      const owner = context.formerSlugOwner(entry.type, slug, region, context.locale);
      return owner !== undefined && owner !== context.entryId;
    });
    if (!isAnothers) return [];
    return [
      {
        field: 'slug',
        message: `Het adres “${slug}” was eerder van iets anders. Wie een oude link daarheen volgt, komt dan hier. Kies liever een ander adres.`,
        english: `The address “${slug}” was of something else before. Whoever follows an old link there will come here. Better choose another address.`,
        severity: 'warn',
      },
    ];
  },
};
