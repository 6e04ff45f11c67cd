import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { isData, uidOf, type Data } from '../desk/model';
import { listed, type ListedEntry } from '../desk/listed-entries';
import { statedDate, type Days } from './days';
import { whereOwn, type Asker } from './own-entries';

/** A contact or a permission that readers see the effect of, and that ends. */
export interface Expiring extends ListedEntry {
  what: 'contact' | 'logo';
  /** Until when it holds, as stated (EDTF). */
  until: string;
  isOver: boolean;
}

/** How long before its end something is told, and how long after, in days. */
const daysAhead = 60;
const daysSince = 60;

const mostShown = 12;

/** Where entries state until when something holds. */
const ends: readonly { type: TypeName; what: Expiring['what']; path: readonly string[] }[] = [
  { type: 'organisation', what: 'contact', path: ['contact', 'validUntil'] },
  { type: 'organisation', what: 'logo', path: ['logoPermissionUntil'] },
  { type: 'pact', what: 'contact', path: ['contact', 'validUntil'] },
  { type: 'region', what: 'contact', path: ['contact', 'validUntil'] },
];

/** What is public of somebody's regions and is about to be left out by the sites, or was lately; the first to end first. */
export async function expiring(strapi: Core.Strapi, asker: Asker, { today, from }: Days): Promise<Expiring[]> {
  const [first, last] = [from(-daysSince), from(daysAhead)];
  const found: (Expiring & { latest: string })[] = [];
  for (const { type, what, path } of ends) {
    const own = await whereOwn(strapi, asker, type);
    if (own === undefined) continue;
    const { drafts, localized } = contentTypes[type];
    // A year sorts before its days: that it may be too early is seen below.
    const value = { $gte: first.slice(0, 4), $lte: last };
    const rows: Data[] = await strapi.db.query(uidOf(type)).findMany({
      where: {
        $and: [
          {
            ...(localized ? { locale: factLocale } : {}),
            ...(drafts ? { publishedAt: { $ne: null } } : {}),
            ...path.reduceRight<object>((inner, name) => ({ [name]: inner }), { value }),
          },
          own,
        ],
      },
      populate: {
        ...path.reduceRight<object>((inner, name) => ({ [name]: { populate: inner } }), {}),
        ...(what === 'logo' ? { logo: { select: ['id'] } } : {}),
      },
    });
    for (const row of rows) {
      const until = statedDate(path.reduce<unknown>((part, name) => (isData(part) ? part[name] : undefined), row));
      if (until === undefined || until.latest < first || until.latest > last) continue;
      if (what === 'logo' && !isData(row['logo'])) continue;
      const { value: stated, latest } = until;
      found.push({ ...listed(type, row), what, until: stated, isOver: latest < today, latest });
    }
  }
  return found
    .sort((one, other) => one.latest.localeCompare(other.latest))
    .slice(0, mostShown)
    .map(({ latest: _, ...entry }) => entry);
}
