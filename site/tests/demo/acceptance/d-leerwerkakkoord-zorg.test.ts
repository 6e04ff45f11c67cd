import { describe, expect, it } from 'vitest';
import { page, section, words } from '../built-site.ts';

const pact = () => page('rotterdam-rijnmond', '/nl/pacten/leerwerkakkoord-zorg/');

describe('source D, the Leerwerkakkoord Zorg', () => {
  it('was signed on 9 December 2019 with 35 signatures of 34 organisations', () => {
    const $ = pact();
    expect(words($('dl.facts time[datetime="2019-12-09"]').first())).toBe('9 december 2019');
    const text = words(section($, 'Ondertekenaars'));
    expect(text).toContain('35 handtekeningen van 34 organisaties.');
    expect(text).toContain('Richard Moti');
    expect(text).toContain('Sven de Langen');
    expect(text).toMatch(/32 zorg- en onderwijsinstellingen/);
    expect(text).toContain('UWV');
  });

  it('ended at an unknown moment and lives on in two places, following two national programmes', () => {
    const $ = pact();
    const banner = words($('aside.ended'));
    expect(banner).toContain('Wanneer is niet bekend.');
    expect(banner).toContain('RAAT+DAAD');
    expect(banner).toContain('Bestuurlijk Platform Zorg');
    const lineage = words(section($, 'Waar het vandaan kwam, waar het heen ging'));
    expect(lineage).toMatch(/volgt uit Integraal Zorgakkoord \(IZA\)/);
    expect(lineage).toMatch(/volgt uit Toekomstbestendige Arbeidsmarkt Zorg & welzijn \(TAZ\)/);
    expect(lineage).toMatch(/draagt bij aan RAAT/);
  });

  it('says of both promises, as plainly as of a success, that no measurement is known', () => {
    const $ = pact();
    const targets = section($, 'Beloften');
    const text = words(targets);
    expect(text).toMatch(/150 zorgstudenten per jaar/);
    expect(text).toMatch(/125 mensen/);
    expect(text.split('geen meting bekend')).toHaveLength(3);
  });

  it('keeps figures of the situation apart from its promises', () => {
    const $ = pact();
    const figures = words(section($, 'Cijfers bij de situatie'));
    expect(figures).toContain('20 procent');
    expect(figures).toContain('5 van de 10');
    expect(figures).toContain('bijna 15 procent');
    expect(words(section($, 'Beloften'))).not.toMatch(/20 procent|15 procent/);
  });

  it('has its four actions, one with its name exactly as written', () => {
    const text = words(section(pact(), 'Acties'));
    for (const name of ['Switch to Care', 'Welslagen', 'Digi-coaches', 'Word verN!EUWert'])
      expect(text).toContain(name);
  });

  it('is part of an agreement that a coalition of 13 partners began', () => {
    const $ = page('rotterdam-rijnmond', '/nl/pacten/leerwerkakkoord/');
    expect(words($('main'))).toContain('13 partners');
    expect(words(section(pact(), 'Waar het vandaan kwam, waar het heen ging'))).toContain('deel van Leerwerkakkoord');
  });

  it('has its film and its document to download', () => {
    const documents = page('rotterdam-rijnmond', '/nl/documenten/');
    expect(documents('a[href$=".pdf"]').length).toBeGreaterThan(0);
    expect(words(page('rotterdam-rijnmond', '/nl/films/')('main'))).toContain('Leerwerkakkoord');
  });
});
