import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '../region-pages.ts';
import type { DocumentLibrary } from './document-library.ts';

const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost:4321' } };

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger.media('m', { name: 'het pact.pdf', ext: '.pdf', mime: 'application/pdf', size: 22_400 });
}

function document(ledger: LedgerFixture, fields: object, id = 'd'): LedgerFixture {
  return ledger.publish('document', id, { title: id, kind: 'pact_text', regions: ['kam'], ...fields });
}

function libraryOf(ledger: LedgerFixture, url = '/nl/documenten/'): DocumentLibrary['documents'] {
  const page = regionPages(ledger.content(), 'kam', build).pages.find((one) => one.url === url);
  return page?.kind === 'document-library' ? page.documents : [];
}

describe('the library', () => {
  it('says of a file its format, size, language and how accessible it is', () => {
    const ledger = document(kam(), { files: [{ file: ['m'], language: 'nl', accessible: 'partly' }] });
    const [file] = libraryOf(ledger)[0]?.files ?? [];
    expect(file).toMatchObject({
      format: 'PDF',
      size: '22 kB',
      language: 'Nederlands',
      hreflang: 'nl',
      accessible: 'deels toegankelijk',
    });
    expect(file?.href).toMatch(/^\/files\/m0+\/het-pact\.pdf$/);
  });

  it('asks the press for every file that it offers', () => {
    const ledger = document(kam(), { files: [{ file: ['m'] }] });
    const { files } = regionPages(ledger.content(), 'kam', build);
    const kept = files.filter(({ drawing }) => drawing === undefined);
    expect(kept).toMatchObject([{ url: libraryOf(ledger)[0]?.files[0]?.href }]);
  });

  it('says that nobody said how accessible a file is', () => {
    const ledger = document(kam(), { files: [{ file: ['m'] }] });
    expect(libraryOf(ledger)[0]?.files[0]?.accessible).toBe('toegankelijkheid niet bekend');
  });

  it('says what was not carried over, and what has no file', () => {
    const ledger = document(
      document(kam(), { notCarriedOver: true }, 'weg'),
      { files: [{ file: ['nergens'] }] },
      'leeg',
    );
    const missing = Object.fromEntries(libraryOf(ledger).map((one) => [one.title, one.missing]));
    expect(missing['weg']).toMatch(/^Niet overgenomen/);
    expect(missing['leeg']).toBe('Er is geen bestand.');
  });

  it('links each document to what it belongs to, and pages link to its place here', () => {
    const ledger = kam();
    ledger.publish('pact', 'p', { title: 'P', slug: 'p', officialName: 'P', kind: 'covenant', regions: ['kam'] });
    document(ledger, { pacts: ['p', 'niet-openbaar'] });
    expect(libraryOf(ledger)[0]?.belongsTo).toMatchObject([{ text: 'P', href: '/nl/pacten/p/' }]);
    expect(libraryOf(ledger, '/en/documents/')[0]).toMatchObject({ anchor: 'entry-d', lang: 'nl' });
  });

  it('has the newest document first and the undated ones last, and says that they are', () => {
    const ledger = document(kam(), { dated: date('XXXX') }, 'onbekend');
    document(ledger, { dated: date('2015') }, 'oud');
    document(ledger, { dated: date('2017-05') }, 'nieuw');
    expect(libraryOf(ledger).map((one) => [one.title, one.date?.text])).toEqual([
      ['nieuw', 'mei 2017'],
      ['oud', '2015'],
      ['onbekend', 'datum onbekend'],
    ]);
  });
});
