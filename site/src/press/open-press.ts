import { join } from 'node:path';
import { buildDay, regionOrigins } from '#build-inputs.ts';
import { ledgerReader } from '#content/load.ts';
import { loadMediaBytes } from '#content/media-bytes.ts';
import { orderDesk } from '#content/orders.ts';
import { receiptReporter } from '#content/report-receipt.ts';
import { repositoryRoot, type Settings } from '#settings.ts';
import { deskSource } from './desk-source.ts';
import type { Log } from './log.ts';
import { mediaStore } from './media.ts';
import { loadRenderer } from './renderer.ts';
import type { Press } from './run.ts';
import type { SiteSource } from './site-source.ts';

/** Folder of the built renderer. */
export const rendererFolder = join(repositoryRoot(), 'site', 'dist', 'renderer');

export function releasesFolder(settings: Settings): string {
  return join(settings.varFolder, 'releases');
}

/** Where the content comes from: the desk, and the copy of its ledger under `var/ledger/`. */
export function openSource({ CMS_URL: url, READ_TOKEN: token, varFolder }: Settings): SiteSource {
  return deskSource(ledgerReader({ cms: { url, token }, varFolder }));
}

/** A press that works on the desk, the renderer and the runtime folder of these settings. */
export async function openPress(settings: Settings, log: Log): Promise<Press> {
  const { CMS_URL: url, varFolder } = settings;
  const { PRESS_TOKEN: token } = settings;
  const sendReceipt = receiptReporter({ url, token });
  return {
    releases: releasesFolder(settings),
    source: openSource(settings),
    renderer: await loadRenderer(rendererFolder),
    media: mediaStore(varFolder, (sha256) => loadMediaBytes({ url, token: settings.READ_TOKEN }, sha256)),
    sendReceipt: (receipt) => sendReceipt(receipt),
    ...(token === undefined ? {} : { orders: orderDesk({ url, token }) }),
    log,
    today: () => buildDay(new Date()),
    originsOf: (regions) => regionOrigins(regions, settings.SITES_PORT),
  };
}
