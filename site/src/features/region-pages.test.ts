import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../tests/content-fixture.ts';
import { wholeLedger } from '../../tests/demo/whole-ledger.ts';
import { regionPages } from './region-pages.ts';

const build = {
  day: '2026-11-22',
  origins: { twente: 'http://twente.localhost:4321', oost: 'http://oost.localhost:4321' },
};

function twoRegions(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'twente', ['nl', 'de', 'en']);
  region(ledger, 'oost', ['nl', 'de']);
  ledger.publish('pact', 'agenda', {
    title: 'Werkagenda Oost',
    slug: 'werkagenda-oost',
    officialName: 'Werkagenda Oost',
    kind: 'work_agenda',
    regions: ['oost', 'twente'],
    adopted: date('2016-01'),
  });
  return ledger;
}

function pageAt(ledger: LedgerFixture, slug: string, url: string) {
  return regionPages(ledger.content(), slug, build).pages.find((page) => page.url === url);
}

describe('the pages of a region', () => {
  it('have one address each', () => {
    const urls = regionPages(twoRegions().content(), 'twente', build).pages.map((page) => page.url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toContain('/nl/pacten/werkagenda-oost/');
    expect(urls).toContain('/de/pakte/werkagenda-oost/');
    expect(urls).toContain('/404.html');
  });

  it('are plain JSON, so that their text tells them apart', () => {
    const { pages } = regionPages(wholeLedger('Tekst').content(), 'slug', {
      ...build,
      origins: { slug: 'http://slug.localhost' },
    });
    expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(10);
    for (const page of pages) expect(JSON.parse(JSON.stringify(page)), page.url).toEqual(page);
  });

  it('show a shared entry in each of its regions under the canonical address of its lead region', () => {
    const ledger = twoRegions();
    const canonical = 'http://oost.localhost:4321/nl/pacten/werkagenda-oost/';
    expect(pageAt(ledger, 'oost', '/nl/pacten/werkagenda-oost/')).toMatchObject({ canonical, indexable: true });
    expect(pageAt(ledger, 'twente', '/nl/pacten/werkagenda-oost/')).toMatchObject({
      canonical,
      indexable: false,
      alternates: [],
    });
  });

  it('fall back to nl under the local segment, say so, and are canonical to their source', () => {
    const page = pageAt(twoRegions(), 'oost', '/de/pakte/werkagenda-oost/');
    expect(page?.fallback?.lang).toBe('nl');
    expect(page).toMatchObject({
      locale: 'de',
      indexable: false,
      alternates: [],
      canonical: 'http://oost.localhost:4321/nl/pacten/werkagenda-oost/',
    });
  });

  it('name each other as languages of one entry, both ways', () => {
    const ledger = twoRegions();
    ledger.publish('pact', 'agenda', { title: 'Work agenda East', slug: 'work-agenda-east' }, 'en');
    ledger.publish('pact', 'agenda', { title: 'Arbeitsagenda Ost', slug: 'arbeitsagenda-ost' }, 'de');
    const dutch = pageAt(ledger, 'oost', '/nl/pacten/werkagenda-oost/');
    const german = pageAt(ledger, 'oost', '/de/pakte/arbeitsagenda-ost/');
    const english = pageAt(ledger, 'twente', '/en/pacts/work-agenda-east/');
    expect(dutch?.alternates.map(({ locale }) => locale).sort()).toEqual(['de', 'en', 'nl']);
    expect(german?.alternates).toEqual(dutch?.alternates);
    expect(english?.alternates).toEqual(dutch?.alternates);
    expect(english?.indexable).toBe(true);
  });

  it('lead a former address to the present one in one hop', () => {
    const ledger = twoRegions();
    const moved = { title: 'Werkagenda', slug: 'agenda', officialName: 'x', kind: 'work_agenda', regions: ['twente'] };
    ledger.publish('pact', 'agenda', moved);
    const twente = regionPages(ledger.content(), 'twente', build);
    expect(twente.redirects).toContainEqual({ from: '/nl/pacten/werkagenda-oost/', to: '/nl/pacten/agenda/' });
    const oost = regionPages(ledger.content(), 'oost', build);
    const away = 'http://twente.localhost:4321/nl/pacten/agenda/';
    expect(oost.redirects).toContainEqual({ from: '/nl/pacten/werkagenda-oost/', to: away });
  });

  it('are gone when their entry is withdrawn, in every language', () => {
    const ledger = twoRegions();
    ledger.publish('pact', 'agenda', { title: 'Arbeitsagenda Ost', slug: 'arbeitsagenda-ost' }, 'de');
    ledger.withdraw('pact', 'agenda');
    const { pages, gone } = regionPages(ledger.content(), 'oost', build);
    expect(pages.filter((page) => page.kind === 'pact')).toEqual([]);
    expect(gone).toEqual(expect.arrayContaining(['/nl/pacten/werkagenda-oost/', '/de/pakte/arbeitsagenda-ost/']));
  });

  it('keep the newest row that can be shown, and tell which is held back and why', () => {
    const ledger = twoRegions();
    ledger.publish('pact', 'agenda', {
      title: 'Stuk',
      slug: 'stuk',
      officialName: 'x',
      kind: 'no_such_kind',
      regions: ['oost'],
      signed: date('2016-13'),
    });
    const { pages, heldBack } = regionPages(ledger.content(), 'oost', build);
    expect(pages.find((page) => page.kind === 'pact')?.title).toBe('Werkagenda Oost');
    expect(heldBack).toHaveLength(1);
    expect(heldBack[0]).toMatchObject({ type: 'pact', id: 'agenda', seq: 4, standing: 3 });
    expect(heldBack[0]?.problems.map((problem) => problem.field)).toEqual(['kind', 'signed.value']);
  });

  it('are plain JSON', () => {
    const { pages } = regionPages(twoRegions().content(), 'twente', build);
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
  });

  it('are known by the entries that they show: an own page first, in the language of its text', () => {
    const ledger = twoRegions();
    ledger.publish('pact', 'agenda', { title: 'Arbeitsagenda Ost', slug: 'arbeitsagenda-ost' }, 'de');
    const { shown } = regionPages(ledger.content(), 'twente', build);
    const showing = shown.pagesShowing({ type: 'pact', id: 'agenda' });
    const own = showing.filter((page) => page.own);
    expect(own).toEqual(showing.slice(0, own.length));
    expect(own.map(({ url, lang }) => `${url} ${lang}`).sort()).toEqual([
      '/de/pakte/arbeitsagenda-ost/ de',
      '/en/pacts/werkagenda-oost/ nl',
      '/nl/pacten/werkagenda-oost/ nl',
    ]);
    expect(showing.map(({ url }) => url)).toContain('/nl/pacten/');
    expect(shown.ownerOf('/nl/pacten/werkagenda-oost/')).toEqual({ type: 'pact', id: 'agenda' });
    expect(shown.ownerOf('/nl/pacten/')).toBeNull();
    expect(shown.pagesShowing({ type: 'pact', id: 'other' })).toEqual([]);
  });

  it('leave addresses behind that are known by their entry', () => {
    const ledger = twoRegions();
    ledger.withdraw('pact', 'agenda');
    const { former } = regionPages(ledger.content(), 'oost', build);
    expect(former).toContainEqual({ type: 'pact', id: 'agenda', locale: 'nl', url: '/nl/pacten/werkagenda-oost/' });
  });
});
