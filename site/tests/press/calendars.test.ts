import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { RegionPlan } from '../../src/press/plan.ts';
import { date, LedgerFixture, region } from '../content-fixture.ts';
import { planOf, problemsOf, textOf } from './feed-fixture.ts';

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

const event = (ledger: LedgerFixture, id: string, fields: object = {}): LedgerFixture =>
  ledger.publish('event', id, { title: id, slug: id, kind: 'working_day', regions: ['kam'], ...fields });

function calendarOf(plan: RegionPlan, path = 'nl/calendar.ics') {
  const calendar = new ICAL.Component(ICAL.parse(textOf(plan, path)) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    const value = (name: string): string | null => one.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: value('uid'),
      title: value('summary'),
      start: value('dtstart'),
      end: value('dtend'),
      status: value('status'),
      url: value('url'),
      stamp: value('dtstamp'),
    };
  });
  return { calendar, events };
}

describe('the calendar of a site', () => {
  it('has whole days as days, with the first day after them for an end', () => {
    const ledger = event(kam(), 'dag', { startsOn: date('2026-12-06') });
    event(ledger, 'dagen', { startsOn: date('2026-12-30'), endsOn: date('2027-01-02') });
    expect(calendarOf(planOf(ledger)).events).toMatchObject([
      { title: 'dag', start: '2026-12-06', end: '2026-12-07', url: 'http://kam.localhost:4321/nl/agenda/dag/' },
      { title: 'dagen', start: '2026-12-30', end: '2027-01-03' },
    ]);
  });

  it('has hours that are known in UTC, on both sides of a change of clocks', () => {
    const ledger = event(kam(), 'winter', { startsOn: date('2026-12-06', { time: '09' }) });
    event(ledger, 'zomer', {
      startsOn: date('2026-07-06', { time: '09:30' }),
      endsOn: date('2026-07-06', { time: '16' }),
    });
    event(ledger, 'nacht', {
      startsOn: date('2026-10-24', { time: '22' }),
      endsOn: date('2026-10-25', { time: '08' }),
    });
    expect(calendarOf(planOf(ledger)).events).toMatchObject([
      { title: 'zomer', start: '2026-07-06T07:30:00Z', end: '2026-07-06T14:00:00Z' },
      { title: 'nacht', start: '2026-10-24T20:00:00Z', end: '2026-10-25T07:00:00Z' },
      { title: 'winter', start: '2026-12-06T08:00:00Z', end: null },
    ]);
  });

  it('makes up neither a day nor an hour', () => {
    const ledger = event(kam(), 'maand', { startsOn: date('2026-12') });
    event(ledger, 'jaar', { startsOn: date('2026') });
    event(ledger, 'onbekend', { startsOn: date('XXXX') });
    event(ledger, 'ooit', {});
    event(ledger, 'tot', { startsOn: date('2026-12-06', { time: '09' }), endsOn: date('2026-12-08') });
    event(ledger, 'eind', { startsOn: date('2026-12-07'), endsOn: date('2026-12') });
    expect(calendarOf(planOf(ledger)).events).toMatchObject([
      { title: 'tot', start: '2026-12-06', end: '2026-12-09' },
      { title: 'eind', start: '2026-12-07', end: '2026-12-08' },
    ]);
  });

  it('keeps what is past, and says what does not take place', () => {
    const ledger = event(kam(), 'was', { startsOn: date('2020-01-01') });
    event(ledger, 'niet', { startsOn: date('2026-12-06'), course: 'cancelled' });
    expect(calendarOf(planOf(ledger)).events).toMatchObject([
      { title: 'was', status: 'CONFIRMED' },
      { title: 'gaat niet door: niet', status: 'CANCELLED' },
    ]);
  });

  it('has one name for an event in all languages and days, and no clock', () => {
    const ledger = event(kam(), 'dag', { startsOn: date('2026-12-06') });
    ledger.publish('event', 'dag', { title: 'day', slug: 'day' }, 'en');
    const [dutch] = calendarOf(planOf(ledger)).events;
    const [english] = calendarOf(planOf(ledger), 'en/calendar.ics').events;
    expect(english).toMatchObject({ title: 'day', uid: dutch?.uid, url: 'http://kam.localhost:4321/en/events/day/' });
    expect(dutch?.stamp).toBe('2026-01-01T12:02:00Z');
    const later = planOf(ledger, 'kam', '2026-11-30');
    expect(textOf(later, 'nl/calendar.ics')).toBe(textOf(planOf(ledger), 'nl/calendar.ics'));
  });

  it('takes what an editor wrote as text, on lines of at most 75 bytes', () => {
    const title = `Dag; met, komma \\n en é ${'lang '.repeat(40)}BEGIN:VEVENT`;
    const plan = planOf(event(kam(), 'dag', { title: `${title}\r\nEND:VEVENT`, startsOn: date('2026-12-06') }));
    expect(calendarOf(plan).events).toMatchObject([{ title: `${title} END:VEVENT` }]);
    const lines = textOf(plan, 'nl/calendar.ics').split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(problemsOf(plan)).toEqual([]);
  });

  it('is neither there nor named on a site of which no event has a day', () => {
    for (const ledger of [kam(), event(kam(), 'maand', { startsOn: date('2026-12') })]) {
      const plan = planOf(ledger);
      expect([...plan.texts.keys()]).not.toContain('nl/calendar.ics');
      expect(JSON.stringify(plan.site.pages)).not.toContain('calendar.ics');
    }
  });
});

it('an event that consists of several has a calendar of its own', () => {
  const ledger = event(kam(), 'dag', { startsOn: date('2026-12-06') });
  event(ledger, 'ochtend', { startsOn: date('2026-12-06', { time: '09' }), partOf: ['dag'] });
  event(ledger, 'los', { startsOn: date('2026-12-08') });
  const plan = planOf(ledger);
  expect(calendarOf(plan, 'nl/agenda/dag/calendar.ics').events.map(({ title }) => title)).toEqual(['dag', 'ochtend']);
  expect([...plan.texts.keys()]).not.toContain('nl/agenda/los/calendar.ics');
  expect(problemsOf(plan)).toEqual([]);
});
