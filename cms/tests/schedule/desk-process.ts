// A desk in a process of its own, on the database and folder that its environment names. Killed by its tests.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as StrapiModule from '@strapi/strapi';

/** What a test may tell the desk. */
export type Order =
  /** Look at the schedule and say when that is done. */
  | 'look'
  /** Die once the next ledger row is written and not yet committed. */
  | 'die at next row';

const require = createRequire(import.meta.url);
const cmsFolder = join(import.meta.dirname, '../..');
const { createStrapi } = require('@strapi/strapi') as typeof StrapiModule;
const strapi = await createStrapi({ appDir: cmsFolder, distDir: join(cmsFolder, 'dist') }).load();
const { scheduleLooked } = require(join(cmsFolder, 'dist/src/schedule/schedule')) as {
  scheduleLooked: () => Promise<void>;
};
await strapi.listen();
await scheduleLooked();
process.send?.('ready');

process.on('message', (order: Order) => {
  if (order === 'look') void scheduleLooked().then(() => process.send?.('looked'));
  else
    strapi.db.lifecycles.subscribe({
      models: ['api::publication.publication'],
      afterCreate: () => void process.kill(process.pid, 'SIGKILL'),
    });
});
