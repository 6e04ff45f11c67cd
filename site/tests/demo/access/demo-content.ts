import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { foldLedger, type Content, type LedgerRow } from '../../../src/content/content.ts';
import { parseLedgerCopy, type LedgerCopy } from '../../../src/content/ledger-copy.ts';
import { regionPages } from '../../../src/features/region-pages.ts';
import type { PageModel } from '../../../src/features/page-model.ts';
import { siteOrigin } from '../browser.ts';
import { regions } from '../built-site.ts';
import { buildDay } from '../../../src/build-inputs.ts';

/** The ledger of the demo, as its press has it. */
export function demoLedger(): LedgerCopy {
  const copy = parseLedgerCopy(readFileSync(join(inject('demo').varFolder, 'ledger/rows.jsonl'), 'utf8'));
  if (copy === undefined) throw new Error('The press of the demo has no copy of the ledger.');
  return copy;
}

/** The pages of a region, made of ledger rows as the press makes them. */
export function pagesFrom(rows: readonly LedgerRow[], region: string): readonly PageModel[] {
  const content: Content = foldLedger('epoch-of-a-test', rows);
  const origins = Object.fromEntries(regions.map((slug) => [slug, siteOrigin(slug)]));
  return regionPages(content, region, { day: buildDay(new Date()), origins }).pages;
}
