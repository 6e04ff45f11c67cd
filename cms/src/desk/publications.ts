import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { sitesWithin } from '../access/own-sites';
import type { UserWithRoles } from '../access/remit';
import { readEpoch } from '../ledger/epoch';
import { giveOrder, newestOrders, type PressOrder, type Wish } from '../orders/orders';
import { regionsWithSite, type SiteOfRegion } from '../receipts/entry-regions';
import { releasesOf, releasesPerPage, siteStands, type ListedRelease, type SiteStand } from '../receipts/releases';
import { editViewAddress } from './edit-view-address';
import { heldSites, type HeldSite } from './held-sites';
import { isTypeName } from './model';
import { contentTypes } from '@pactwerk/shared-types';
import { toSiteProblem, type SiteProblem } from './site-problem';
import { userNames } from './user-names';

/** What `GET /desk/publications` answers: what the page Publications shows of one region. */
export interface Publications {
  regions: { slug: string; name: string; isHeld: boolean }[];
  /** null while no region has a site */
  region: RegionReleases | null;
}

export interface RegionReleases {
  slug: string;
  name: string;
  held: HeldSite | null;
  /** Number of a release that is being made. */
  building: number | null;
  /** Number of the release that is public: of a rollback the one that was asked for. */
  current: number | null;
  /** The public release when that is a copy of `current` without what was withdrawn since. */
  copy: number | null;
  releases: ReleaseShown[];
  page: number;
  pageCount: number;
  /** The newest orders; the first may be open. */
  orders: OrderShown[];
}

export interface ReleaseShown {
  number: number | null;
  state: 'live' | 'refused';
  /** ISO 8601 */
  at: string;
  seconds: number | null;
  entries: EntryShown[];
  total: number;
  problems: SiteProblem[];
  /** Whether the press still has it, and it is of the present ledger. */
  canReturn: boolean;
}

export interface EntryShown {
  name: string;
  type: string;
  locale: string | null;
  event: 'published' | 'withdrawn';
  /** null: nobody who was signed in, or somebody who has no account any more */
  by: string | null;
  path: string;
  url: string | null;
}

export interface OrderShown extends Pick<PressOrder, 'kind' | 'release' | 'reason' | 'state' | 'problem'> {
  at: string;
  by: string | null;
}

const actions = { read: 'admin::publications.read', order: 'admin::publications.roll-back' };

const mostOrders = 5;

const asked = z.object({ region: z.string().optional(), page: z.coerce.number().int().min(1).max(10_000).default(1) });

const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rollBack'), release: z.int().positive() }),
  z.object({ kind: z.literal('letGo') }),
]);
const ordered = z.intersection(
  z.object({ region: z.string().min(1), reason: z.string().trim().min(3).max(500) }),
  wish,
);

/** Lets roles be given the page Publications, and what it orders of the press. Before Strapi's bootstrap. */
export async function registerPublications(strapi: Core.Strapi): Promise<void> {
  const shared = { section: 'settings', category: 'Publicaties', pluginName: 'admin' };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...shared, uid: 'publications.read', displayName: 'Uitgaven bekijken' },
    { ...shared, uid: 'publications.roll-back', displayName: 'Sites terugzetten en vrijgeven' },
  ]);
  const may = (...wanted: string[]) => ({
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: wanted } }],
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/publications',
        info: { type: 'admin' },
        handler: async (ctx: { query?: unknown; state: { user: UserWithRoles }; body?: unknown }) => {
          const { region, page } = asked.parse(ctx.query);
          ctx.body = await publications(strapi, ctx.state.user, region, page);
        },
        config: may(actions.read),
      },
      {
        method: 'POST',
        path: '/publications/orders',
        info: { type: 'admin' },
        handler: async (ctx: { request: { body?: unknown }; body?: unknown }) => {
          const given = ordered.safeParse(ctx.request.body);
          if (!given.success) throw new errors.ValidationError(`Dit is geen opdracht: ${z.prettifyError(given.error)}`);
          const { region, reason, ...what } = given.data;
          await mustMakeSense(strapi, region, what);
          await giveOrder(strapi, region, what, reason);
          ctx.body = { given: true };
        },
        config: may(actions.read, actions.order),
      },
    ],
  });
}

async function publications(
  strapi: Core.Strapi,
  user: UserWithRoles,
  asked: string | undefined,
  page: number,
): Promise<Publications> {
  const sites = await sitesWithin(strapi, user, await regionsWithSite(strapi), ({ slug }) => slug);
  const held = await heldSites(strapi);
  const isHeld = (slug: string) => held.some((site) => site.slug === slug);
  const region = sites.find(({ slug }) => slug === asked) ?? sites[0];
  return {
    regions: sites.map(({ slug, name }) => ({ slug, name, isHeld: isHeld(slug) })),
    region: region === undefined ? null : await releasesOfRegion(strapi, region, held, page),
  };
}

async function releasesOfRegion(
  strapi: Core.Strapi,
  { slug, name }: SiteOfRegion,
  held: readonly HeldSite[],
  page: number,
): Promise<RegionReleases> {
  const stand = (await siteStands(strapi)).get(slug);
  const { releases, total } = await releasesOf(strapi, slug, page);
  const orders = await newestOrders(strapi, slug, mostOrders);
  const writers = [...releases.flatMap(({ entries }) => entries.map(({ by }) => by)), ...orders.map(({ by }) => by)];
  const names = await userNames(strapi, writers);
  const returnable = await releasesThatCanReturn(strapi, stand);
  const { shown, newest, pin } = stand ?? {};
  const current = pin?.release ?? shown?.release ?? null;
  return {
    slug,
    name,
    held: held.find((site) => site.slug === slug) ?? null,
    building: newest?.state === 'building' ? newest.release : null,
    current,
    copy: shown?.release === current ? null : (shown?.release ?? null),
    releases: releases.map((release) => toShown(release, names, returnable)),
    page,
    pageCount: Math.max(1, Math.ceil(total / releasesPerPage)),
    orders: orders.map(({ kind, release, reason, state, problem, at, by }) => {
      return { kind, release, reason, state, problem, at: new Date(at).toISOString(), by: names.get(by ?? '') ?? null };
    }),
  };
}

/** The releases of the present ledger that the press still had at its newest receipt. */
async function releasesThatCanReturn(strapi: Core.Strapi, stand: SiteStand | undefined): Promise<Set<number>> {
  const { shown, pin } = stand ?? {};
  if (shown === undefined || shown.epoch !== (await readEpoch(strapi))) return new Set();
  return new Set((shown.detail?.kept ?? []).filter((number) => number !== (pin?.release ?? shown.release)));
}

/** An order of which the desk itself knows that it cannot be carried out is not given. */
async function mustMakeSense(strapi: Core.Strapi, region: string, what: Wish): Promise<void> {
  if (!(await regionsWithSite(strapi)).some(({ slug }) => slug === region))
    throw new errors.ValidationError(`Er is geen regio ${region} met een site.`, { code: 'noRegion' });
  const stand = (await siteStands(strapi)).get(region);
  if (what.kind === 'letGo') {
    if (stand?.pin !== undefined) return;
    throw new errors.ValidationError('Deze site is niet teruggezet.', { code: 'notHeld' });
  }
  if ((await releasesThatCanReturn(strapi, stand)).has(what.release)) return;
  throw new errors.ValidationError(`Uitgave ${what.release} is er niet meer, of staat al op de site.`, {
    code: 'gone',
  });
}

function toShown(
  { receipt, entries, total }: ListedRelease,
  names: ReadonlyMap<string, string>,
  returnable: ReadonlySet<number>,
): ReleaseShown {
  const { release, state, at, detail } = receipt;
  return {
    number: release,
    state: state === 'refused' ? 'refused' : 'live',
    at: new Date(at).toISOString(),
    seconds: detail?.seconds ?? null,
    entries: entries.map(({ type, id, locale, event, name, by, url }) => ({
      name: name ?? id,
      type: isTypeName(type) ? contentTypes[type].label : type,
      locale,
      event,
      by: names.get(by ?? '') ?? null,
      path: editViewAddress(type, id, locale),
      url,
    })),
    total,
    problems: (detail?.problems ?? []).map(toSiteProblem),
    canReturn: state === 'live' && release !== null && returnable.has(release),
  };
}
