import { describe, expect, it } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '../region-pages.ts';
import type { EventPage } from './event-page.ts';

const origins = { kam: 'http://kam.localhost:4321' };

function kam(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en']);
  return ledger;
}

function event(ledger: LedgerFixture, id: string, fields: object = {}): LedgerFixture {
  return ledger.publish('event', id, { title: id, slug: id, kind: 'working_day', regions: ['kam'], ...fields });
}

function pagesOn(ledger: LedgerFixture, day: string) {
  return regionPages(ledger.content(), 'kam', { day, origins }).pages;
}

function pageOf(ledger: LedgerFixture, id: string, day = '2026-11-22'): EventPage {
  const page = pagesOn(ledger, day).find((one) => one.url === `/nl/agenda/${id}/`);
  if (page?.kind !== 'event') throw new Error(`There is no event ${id}.`);
  return page;
}

/** The titles of the agenda by their heading. */
function agendaOn(ledger: LedgerFixture, day: string): Record<string, string[]> {
  const index = pagesOn(ledger, day).find((one) => one.url === '/nl/agenda/');
  if (index?.kind !== 'index') throw new Error('There is no agenda.');
  return Object.fromEntries(
    index.groups.map(({ heading, rows }) => [heading?.text ?? '', rows.map((row) => row.title)]),
  );
}

describe('the agenda', () => {
  it('moves an event to the past on the day after it, without a publish', () => {
    const ledger = event(kam(), 'werkdag', { startsOn: date('2026-12-06') });
    expect(agendaOn(ledger, '2026-12-06')).toEqual({ 'Komt nog': ['werkdag'] });
    expect(agendaOn(ledger, '2026-12-07')).toEqual({ Geweest: ['werkdag'] });
  });

  it('waits for the last day, and for the end of what is said of it', () => {
    const ledger = event(kam(), 'lang', { startsOn: date('2026-11-01'), endsOn: date('2026-11-30') });
    event(ledger, 'vaag', { startsOn: date('2026') });
    expect(agendaOn(ledger, '2026-11-30')).toEqual({ 'Komt nog': ['vaag', 'lang'] });
    expect(agendaOn(ledger, '2027-01-01')).toEqual({ Geweest: ['lang', 'vaag'] });
  });

  it('keeps an event without a known date ahead until somebody says that it was', () => {
    const ledger = event(kam(), 'congres', { startsOn: date('XXXX') });
    expect(agendaOn(ledger, '2030-01-01')).toEqual({ 'Komt nog': ['congres'] });
    event(ledger, 'congres', { startsOn: date('XXXX'), course: 'past' });
    expect(agendaOn(ledger, '2030-01-01')).toEqual({ Geweest: ['congres'] });
  });

  it('has the nearest to come and the last that was in front', () => {
    const ledger = kam();
    for (const day of ['2026-01-10', '2026-12-24', '2026-12-01', '2026-10-01']) {
      event(ledger, `e-${day}`, { startsOn: date(day) });
    }
    expect(agendaOn(ledger, '2026-11-22')).toEqual({
      'Komt nog': ['e-2026-12-01', 'e-2026-12-24'],
      Geweest: ['e-2026-10-01', 'e-2026-01-10'],
    });
  });
});

describe('the page of an event', () => {
  it('says what took its place and what it took the place of', () => {
    const ledger = event(kam(), 'gesprekken', {
      startsOn: date('2020'),
      course: 'replaced',
      replacedBy: ['online'],
    });
    event(ledger, 'online', { startsOn: date('2020'), form: 'online' });
    expect(pageOf(ledger, 'gesprekken')).toMatchObject({
      course: 'vervangen',
      departs: true,
      replacedBy: { text: 'online', href: '/nl/agenda/online/' },
    });
    expect(pageOf(ledger, 'online')).toMatchObject({ course: 'geweest', departs: false });
    expect(pageOf(ledger, 'online').insteadOf).toMatchObject([{ text: 'gesprekken' }]);
    ledger.withdraw('event', 'online');
    expect(pageOf(ledger, 'gesprekken')).toMatchObject({ course: 'vervangen', replacedBy: null });
  });

  it('that was cancelled stays cancelled when its day has gone by', () => {
    const ledger = event(kam(), 'dag', { startsOn: date('2020-03-20'), course: 'cancelled' });
    expect(pageOf(ledger, 'dag')).toMatchObject({ course: 'gaat niet door', departs: true });
  });

  it('knows its parts, and they know it', () => {
    const ledger = event(event(kam(), 'dag'), 'workshop', { partOf: ['dag'] });
    expect(pageOf(ledger, 'dag').parts).toMatchObject([{ title: 'workshop' }]);
    expect(pageOf(ledger, 'workshop').partOf).toMatchObject({ text: 'dag' });
  });

  it('gives hours only where the source does', () => {
    const ledger = event(kam(), 'uur', { startsOn: date('2026-12-06', { time: '09' }) });
    event(ledger, 'tot', {
      startsOn: date('2026-12-06', { time: '09:30' }),
      endsOn: date('2026-12-06', { time: '16' }),
    });
    event(ledger, 'dag', { startsOn: date('2026-12-06') });
    expect(pageOf(ledger, 'uur').when).toMatchObject({ text: '6 december 2026, 9 uur', machine: '2026-12-06' });
    expect(pageOf(ledger, 'tot').when?.text).toBe('6 december 2026, 9.30 uur – 16 uur');
    expect(pageOf(ledger, 'dag').when?.text).toBe('6 december 2026');
  });
});
