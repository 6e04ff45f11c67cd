import { join } from 'node:path';
import { ledgerClient, type Desk, type LedgerHead } from './client.ts';
import { foldLedger, type Content, type LedgerRow } from './content.ts';
import { ledgerCopy, type LedgerCopy } from './ledger-copy.ts';

/** Reads a ledger and remembers what it read, in memory and under `var/ledger/`. */
export interface LedgerReader {
  /** How far the ledger has come; cheap. Throws CmsError. */
  head: () => Promise<LedgerHead>;
  /** What is public at the head of the ledger. Throws CmsError. */
  pull: () => Promise<Content>;
  /** What was public at the last pull, without the network; undefined when there never was one. */
  lastKnown: () => Content | undefined;
}

export interface CopyingReader extends LedgerReader {
  /** Every row up to the head of the ledger. Throws CmsError. */
  pullCopy: () => Promise<LedgerCopy>;
}

export function ledgerReader(options: { cms: Desk; varFolder: string }): CopyingReader {
  const client = ledgerClient(options.cms);
  const store = ledgerCopy(join(options.varFolder, 'ledger'));
  let copy: LedgerCopy | undefined;
  let content: Content | undefined;

  function known(): LedgerCopy | undefined {
    if (!copy) {
      copy = store.read();
      // Written back whole, so that a torn last line cannot swallow the next row.
      if (copy?.torn === true) store.replace(copy);
    }
    return copy;
  }

  function fold(): Content | undefined {
    if (copy && (content?.position !== copy.position || content.epoch !== copy.epoch)) {
      content = { ...foldLedger(copy.epoch, copy.rows), position: copy.position };
    }
    return content;
  }

  async function readOn(start: LedgerCopy | undefined): Promise<LedgerCopy> {
    let position = start?.position ?? 0;
    const fresh: LedgerRow[] = [];
    for (;;) {
      const page = await client.feed(position);
      const isOther = start !== undefined && (page.epoch !== start.epoch || page.head < position);
      // Another epoch, or a position beyond the head: a dump was restored, and numbers come again (design section 3).
      if (isOther) return readOn(undefined);
      fresh.push(...page.rows);
      position = Math.max(position, page.last ?? position);
      if (page.hasMore && page.last !== null) continue;
      return save(start, page.epoch, fresh, position);
    }
  }

  function save(start: LedgerCopy | undefined, epoch: string, fresh: LedgerRow[], position: number): LedgerCopy {
    const next = { epoch, position, rows: start ? [...start.rows, ...fresh] : fresh };
    if (!start) store.replace(next);
    else if (position > start.position) store.append(next, fresh);
    return next;
  }

  return {
    head: () => client.head(),
    async pullCopy() {
      return (copy = await readOn(known()));
    },
    async pull() {
      copy = await readOn(known());
      return fold() ?? foldLedger(copy.epoch, []);
    },
    lastKnown() {
      known();
      return fold();
    },
  };
}
