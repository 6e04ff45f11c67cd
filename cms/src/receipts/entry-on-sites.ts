import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readEpoch } from '../ledger/epoch';
import { ledgerUid } from '../ledger/subjects';
import { receiptsOfEntry, type StoredEntryReceipt } from './entry-receipts';
import { newestFields, regionIdsOf, regionsWithSite, type SiteOfRegion } from './entry-regions';
import { entryState, type EntryRow, type EntryState, type RegionReceipts } from './entry-state';
import { receiptsByRegion } from './receipts';

/** How many releases that touched an entry are told. */
const mostReleases = 10;

/** One language of an entry, and what became of its newest row on each site that it concerns. */
export interface EntryVersion {
  row: EntryRow;
  sites: { region: SiteOfRegion; outcome: EntryState }[];
}

/** A release that showed a change of an entry, or took it off. */
export interface TouchingRelease {
  region: string;
  release: number | null;
  at: string;
  versions: StoredEntryReceipt[];
}

export interface EntryOnSites {
  versions: EntryVersion[];
  releases: TouchingRelease[];
  /** Names of the regions by slug. */
  names: ReadonlyMap<string, string>;
}

/** What became of an entry on the sites: per language and region, and the newest releases that touched it. */
export async function entryOnSites(strapi: Core.Strapi, type: TypeName, id: string): Promise<EntryOnSites> {
  const rows = await newestRows(strapi, type, id);
  if (rows.length === 0) return { versions: [], releases: [], names: new Map() };
  const epoch = await readEpoch(strapi);
  const told = await receiptsOfEntry(strapi, `api::${type}.${type}`, id);
  const named = new Set(told.map(({ region }) => region));
  const own = await regionIdsOf((one, oneId) => newestFields(strapi, one, oneId), type, id);
  const reported = await receiptsByRegion(strapi, epoch);
  const regions = await regionsWithSite(strapi);
  const versions = rows.map((row) => {
    const sites = regions.flatMap((region) => {
      const receipts: RegionReceipts = reported.get(region.slug) ?? noReceipts;
      const toldOfRow = told.find((one) => one.epoch === epoch && one.region === region.slug && one.seq === row.seq);
      const outcome = entryState(row, receipts, toldOfRow);
      // What no region is known to show concerns all of them, until their receipts tell which do.
      const concerned = own.has(region.id) || named.has(region.slug) || (own.size === 0 && outcome.state !== 'absent');
      return concerned ? [{ region, outcome }] : [];
    });
    return { row, sites };
  });
  const names = new Map(regions.map(({ slug, name }) => [slug, name]));
  return { versions, releases: newestReleases(told), names };
}

const noReceipts: RegionReceipts = { newest: undefined, finished: undefined, shown: undefined };

/** The newest row of each language, without its payload: this is asked every second. */
async function newestRows(strapi: Core.Strapi, type: TypeName, id: string): Promise<EntryRow[]> {
  const rows: { id: number; subjectLocale: string | null; event: EntryRow['event']; at: string }[] = await strapi.db
    .query(ledgerUid)
    .findMany({
      where: { subjectUid: `api::${type}.${type}`, subjectId: id },
      select: ['id', 'subjectLocale', 'event', 'at'],
      orderBy: { id: 'asc' },
    });
  const newest = new Map(
    rows.map(({ id: seq, subjectLocale: locale, event, at }) => [
      locale,
      { type, id, locale, seq, event, at: new Date(at) },
    ]),
  );
  return [...newest.values()];
}

function newestReleases(told: readonly StoredEntryReceipt[]): TouchingRelease[] {
  const releases = new Map<string, TouchingRelease>();
  for (const receipt of told) {
    const { region, release, at, epoch } = receipt;
    const key = `${epoch}/${region}/${release ?? ''}`;
    const known = releases.get(key);
    if (known) known.versions.push(receipt);
    else releases.set(key, { region, release, at, versions: [receipt] });
  }
  return [...releases.values()].slice(0, mostReleases);
}
