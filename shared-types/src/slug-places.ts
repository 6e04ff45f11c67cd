import { idsOf, type Fields } from './fields.ts';
import { contentTypes, type TypeName } from './generated/content-model.ts';

/** The slug of an entry and the regions in which its address stands: undefined for one without regions. */
export interface SlugPlaces {
  slug: string;
  regions: readonly (string | undefined)[];
}

/** Where the address of an entry stands; undefined where it has none (yet). */
export function slugPlaces({ type, fields }: { type: TypeName; fields: Fields }): SlugPlaces | undefined {
  const { slug } = fields;
  if (!contentTypes[type].attributes['slug'] || typeof slug !== 'string' || slug === '') return undefined;
  const regions = idsOf(fields['regions']);
  return { slug, regions: regions.length > 0 ? regions : [undefined] };
}
