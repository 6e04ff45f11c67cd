import { describe, expect, it } from 'vitest';
import { page, section, words } from '../built-site.ts';

const pact = () => page('twente', '/nl/pacten/zorgpact-twente/');

describe('source C, the Zorgpact Twente', () => {
  it('has its official name as written, and a month without a day in every language', () => {
    expect(words(pact()('dl.facts'))).toContain('sociaal pact zorg en welzijn Twente');
    for (const [url, month] of [
      ['/nl/pacten/zorgpact-twente/', 'december 2014'],
      ['/de/pakte/zorgpact-twente/', 'Dezember 2014'],
      ['/en/pacts/care-pact-twente/', 'December 2014'],
    ] as const) {
      const $ = page('twente', url);
      expect(words($('dl.facts time[datetime="2014-12"]').first())).toBe(month);
      expect(words($('main'))).not.toMatch(/\d+\.? [Dd]ecember 2014/);
    }
  });

  it('has its seven actions in their order', () => {
    const $ = pact();
    const actions = section($, 'Acties').find('h3').toArray();
    expect(actions.map((action) => words($(action)))).toEqual([
      'Regionaal sectorplan zorg',
      'Versterking van intersectorale mobiliteit',
      'Participatiewet en SROI-module',
      'Gezamenlijke werkagenda 2016-2020',
      'Zorg en welzijn op de agenda van de Twente Board',
      'Pilots en ad hoc projecten',
      'Samenwerking en co-creatie',
    ]);
    expect(words(section($, 'Acties').find('li').first())).toContain('in afronding');
  });

  it('tells the course of the sector plan, and who applied for what', () => {
    const plan = words(page('twente', '/nl/acties/regionaal-sectorplan-zorg/')('main'));
    expect(plan).toMatch(/aangevraagd.*toegekend.*in afronding/);
    const mobility = words(page('twente', '/nl/acties/intersectorale-mobiliteit/')('main'));
    expect(mobility).toMatch(/aanvrager WGV Zorg en Welzijn/);
    const pilots = words(page('twente', '/nl/acties/pilots-en-ad-hoc-projecten/')('main'));
    for (const name of ['Grenspact', 'Interreg', 'UNLOCK', 'RIF', 'Zorglab']) expect(pilots).toContain(name);
  });

  it('shares one work agenda on the sites of its regions, under one address', () => {
    const url = 'werkagenda-oost/';
    const oost = page('oost', `/nl/pacten/${url}`);
    const canonical = oost('link[rel=canonical]').attr('href');
    expect(canonical).toMatch(/^http:\/\/oost\..*\/nl\/pacten\/werkagenda-oost\/$/);
    expect(page('twente', `/nl/pacten/${url}`)('link[rel=canonical]').attr('href')).toBe(canonical);
    const facts = words(oost('dl.facts'));
    expect(facts).toContain('januari 2016');
    const text = words(oost('main'));
    expect(text).toContain('8 ROC’s');
    expect(text).toContain('4 hogescholen');
    for (const region of ['Twente', 'Achterhoek', 'IJssel-Vecht', 'Stedendriehoek/Noord-Veluwe']) {
      expect(words(section(oost, 'Waar het vandaan kwam, waar het heen ging'))).toContain(region);
    }
  });

  it('links its fourth action to the work agenda', () => {
    const $ = page('twente', '/nl/acties/gezamenlijke-werkagenda/');
    expect($('main a[href="/nl/pacten/werkagenda-oost/"]').length).toBeGreaterThan(0);
    expect($('main a[href="/nl/pacten/zorgpact-twente/"]').length).toBeGreaterThan(0);
  });

  it('has the first Volgspot of the work agenda, and says that downloads were not carried over', () => {
    expect(words(page('oost', '/nl/volgspots/')('main'))).toContain('Eerste Volgspot Werkagenda Oost');
    expect(words(page('twente', '/nl/documenten/')('main'))).toContain('Niet overgenomen');
  });
});
