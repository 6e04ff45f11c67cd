import type { Core } from '@strapi/types';
import { sitesWithin } from '../access/own-sites';
import type { UserWithRoles } from '../access/remit';
import { ordersByKey } from '../orders/orders';
import { regionsWithSite } from '../receipts/entry-regions';
import { siteStands } from '../receipts/releases';
import { userNames } from './user-names';

/** A site that stays at an earlier release after a rollback, with who did that, when and why. */
export interface HeldSite {
  region: string;
  slug: string;
  release: number;
  /** ISO 8601 */
  at: string;
  /** null: by command, or by somebody who has no account any more */
  by: string | null;
  /** Whether it was done by command, beside the desk. */
  byCommand: boolean;
  reason: string | null;
}

/** The sites that a rollback holds, in the order of their names. */
export async function heldSites(strapi: Core.Strapi): Promise<HeldSite[]> {
  const stands = await siteStands(strapi);
  const held = (await regionsWithSite(strapi)).flatMap(({ slug, name }) => {
    const pin = stands.get(slug)?.pin;
    return pin === undefined ? [] : [{ region: name, slug, pin }];
  });
  if (held.length === 0) return [];
  const orders = await ordersByKey(
    strapi,
    held.flatMap(({ pin }) => pin.order ?? []),
  );
  const names = await userNames(
    strapi,
    [...orders.values()].map(({ by }) => by),
  );
  return held.map(({ region, slug, pin }) => {
    const order = pin.order === null ? undefined : orders.get(pin.order);
    const { release, at } = pin;
    const by = names.get(order?.by ?? '') ?? null;
    return { region, slug, release, at, by, byCommand: pin.order === null, reason: order?.reason ?? pin.reason };
  });
}

/** Lets everyone who is signed in see which of their sites are held: what they publish there waits. */
export function registerHeldSites(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: [
      {
        method: 'GET',
        path: '/held-sites',
        info: { type: 'admin' },
        handler: async (ctx: { state: { user: UserWithRoles }; body?: unknown }) => {
          ctx.body = await sitesWithin(strapi, ctx.state.user, await heldSites(strapi), ({ slug }) => slug);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  });
}
