import { foldLedger, type Content, type LedgerRow } from '../../src/content/content.ts';
import type { LedgerReader } from '../../src/content/load.ts';
import { date, LedgerFixture, region } from '../content-fixture.ts';

/** A reader over rows that a test appends to. */
export function readerOf(rows: readonly LedgerRow[]): LedgerReader {
  const content = (): Content => foldLedger('epoch-of-a-test', rows);
  return {
    head: async () => ({ ...content(), openOrders: 0 }),
    pull: async () => content(),
    lastKnown: content,
  };
}

export const today = (): string => '2026-11-22';

export const originsOf = (regions: readonly { slug: string }[]): Record<string, string> =>
  Object.fromEntries(regions.map(({ slug }) => [slug, `http://${slug}.localhost:4321`]));

/** Two regions with a site, in Dutch and two other languages. */
export function twoRegions(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'twente', ['nl', 'de']);
  region(ledger, 'oost', ['nl', 'en']);
  return ledger;
}

/** The rows that a fixture makes in `write`, as a publish would append them. */
export function drafted(write: (ledger: LedgerFixture) => void): LedgerRow[] {
  const ledger = new LedgerFixture();
  write(ledger);
  return ledger.rows;
}

/** Publishes a news item of Twente. */
export function news(ledger: LedgerFixture, id: string, fields: object, locale: 'nl' | 'de' = 'nl'): LedgerFixture {
  const given = { title: id, slug: id, publishedOn: date('2026-01-02'), regions: ['twente'], ...fields };
  return ledger.publish('news', id, given, locale);
}
