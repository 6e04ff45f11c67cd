import { expect, it } from 'vitest';
import type { DatedRelease } from '../../site/src/press/purge.ts';
import { announcement } from './redact.ts';

const release = (region: string, number: number): DatedRelease => ({
  region,
  number,
  epoch: 'old',
  position: 1,
  isCurrent: false,
  isHeld: false,
});

it('tells beforehand what a redaction does, and that there is no way back', () => {
  const plan = { drop: [release('linde', 3), release('zee', 2)], waiting: [release('linde', 5)] };
  const text = announcement('news abc', 'summary', 4, plan);
  expect(text).toContain('The field summary of news abc is blanked in 4 rows of the ledger. There is no way back.');
  expect(text).toContain('Kept releases that may show it are removed: linde 3, 5; zee 2.');
});

it('names no releases where none show it', () => {
  expect(announcement('news abc', undefined, 1, { drop: [], waiting: [] })).not.toContain('Kept releases');
});
