import type { Core } from '@strapi/types';
import { carryOutDue } from './carry-out';
import { cancelWithDeletion } from './deleted-entries';
import { nextDue } from './planned-changes';
import { registerScheduleRoutes } from './routes';
import { Wake } from './wake';

let wake: Wake | undefined;

/** Before the ledger, inside the desk's one transaction: what is cancelled with a deletion is cancelled only if it succeeds. */
export function registerSchedule(strapi: Core.Strapi): void {
  registerScheduleRoutes(strapi, () => wake?.ask());
  strapi.documents.use(cancelWithDeletion(strapi));
}

/**
 * Does what is planned from the moment that the desk listens, beginning with what came due while no desk ran. Commands that
 * load the desk without listening leave the schedule alone.
 */
export function bootstrapSchedule(strapi: Core.Strapi): void {
  const looking = new Wake(() => look(strapi));
  wake = looking;
  strapi.server.httpServer.once('listening', () => looking.ask());
}

export async function destroySchedule(): Promise<void> {
  await wake?.stop();
  wake = undefined;
}

/** Resolves when everything that is due at this moment was seen to. */
export async function scheduleLooked(): Promise<void> {
  wake?.ask();
  await wake?.settled();
}

async function look(strapi: Core.Strapi): Promise<Date | undefined> {
  const now = new Date();
  try {
    await carryOutDue(strapi, now);
    return await nextDue(strapi, now);
  } catch (error) {
    strapi.log.error(`The schedule cannot be read; the desk tries again: ${String(error)}`);
    return undefined;
  }
}
