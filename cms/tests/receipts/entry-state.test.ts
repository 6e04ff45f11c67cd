import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as entryStateModule from '../../src/receipts/entry-state.ts';

// As the desk runs it: compiled.
const require = createRequire(import.meta.url);
const { entryState } = require(
  join(import.meta.dirname, '../../dist/src/receipts/entry-state'),
) as typeof entryStateModule;

type Arguments = Parameters<typeof entryState>;
type Receipt = NonNullable<Arguments[1]['newest']>;

const row: Arguments[0] = { type: 'news', id: 'abc', locale: 'nl', seq: 7, event: 'published', at: new Date(0) };
const shown: NonNullable<Arguments[2]> = {
  region: 'twente',
  epoch: 'e',
  seq: 7,
  subjectLocale: 'nl',
  event: 'published',
  release: 3,
  origin: 'http://twente.localhost:4321',
  urls: ['/nl/nieuws/bericht/'],
  total: 1,
  removed: [],
  at: '2026-11-26T13:32:07.000Z',
};

function receipt(state: Receipt['state'], position: number, more: Partial<Receipt> = {}): Receipt {
  return {
    region: 'twente',
    state,
    epoch: 'e',
    position,
    release: 3,
    heldBack: null,
    detail: null,
    at: '2026-11-26T13:32:07.000Z',
    ...more,
  };
}

/** The receipts of a region, oldest first. */
function told(...receipts: Receipt[]): Arguments[1] {
  const newestOf = (...states: Receipt['state'][]) => receipts.findLast(({ state }) => states.includes(state));
  return {
    newest: receipts.at(-1),
    finished: newestOf('live', 'held', 'refused'),
    shown: newestOf('live', 'held'),
  };
}

describe('a published row', () => {
  test('is queued while the press has told of nothing, or of earlier rows only', () => {
    expect(entryState(row, told(), undefined)).toEqual({ state: 'queued' });
    expect(entryState(row, told(receipt('live', 6)), undefined)).toEqual({ state: 'queued' });
    expect(entryState(row, told(receipt('building', 6)), undefined)).toEqual({ state: 'queued' });
    expect(entryState(row, told(receipt('refused', 6)), undefined)).toEqual({ state: 'queued' });
  });

  test('is building while a release with it is made, also after one that was refused', () => {
    expect(entryState(row, told(receipt('live', 6), receipt('building', 7)), undefined)).toEqual({ state: 'building' });
    expect(entryState(row, told(receipt('refused', 7), receipt('building', 8)), undefined)).toEqual({
      state: 'building',
    });
  });

  test('is live as soon as a release with it is, and stays so while later ones are made or refused', () => {
    const live = { state: 'live', receipt: shown };
    expect(entryState(row, told(receipt('live', 7)), shown)).toEqual(live);
    expect(entryState(row, told(receipt('live', 7), receipt('building', 9)), shown)).toEqual(live);
    expect(entryState(row, told(receipt('live', 7), receipt('refused', 9)), shown)).toEqual(live);
  });

  test('is absent where a release has it and no page shows it', () => {
    expect(entryState(row, told(receipt('live', 7)), undefined)).toEqual({ state: 'absent' });
  });

  test('is refused with what is wrong, and whose page it is on', () => {
    const problem = {
      url: '/nl/nieuws/bericht/',
      message: 'A link leads nowhere.',
      entry: { type: 'news', id: 'abc' },
    };
    const elsewhere = { url: '/nl/', message: 'There is no heading.' };
    const refused = receipt('refused', 7, { detail: { problems: [problem, elsewhere] } });
    expect(entryState(row, told(receipt('live', 6), refused), undefined)).toEqual({
      state: 'refused',
      problems: [
        { kind: 'page', ...problem },
        { kind: 'page', ...elsewhere },
      ],
    });
  });

  test('waits where a rollback holds the site at a release without it, and not where that has it', () => {
    const pinnedAt = (position: number) => {
      const pin = { release: 2, position, at: '2026-11-26T13:40:00.000Z', order: null, reason: null };
      return receipt('held', 9, { release: 2, detail: { pin } });
    };
    const pinned = { state: 'pinned', release: 2 };
    expect(entryState(row, told(receipt('live', 6), pinnedAt(3)), undefined)).toEqual(pinned);
    expect(entryState(row, told(receipt('live', 8), pinnedAt(3)), shown), 'also when it was live').toEqual(pinned);
    expect(entryState(row, told(receipt('live', 8), pinnedAt(7)), shown)).toEqual({ state: 'live', receipt: shown });
    expect(entryState({ ...row, seq: 10 }, told(pinnedAt(3)), undefined), 'published since').toEqual(pinned);
    const withdrawal: Arguments[0] = { ...row, event: 'withdrawn' };
    expect(entryState(withdrawal, told(receipt('live', 6), pinnedAt(3)), undefined).state).toBe('withdrawn');
  });
});

describe('a row that the newest release holds back', () => {
  const held = { type: 'news', id: 'abc', locale: 'nl', seq: 7, problems: [{ field: 'title', message: 'Vul in.' }] };
  const state = (given: object, asked = row) =>
    entryState(asked, told(receipt('live', 8, { heldBack: [{ ...held, ...given }] })), shown).state;

  test('is told with its fields', () => {
    expect(entryState(row, told(receipt('live', 8, { heldBack: [held] })), undefined)).toEqual({
      state: 'heldBack',
      problems: [{ kind: 'field', field: 'title', message: 'Vul in.' }],
    });
  });

  test('is not mistaken for another entry, language or row', () => {
    expect(state({})).toBe('heldBack');
    expect(state({ id: 'other' })).toBe('live');
    expect(state({ type: 'event' })).toBe('live');
    expect(state({ locale: 'de' })).toBe('live');
    expect(state({ seq: 5 })).toBe('live');
  });

  test('has its problems under Dutch where its type has no languages', () => {
    expect(state({ locale: 'nl' }, { ...row, locale: null })).toBe('heldBack');
  });
});

test('a withdrawal is queued, then done', () => {
  const withdrawal: Arguments[0] = { ...row, event: 'withdrawn' };
  expect(entryState(withdrawal, told(receipt('live', 6)), undefined)).toEqual({ state: 'queued' });
  expect(entryState(withdrawal, told(receipt('live', 7)), undefined)).toEqual({
    state: 'withdrawn',
    receipt: undefined,
  });
});
