import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt, SendReceipt } from './receipt.ts';
import { codeOf, regionFolder, writeDurably } from './releases.ts';

/**
 * Keeps what would tell the desk that a release is live: on a runner it is so only when it was uploaded. Everything else is
 * told at once.
 */
export function holdLive(releases: string, send: SendReceipt): SendReceipt {
  return async (receipt) => {
    if (receipt.state === 'live') writeDurably(heldFile(releases, receipt.region), JSON.stringify(receipt));
    else await send(receipt);
  };
}

/** Tells the desk what was kept of a region, if anything was. Throws when the desk does not take it; it is then kept. */
export async function sendHeld(releases: string, region: string, send: SendReceipt): Promise<void> {
  const file = heldFile(releases, region);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await send(JSON.parse(text) as Receipt);
  rmSync(file);
}

function heldFile(releases: string, region: string): string {
  return join(regionFolder(releases, region), 'held-receipt.json');
}
