import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/types';

/** How long the desk beside it gets to finish what it reads or writes. */
const patienceMs = 30_000;

/**
 * Makes the file of a SQLite database hold nothing but what the database says: SQLite leaves what was deleted or blanked in
 * freed pages and in its log until something else takes their place. PostgreSQL does that by its own upkeep.
 * @throws when another program reads or writes all the time
 */
export async function clearFreedPages(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('vacuum');
  const until = performance.now() + patienceMs;
  // SQLite waits for readers and writers by itself, but not for another program that empties the log too.
  while (!(await emptyLog(strapi))) {
    if (performance.now() > until)
      throw new Error('What is blanked is still in the log of the database, which is in use. Give this command again.');
    await pause(50);
  }
}

/** Whether all of the database's log could be carried over into its file. */
async function emptyLog(strapi: Core.Strapi): Promise<boolean> {
  const [done] = (await strapi.db.connection.raw('pragma wal_checkpoint(truncate)')) as { busy: number }[];
  return done?.busy === 0;
}
