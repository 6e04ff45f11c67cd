import type { Core } from '@strapi/types';
import { outgoing } from '../settings';
import { Courier } from './courier';
import { registerDeliveryLog } from './log';
import { targets } from './outbox';

let courier: Courier | undefined;

export async function registerDeliveries(strapi: Core.Strapi): Promise<void> {
  await registerDeliveryLog(strapi, lookForDeliveries);
}

/** Begins to bring what is waiting as soon as this desk answers; a command that works in the database only adds to it. */
export function startDeliveries(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    courier = new Courier(strapi, { targets, toPrivate: outgoing.toPrivate });
    courier.look();
  });
}

/** Says that there may be something to bring. */
export function lookForDeliveries(): void {
  courier?.look();
}

/** Resolves when nothing that was due is under way. */
export async function deliveriesSettled(): Promise<void> {
  await courier?.settled();
}

export async function stopDeliveries(): Promise<void> {
  await courier?.stop();
}
