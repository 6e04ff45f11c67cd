import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { RegionPlan } from '../../src/press/plan.ts';
import { feedFormatOf } from '../../src/urls.ts';
import { date, LedgerFixture, region } from '../content-fixture.ts';
import { planOf, problemsOf, textOf } from './feed-fixture.ts';

const hostile = 'A </script> ]]> <b>bold</b> &amp; "q" \u0000\u000b\ufffe\ud800 é';
const readable = 'A </script> ]]> <b>bold</b> &amp; "q" � é';

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

const news = (ledger: LedgerFixture, id: string, fields: object = {}): LedgerFixture =>
  ledger.publish('news', id, { title: id, slug: id, regions: ['kam'], ...fields });

const pact = (ledger: LedgerFixture, fields: object = {}): LedgerFixture =>
  ledger.publish('pact', 'p', {
    title: 'Zorgpact',
    officialName: 'Zorgpact',
    slug: 'zorgpact',
    kind: 'regional_care_pact',
    regions: ['kam'],
    ...fields,
  });

function elements(parent: XmlElement | null, name: string): XmlElement[] {
  return (parent?.children ?? []).filter((child) => child instanceof XmlElement).filter((one) => one.name === name);
}

const textIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && elements(parent, name)[0]?.text.trim();

const atomOf = (plan: RegionPlan, path = 'nl/atom.xml'): XmlElement | null => parseXml(textOf(plan, path)).root;
const entriesOf = (plan: RegionPlan, path?: string): XmlElement[] => elements(atomOf(plan, path), 'entry');
const titlesOf = (plan: RegionPlan, path?: string): (string | undefined)[] =>
  entriesOf(plan, path).map((entry) => textIn(entry, 'title'));

function itemsOf(plan: RegionPlan, path = 'nl/rss.xml'): XmlElement[] {
  return elements(elements(parseXml(textOf(plan, path)).root, 'channel')[0] ?? null, 'item');
}

interface JsonFeed {
  version: string;
  items: Record<string, unknown>[];
}
const jsonOf = (plan: RegionPlan, path = 'nl/feed.json'): JsonFeed => JSON.parse(textOf(plan, path));

/** https://www.rfc-editor.org/rfc/rfc3339 */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** https://www.rfc-editor.org/rfc/rfc822 with the year in full */
const mailDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;
const address = /^http:\/\/kam\.localhost:4321\/[!-~]*$/;

describe('the feeds of a site', () => {
  const ledger = news(kam(), 'een', { title: hostile, summary: hostile, publishedOn: date('2026-02-01') });
  news(ledger, 'twee', { publishedOn: date('2026-03-01') });
  const plan = planOf(ledger);

  it('are Atom as RFC 4287 asks, whatever an editor wrote', () => {
    const feed = atomOf(plan);
    expect(feed?.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' });
    const [self, home] = elements(feed, 'link').map(({ attributes }) => attributes);
    expect(self).toMatchObject({ rel: 'self', href: 'http://kam.localhost:4321/nl/atom.xml' });
    expect(home).toMatchObject({ rel: 'alternate', href: 'http://kam.localhost:4321/nl/' });
    expect(elements(feed, 'author').map((author) => textIn(author, 'name'))).toEqual(['kam']);
    const all = [...(feed ? [feed] : []), ...entriesOf(plan)];
    for (const one of all) {
      expect(textIn(one, 'id')).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(textIn(one, 'updated')).toMatch(moment);
    }
    expect(new Set(all.map((one) => textIn(one, 'id'))).size).toBe(3);
    expect(titlesOf(plan)).toEqual(['twee', readable]);
    expect(entriesOf(plan).map((entry) => textIn(entry, 'published'))).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    ]);
    expect(elements(entriesOf(plan)[1] ?? null, 'title')[0]?.attributes['type'] ?? 'text').toBe('text');
  });

  it('are RSS 2.0, in which a description is HTML that shows what the editor wrote', () => {
    const [first, second] = itemsOf(plan);
    expect(textIn(second, 'title')).toBe(readable);
    expect(textIn(second, 'description')).toBe(
      'A &#60;/script&#62; ]]&#62; &#60;b&#62;bold&#60;/b&#62; &#38;amp; "q" � é',
    );
    expect(textIn(first, 'link')).toMatch(address);
    expect(textIn(first, 'pubDate')).toMatch(mailDate);
    expect(elements(first ?? null, 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' });
    expect(textIn(first, 'guid')).toBe(textIn(entriesOf(plan)[0], 'id'));
  });

  it('are JSON Feed 1.1', () => {
    const { version, items, ...feed } = jsonOf(plan);
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed).toMatchObject({ title: 'Nieuws uit kam', language: 'nl', authors: [{ name: 'kam' }] });
    for (const item of items) {
      expect(item['id']).toEqual(expect.any(String));
      expect(item['url']).toMatch(address);
      expect(item['content_text']).toEqual(expect.any(String));
      expect(item['date_published']).toMatch(moment);
      expect(item['date_modified']).toMatch(moment);
    }
    expect(items.map((item) => item['title'])).toEqual(['twee', readable]);
    expect(jsonOf(planOf(kam())).items).toEqual([]);
  });

  it('pass the check of the press, and stand wherever a page names them', () => {
    expect(problemsOf(plan)).toEqual([]);
    const named = [...plan.pages.values()].flatMap(({ page }) =>
      'feeds' in page ? (page.feeds as { href: string }[]) : [],
    );
    expect(named.length).toBeGreaterThan(10);
    for (const { href } of named) expect([...plan.texts.keys()]).toContain(href.slice(1));
  });

  it('never make up a day', () => {
    const vague = news(kam(), 'vaag', { publishedOn: date('2014-12'), summary: 'Iets.' });
    news(vague, 'jaar', { publishedOn: date('2013') });
    news(vague, 'onbekend', { publishedOn: date('XXXX') });
    const made = planOf(vague);
    for (const entry of entriesOf(made)) expect(textIn(entry, 'published')).toBeUndefined();
    for (const item of itemsOf(made)) expect(textIn(item, 'pubDate')).toBeUndefined();
    for (const item of jsonOf(made).items) expect(item).not.toHaveProperty('date_published');
    expect(jsonOf(made).items.map((item) => item['content_text'])).toEqual([
      'december 2014. Iets.',
      '2013',
      'datum onbekend',
    ]);
    const all = [...made.texts].filter(([path]) => path.startsWith('nl/')).map(([, { text }]) => text);
    expect(all.join()).not.toMatch(/201[34]-\d\d-\d\d|Dec 201/);
  });

  it('tell hours that are known in UTC, summer and winter', () => {
    const hours = news(kam(), 'zomer', { publishedOn: date('2026-07-01', { time: '09' }) });
    news(hours, 'winter', { publishedOn: date('2026-01-15', { time: '09:30' }) });
    expect(jsonOf(planOf(hours)).items.map((item) => item['date_published'])).toEqual([
      '2026-07-01T07:00:00.000Z',
      '2026-01-15T08:30:00.000Z',
    ]);
  });

  it('say of each entry in which language it is', () => {
    const two = news(kam(), 'nl-alleen', { publishedOn: date('2026-01-02') });
    news(two, 'beide', { publishedOn: date('2026-01-01') });
    two.publish('news', 'beide', { title: 'both', slug: 'both' }, 'en');
    const made = planOf(two);
    expect(entriesOf(made, 'en/atom.xml').map(({ attributes }) => attributes['xml:lang'])).toEqual(['nl', 'en']);
    expect(jsonOf(made, 'en/feed.json').items).toMatchObject([
      { title: 'nl-alleen', language: 'nl', url: 'http://kam.localhost:4321/en/news/nl-alleen/' },
      { title: 'both', language: 'en' },
    ]);
    const [dutch] = jsonOf(made).items;
    expect(jsonOf(made, 'en/feed.json').items[0]?.['id']).toBe(dutch?.['id']);
  });

  it('keep the names of entries when addresses change, and lead on from where they stood', () => {
    const ids = (of: RegionPlan): unknown[] =>
      jsonOf(of, 'nl/pacten/zorgpact/feed.json').items.map((item) => item['id']);
    const before = news(pact(kam()), 'een', { publishedOn: date('2026-01-01'), aboutPacts: ['p'] });
    const was = ids(planOf(before));
    const moved = pact(news(before, 'een', { slug: 'anders', publishedOn: date('2026-01-01'), aboutPacts: ['p'] }), {
      slug: 'nieuw',
    });
    const made = planOf(moved);
    expect(jsonOf(made, 'nl/pacten/nieuw/feed.json').items.map((item) => item['id'])).toEqual(was);
    expect(made.site.redirects).toContainEqual({ from: '/nl/pacten/zorgpact/rss.xml', to: '/nl/pacten/nieuw/rss.xml' });
    expect(problemsOf(made)).toEqual([]);
    expect(planOf(moved.withdraw('pact', 'p')).site.gone).toContain('/nl/pacten/nieuw/atom.xml');
  });

  it('tell nothing of what was withdrawn', () => {
    const gone = news(kam(), 'geheimwoord', { publishedOn: date('2026-01-01') });
    const told = ([path, { text }]: [string, { text: string }]): string[] =>
      feedFormatOf(path) !== undefined && text.includes('geheimwoord') ? [path] : [];
    expect([...planOf(gone).texts].flatMap(told)).toHaveLength(6);
    expect([...planOf(gone.withdraw('news', 'geheimwoord')).texts].flatMap(told)).toEqual([]);
  });

  it('hold the fifty newest', () => {
    const many = kam();
    for (let day = 1; day <= 60; day += 1)
      news(many, `n${day}`, { publishedOn: date(new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)) });
    const titles = titlesOf(planOf(many));
    expect(titles).toHaveLength(50);
    expect(titles[0]).toBe('n60');
  });
});

describe('the feed of a pact', () => {
  it('tells of its news, its status, its revisions and where it goes on, and not of what is still to come', () => {
    const ledger = pact(kam(), {
      statusLog: [
        { state: 'signed', asOf: date('2020-03-01') },
        { state: 'ended', asOf: date('2024') },
        { state: 'completed', asOf: date('2030-01-01') },
      ],
      ended: date('2024'),
      revisions: [{ asOf: date('2021-05-05'), what: 'Nieuwe doelen', why: 'Evaluatie' }],
    });
    ledger.publish('organisation', 'o', { name: 'DRZ', slug: 'drz', kind: 'partnership', managedBy: ['kam'] });
    ledger.publish('lineage', 'l', { kind: 'continued_in', from: { pact: ['p'] }, to: { organisation: ['o'] } });
    news(ledger, 'bericht', { publishedOn: date('2023-01-01'), aboutPacts: ['p'] });
    const titles = titlesOf(planOf(ledger), 'nl/pacten/zorgpact/atom.xml');
    expect(titles).toEqual([
      'Zorgpact: gestopt',
      'bericht',
      'Zorgpact: Nieuwe doelen',
      'Zorgpact: getekend',
      expect.stringContaining('DRZ'),
    ]);
    expect(problemsOf(planOf(ledger))).toEqual([]);
  });
});

it('an event is in the feed until it is over', () => {
  const ledger = kam().publish('event', 'e', {
    title: 'Werkdag',
    slug: 'werkdag',
    kind: 'working_day',
    regions: ['kam'],
    startsOn: date('2026-12-06'),
  });
  expect(jsonOf(planOf(ledger, 'kam', '2026-12-06')).items).toMatchObject([
    { title: 'Werkdag', content_text: '6 december 2026' },
  ]);
  expect(jsonOf(planOf(ledger, 'kam', '2026-12-07')).items).toEqual([]);
});
