import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollBack } from '../../src/press/rollback.ts';
import { run } from '../../src/press/run.ts';
import { securityTxtPath } from '../../src/press/security-txt.ts';
import { securityTxtStates } from '../../src/press/security-txt-watch.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
let warnings: string[];
beforeEach(async () => {
  warnings = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  press = Object.assign(new ToyPress(), { log });
  press.regions = ['linde'];
  press.publish('linde', 'a');
  await run(press);
});
afterEach(() => press.dispose());

test('the nightly run renews it at the turn of a quarter, and makes no release on other days', async () => {
  press.day = '2026-12-31';
  await run(press);
  expect(press.current('linde')).toBe(1);
  press.day = '2027-01-01';
  await run(press);
  expect(press.current('linde')).toBe(2);
  expect(press.read('linde', securityTxtPath)).toContain('Expires: 2027-10-01T00:00:00Z');
  expect(press.inode('linde', 2, 'nl/a/index.html')).toBe(press.inode('linde', 1, 'nl/a/index.html'));
});

test('whoever runs the press is warned from thirty days before it expires, while a rollback keeps it from being renewed', async () => {
  press.publish('linde', 'b');
  await run(press);
  rollBack(press.releases, 'linde', 1, { addresses: new Set(), media: new Set() });
  const warned = async (day: string): Promise<boolean> => {
    warnings = [];
    press.day = day;
    await run(press);
    return warnings.some((line) => line.includes('security.txt of linde expires on 2027-07-01'));
  };
  expect(await warned('2027-05-31')).toBe(false);
  expect(await warned('2027-06-01')).toBe(true);
  expect(await warned('2027-08-01')).toBe(true);
  expect(securityTxtStates(press.releases, '2027-06-01')).toEqual([
    { region: 'linde', expires: '2027-07-01', endsSoon: true },
  ]);
});
