import { parsePartialDate } from '@pactwerk/shared-types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/volgspots/earlier-volgspots.ts';
import { firstSentences } from '../../src/volgspots/first-sentences.ts';
import { openThemes } from '../../src/volgspots/next-volgspot.ts';
import { openSteps, verdictOf } from '../../src/volgspots/open-steps.ts';

const names = ['v1', 'v2', 'v3', 'v4', 'v5'];
const settled = ['done', 'lapsed'];

const anyStep = fc.record({
  volgspot: fc.constantFrom(...names, undefined),
  followUps: fc.array(
    fc.record({
      volgspot: fc.constantFrom(...names, undefined),
      verdict: fc.constantFrom('done', 'partly', 'not_done', 'lapsed'),
    }),
    { maxLength: 4 },
  ),
});

test('a Volgspot looks back at each step that was agreed before it and not yet settled, and at no other', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), fc.nat(names.length), (steps, count) => {
      const earlier = names.slice(0, count);
      const open = openSteps(steps, earlier);
      for (const step of steps) {
        const isAgreedBefore = step.volgspot !== undefined && earlier.includes(step.volgspot);
        const isSettled = step.followUps.some(
          ({ volgspot, verdict }) => volgspot !== undefined && earlier.includes(volgspot) && settled.includes(verdict),
        );
        expect(open.includes(step)).toBe(isAgreedBefore && !isSettled);
      }
      const places = open.map(({ volgspot }) => earlier.indexOf(String(volgspot)));
      expect(places).toEqual(places.toSorted((one, other) => other - one));
    }),
  );
});

test('what this Volgspot found itself leaves the step on its table', () => {
  const step = { volgspot: 'v1', followUps: [{ volgspot: 'v2', verdict: 'done' }] };
  expect(openSteps([step], ['v1'])).toEqual([step]);
  expect(verdictOf(step, 'v2')).toBe('done');
  expect(verdictOf(step, 'v3')).toBeNull();
  expect(openSteps([step], ['v1', 'v2'])).toEqual([]);
});

test('Volgspots come as they were held, those of an unknown date first and those still to come last', () => {
  const held = (id: string, value: string | undefined, ordinal: number | null = null) => ({
    id,
    heldOn: parsePartialDate(value),
    ordinal,
  });
  const wanted = [
    held('unknown', 'XXXX'),
    held('2016', '2016-09'),
    held('first in May', '2017-05', 1),
    held('second in May', '2017-05', 2),
    held('planned', undefined, 3),
    held('planned later', undefined, 4),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(wanted, { minLength: wanted.length }), (given) => {
      expect(inOrder(given).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    }),
  );
});

test('themes come in the order of the pacts and in their own; one that is over is left out', () => {
  const theme = (id: string, pact: string, ordinal: number | null, until: unknown = null) => ({
    id,
    pact,
    ordinal,
    until,
  });
  const themes = [
    theme('b1', 'b', 1),
    theme('a-without', 'a', null),
    theme('a2', 'a', 2, { value: '2026' }),
    theme('a1', 'a', 1, { value: 'XXXX' }),
    theme('over', 'a', 3, { value: '2025-12' }),
    theme('elsewhere', 'c', 1),
  ];
  expect(openThemes(['a', 'b'], themes, '2026-01-01').map(({ id }) => id)).toEqual(['a1', 'a2', 'a-without', 'b1']);
});

test('two sentences are two sentences, whatever stands behind them', () => {
  expect(firstSentences('Samen opleiden. Samen leren! En meer.', 2)).toBe('Samen opleiden. Samen leren!');
  expect(firstSentences('Eén zin zonder punt', 2)).toBe('Eén zin zonder punt');
});
