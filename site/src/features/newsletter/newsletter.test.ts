import { describe, expect, it } from 'vitest';
import { date, type LedgerFixture } from '../../../tests/content-fixture.ts';
import { block, build, letter, pageOf, rijnmond } from '../../../tests/newsletter-fixture.ts';
import { regionPages } from '../region-pages.ts';

describe('the cover of a newsletter', () => {
  it('has the title as a quote, once, with who said it', () => {
    const page = pageOf(letter(rijnmond(), { cover: { speaker: 'Een aanjager' } }));
    expect(page.cover.heading).toBe('“Een stille revolutie”');
    expect(page.cover.speaker).toEqual({ name: 'Een aanjager', role: null });
    expect(page.title).toBe('Een stille revolutie');
    expect(JSON.stringify(page.trail)).not.toContain('revolutie');
  });

  it('has the title as it is where nobody said it', () => {
    const page = pageOf(letter(rijnmond(), {}));
    expect(page.cover.heading).toBe('Een stille revolutie');
    expect(page.cover.speaker).toBeNull();
  });

  it('has its picture as JPEG too, and keeps in sight what the editor pointed at', () => {
    const cover = { image: ['m'], alt: 'Twee mensen' };
    const pointed = rijnmond().media('m', { focalX: 90, focalY: 12 });
    const { picture } = pageOf(letter(pointed, { cover })).cover;
    expect(picture).toMatchObject({ width: 960, height: 640, focus: { x: 4, y: 0 } });
    expect(picture?.src).toMatch(/-960\.jpg$/);
    expect(picture?.srcset).toMatch(/-480\.webp 480w, .*-960\.webp 960w, .*-1200\.webp 1200w$/);
    expect(pageOf(letter(rijnmond().media('m'), { cover })).cover.picture?.focus).toBeNull();
  });

  it('says of a date no more than is known', () => {
    const page = pageOf(letter(rijnmond(), { issuedOn: date('2014-12') }));
    expect(page.cover.issuedOn).toMatchObject({ text: 'december 2014', machine: '2014-12' });
  });
});

describe('logos', () => {
  const withLogo = (logoPermissionUntil: object | null) => {
    const ledger = rijnmond().media('m');
    ledger.publish('organisation', 'o', {
      name: 'School',
      slug: 'school',
      kind: 'care',
      logo: ['m'],
      logoPermissionUntil,
    });
    return letter(ledger, { blocks: [block('logos', { organisations: ['o'] })] });
  };
  const logoOn = (ledger: LedgerFixture, day: string) => {
    const [logos] = pageOf(ledger, undefined, day).blocks;
    return logos?.kind === 'logos' ? logos.logos[0] : undefined;
  };

  it('are shown until the last day of the permission, then the name stands in their place', () => {
    const ledger = withLogo(date('2026-11'));
    expect(logoOn(ledger, '2026-11-30')?.logo?.alt).toBe('School');
    expect(logoOn(ledger, '2026-12-01')).toMatchObject({ organisation: { text: 'School' }, logo: null });
  });

  it('are shown where no end of the permission is known', () => {
    expect(logoOn(withLogo(null), '2026-12-01')?.logo).not.toBeNull();
    expect(logoOn(withLogo(date('XXXX')), '2026-12-01')?.logo).not.toBeNull();
  });
});

describe('subscribing', () => {
  const series = (ledger: LedgerFixture, id: string, fields: object = {}) =>
    ledger.publish('newsletter-series', id, { name: id, slug: id, regions: ['rijnmond'], ...fields });
  const button = (ledger: LedgerFixture) => {
    const [subscribe] = pageOf(ledger).blocks;
    return subscribe?.kind === 'subscribe' ? subscribe.button : undefined;
  };

  it('to a series that has ended leads to the one that took its place', () => {
    const ledger = series(series(rijnmond(), 'oud', { ended: date('2019-01-01') }), 'nieuw');
    ledger.publish('lineage', 'l', { kind: 'replaced_by', from: { series: ['oud'] }, to: { series: ['nieuw'] } });
    letter(ledger, { blocks: [block('subscribe', { series: ['oud'] })] });
    expect(button(ledger)).toEqual({ text: 'nieuw', href: '/nl/nieuwsbrieven/#entry-nieuw', lang: null });
    ledger.withdraw('newsletter-series', 'nieuw');
    expect(button(ledger)?.text).toBe('oud');
  });

  it('at an address outside says where it leads', () => {
    const ledger = letter(rijnmond(), { blocks: [block('subscribe', { address: 'https://www.voorbeeld.nl/brief' })] });
    expect(button(ledger)).toMatchObject({
      text: 'Lees verder op voorbeeld.nl',
      href: 'https://www.voorbeeld.nl/brief',
    });
  });

  it('never leads to an address that is none', () => {
    const ledger = letter(rijnmond(), { blocks: [block('subscribe', { key: 'b1', address: 'javascript:alert(1)' })] });
    const { pages, heldBack } = regionPages(ledger.content(), 'rijnmond', build);
    expect(pages.some((page) => page.kind === 'newsletter')).toBe(false);
    expect(heldBack[0]?.problems[0]?.field).toBe('blocks[b1].address');
  });
});

describe('the issues of a series', () => {
  it('know each other, and the index names the series even without issues', () => {
    const ledger = rijnmond();
    ledger.publish('newsletter-series', 's', { name: 'Pactbrief', slug: 's', regions: ['rijnmond'] });
    ledger.publish('newsletter-series', 'leeg', { name: 'Nieuwe brief', slug: 'leeg', regions: ['rijnmond'] });
    letter(ledger, { series: ['s'], number: 2, issuedOn: date('2017-05'), title: 'Twee' }, 'twee');
    letter(ledger, { series: ['s'], number: 1, issuedOn: date('2017'), title: 'Een' }, 'een');
    expect(pageOf(ledger, '/nl/nieuwsbrieven/een/')).toMatchObject({ earlier: null, later: { text: 'Twee' } });
    const { pages } = regionPages(ledger.content(), 'rijnmond', build);
    const index = pages.find((page) => page.kind === 'newsletter-index' && page.locale === 'nl');
    if (index?.kind !== 'newsletter-index') throw new Error('There is no index of newsletters.');
    expect(index.series.map(({ name, issues }) => [name, issues.map((issue) => issue.title)])).toEqual([
      ['Pactbrief', ['Twee', 'Een']],
      ['Nieuwe brief', []],
    ]);
  });
});

describe('the colophon', () => {
  it('is the same in every language, under the words of the language', () => {
    const ledger = rijnmond();
    ledger.publish('organisation', 'o', { name: 'Beeldbank', slug: 'beeldbank', kind: 'image_bank' });
    letter(ledger, {
      colophon: {
        entries: [
          { role: 'editors', names: [{ name: 'Een redacteur' }] },
          { role: 'photography', organisations: ['o', 'niet-openbaar'] },
          { role: 'design', organisations: ['niet-openbaar'] },
        ],
      },
    });
    ledger.publish('newsletter', 'brief', { title: 'A quiet revolution', slug: 'quiet', kind: 'regular' }, 'en');
    expect(pageOf(ledger, '/en/newsletters/quiet/').colophon).toMatchObject([
      { term: 'Editors', names: [{ text: 'Een redacteur' }] },
      { term: 'Photography', names: [{ text: 'Beeldbank' }] },
    ]);
  });
});
