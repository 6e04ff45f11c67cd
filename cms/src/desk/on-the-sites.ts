import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { entryOnSites, type EntryVersion, type TouchingRelease } from '../receipts/entry-on-sites';
import type { StoredEntryReceipt } from '../receipts/entry-receipts';
import type { EntryRow, EntryState, TellableProblem } from '../receipts/entry-state';
import { editViewAddress, fieldLabel } from './edit-view-address';
import { mustBeReadable } from './entry-permission';
import { heldSites, type HeldSite } from './held-sites';
import { toSiteProblem, type SiteProblem } from './site-problem';
import { read, typeNamed } from './request';

/** What `GET /desk/receipts/:uid/:documentId` answers: what the side panel of an edit view shows. */
export interface OnTheSites {
  versions: VersionOnSites[];
  /** The sites that concern the entry and are held by a rollback: what is published there waits. */
  held: HeldSite[];
  /** The newest releases that touched the entry. */
  releases: { region: string; release: number | null; at: string; locales: string[]; url: string | null }[];
}

export interface VersionOnSites {
  /** null for types without languages */
  locale: string | null;
  event: EntryRow['event'];
  /** Moment of publication or withdrawal, ISO 8601. */
  at: string;
  sites: SiteState[];
}

/** What became of one language of an entry on the site of one region. */
export interface SiteState {
  region: string;
  state: EntryState['state'];
  /** Absolute addresses of pages that show it, its own first. */
  urls: string[];
  /** How many such pages there are; `urls` names the first of them. */
  total: number;
  release: number | null;
  /** Since when the site has it, ISO 8601. */
  at: string | null;
  /** From the publish until then. */
  seconds: number | null;
  problems: SiteProblem[];
}

const askedFor = z.object({ uid: z.string(), documentId: z.string() });

/** Lets editors see of an entry that they may read what became of it on the sites. */
export function registerOnTheSites(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/receipts/:uid/:documentId',
        info: { type: 'admin' },
        handler: async (ctx: { params?: unknown; state: { userAbility?: unknown }; body?: unknown }) => {
          const { uid, documentId } = read(askedFor, ctx.params);
          const type = typeNamed(uid);
          await mustBeReadable(strapi, type, documentId, ctx.state.userAbility);
          ctx.body = await onTheSites(strapi, type, documentId);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}

async function onTheSites(strapi: Core.Strapi, type: TypeName, id: string): Promise<OnTheSites> {
  const { versions, releases, names } = await entryOnSites(strapi, type, id);
  const concerned = new Set(versions.flatMap(({ sites }) => sites.map(({ region }) => region.slug)));
  const held = concerned.size === 0 ? [] : await heldSites(strapi);
  return {
    versions: versions.map(toVersion),
    held: held.filter(({ slug }) => concerned.has(slug)),
    releases: releases.map((one) => toRelease(one, names)),
  };
}

function toVersion({ row, sites }: EntryVersion): VersionOnSites {
  return {
    locale: row.locale,
    event: row.event,
    at: row.at.toISOString(),
    sites: sites.map(({ region, outcome }) => toSite(row, region.name, outcome)),
  };
}

function toSite(row: EntryRow, region: string, outcome: EntryState): SiteState {
  const bare = { region, state: outcome.state, urls: [], total: 0, release: null, at: null, seconds: null };
  switch (outcome.state) {
    case 'live':
    case 'withdrawn': {
      const { receipt } = outcome;
      if (receipt === undefined) return { ...bare, problems: [] };
      const at = new Date(receipt.at);
      return {
        ...bare,
        urls: absoluteUrls(receipt),
        total: receipt.total,
        release: receipt.release,
        at: at.toISOString(),
        seconds: Math.max(0, (at.getTime() - row.at.getTime()) / 1000),
        problems: [],
      };
    }
    case 'heldBack':
    case 'refused':
      return { ...bare, problems: outcome.problems.map((problem) => toProblem(row, problem)) };
    case 'pinned':
      return { ...bare, release: outcome.release, problems: [] };
    default:
      return { ...bare, problems: [] };
  }
}

function toProblem({ type, id, locale }: EntryRow, problem: TellableProblem): SiteProblem {
  if (problem.kind === 'page') return toSiteProblem(problem);
  const label = fieldLabel(type, problem.field);
  const message = label === undefined ? problem.message : `${label}: ${problem.message}`;
  return { message, code: null, values: {}, url: null, path: editViewAddress(type, id, locale) };
}

function toRelease({ region, release, at, versions }: TouchingRelease, names: ReadonlyMap<string, string>) {
  const locales = versions.flatMap(({ subjectLocale }) => subjectLocale ?? []).sort();
  const url = versions.flatMap(absoluteUrls)[0] ?? null;
  return { region: names.get(region) ?? region, release, at: new Date(at).toISOString(), locales, url };
}

function absoluteUrls({ origin, urls }: StoredEntryReceipt): string[] {
  return origin === null ? [] : urls.map((url) => `${origin}${url}`);
}
