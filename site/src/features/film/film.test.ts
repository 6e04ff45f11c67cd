import { describe, expect, it } from 'vitest';
import { LedgerFixture, paragraph, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '../region-pages.ts';
import type { FilmIndex } from './film-index.ts';

const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost:4321' } };

function filmWith(fields: object): FilmIndex['films'][number] | undefined {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  ledger.media('m', { name: 'film.mp4', ext: '.mp4', mime: 'video/mp4' });
  ledger.media('ondertitels', { name: 'film.vtt', ext: '.vtt', mime: 'text/vtt' });
  ledger.publish('film', 'f', { title: 'Film', regions: ['kam'], ...fields });
  const page = regionPages(ledger.content(), 'kam', build).pages.find((one) => one.kind === 'film-index');
  return page?.kind === 'film-index' ? page.films[0] : undefined;
}

describe('a film', () => {
  it('is shown from our own file, with its captions', () => {
    const film = filmWith({ file: ['m'], captions: ['ondertitels'], outsideAddress: 'https://films.voorbeeld.nl/1' });
    expect(film?.video).toMatchObject({ mime: 'video/mp4', captions: { language: 'nl' } });
    expect(film).toMatchObject({ outside: null, missing: null });
  });

  it('elsewhere is a link that says where it leads, and nothing of there is loaded', () => {
    const film = filmWith({ outsideAddress: 'https://www.voorbeeld.nl/film' });
    expect(film).toMatchObject({ video: null, outside: { host: 'voorbeeld.nl' }, missing: null });
  });

  it('that is nowhere says so, and keeps its transcript', () => {
    const film = filmWith({ transcript: paragraph('Een draad.'), duration: 125 });
    expect(film).toMatchObject({ missing: 'De film zelf staat hier niet.', duration: '2 min, 5 sec' });
    expect(film?.transcript?.html).toBe('<p>Een draad.</p>');
  });
});
