import { AsyncLocalStorage } from 'node:async_hooks';
import {
  contentTypes,
  factLocale,
  idsOf,
  knowingNothing,
  lineageEdge,
  rowsOf,
  type Fields,
  type LineageEdge,
  type Locale,
  type RuleContext,
  type TypeName,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { isData, uidOf, type Data } from './model';

const settledLater = new AsyncLocalStorage<true>();

/**
 * Runs work in which addresses may be taken for a moment, as where two entries change theirs. Whoever asks for it looks at
 * them afterwards (`addressErrors`).
 */
export function settlingAddressesLater<T>(work: () => Promise<T>): Promise<T> {
  return settledLater.run(true, work);
}

/**
 * What the rules need to know of other entries, as the drafts and published rows of this database have it. What only
 * warnings ask is left out.
 */
export async function ruleContext(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string | undefined,
  locale: Locale | null,
  fields: Fields,
): Promise<RuleContext> {
  const edges = type === 'pact' || type === 'lineage' ? await loadEdges(strapi) : [];
  const themes = type === 'volgspot' ? await loadThemePacts(strapi, fields) : undefined;
  const { slug: own } = fields;
  const asksOwners = typeof own === 'string' && settledLater.getStore() !== true;
  const owners = asksOwners ? await loadOwners(strapi, type, documentId, locale, own) : [];
  return {
    ...knowingNothing,
    entryId: documentId,
    locale,
    edges: () => edges,
    slugOwner: (asked, slug, region, _locale, asking) => {
      if (asked !== type || slug !== fields['slug']) return undefined;
      return owners.find((owner) => meet(type, owner, region, asking))?.id;
    },
    themePacts: (theme) => themes?.get(theme),
  };
}

/** The pacts of the themes of which a Volgspot says how they stand. */
async function loadThemePacts(strapi: Core.Strapi, volgspot: Fields): Promise<Map<string, string[]>> {
  const themes = rowsOf(volgspot['assessments']).flatMap((row) => idsOf(row['theme']));
  if (themes.length === 0) return new Map();
  const rows: Data[] = await strapi.db.query(uidOf('theme')).findMany({
    where: { documentId: { $in: themes }, locale: factLocale, publishedAt: null },
    select: ['documentId'],
    populate: { pact: { select: ['documentId'] } },
  });
  return new Map(rows.map((row) => [String(row['documentId']), ids(row['pact'])]));
}

async function loadEdges(strapi: Core.Strapi): Promise<LineageEdge[]> {
  const end = { populate: { pact: true, organisation: true, series: true } };
  const rows: Data[] = await strapi.db
    .query(uidOf('lineage'))
    .findMany({ where: { locale: factLocale, publishedAt: null }, populate: { from: end, to: end } });
  return rows.map((row) =>
    lineageEdge(String(row['documentId']), { kind: row['kind'], from: endOf(row['from']), to: endOf(row['to']) }),
  );
}

function endOf(end: unknown): Fields | null {
  if (!isData(end)) return null;
  return { ...end, pact: ids(end['pact']), organisation: ids(end['organisation']), series: ids(end['series']) };
}

/** Another entry with the slug, and where its address stands. */
interface Owner {
  id: string;
  regions: readonly string[];
  holders: readonly string[];
}

async function loadOwners(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string | undefined,
  locale: string | null,
  slug: string,
): Promise<Owner[]> {
  const query = strapi.db.query(uidOf(type));
  const others: Data[] = await query.findMany({
    where: {
      slug,
      ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }),
      ...(locale === null ? {} : { locale }),
    },
    select: ['documentId'],
  });
  if (others.length === 0) return [];
  const { attributes, localized } = contentTypes[type];
  const named = ['regions', 'pact', 'organisation'].filter((name) => attributes[name]?.kind === 'relation');
  const rows: Data[] = await query.findMany({
    where: {
      documentId: { $in: others.map((row) => row['documentId']) },
      ...(localized ? { locale: factLocale } : {}),
    },
    populate: Object.fromEntries(named.map((name) => [name, { select: ['documentId'] }])),
  });
  return rows.map((row) => ({
    id: String(row['documentId']),
    regions: ids(row['regions']),
    holders: [...ids(row['pact']), ...ids(row['organisation'])],
  }));
}

// A theme stands under its pact or organisation; what has regions, on their sites; the rest everywhere.
function meet(type: TypeName, owner: Owner, region: string | undefined, asking: Fields): boolean {
  if (type === 'theme') {
    const holders = [...idsOf(asking['pact']), ...idsOf(asking['organisation'])];
    return owner.holders.some((holder) => holders.includes(holder));
  }
  if (!('regions' in contentTypes[type].attributes)) return true;
  return region !== undefined && owner.regions.includes(region);
}

/** The documentIds that a populated relation holds. */
export function ids(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(isData).map((row) => String(row['documentId']));
}
