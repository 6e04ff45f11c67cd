import type { Core } from '@strapi/types';

/**
 * Makes the file of a SQLite database hold nothing but what the database says: SQLite leaves what was deleted or blanked in
 * freed pages and in its log until something else takes their place. PostgreSQL does that by its own upkeep.
 * @throws when another program reads or writes all the time
 */
export async function clearFreedPages(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('vacuum');
  const [done] = (await strapi.db.connection.raw('pragma wal_checkpoint(truncate)')) as { busy: number }[];
  if (done?.busy !== 0)
    throw new Error('What is blanked is still in the log of the database, which is in use. Give this command again.');
}
