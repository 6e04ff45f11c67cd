import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { heldBack, type HeldBack } from '../receipts/receipts';
import { editViewAddress, fieldLabel } from './edit-view-address';
import { entryName } from './entry-name';
import { isTypeName, uidOf } from './model';

/** An entry of which the newest published row is not shown, as the start page of the desk lists it. */
export interface HeldBackEntry {
  label: string;
  name: string;
  locale: string | null;
  /** Where in the admin it can be mended. */
  path: string;
  messages: string[];
}

/** Lets everyone who is signed in see which published rows the sites do not show, and why (design law 9). */
export function registerHeldBack(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/held-back',
        info: { type: 'admin' },
        handler: async (ctx: { body?: unknown }) => {
          ctx.body = await heldBackByRegion(strapi);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}

async function heldBackByRegion(strapi: Core.Strapi): Promise<{ region: string; entries: HeldBackEntry[] }[]> {
  const regions: { slug: string; name: string }[] = await strapi.db
    .query(uidOf('region'))
    .findMany({ where: { locale: factLocale }, select: ['slug', 'name'] });
  const found = await heldBack(strapi);
  return Promise.all(
    found.map(async ({ region, entries }) => ({
      region: regions.find(({ slug }) => slug === region)?.name ?? region,
      entries: await Promise.all(entries.map((entry) => shown(strapi, entry))),
    })),
  );
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
