import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType } from '../../src/press/content-type.ts';
import { drawingRecipe } from '../../src/press/drawings/draw.ts';
import { mediaStore } from '../../src/press/media.ts';
import { mediaVariants } from '../../src/press/media-retention.ts';
import type { RegionPlan } from '../../src/press/plan.ts';
import { date, LedgerFixture, paragraph, region } from '../content-fixture.ts';
import { planOf, textOf } from './feed-fixture.ts';

function kam(more: Readonly<Record<string, unknown>> = {}): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en'], more);
  return ledger;
}

const news = (ledger: LedgerFixture, fields: object = {}): LedgerFixture =>
  ledger.publish('news', 'n', { title: 'Bericht', slug: 'bericht', regions: ['kam'], ...fields });

const event = (ledger: LedgerFixture, fields: object = {}): LedgerFixture =>
  ledger.publish('event', 'e', { title: 'Dag', slug: 'dag', kind: 'working_day', regions: ['kam'], ...fields });

interface Described {
  description: string | null;
  card: { url: string; alt: string };
  structured: readonly Record<string, unknown>[];
}

function pageAt(plan: RegionPlan, url: string): Described {
  const page = plan.pages.get(url)?.page;
  if (!page) throw new Error(`There is no page ${url}.`);
  return page as unknown as Described;
}

const cardsOf = (plan: RegionPlan): string[] => [...plan.media.keys()].filter((path) => path.endsWith('-card.png'));

describe('what a page says to machines', () => {
  it('is news with its day, or without one where it is not known', () => {
    const said = (value: string, more: Readonly<Record<string, unknown>> = {}) =>
      pageAt(planOf(news(kam(), { publishedOn: date(value, more) })), '/nl/nieuws/bericht/').structured[0];
    expect(said('2020-06-29')).toMatchObject({ '@type': 'NewsArticle', datePublished: '2020-06-29', inLanguage: 'nl' });
    expect(said('2020-06-29', { time: '09' })).toMatchObject({ datePublished: '2020-06-29T07:00:00.000Z' });
    expect(said('2020-06')).not.toHaveProperty('datePublished');
  });

  it('is an event only where its day is known, with how it goes', () => {
    const said = (fields: object) => pageAt(planOf(event(kam(), fields)), '/nl/agenda/dag/').structured;
    expect(said({ startsOn: date('2026-12-06'), course: 'cancelled' })[0]).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-06',
      eventStatus: 'https://schema.org/EventCancelled',
    });
    expect(said({ startsOn: date('2026-12') }).map((one) => one['@type'])).toEqual(['BreadcrumbList']);
    expect(said({ startsOn: date('2020-01-01') })[0]).not.toHaveProperty('eventStatus');
  });

  it('says where the page stands, with addresses that are pages of the site', () => {
    const plan = planOf(news(kam()));
    const [, trail] = pageAt(plan, '/nl/nieuws/bericht/').structured as { itemListElement: Record<string, string>[] }[];
    expect(trail?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'kam', item: 'http://kam.localhost:4321/nl/' },
      { '@type': 'ListItem', position: 2, name: 'Nieuws', item: 'http://kam.localhost:4321/nl/nieuws/' },
      { '@type': 'ListItem', position: 3, name: 'Bericht' },
    ]);
  });

  it('is nothing where another page is canonical', () => {
    const plan = planOf(news(kam()));
    expect(pageAt(plan, '/en/news/bericht/').structured).toEqual([]);
    expect(pageAt(plan, '/404.html').structured).toEqual([]);
  });
});

it('a page without a summary is described by the beginning of its text', () => {
  const long = 'Een lange tekst die verder gaat. '.repeat(20);
  const plan = planOf(event(kam(), { startsOn: date('2026-12'), body: [...(paragraph(long) as object[])] }));
  const said = pageAt(plan, '/nl/agenda/dag/').description ?? '';
  expect(said).toMatch(/^Werkdag, december 2026\. Een lange tekst .*…$/);
  expect(said.length).toBeLessThan(210);
  expect(pageAt(plan, '/nl/agenda/').description).toBe('Agenda van kam, op een rij.');
});

it('a page without a text is described by where it stands', () => {
  const ledger = news(kam(), { title: 'Komt het?' });
  ledger.publish('organisation', 'o', { name: 'Linde', slug: 'linde', kind: 'partnership', managedBy: ['kam'] });
  const plan = planOf(ledger);
  expect(pageAt(plan, '/nl/organisaties/linde/').description).toBe('Linde. Organisaties, kam.');
  expect(pageAt(plan, '/nl/nieuws/bericht/').description).toBe('Komt het? Nieuws, kam.');
  for (const url of plan.pages.keys()) expect(pageAt(plan, url).description, url).toMatch(/\S{3}/);
});

describe('the picture of a shared address', () => {
  it('is a file of the site, another one for each title, and the same one for what is not told of', () => {
    const plan = planOf(event(news(kam()), { startsOn: date('2026-12-06') }));
    const picture = (url: string): string => new URL(pageAt(plan, url).card.url).pathname.slice(1);
    const own = picture('/nl/nieuws/bericht/');
    expect(cardsOf(plan)).toContain(own);
    expect(cardsOf(plan)).toContain(picture('/nl/'));
    expect(picture('/nl/agenda/dag/')).not.toBe(own);
    expect(picture('/nl/privacy/')).toBe(picture('/nl/'));
    const renamed = planOf(event(news(kam({ name: 'Anders' })), { startsOn: date('2026-12-06') }));
    expect(cardsOf(renamed)).toContain(own);
    expect(cardsOf(planOf(news(kam(), { title: 'Nieuwe titel' })))).not.toContain(own);
    expect(cardsOf(planOf(news(kam({ palette: 'zee' }))))).not.toContain(own);
  });

  describe('when it is drawn', () => {
    let folder: string;
    beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pactwerk-drawings-'))));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const store = () => mediaStore(folder, () => Promise.reject(new Error('Nothing is fetched for a drawing.')));

    it('fits what services ask for, whatever the title, and is drawn once', async () => {
      const hostile = `<script>alert(1)</script> &amp; 😀 \u0000 ${'Donaudampfschifffahrtsgesellschaft '.repeat(12)}`;
      const plan = planOf(news(kam(), { title: hostile }));
      for (const path of cardsOf(plan)) {
        const use = plan.media.get(path);
        if (!use) throw new Error(path);
        const file = await store().fileFor(use);
        const { width, height, format } = await sharp(file).metadata();
        expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
        const bytes = readFileSync(file);
        expect(bytes.length).toBeLessThan(200_000);
        rmSync(file);
        expect(readFileSync(await store().fileFor(use)).equals(bytes)).toBe(true);
      }
    });

    it('is kept as variants of images are', async () => {
      const use = [...planOf(news(kam())).media.values()].find(({ drawing }) => drawing?.kind === 'icon');
      if (!use) throw new Error('There is no icon.');
      expect(existsSync(await store().fileFor(use))).toBe(true);
      const kept = mediaVariants(folder).map(({ sha256, rest }) => `media/${sha256?.slice(0, 16)}${rest}`);
      expect(kept).toContain(use.url.slice(1));
      expect(drawingRecipe).toMatch(/satori \d/);
    });
  });
});

describe('the mark of a site', () => {
  const favicon = (plan: RegionPlan) => [...plan.media.values()].filter(({ alsoAt }) => alsoAt === '/favicon.ico');

  it('stands at /favicon.ico for whoever read no page, in the colours of the region', async () => {
    const plan = planOf(kam());
    const [use, ...others] = favicon(plan);
    if (!use) throw new Error('There is no favicon.ico.');
    expect(others).toEqual([]);
    expect(contentType('favicon.ico')).toBe('image/vnd.microsoft.icon');
    expect(favicon(planOf(kam({ palette: 'zee' })))[0]?.sha256).not.toBe(use.sha256);
    const folder = mkdtempSync(join(tmpdir(), 'pactwerk-favicon-'));
    const store = mediaStore(folder, () => Promise.reject(new Error('Nothing is fetched for a drawing.')));
    const ico = readFileSync(await store.fileFor(use));
    rmSync(folder, { recursive: true, force: true });
    // One picture of 48 dots, where and as long as the header says.
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48]);
    const [length, start] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(start + length).toBe(ico.length);
    expect(await sharp(ico.subarray(start)).metadata()).toMatchObject({ format: 'png', width: 48, height: 48 });
  });
});

describe('the manifest of a site', () => {
  it('names what is there, in each language', () => {
    const plan = planOf(kam());
    for (const locale of ['nl', 'en']) {
      const manifest = JSON.parse(textOf(plan, `${locale}/manifest.webmanifest`)) as {
        icons: { src: string; purpose?: string }[];
        start_url: string;
      };
      expect(manifest).toMatchObject({ name: 'kam', lang: locale, start_url: `/${locale}/`, theme_color: '#062f39' });
      // A page opens with the bar of the browser, which is where a reader goes back.
      expect(manifest).toMatchObject({ display: 'browser' });
      expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
      expect(plan.pages.has(manifest.start_url)).toBe(true);
      for (const { src } of manifest.icons)
        expect(plan.media.has(src.slice(1)) || plan.texts.has(src.slice(1)), src).toBe(true);
    }
    // The colour of the region by day, and lines that show on a dark bar of tabs.
    expect(textOf(plan, 'icon-maas.svg')).toMatch(/#0a5866.*@media\(prefers-color-scheme:dark\)\{path\{stroke:#[ef]/);
  });
});
