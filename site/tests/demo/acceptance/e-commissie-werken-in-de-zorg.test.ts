import { describe, expect, it } from 'vitest';
import { page, section, words } from '../built-site.ts';

const url = '/nl/nieuws/herijking-aanpak-commissie-werken-in-de-zorg/';

describe('source E, the changed mandate of the committee', () => {
  it('stands on three sites under one canonical address', () => {
    const canonical = page('nederland', url)('link[rel=canonical]').attr('href');
    expect(canonical).toMatch(/^http:\/\/nederland\./);
    for (const region of ['rotterdam-rijnmond', 'twente']) {
      expect(page(region, url)('link[rel=canonical]').attr('href')).toBe(canonical);
    }
  });

  it('is dated 29 June 2020, without a time', () => {
    const $ = page('nederland', url);
    const time = $('main time[datetime="2020-06-29"]').first();
    expect(words(time)).toBe('29 juni 2020');
    expect(words($('main'))).not.toMatch(/29 juni 2020,? \d/);
  });

  it('names the four themes in their exact wording', () => {
    const $ = page('nederland', '/nl/pacten/opdracht-commissie-werken-in-de-zorg/');
    const themes = section($, 'Thema’s').find('li').toArray();
    expect(themes.map((theme) => words($(theme)))).toEqual([
      'Onderwijsvernieuwing',
      'Innovatie',
      '‘Anders besturen’',
      'Behoud & betrokkenheid van zorgprofessionals',
    ]);
    expect(words(page('nederland', url)('main'))).toContain('Behoud & betrokkenheid van zorgprofessionals');
  });

  it('shows the regional talks as replaced by the online ones, and what fell away', () => {
    const talks = page('nederland', '/nl/agenda/regionale-gesprekken-commissie/');
    expect(words(talks('main'))).toMatch(/[Vv]ervangen door:? Online gesprekken in kleine groepen/);
    expect(talks('main a[href="/nl/agenda/online-gesprekken-commissie/"]').length).toBeGreaterThan(0);
    const mandate = words(page('nederland', '/nl/pacten/opdracht-commissie-werken-in-de-zorg/')('main'));
    expect(mandate).toContain('geen advies per regio');
    expect(mandate).toContain('SectorplanPlus');
    expect(mandate).toContain('corona');
  });
});
