import { expect, test } from 'vitest';
import { date, LedgerFixture, region } from '../content-fixture.ts';
import { planOf } from './feed-fixture.ts';

type Said = Record<string, unknown>;

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

/** What the page at an address says first to machines. */
function saidAt(ledger: LedgerFixture, url: string): Said {
  const page = planOf(ledger).pages.get(url)?.page as { structured?: readonly Said[] } | undefined;
  const [first] = page?.structured ?? [];
  if (!first) throw new Error(`${url} says nothing.`);
  return first;
}

const home = { '@type': 'WebSite', name: 'kam', url: 'http://kam.localhost:4321/nl/', inLanguage: 'nl' };

test('the home page says which site it is, and in which language', () => {
  expect(saidAt(kam(), '/nl/')).toEqual(home);
  expect(saidAt(kam(), '/en/')).toMatchObject({ url: 'http://kam.localhost:4321/en/', inLanguage: 'en' });
});

test('a page says that it stands below pages of its own site alone', () => {
  const ledger = kam();
  region(ledger, 'twente', ['nl']);
  ledger.publish('page', 'boven', { title: 'Boven', slug: 'boven', regions: ['twente'] });
  ledger.publish('page', 'onder', { title: 'Onder', slug: 'onder', regions: ['kam'], parent: ['boven'] });
  const { itemListElement } = saidAt(ledger, '/nl/onder/') as { itemListElement: { name: string }[] };
  expect(itemListElement.map(({ name }) => name)).toEqual(['kam', 'Onder']);
});

test('news says when it was changed, of which site it is, and no more than the beginning of a long summary', () => {
  const fields = { title: 'Bericht', slug: 'bericht', regions: ['kam'], summary: 'a'.repeat(600) };
  const said = saidAt(kam().publish('news', 'n', fields), '/nl/nieuws/bericht/');
  expect(said).toMatchObject({ headline: 'Bericht', isPartOf: home, description: `${'a'.repeat(500)}…` });
  expect(said['dateModified']).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('a newsletter says its number, its day, its series and who publishes it, with site and other names', () => {
  const ledger = kam();
  ledger.publish('organisation', 'o', {
    name: 'Bureau Linde',
    slug: 'linde',
    kind: 'bureau',
    managedBy: ['kam'],
    website: 'https://linde.example/',
    aliases: [{ name: 'BL' }],
  });
  ledger.publish('newsletter-series', 's', { name: 'Brief', slug: 'brief', regions: ['kam'] });
  const letter = { title: 'Nummer een', slug: 'een', series: ['s'], regions: ['kam'], issuedOn: date('2026-01-01') };
  ledger.publish('newsletter', 'n', { ...letter, number: 7, colophon: { publisher: ['o'] } });
  expect(saidAt(ledger, '/nl/nieuwsbrieven/een/')).toMatchObject({
    '@type': 'PublicationIssue',
    issueNumber: 7,
    datePublished: '2026-01-01',
    isPartOf: { '@type': 'Periodical', name: 'Brief' },
    publisher: { '@type': 'Organization', name: 'Bureau Linde', url: 'https://linde.example/', alternateName: ['BL'] },
  });
  ledger.publish('newsletter', 'n', letter);
  expect(saidAt(ledger, '/nl/nieuwsbrieven/een/')).not.toHaveProperty('issueNumber');
});

test('a pact says its official name where it has another, and its day only where it is known', () => {
  const pact = { title: 'Zorgpact', slug: 'zorgpact', kind: 'regional_care_pact', regions: ['kam'] };
  const said = (more: object): Said => saidAt(kam().publish('pact', 'p', { ...pact, ...more }), '/nl/pacten/zorgpact/');
  expect(said({ officialName: 'Sociaal pact', signed: date('2014-12-03') })).toMatchObject({
    '@type': 'CreativeWork',
    alternateName: 'Sociaal pact',
    dateCreated: '2014-12-03',
    isPartOf: home,
  });
  const vague = said({ officialName: 'Zorgpact', signed: date('2014-12') });
  expect(vague).not.toHaveProperty('dateCreated');
  expect(vague).not.toHaveProperty('alternateName');
});

test('an event says when it ends, and whether it takes place', () => {
  const event = { title: 'Dag', slug: 'dag', kind: 'working_day', regions: ['kam'], startsOn: date('2026-12-06') };
  const said = (more: object): Said => saidAt(kam().publish('event', 'e', { ...event, ...more }), '/nl/agenda/dag/');
  expect(said({ endsOn: date('2026-12-07') })).toMatchObject({
    endDate: '2026-12-07',
    eventStatus: 'https://schema.org/EventScheduled',
  });
  expect(said({ course: 'postponed' })['eventStatus']).toBe('https://schema.org/EventPostponed');
  expect(said({ course: 'replaced' })['eventStatus']).toBe('https://schema.org/EventCancelled');
  expect(said({ endsOn: date('2026-12') })).not.toHaveProperty('endDate');
});

test('a Volgspot says what it is about, and an organisation its names', () => {
  const ledger = kam();
  ledger.publish('pact', 'p', {
    title: 'P',
    officialName: 'P',
    slug: 'p',
    kind: 'regional_care_pact',
    regions: ['kam'],
  });
  ledger.publish('volgspot', 'v', { title: 'V', slug: 'v', kind: 'volgspot', subjects: ['p'], focus: 'Waarover' });
  ledger.publish('organisation', 'o', { name: 'Linde', slug: 'linde', kind: 'bureau', managedBy: ['kam'] });
  expect(saidAt(ledger, '/nl/volgspots/v/')).toMatchObject({ '@type': 'Report', description: 'Waarover' });
  expect(saidAt(ledger, '/nl/organisaties/linde/')).toEqual({ '@type': 'Organization', name: 'Linde' });
});
