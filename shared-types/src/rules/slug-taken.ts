import { slugPlaces } from '../slug-places.ts';
import type { Rule } from './rule.ts';

/** A slug belongs to one present entry per type, region and language (design section 7); of a theme, per pact. */
export const slugTaken: Rule = {
  name: 'slug-taken',
  judges: 'text',
  check(entry, context) {
    const { type, fields } = entry;
    const places = slugPlaces(entry);
    if (places === undefined) return [];
    const { slug, regions } = places;
    const taken = regions.some((region) => {
      const owner = context.slugOwner(type, slug, region, context.locale, fields);
      return owner !== undefined && owner !== context.entryId;
    });
    if (!taken) return [];
    return [
      {
        field: 'slug',
        message: `Het adres “${slug}” is al van iets anders in deze regio en taal. Kies een ander adres.`,
        english: `The address “${slug}” is of something else in this region and language. Choose another address.`,
      },
    ];
  },
};
