import { foldLedger, type LedgerRow } from '../../site/src/content/content.ts';
import { deskSource } from '../../site/src/press/desk-source.ts';
import type { MediaStore } from '../../site/src/press/media.ts';
import type { Renderer } from '../../site/src/press/renderer.ts';
import type { Press } from '../../site/src/press/run.ts';
import { silent } from './press-in-process.ts';

export interface RowPress {
  rows: readonly LedgerRow[];
  epoch: string;
  /** Folder of the releases. */
  releases: string;
  renderer: Renderer;
  media: MediaStore;
}

/** The press as it is, over rows in memory. */
export function rowPress({ rows, epoch, releases, renderer, media }: RowPress): Press {
  const content = foldLedger(epoch, rows);
  return {
    releases,
    source: deskSource({
      head: () => Promise.resolve({ ...content, openOrders: 0 }),
      pull: () => Promise.resolve(content),
      lastKnown: () => content,
    }),
    renderer,
    media,
    sendReceipt: () => Promise.resolve(),
    log: silent,
    today: () => '2026-11-22',
    originsOf: (regions) => Object.fromEntries(regions.map(({ slug }) => [slug, `http://${slug}.localhost:4321`])),
  };
}
