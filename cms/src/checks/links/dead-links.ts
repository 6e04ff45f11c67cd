import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editViewAddress, fieldLabel } from '../../desk/edit-view-address';
import { entryName } from '../../desk/entry-name';
import { isReadable } from '../../desk/entry-permission';
import { uidOf } from '../../desk/model';
import { newestFields, regionIdsOf } from '../../receipts/entry-regions';
import { linkChecks } from '../../settings';
import { dayOf, deadRows, linkCounts, type OutsideLinkRow } from './link-table';
import { publishedLinks, type PublishedLink } from './published-links';

/** What `GET /desk/dead-links` answers: of the entries that whoever asks may read. */
export interface DeadLinks {
  /** Whether this desk looks at links at all. */
  isOn: boolean;
  /** How many addresses of other sites are published, and how many of them nobody has looked at yet. */
  links: number;
  waiting: number;
  regions: { /** null for what is of no region */ region: string | null; links: DeadLink[] }[];
}

export interface DeadLink extends Pick<OutsideLinkRow, 'address' | 'status' | 'problem'> {
  /** YYYY-MM-DD */
  since: string;
  label: string;
  name: string;
  locale: string | null;
  field: string;
  /** Where in the admin it can be mended. */
  path: string;
}

export async function deadLinks(strapi: Core.Strapi, userAbility: unknown): Promise<DeadLinks> {
  const dead = await deadRows(strapi);
  const found = dead.size === 0 ? [] : await readable(strapi, await warnedOf(strapi, dead), userAbility);
  const names = await regionNames(strapi);
  const byRegion = new Map<string | null, DeadLink[]>();
  for (const link of found) {
    const row = dead.get(link.address);
    if (row === undefined) continue;
    const shown = await shownLink(strapi, link, row);
    for (const region of await regionsOf(strapi, link)) {
      const name = region === null ? null : (names.get(region) ?? region);
      byRegion.set(name, [...(byRegion.get(name) ?? []), shown]);
    }
  }
  const regions = [...byRegion].map(([region, links]) => ({ region, links }));
  return {
    isOn: linkChecks.isOn,
    ...(await linkCounts(strapi)),
    regions: regions.sort((one, other) => (one.region ?? '\uffff').localeCompare(other.region ?? '\uffff', 'nl')),
  };
}

/** The links that rules warn of (`dead-link`), each once: a fact stands in every language. */
async function warnedOf(strapi: Core.Strapi, dead: ReadonlyMap<string, OutsideLinkRow>): Promise<PublishedLink[]> {
  const links = new Map<string, PublishedLink>();
  for await (const link of publishedLinks(strapi)) {
    const row = dead.get(link.address);
    if (row === undefined || link.isArchived || (link.lastChecked ?? '') >= dayOf(row.failingSince)) continue;
    const key = JSON.stringify([link.type, link.id, link.path, link.address]);
    if (!links.has(key) || link.locale === factLocale) links.set(key, link);
  }
  return [...links.values()];
}

async function readable(
  strapi: Core.Strapi,
  links: readonly PublishedLink[],
  userAbility: unknown,
): Promise<PublishedLink[]> {
  const allowed: PublishedLink[] = [];
  for (const link of links) if (await isReadable(strapi, link.type, link.id, userAbility)) allowed.push(link);
  return allowed;
}

async function shownLink(strapi: Core.Strapi, link: PublishedLink, row: OutsideLinkRow): Promise<DeadLink> {
  const { type, id, locale, path, address } = link;
  return {
    address,
    status: row.status,
    problem: row.problem,
    since: dayOf(row.failingSince),
    label: contentTypes[type].label,
    name: await entryName(strapi, type, id, locale),
    locale,
    field: fieldLabel(type, path) ?? path,
    path: editViewAddress(type, id, locale),
  };
}

async function regionsOf(strapi: Core.Strapi, { type, id }: PublishedLink): Promise<(string | null)[]> {
  const fieldsOf = (one: TypeName, oneId: string) => newestFields(strapi, one, oneId);
  const regions = [...(await regionIdsOf(fieldsOf, type, id))];
  return regions.length === 0 ? [null] : regions;
}

async function regionNames(strapi: Core.Strapi): Promise<Map<string, string>> {
  const rows: { documentId: string; name: string }[] = await strapi.db
    .query(uidOf('region'))
    .findMany({ where: { locale: factLocale }, select: ['documentId', 'name'] });
  return new Map(rows.map(({ documentId, name }) => [documentId, name]));
}
