import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRelease } from '../../src/press/releases.ts';
import { run, type Press } from '../../src/press/run.ts';
import { LedgerFixture, region } from '../content-fixture.ts';
import { FaultyDesk, type Fault } from './faulty-desk.ts';
import { plainPress } from './plain-press.ts';

const [patient, impatient] = [60_000, 500];
let folder: string;
let desk: FaultyDesk;
let press: Press;

beforeEach(async ({ task }) => {
  task.meta.faults = 1;
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-faults-'));
  const ledger = new LedgerFixture();
  region(ledger, 'twente', ['nl', 'de']);
  for (let number = 1; number <= 12; number += 1) news(ledger, number);
  desk = await FaultyDesk.open(ledger);
  press = plainPress(folder, desk.url, patient);
  await run(press);
});
afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function news(ledger: LedgerFixture, number: number, title = `Bericht ${number}`): void {
  const fields = { title, slug: `bericht-${number}`, regions: ['twente'], publishedOn: { value: '2026-11' } };
  ledger.publish('news', `news-${number}`, fields);
}

const home = (): string => readFileSync(join(press.releases, 'twente/current/nl/nieuws/index.html'), 'utf8');

test.each<[Fault, RegExp]>([
  ['error', /graphql \(500\): /],
  ['unauthorised', /graphql \(401\): /],
  ['refused', /Forbidden access/],
  ['cut', /the desk does not answer|JSON/i],
  ['nonsense', /the answer is not what was asked/],
  ['silent', /the desk does not answer/],
  ['behind', /names no region with a site, while twente are public/],
])(
  'a desk whose answer is %s changes nothing, is named, and is forgiven as soon as it answers',
  async (fault, reason) => {
    news(desk.ledger, 1, 'Nieuw bericht');
    desk.fault = fault;
    const asking = fault === 'silent' ? plainPress(folder, desk.url, impatient) : press;
    await expect(run(asking)).rejects.toThrow(reason);
    expect(currentRelease(press.releases, 'twente')).toBe(1);
    expect(home()).not.toContain('Nieuw bericht');
    desk.fault = undefined;
    await run(press);
    expect(currentRelease(press.releases, 'twente')).toBe(2);
    expect(home()).toContain('Nieuw bericht');
  },
);

test('an empty list of rows is nothing new, and what it left out comes with the next look', async () => {
  news(desk.ledger, 1, 'Nieuw bericht');
  desk.fault = 'empty';
  await run(press);
  expect(currentRelease(press.releases, 'twente')).toBe(1);
  desk.fault = undefined;
  await run(press);
  expect(home()).toContain('Nieuw bericht');
});

test('half of the rows is a state that was public once, and the other half follows', async () => {
  for (let number = 13; number <= 16; number += 1) news(desk.ledger, number);
  desk.fault = 'half';
  const report = await run(press);
  expect(report.position).toBeLessThan(desk.ledger.rows.length);
  expect(home()).toContain('Bericht 14');
  expect(home()).not.toContain('Bericht 15');
  desk.fault = undefined;
  await run(press);
  expect(home()).toContain('Bericht 16');
});

test('a press without a copy of the ledger that gets half of it makes no smaller site', async () => {
  rmSync(join(folder, 'ledger'), { recursive: true });
  desk.fault = 'half';
  const { outcomes } = await run(plainPress(folder, desk.url, patient));
  expect(String(outcomes[0]?.error)).toContain('that nobody withdrew or moved');
  expect(currentRelease(press.releases, 'twente')).toBe(1);
});

test('another epoch is another ledger: the site is made in full from it', async () => {
  desk.epoch = 'epoch-of-a-restored-dump';
  news(desk.ledger, 2, 'Nieuw bericht');
  const { epoch, outcomes } = await run(press);
  expect(epoch).toBe('epoch-of-a-restored-dump');
  expect(outcomes[0]).toMatchObject({ state: 'live', release: 2 });
  expect(home()).toContain('Nieuw bericht');
});
