import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../content-fixture.ts';
import { planOf, problemsOf, textOf } from './feed-fixture.ts';

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

function titles(ledger: LedgerFixture): string[] {
  const feed: { items: { title: string }[] } = JSON.parse(textOf(planOf(ledger), 'nl/nieuwsbrieven/brief/feed.json'));
  return feed.items.map(({ title }) => title);
}

describe('the feed of a series', () => {
  it('holds its issues, also while there are none', () => {
    const ledger = kam();
    ledger.publish('newsletter-series', 's', { name: 'Brief', slug: 'brief', regions: ['kam'] });
    expect(titles(ledger)).toEqual([]);
    ledger.publish('newsletter', 'n', {
      title: 'Nummer een',
      slug: 'een',
      series: ['s'],
      regions: ['kam'],
      issuedOn: date('2026-01-01'),
    });
    expect(titles(ledger)).toEqual(['Nummer een']);
  });

  const series = (ledger: LedgerFixture, slug: string, regions = ['kam']): LedgerFixture =>
    ledger.publish('newsletter-series', 's', { name: 'Brief', slug, regions });

  it('leads on from every address that it had, in one hop and in each language', () => {
    const made = planOf(series(series(series(kam(), 'brief'), 'post'), 'krant'));
    for (const slug of ['brief', 'post'])
      expect(made.site.redirects).toContainEqual({
        from: `/nl/nieuwsbrieven/${slug}/rss.xml`,
        to: '/nl/nieuwsbrieven/krant/rss.xml',
      });
    expect(made.site.redirects).toContainEqual({
      from: '/en/newsletters/brief/feed.json',
      to: '/en/newsletters/krant/feed.json',
    });
    expect(made.site.redirects.map(({ from }) => from)).not.toContain('/nl/nieuwsbrieven/brief/');
    expect(problemsOf(made)).toEqual([]);
  });

  it('leads to the site that the series moved to, and is gone when it was withdrawn', () => {
    const ledger = kam();
    region(ledger, 'twente', ['nl']);
    series(series(ledger, 'brief'), 'krant', ['twente']);
    expect(planOf(ledger).site.redirects).toContainEqual({
      from: '/nl/nieuwsbrieven/brief/atom.xml',
      to: 'http://twente.localhost:4321/nl/nieuwsbrieven/krant/atom.xml',
    });
    const gone = planOf(ledger.withdraw('newsletter-series', 's'));
    expect(gone.site.gone).toContain('/nl/nieuwsbrieven/brief/atom.xml');
    expect(gone.site.redirects).toEqual([]);
  });

  it('gives way to another series that has its address now', () => {
    const ledger = series(series(kam(), 'brief'), 'krant');
    ledger.publish('newsletter-series', 't', { name: 'Ander', slug: 'brief', regions: ['kam'] });
    const made = planOf(ledger);
    expect(made.site.redirects).toEqual([]);
    expect(textOf(made, 'nl/nieuwsbrieven/brief/rss.xml')).toContain('Ander');
  });
});
