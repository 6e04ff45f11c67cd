import type { Core } from '@strapi/types';
import type { Coalesced } from './coalesced';
import type { LedgerTransaction } from './lock';
import { noticeTo } from './notice';
import { rememberPosition } from './restored';

let tasks: Coalesced[] = [];

/** Chooses what is done whenever rows were committed. */
export function startAfterCommit(strapi: Core.Strapi): void {
  tasks = [noticeTo(strapi), rememberPosition(strapi)].filter((task) => task !== undefined);
}

/** Has it done after the outermost commit of this transaction; nobody waits for it. */
export function askAfterCommit(transaction: LedgerTransaction): void {
  transaction.onCommit(() => {
    for (const task of tasks) task.ask();
  });
}

/** Resolves when all that the commits so far asked for is done. */
export async function afterCommitDone(): Promise<void> {
  await Promise.all(tasks.map((task) => task.settled()));
}
