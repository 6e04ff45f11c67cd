import { contentTypes } from '../generated/content-model.ts';
import type { Rule } from './rule.ts';

/** Longest slug; a region's is part of a host name and stays shorter. */
const longest = (type: string) => (type === 'region' ? 60 : 120);

/** A slug is part of an address: small letters, digits and single hyphens. */
export const slugShape: Rule = {
  name: 'slug-shape',
  judges: 'text',
  check({ type, fields }) {
    const { slug } = fields;
    if (!contentTypes[type].attributes['slug'] || slug === null || slug === undefined || slug === '') return [];
    if (typeof slug !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      return [
        {
          field: 'slug',
          message: 'Dit adres kan niet. Gebruik kleine letters, cijfers en streepjes, zoals in zorgpact-twente.',
          english: 'This address is not possible. Use small letters, digits and hyphens, as in zorgpact-twente.',
        },
      ];
    }
    if (slug.length <= longest(type)) return [];
    return [
      {
        field: 'slug',
        message: `Dit adres is te lang. Maak er ten hoogste ${longest(type)} tekens van.`,
        english: `This address is too long. Make it at most ${longest(type)} characters.`,
      },
    ];
  },
};
