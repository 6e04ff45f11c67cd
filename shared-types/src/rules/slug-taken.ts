import { idsOf } from '../fields.ts';
import { contentTypes } from '../generated/content-model.ts';
import type { Rule } from './rule.ts';

/** A slug belongs to one present entry per type, region and language (design section 7); of a theme, per pact. */
export const slugTaken: Rule = {
  name: 'slug-taken',
  judges: 'text',
  check({ type, fields }, context) {
    const { slug } = fields;
    if (!contentTypes[type].attributes['slug'] || typeof slug !== 'string' || slug === '') return [];
    const regions = idsOf(fields['regions']);
    const places: readonly (string | undefined)[] = regions.length > 0 ? regions : [undefined];
    const taken = places.some((region) => {
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
