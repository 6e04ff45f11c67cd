import { expect, it, describe } from 'vitest';
import { page, section, words } from '../built-site.ts';

const pact = () => page('rotterdam-rijnmond', '/nl/pacten/zorgpact-rotterdam-rijnmond/');
const letter = () => page('rotterdam-rijnmond', '/nl/nieuwsbrieven/het-zorgpact-is-een-stille-revolutie/');

describe('source A, the last newsletter of the Zorgpact Rotterdam Rijnmond', () => {
  it('has its quote as the title, once, with its speaker', () => {
    const $ = letter();
    expect(words($('h1'))).toContain('Het Zorgpact is een stille revolutie');
    expect(words($('main')).split('stille revolutie')).toHaveLength(2);
    expect(words($('main header'))).toContain('Doekle Terpstra');
    expect(words($('main header'))).toContain('Laatste editie');
  });

  it('has the next steps on every level, with who is in the consultation', () => {
    const $ = letter();
    expect(words(section($, 'Overleg blijft').find('h3'))).toBe('StrategischTactischNetwerken');
    const text = words(section($, 'Overleg blijft'));
    expect(text).toMatch(/[Vv]ier keer per jaar/);
    expect(text).toContain('wethouder');
    expect(text).toContain('netwerk opleiders');
    expect(text).toContain('VAR netwerk');
    for (const role of ['trekkers', 'Opdrachtgevers', 'ambassadeurs', 'programmamanagers'])
      expect(text).toContain(role);
  });

  it('has five results, each with its theme', () => {
    const $ = letter();
    const results = section($, 'Resultaten').find('ol > li');
    expect(results).toHaveLength(5);
    const themes = results.toArray().map((result) => words($(result).find('a[href*="/themas/"]')));
    expect(themes).toEqual([
      'Regionale Strategische Personeelsplanning',
      'Leven Lang Leren',
      'Rotterdamse Plus',
      'Innovatie en technologie',
      'Werkplekleren',
    ]);
    expect(words(results.last())).toMatch(/Hogeschool Rotterdam.*Albeda.*Zadkine/);
  });

  it('leads its readers to the series of the successor', () => {
    expect(words(section(letter(), 'Op de hoogte blijven?'))).toContain('Nieuwsbrieven van deRotterdamseZorg');
  });

  it('has a colophon with publisher, three editors, four sources of pictures and two designers', () => {
    const $ = letter();
    const colophon = section($, 'Colofon');
    const entries = (term: string) => {
      const dt = colophon.find('dt').filter((_, one) => words($(one)) === term);
      return dt
        .nextUntil('dt', 'dd')
        .toArray()
        .flatMap((dd) => ($(dd).find('li').length > 0 ? $(dd).find('li').toArray() : [dd]))
        .map((one) => words($(one)));
    };
    expect(entries('Uitgave')).toEqual(['deRotterdamseZorg']);
    expect(entries('Redactie')).toEqual(['Christine Margés', 'Fabian Lionaar', 'Jacqueline Stuurstraat']);
    expect(entries('Fotografie')).toHaveLength(4);
    expect(entries('Vormgeving')).toHaveLength(2);
  });
});

describe('the Zorgpact Rotterdam Rijnmond', () => {
  it('says above everything else that it stopped, when, why, and both ways in which it lives on', () => {
    const $ = pact();
    const banner = $('aside.ended');
    expect(banner.nextAll('main')).toHaveLength(1);
    const text = words(banner);
    expect(text).toContain('Dit pact is gestopt.');
    expect(text).toContain('1 januari 2019');
    expect(text).toContain('per 1 januari');
    expect(text).toContain('afgeleid');
    expect(text).toMatch(/ging verder in deRotterdamseZorg[^.]*doordat Zorgpact stopte/);
    expect(text).toMatch(/verder te volgen via Actie Leernetwerk[^.]*doordat Zorgpact stopte/);
  });

  it('has its five themes, and its ending on each of them', () => {
    const $ = pact();
    expect(section($, /hema’s/).find('li, tbody th')).toHaveLength(5);
    const theme = page('rotterdam-rijnmond', '/nl/pacten/zorgpact-rotterdam-rijnmond/themas/werkplekleren/');
    expect(words(theme('aside.ended'))).toContain('1 januari 2019');
  });

  it('is read in English and easy Dutch too, with the banner', () => {
    for (const [url, stopped] of [
      ['/en/pacts/care-pact-rotterdam-rijnmond/', 'This pact has stopped.'],
      ['/nl-simple/pacten/zorgpact-rotterdam-rijnmond/', 'Deze afspraak is gestopt.'],
    ] as const) {
      const $ = page('rotterdam-rijnmond', url);
      expect(words($('aside.ended strong'))).toBe(stopped);
      expect($('aside.ended a').length).toBeGreaterThanOrEqual(2);
    }
  });

  it('knows its bodies: who takes part, on request or always, and how often they meet', () => {
    const board = words(page('rotterdam-rijnmond', '/nl/organisaties/bestuur-derotterdamsezorg/')('main'));
    expect(board).toContain('gemeente Rotterdam (op verzoek)');
    const platform = words(page('rotterdam-rijnmond', '/nl/organisaties/bestuurlijk-platform-zorg/')('main'));
    expect(platform).toContain('vier keer per jaar');
    expect(platform).toContain('wethouder');
  });
});
