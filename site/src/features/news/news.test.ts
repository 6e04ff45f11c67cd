import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '../region-pages.ts';
import type { NewsPage } from './news-page.ts';

const origins = { kam: 'http://kam.localhost:4321', twente: 'http://twente.localhost:4321' };

function regions(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  region(ledger, 'twente', ['nl', 'de']);
  return ledger;
}

function news(ledger: LedgerFixture, fields: object, id = 'n'): LedgerFixture {
  return ledger.publish('news', id, { title: id, slug: id, regions: ['kam'], ...fields });
}

const pagesOf = (ledger: LedgerFixture, slug = 'kam') =>
  regionPages(ledger.content(), slug, { day: '2026-11-22', origins }).pages;

function pageOf(ledger: LedgerFixture, url = '/nl/nieuws/n/', slug = 'kam'): NewsPage {
  const page = pagesOf(ledger, slug).find((one) => one.url === url);
  if (page?.kind !== 'news') throw new Error(`There is no news at ${url}.`);
  return page;
}

describe('news', () => {
  it('has an hour where the source has one, and no minutes that it has not', () => {
    const withHour = news(regions(), { publishedOn: date('2017-11-06', { time: '09' }) });
    expect(pageOf(withHour).date).toMatchObject({ text: '6 november 2017, 9 uur', machine: '2017-11-06' });
    expect(pageOf(withHour, '/en/news/n/').date?.text).toBe('6 November 2017, 9 am');
    expect(pageOf(news(regions(), { publishedOn: date('2020-06-29') })).date?.text).toBe('29 juni 2020');
  });

  it('names what it is about as far as that is public', () => {
    const ledger = news(regions(), { aboutEvents: ['e', 'niet-openbaar'] });
    ledger.publish('event', 'e', { title: 'Werkdag', slug: 'werkdag', kind: 'working_day', regions: ['kam'] });
    expect(pageOf(ledger).about).toMatchObject([{ term: 'Agenda', links: [{ text: 'Werkdag' }] }]);
    ledger.withdraw('event', 'e');
    expect(pageOf(ledger).about).toEqual([]);
  });

  it('of several regions has one canonical address, at its lead region', () => {
    const ledger = news(regions(), { regions: ['kam', 'twente'] });
    const canonical = 'http://kam.localhost:4321/nl/nieuws/n/';
    expect(pageOf(ledger)).toMatchObject({ canonical, indexable: true });
    expect(pageOf(ledger, '/nl/nieuws/n/', 'twente')).toMatchObject({ canonical, indexable: false });
  });

  it('is listed newest first, by the hour on one day', () => {
    const ledger = news(regions(), { publishedOn: date('2017-11-11', { time: '07' }) }, 'vroeg');
    news(ledger, { publishedOn: date('2017-11-11', { time: '12' }) }, 'laat');
    news(ledger, { publishedOn: date('2019-02-01') }, 'nieuw');
    const index = pagesOf(ledger).find((one) => one.url === '/nl/nieuws/');
    const titles = index?.kind === 'index' ? index.groups.flatMap(({ rows }) => rows.map((row) => row.title)) : [];
    expect(titles).toEqual(['nieuw', 'laat', 'vroeg']);
  });
});
