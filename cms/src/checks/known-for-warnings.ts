import { contentTypes, knownNames, namedTypes, type KnownNames, type RuleContext } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { isData, uidOf, type Data } from '../desk/model';
import { ledgerUid } from '../ledger/subjects';
import { deadSince } from './links/link-table';

/** The names as they were at a position of the ledger: they are asked for at every pause of everyone who writes. */
const namesOf = new WeakMap<Core.Strapi, { position: number; names: KnownNames }>();

/** What warnings ask of other entries. Names are those of what is public: no draft shows itself in a warning. */
export async function knownForWarnings(strapi: Core.Strapi): Promise<Pick<RuleContext, 'names' | 'deadSince'>> {
  const names = await namesHere(strapi);
  const dead = await deadSince(strapi);
  return { names: () => names, deadSince: (address) => dead.get(address) };
}

async function namesHere(strapi: Core.Strapi): Promise<KnownNames> {
  const known = namesOf.get(strapi);
  const newest: { id: number } | null = await strapi.db
    .query(ledgerUid)
    .findOne({ select: ['id'], orderBy: { id: 'desc' } });
  const position = newest?.id ?? 0;
  if (known?.position === position) return known.names;
  const found = await Promise.all(
    namedTypes.map(async (type) => {
      const rows: unknown[] = await strapi.db.query(uidOf(type)).findMany({
        where: contentTypes[type].drafts ? { publishedAt: { $notNull: true } } : {},
        populate: { aliases: true },
      });
      return rows.filter(isData).map((fields: Data) => ({ type, fields }));
    }),
  );
  const names = knownNames(found.flat());
  namesOf.set(strapi, { position, names });
  return names;
}
