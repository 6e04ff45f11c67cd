import type { Core } from '@strapi/types';
import { linkChecks } from '../settings';
import { registerCheckRoutes } from './check-routes';
import { LinkRounds } from './links/link-rounds';

/** Milliseconds from the start of a desk to its first look at links: one that runs for a moment asks nobody. */
const firstLookAfter = 5 * 60_000;

let rounds: LinkRounds | undefined;

export function registerChecks(strapi: Core.Strapi): void {
  registerCheckRoutes(strapi);
}

/** Begins to look at links to other sites once this desk answers; commands that load the desk ask nobody. */
export function startChecks(strapi: Core.Strapi): void {
  if (!linkChecks.isOn) return;
  strapi.server.httpServer.once('listening', () => {
    rounds = new LinkRounds(strapi, { toPrivate: linkChecks.toPrivate });
    rounds.lookAfter(firstLookAfter);
  });
}

export async function stopChecks(): Promise<void> {
  await rounds?.stop();
  rounds = undefined;
}
