import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { heldBack, type HeldBack } from '../receipts/receipts';
import { editViewAddress, fieldLabel } from './edit-view-address';
import { entryName } from './entry-name';
import { isReadable } from './entry-permission';
import { isTypeName, uidOf } from './model';

/** An entry of which the newest published row is not shown, as the start page of the desk lists it. */
interface HeldBackEntry {
  label: string;
  name: string;
  locale: string | null;
  /** Where in the admin it can be mended. */
  path: string;
  messages: string[];
}

/** The entries that the site of a region does not show as they were published. */
export interface HeldBackRegion {
  region: string;
  entries: HeldBackEntry[];
}

/** Lets everyone who is signed in see which published rows of entries that they may read the sites do not show, and why (design law 9). */
export function registerHeldBack(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/held-back',
        info: { type: 'admin' },
        handler: async (ctx: { state: { userAbility?: unknown }; body?: unknown }) => {
          ctx.body = await heldBackByRegion(strapi, ctx.state.userAbility);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}

async function heldBackByRegion(strapi: Core.Strapi, userAbility: unknown): Promise<HeldBackRegion[]> {
  const regions: { slug: string; name: string }[] = await strapi.db
    .query(uidOf('region'))
    .findMany({ where: { locale: factLocale }, select: ['slug', 'name'] });
  const byRegion = [];
  for (const { region, entries } of await heldBack(strapi)) {
    const readable = [];
    for (const entry of entries) {
      // What the desk knows no type of is told by its id alone.
      const { type, id } = entry;
      if (!isTypeName(type) || (await isReadable(strapi, type, id, userAbility))) readable.push(entry);
    }
    if (readable.length === 0) continue;
    byRegion.push({
      region: regions.find(({ slug }) => slug === region)?.name ?? region,
      entries: await Promise.all(readable.map((entry) => shown(strapi, entry))),
    });
  }
  return byRegion;
}

async function shown(strapi: Core.Strapi, { type, id, locale, problems }: HeldBack): Promise<HeldBackEntry> {
  const path = editViewAddress(type, id, locale);
  const messages = problems.map(({ field, message }) => {
    const label = fieldLabel(type, field);
    return label === undefined ? message : `${label}: ${message}`;
  });
  if (!isTypeName(type)) return { label: type, name: id, locale, path, messages };
  const { label } = contentTypes[type];
  return { label, name: await entryName(strapi, type, id, locale), locale, path, messages };
}
