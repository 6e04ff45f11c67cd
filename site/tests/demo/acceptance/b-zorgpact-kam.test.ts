import { describe, expect, it } from 'vitest';
import { page, section, words } from '../built-site.ts';

const themes = [
  'Vernieuwing',
  'De medewerker van de toekomst: flexibel en mobiel',
  'De werkgever van de toekomst: flexibel en pro actief',
  'Maatschappelijke opdracht: SROI en garantiebanen',
  'Zorgprofessional en opleiden',
  'De aantrekkingskracht van de sector',
];

const pact = () => page('kam', '/nl/pacten/zorgpact-kam/');

describe('source B, the Zorgpact KAM', () => {
  it('has its six themes in their order and exact wording', () => {
    const $ = pact();
    const shown = section($, /hema’s/)
      .find('li, tbody th')
      .toArray();
    expect(shown.map((theme) => words($(theme)))).toEqual(themes);
  });

  it('joined the national pact in 2015, is the agenda of a body, and names the precursor of that body', () => {
    const text = words(section(pact(), 'Waar het vandaan kwam, waar het heen ging'));
    expect(text).toMatch(/sloot aan bij Zorgpact \((sinds )?2015\)/);
    expect(text).toContain('agenda van Bestuurlijk Overleg Arbeidsmarkt');
    expect(text).toContain('Stuurgroep Leren en Werken');
    const body = words(page('kam', '/nl/organisaties/bestuurlijk-overleg-arbeidsmarkt/')('main'));
    expect(body).toContain('vervolg op Stuurgroep Leren en Werken');
  });

  it('stands in a national pact of two ministries, started in April 2015 with a national driver', () => {
    const $ = page('nederland', '/nl/pacten/zorgpact/');
    expect($('dl.facts time[datetime="2015-04"]').length).toBeGreaterThan(0);
    const text = words($('main'));
    expect(text).toContain('april 2015');
    expect(text).toContain('ministerie van Onderwijs, Cultuur en Wetenschap');
    expect(text).toContain('ministerie van Volksgezondheid, Welzijn en Sport');
    expect(text).toMatch(/aanjager.*Doekle Terpstra|Doekle Terpstra.*aanjager/);
  });

  it('says how its themes stood in September 2016 and in May 2017, without inventing a level', () => {
    for (const [url, month, machine] of [
      ['/nl/nieuwsbrieven/zes-themas-september-2016/', 'september 2016', '2016-09'],
      ['/nl/volgspots/volgspot-kam-mei-2017/', 'mei 2017', '2017-05'],
    ] as const) {
      const $ = page('kam', url);
      const rows = $('table tbody tr').toArray();
      expect(rows.map((row) => words($(row).find('th')))).toEqual(themes);
      for (const row of rows) {
        expect(words($(row))).toContain('geen gegevens');
        expect(words($(row).find(`time[datetime="${machine}"]`))).toBe(month);
      }
    }
  });

  it('has its working days, with poster, workshop and films', () => {
    const $ = page('kam', '/nl/agenda/');
    const days = $('time')
      .toArray()
      .map((time) => $(time).attr('datetime'));
    expect(days).toEqual(expect.arrayContaining(['2015-12-02', '2016-12-08', '2017-12-06']));
    expect(words($('main'))).toContain('De onderkant naar boven');
    expect(words(page('kam', '/nl/documenten/')('main'))).toMatch(/Poster Zorgpact KAM.*Volgspot|Volgspot.*Poster/);
    expect(words(page('kam', '/nl/films/')('main'))).toMatch(/[Pp]ortretfilm/);
    expect(words(page('kam', '/nl/agenda/landelijke-werkdag-2016/')('main'))).toContain(
      'Film van de landelijke werkdag',
    );
  });

  it('gives its news an hour, never minutes that the source does not know', () => {
    const $ = page('kam', '/nl/nieuws/');
    expect(words($('main'))).toMatch(/1 februari 2019, 12 uur.*11 november 2017, 7 uur.*6 november 2017, 9 uur/);
    const machine = $('main time')
      .toArray()
      .map((time) => $(time).attr('datetime'));
    expect(machine).toEqual(['2019-02-01', '2017-11-11', '2017-11-06']);
  });

  it('has no phone number or mail address of a person', () => {
    const text = words(pact()('body'));
    expect(text).not.toMatch(/5322151|fisser/i);
  });
});
