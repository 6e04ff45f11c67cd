import { describe, expect, it } from 'vitest';
import { withoutEntries } from '../../src/press/feeds/without-entries.ts';
import { date, LedgerFixture, region } from '../content-fixture.ts';
import { planOf, problemsOf, textOf } from './feed-fixture.ts';

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

const news = (ledger: LedgerFixture, id: string, fields: object = {}): LedgerFixture =>
  ledger.publish('news', id, { title: id, slug: id, regions: ['kam'], ...fields });

it('a release that is made public again loses the entries that were withdrawn since', () => {
  const ledger = news(kam(), 'blijft', { publishedOn: date('2026-01-01') });
  news(ledger, 'gaat', {
    title: 'geheim &',
    slug: 'gaat-weg-met-een-heel-lange-naam-die-in-een-kalender-niet-op-een-regel-past',
  });
  const event = { kind: 'working_day', regions: ['kam'], startsOn: date('2026-12-06') };
  const long = `dag-${'x'.repeat(90)}`;
  ledger.publish('event', 'e', { title: 'geheim', slug: long, ...event });
  ledger.publish('event', 'f', { title: 'open', slug: 'open', ...event });
  const plan = planOf(ledger);
  const gone = [`/nl/agenda/${long}/`, ...[...plan.pages.keys()].filter((url) => url.includes('gaat-weg'))];
  for (const path of ['nl/rss.xml', 'nl/atom.xml', 'nl/feed.json', 'nl/calendar.ics']) {
    const before = textOf(plan, path);
    expect(before).toContain('geheim');
    const text = withoutEntries(path, before, 'http://kam.localhost:4321', gone);
    expect(text, path).not.toContain('geheim');
    expect(text).toContain(path.endsWith('ics') ? 'SUMMARY:open' : 'blijft');
    expect(problemsOf(plan, { [path]: text })).toEqual([]);
  }
});

describe('the check of feeds', () => {
  const plan = planOf(news(kam(), 'een', { publishedOn: date('2026-02-01') }));
  const without = (path: string, part: string | RegExp, by = ''): string => {
    const text = textOf(plan, path);
    const changed = text.replace(part, by);
    expect(changed).not.toBe(text);
    return changed;
  };

  it.each([
    ['nl/atom.xml', '</feed>', /^cannot be read/],
    ['nl/atom.xml', /<updated>[^<]*<\/updated>(?=\n {2}<\/entry>)/, /an entry without updated/],
    ['nl/atom.xml', /<author>[\s\S]*?<\/author>/, /a feed without author/],
    ['nl/rss.xml', /<guid[\s\S]*?<\/guid>/, /an item without guid/],
    ['nl/rss.xml', /<description>[^<]*<\/description>/, /a channel without description/],
    ['nl/feed.json', /"content_text": "een",\n/, /^cannot be read/],
  ])('refuses %s without what its format asks for (%s)', (path, part, message) => {
    const [problem] = problemsOf(plan, { [path]: without(path, part) });
    expect(problem).toMatchObject({ url: `/${path}`, message: expect.stringMatching(message) });
  });

  it.each(['nl/atom.xml', 'nl/rss.xml', 'nl/feed.json'])('refuses an entry of %s that leads nowhere', (path) => {
    const [problem] = problemsOf(plan, { [path]: without(path, '/nl/nieuws/een/', '/nl/nieuws/nergens/') });
    expect(problem?.message).toMatch(/nergens.*not in this release/);
  });

  it('refuses a word that only drafts bear', () => {
    const [problem] = problemsOf(plan, { 'nl/rss.xml': without('nl/rss.xml', 'een', 'pactwerk-draft-canary') });
    expect(problem?.message).toMatch(/draft/);
  });
});
