import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskSource } from '../../src/press/desk-source.ts';
import { readManifest } from '../../src/press/manifest.ts';
import { mediaStore } from '../../src/press/media.ts';
import { currentRelease, releaseFolder } from '../../src/press/releases.ts';
import { rollBack, withdrawnIn } from '../../src/press/rollback.ts';
import { run, type Press } from '../../src/press/run.ts';
import { plainRenderer } from '../faults/plain-press.ts';
import { news, originsOf, readerOf, today, twoRegions } from '../preview/ledger-in-hand.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pactwerk-rollback-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a site that goes back shows neither card nor feed of what was withdrawn since, and keeps all others', async () => {
  const ledger = twoRegions();
  const pact = { officialName: 'Pact', kind: 'regional_care_pact', regions: ['twente'] };
  ledger.publish('pact', 'p', { title: 'Gaat', slug: 'gaat', ...pact });
  ledger.publish('newsletter-series', 's', { name: 'Reeks', slug: 'reeks', regions: ['twente'] });
  news(news(ledger, 'weg', {}), 'blijft', {});
  const source = deskSource(readerOf(ledger.rows));
  const releases = join(folder, 'releases');
  const media = mediaStore(folder, () => Promise.reject(new Error('There are no files here.')));
  const log = pino({ level: 'silent' });
  const press: Press = {
    releases,
    source,
    renderer: plainRenderer, // its pages are their models as text, cards among them
    media,
    log,
    today,
    originsOf,
    sendReceipt: () => Promise.resolve(),
  };
  const live = (): string => releaseFolder(releases, 'twente', currentRelease(releases, 'twente') ?? 0);
  const cardsIn = (path: string): string[] =>
    readFileSync(join(live(), path), 'utf8').match(/media\/[0-9a-f]{16}-card\.png/g) ?? [];

  await run(press);
  const gone = ['nl/nieuws/weg/index.html', 'nl/pacten/gaat/index.html'].flatMap(cardsIn);
  const kept = ['nl/nieuws/blijft/index.html', 'nl/index.html'].flatMap(cardsIn);
  expect(new Set([...gone, ...kept]).size).toBe(4);
  ledger.withdraw('news', 'weg').withdraw('pact', 'p').withdraw('newsletter-series', 's');
  await run(press, { allowSmaller: true });
  const state = await source.pull();
  rollBack(releases, 'twente', 1, withdrawnIn(state, 'twente', { day: today(), origins: originsOf(state.regions) }));

  expect(readManifest(live()).restores).toBe(1);
  for (const path of kept) expect(existsSync(join(live(), path)), path).toBe(true);
  for (const path of gone) expect(existsSync(join(live(), path)), path).toBe(false);
  for (const place of ['nl/pacten/gaat', 'nl/nieuwsbrieven/reeks'])
    expect(existsSync(join(live(), place, 'rss.xml')), place).toBe(false);
  expect(existsSync(join(live(), 'favicon.ico'))).toBe(true);
  for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
    const text = readFileSync(join(live(), 'nl', name), 'utf8');
    expect(text).toContain('/nl/nieuws/blijft/');
    expect(text).not.toContain('weg');
  }
});
