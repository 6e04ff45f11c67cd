import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch, type Watch } from '../../src/press/watch.ts';
import { ToyPress } from '../press/press-fixture.ts';

const secret = Buffer.from('a secret of the desk').toString('base64');
const flood = 1_000;

let press: ToyPress;
let watching: Watch;
let looks: number;

beforeEach(async () => {
  press = new ToyPress();
  press.publish('linde', 'a');
  watching = await watch(press, { notices: { port: 0, secret }, pollMilliseconds: 3_600_000 });
  await vi.waitFor(() => expect(press.current('linde')).toBe(1), { timeout: 20_000 });
  looks = 0;
  const { head } = press.source;
  press.source.head = () => {
    looks += 1;
    return head();
  };
});
afterEach(async () => {
  await watching.stop();
  press.dispose();
});

interface Notice {
  at?: Date;
  signedWith?: string;
  id?: string;
}

async function send({ at = new Date(), signedWith = secret, id = 'notice' }: Notice = {}): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${watching.noticePort}/`, {
    method: 'POST',
    body: '{}',
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signedWith).sign(id, at, '{}'),
    },
  });
  return answer.status;
}

/** Sends them a hundred at a time, as a desk that went wild would. */
async function sendMany(notice: (number: number) => Notice): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let sent = 0; sent < flood; sent += 100) {
    const some = Array.from({ length: 100 }, (_, place) => send(notice(sent + place)));
    for (const status of await Promise.all(some)) statuses.add(status);
  }
  return statuses;
}

const releases = (): number => press.current('linde') ?? 0;

test(`${flood} forged notices make the press look not once`, { timeout: 60_000 }, async ({ task }) => {
  task.meta.faults = flood;
  press.publish('linde', 'b');
  const forged = Buffer.from('not the secret').toString('base64');
  expect(await sendMany(() => ({ signedWith: forged }))).toEqual(new Set([401]));
  expect(looks).toBe(0);
  expect(releases()).toBe(1);
});

test('a notice that is replayed an hour later is refused', async () => {
  expect(await send({ at: new Date(Date.now() - 3_600_000) })).toBe(401);
  expect(looks).toBe(0);
});

test(`${flood} valid notices of one publish make one release`, { timeout: 60_000 }, async ({ task }) => {
  task.meta.faults = flood;
  press.publish('linde', 'b');
  expect(await sendMany((number) => ({ id: `notice_${number}` }))).toEqual(new Set([204]));
  await vi.waitFor(() => expect(releases()).toBe(2), { timeout: 20_000 });
  expect(press.read('linde', 'nl/b/index.html')).toContain('Title of b');
});

test('a notice that comes twice, or before its row, makes no release too many and loses none', async () => {
  await send();
  await send();
  await vi.waitFor(() => expect(looks).toBeGreaterThan(0));
  expect(releases()).toBe(1);
  press.publish('linde', 'b');
  await send();
  await vi.waitFor(() => expect(releases()).toBe(2), { timeout: 20_000 });
});
