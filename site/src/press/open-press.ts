import { join } from 'node:path';
import { buildDay, regionOrigins } from '#build-inputs.ts';
import { ledgerReader } from '#content/load.ts';
import { loadMediaBytes } from '#content/media-bytes.ts';
import { orderDesk } from '#content/orders.ts';
import { receiptReporter } from '#content/report-receipt.ts';
import { repositoryRoot, type Settings } from '#settings.ts';
import { deskSource } from './desk-source.ts';
import { holdLive } from './held-receipts.ts';
import type { Log } from './log.ts';
import { mediaStore } from './media.ts';
import { loadRenderer } from './renderer.ts';
import type { Receipt, SendReceipt } from './receipt.ts';
import type { Press } from './run.ts';
import type { SiteSource } from './site-source.ts';
import { makeIndex } from './search/search-index.ts';
import { openSnapshot } from './snapshot.ts';

/** Folder of the built renderer. */
export const rendererFolder = join(repositoryRoot(), 'site', 'dist', 'renderer');

export function releasesFolder(settings: Settings): string {
  return join(settings.varFolder, 'releases');
}

/** Where the content comes from: the desk, and the copy of its ledger under `var/ledger/`. */
export function openSource({ CMS_URL: url, READ_TOKEN: token, varFolder }: Settings): SiteSource {
  return deskSource(ledgerReader({ cms: { url, token }, varFolder }));
}

export interface PressOptions {
  /** Folder of a snapshot to press from, instead of the desk. */
  readonly snapshot?: string | undefined;
  /** Keeps from the desk that a release is live until it was uploaded. */
  readonly holdReceipts?: boolean | undefined;
}

/** A press that works on the desk, the renderer and the runtime folder of these settings. */
export async function openPress(settings: Settings, log: Log, options: PressOptions = {}): Promise<Press> {
  const { CMS_URL: url, READ_TOKEN: token, PRESS_TOKEN: pressToken, varFolder } = settings;
  const releases = releasesFolder(settings);
  const snapshot = options.snapshot === undefined ? undefined : openSnapshot(options.snapshot);
  const send = receiptReporter({ url, token: pressToken });
  return {
    releases,
    source: snapshot === undefined ? openSource(settings) : deskSource(snapshot),
    renderer: await loadRenderer(rendererFolder),
    media: mediaStore(varFolder, snapshot?.bytesOf ?? ((sha256) => loadMediaBytes({ url, token }, sha256))),
    makeIndex,
    sendReceipt: receiptSender(send, releases, options, pressToken !== undefined),
    // A runner knows no earlier release to go back to.
    ...(pressToken === undefined || snapshot !== undefined || options.holdReceipts === true
      ? {}
      : { orders: orderDesk({ url, token: pressToken }) }),
    log,
    today: () => buildDay(new Date()),
    originsOf: (regions) => regionOrigins(regions, settings.SITES_PORT),
  };
}

/** Without a token, or pressing from a snapshot, there is nobody to tell. */
function receiptSender(
  send: (receipt: Receipt) => Promise<void>,
  releases: string,
  { snapshot, holdReceipts }: PressOptions,
  hasToken: boolean,
): SendReceipt {
  if (!hasToken || snapshot !== undefined) return () => Promise.resolve();
  return holdReceipts === true ? holdLive(releases, send) : (receipt) => send(receipt);
}
