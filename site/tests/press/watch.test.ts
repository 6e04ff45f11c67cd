import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { hearNotices } from '../../src/press/notice.ts';
import { watch, type Watch } from '../../src/press/watch.ts';
import { ToyPress } from './press-fixture.ts';

const secret = Buffer.from('a secret of the desk').toString('base64');
let press: ToyPress;
let watching: Watch | undefined;
beforeEach(() => {
  press = new ToyPress();
  press.publish('linde', 'a');
});
afterEach(async () => {
  await watching?.stop();
  watching = undefined;
  press.dispose();
});

/** Waits for what must come, however busy the machine is. */
function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(holds, { timeout: 20_000 });
}

async function notify(port: number, signed = secret, body = '{}'): Promise<number> {
  const at = new Date();
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signed).sign('msg_1', at, body),
    },
  });
  return answer.status;
}

test('a notice makes the press look at once', async () => {
  watching = await watch(press, { notices: { port: 0, secret }, pollMilliseconds: 3_600_000 });
  await eventually(() => expect(press.current('linde')).toBe(1));
  press.publish('linde', 'b');
  expect(await notify(watching.noticePort ?? 0)).toBe(204);
  await eventually(() => expect(press.read('linde', 'nl/b/index.html')).toContain('Title of b'));
});

test('the poll catches what no notice told', async () => {
  watching = await watch(press, { pollMilliseconds: 5 });
  await eventually(() => expect(press.current('linde')).toBe(1));
  press.publish('linde', 'b');
  await eventually(() => expect(press.current('linde')).toBe(2));
});

test('a desk that is away changes nothing, and the press goes on when it is back', async () => {
  watching = await watch(press, { pollMilliseconds: 1 });
  await eventually(() => expect(press.current('linde')).toBe(1));
  press.away = true;
  press.publish('linde', 'b');
  const asked = vi.spyOn(press.source, 'head');
  await eventually(() => expect(asked.mock.results.length).toBeGreaterThan(2));
  expect(press.current('linde')).toBe(1);
  press.away = false;
  await eventually(() => expect(press.current('linde')).toBe(2));
});

test('a region that fails is tried again while nothing changes', async () => {
  press.broken = '/nl/a/';
  watching = await watch(press, { pollMilliseconds: 1, retryMilliseconds: 5 });
  await eventually(() => expect(press.receipts.some(({ state }) => state === 'refused')).toBe(true));
  press.broken = undefined;
  await eventually(() => expect(press.current('linde')).toBeGreaterThan(0));
});

test('a receipt that the desk did not take is told again while nothing changes', async () => {
  const { sendReceipt } = press;
  const told = vi.fn<typeof sendReceipt>(async () => {
    throw new Error('The desk is in the middle of a restart.');
  });
  press.sendReceipt = told;
  watching = await watch(press, { pollMilliseconds: 1, retryMilliseconds: 5 });
  await eventually(() => expect(told.mock.calls.some(([{ state }]) => state === 'live')).toBe(true));
  press.sendReceipt = sendReceipt;
  await eventually(() => expect(press.receipts.some(({ state }) => state === 'live')).toBe(true));
});

test('at 00:05 in Amsterdam the press looks at what the new day changes, though nothing was published', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-22T23:04:00Z') });
  try {
    const pulled = vi.spyOn(press.source, 'pull');
    watching = await watch(press, { pollMilliseconds: 3_600_000 });
    await eventually(() => expect(press.current('linde')).toBe(1));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(pulled).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(31_000);
    await eventually(() => expect(pulled.mock.calls.length).toBeGreaterThan(1));
  } finally {
    vi.useRealTimers();
  }
});

test('only the desk can give notice', async () => {
  let heard = 0;
  const notices = await hearNotices(0, secret, () => heard++);
  const other = Buffer.from('another secret').toString('base64');
  expect(await notify(notices.port, other)).toBe(401);
  expect(await notify(notices.port, secret, 'x'.repeat(100_000)).catch(() => 413)).toBe(413);
  expect((await fetch(`http://127.0.0.1:${notices.port}/`)).status).toBe(405);
  expect(heard).toBe(0);
  expect(await notify(notices.port)).toBe(204);
  expect(heard).toBe(1);
  await notices.close();
});
