import { expect, test } from 'vitest';
import { purgePlan, type DatedRelease } from './purge.ts';

const release = (number: number, more: Partial<DatedRelease> = {}): DatedRelease => ({
  region: 'linde',
  number,
  epoch: 'old',
  position: number * 10,
  isCurrent: false,
  isHeld: false,
  ...more,
});
const numbers = (releases: readonly DatedRelease[]): number[] => releases.map(({ number }) => number);
const redacted = { epoch: 'new', before: { epoch: 'old', first: 20 } };

test('every release since the first row of the content goes, those before it and those made since stay', () => {
  const kept = [release(1), release(2), release(3), release(4, { epoch: 'new', isCurrent: true })];
  const { drop, waiting } = purgePlan(kept, redacted);
  expect(numbers(drop)).toEqual([2, 3]);
  expect(waiting).toEqual([]);
});

test('the public release waits until another has taken its place', () => {
  const { drop, waiting } = purgePlan([release(2), release(3, { isCurrent: true })], redacted);
  expect(numbers(drop)).toEqual([2]);
  expect(numbers(waiting)).toEqual([3]);
});

test('before anything is blanked the plan tells all that will go', () => {
  const { drop, waiting } = purgePlan([release(1), release(2), release(3, { isCurrent: true })], {
    epoch: undefined,
    before: { epoch: 'old', first: 20 },
  });
  expect([numbers(drop), numbers(waiting)]).toEqual([[2], [3]]);
});

test('a release of an epoch whose rows cannot be compared goes, as does one that cannot be read', () => {
  const kept = [release(1, { epoch: 'older' }), release(2, { epoch: undefined, position: 0 })];
  expect(numbers(purgePlan(kept, redacted).drop)).toEqual([1, 2]);
});

test('a command that was broken off takes up where it stopped: the epoch before is not known any more', () => {
  const kept = [release(1), release(2, { epoch: 'new', isCurrent: true })];
  expect(numbers(purgePlan(kept, { epoch: 'new', before: undefined }).drop)).toEqual([1]);
});
