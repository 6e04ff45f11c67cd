import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '../../src/deliveries/send.ts';
import { listen, type Listener } from '../harness/listener.ts';

let server: Listener;

beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const to = (url: string, options: { toPrivate: boolean; timeout?: number }) =>
  send({ url: new URL(url), headers: {}, body: '{}' }, options);

test.for([
  'https://127.0.0.1/',
  'https://localhost/',
  'https://10.0.0.8/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00::1]/',
  'https://0.0.0.0/',
  'https://100.64.0.1/',
  'https://2130706433/',
])('Without leave nothing is sent to %s', async (url) => {
  expect(await to(url, { toPrivate: false })).toEqual({ problem: 'refusedAddress', status: null, answer: null });
});

test('Plain http is for private addresses, and those only with leave', async () => {
  expect((await to(server.url, { toPrivate: false })).problem).toBe('refusedAddress');
  expect(server.calls).toEqual([]);
  expect((await to(server.url, { toPrivate: true })).status).toBe(204);
  expect((await to('http://192.0.2.1/', { toPrivate: true, timeout: 200 })).problem).not.toBeNull();
  expect((await to('http://93.184.215.14/', { toPrivate: true })).problem).toBe('refusedAddress');
});

test('Of an endless answer only the head is read', async () => {
  server.answer = (_call, response) => {
    response.writeHead(500);
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  };
  const { answer, status } = await to(server.url, { toPrivate: true });
  expect(status).toBe(500);
  expect(answer?.length).toBeLessThan(100_000);
});

test('An answer that never ends is not waited for', async () => {
  server.answer = (_call, response) => void response.writeHead(500).write('x');
  expect(await to(server.url, { toPrivate: true, timeout: 200 })).toMatchObject({ problem: 'timeout' });
});

test('Nobody there is told as such', async () => {
  const gone = await listen();
  gone.close();
  expect((await to(gone.url, { toPrivate: true })).problem).toBe('unreachable');
});
