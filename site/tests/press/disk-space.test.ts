import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, type Press } from '../../src/press/run.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(() => {
  press = new ToyPress();
  press.publish('linde', 'a');
});
afterEach(() => press.dispose());

function pressWith(free: number): Press {
  return {
    releases: press.releases,
    source: press.source,
    renderer: press.renderer,
    media: press.media,
    sendReceipt: press.sendReceipt,
    log: press.log,
    today: press.today,
    originsOf: press.originsOf,
    freeBytes: () => free,
  };
}

test('a disk that is almost full keeps the site as it is, and the message says where, how much, and what to do', async () => {
  await run(press);
  press.publish('linde', 'a', { title: 'Better' });
  const { outcomes } = await run(pressWith(49_000_000), { region: 'linde' });
  expect(outcomes).toMatchObject([{ region: 'linde', state: 'refused', release: 1 }]);
  const message = String(outcomes[0]?.error);
  expect(message).toContain(`The disk of ${press.releases} has 49.0 MB free; a release of linde needs 50.0 MB.`);
  expect(message).toContain('PACTWERK_VAR');
  expect(press.receipts.at(-1)).toMatchObject({ region: 'linde', state: 'refused' });
  expect(readdirSync(join(press.releases, 'linde')).toSorted()).toEqual(['1', 'current', 'last-number']);
});

test('a run that writes nothing needs no room', async () => {
  await run(press);
  const { outcomes } = await run(pressWith(0));
  expect(outcomes.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
});

test('the more pages there are to render, the more must be free', async () => {
  for (let number = 1; number <= 1_000; number += 1) press.publish('linde', `page-${number}`);
  const { outcomes } = await run(pressWith(79_000_000), { region: 'linde' });
  expect(String(outcomes[0]?.error)).toContain('needs 80.');
  expect((await run(pressWith(90_000_000), { region: 'linde' })).outcomes[0]?.state).toBe('live');
});
