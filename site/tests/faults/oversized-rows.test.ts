import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskSource } from '../../src/press/desk-source.ts';
import type { Receipt } from '../../src/press/receipt.ts';
import { run, type Press } from '../../src/press/run.ts';
import { LedgerFixture, paragraph, region } from '../content-fixture.ts';
import { plainPress } from './plain-press.ts';

const longest = 60_000;

let folder: string;
let ledger: LedgerFixture;
let press: Press;
let receipts: Receipt[];

beforeEach(async ({ task }) => {
  task.meta.faults = 1;
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-faults-'));
  ledger = new LedgerFixture();
  region(ledger, 'twente', ['nl']);
  receipts = [];
  const source = deskSource({
    head: () => Promise.resolve({ ...ledger.content(), openOrders: 0 }),
    pull: () => Promise.resolve(ledger.content()),
    lastKnown: () => ledger.content(),
  });
  const sendReceipt = (receipt: Receipt) => Promise.resolve(void receipts.push(receipt));
  press = { ...plainPress(folder, 'http://127.0.0.1:9', longest), source, sendReceipt };
  publish('news', { title: 'Eerst', slug: 'eerst', publishedOn: { value: '2026-11' } });
  await run(press);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function publish(type: 'news' | 'pact' | 'newsletter', fields: Record<string, unknown>): void {
  ledger.publish(type, `${type}-${String(fields['slug'])}`, { regions: ['twente'], ...fields });
}

const rows = (count: number, row: object): object[] => Array.from({ length: count }, () => row);
const pact = { title: 'Pact', slug: 'te-veel', officialName: 'Pact', kind: 'social_pact' };
const newsletter = { title: 'Brief', slug: 'te-veel', issuedOn: { value: '2026-11' } };

test.each([
  ['5,000 signatures', 'pact', { ...pact, signatures: rows(5_000, { unnamedCount: 1 }) }, 'signatures'],
  [
    '10,000 blocks',
    'newsletter',
    { ...newsletter, blocks: rows(10_000, { __component: 'block.text', heading: 'Kop' }) },
    'blocks',
  ],
] as const)(
  'a row with %s, from before they were refused, is held back and named; all others become public',
  { timeout: 2 * longest },
  async (_, type, fields, field) => {
    publish(type, fields);
    publish('news', { title: 'Daarna', slug: 'daarna', publishedOn: { value: '2026-11' } });
    const began = performance.now();
    const { outcomes } = await run(press);
    expect(performance.now() - began).toBeLessThan(longest);
    expect(outcomes).toMatchObject([{ state: 'live', release: 2 }]);
    expect(readFileSync(join(press.releases, 'twente/current/nl/nieuws/index.html'), 'utf8')).toContain('Daarna');
    expect(receipts.at(-1)?.heldBack).toMatchObject([{ type, id: `${type}-te-veel`, problems: [{ field }] }]);
  },
);

test(
  'a text of 10 MB, from before it was refused, holds up nothing for a minute',
  { timeout: 2 * longest },
  async () => {
    publish('news', {
      title: 'Lang',
      slug: 'lang',
      publishedOn: { value: '2026-11' },
      body: paragraph('zorg '.repeat(2_000_000)),
    });
    const began = performance.now();
    const { outcomes } = await run(press);
    expect(performance.now() - began).toBeLessThan(longest);
    expect(outcomes).toMatchObject([{ state: 'live', release: 2 }]);
  },
);
