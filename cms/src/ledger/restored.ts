import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { askForBuilds } from '../deliveries/outbox';
import { varFolder } from '../settings';
import { Coalesced } from './coalesced';
import { changeEpoch, readEpoch } from './epoch';
import { headPosition } from './rows';

const remembered = z.object({ epoch: z.string(), position: z.int() });

const file = join(varFolder, 'ledger-position.json');

/** Remembers outside of the database how far the ledger is, so that the desk notices when an older database takes its place. */
export function rememberPosition(strapi: Core.Strapi): Coalesced {
  return new Coalesced(async () => {
    try {
      const text = JSON.stringify({ epoch: await readEpoch(strapi), position: await headPosition(strapi) });
      await writeFile(`${file}.part`, text);
      await rename(`${file}.part`, file);
    } catch (error) {
      strapi.log.warn(`${file} could not be written: ${String(error)}. A restored dump would not be noticed.`);
    }
  });
}

/** Starts a new epoch when the ledger is behind what it was: a dump was restored, and its positions come again. */
export async function noticeRestoredDump(strapi: Core.Strapi): Promise<void> {
  if (!existsSync(file)) return;
  const { epoch, position } = remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  if ((await readEpoch(strapi)) !== epoch || (await headPosition(strapi)) >= position) return;
  await changeEpoch(strapi);
  await askForBuilds(strapi, await headPosition(strapi));
  strapi.log.warn(`Ledger: it ends before position ${position}, where it was: a dump was restored. New epoch.`);
}
