import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { serveSites, type SiteServer } from '../../src/server/site-server.ts';
import { askAt, type Answer, type Question } from './ask.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
let server: SiteServer;
beforeEach(async () => {
  press = new ToyPress();
  press.regions = ['linde'];
  press.publish('linde', 'a');
  await run(press);
  server = await serveSites({ releases: press.releases, port: 0 });
});
afterEach(async () => {
  await server.close();
  press.dispose();
});

function ask(path: string, init: Omit<Question, 'port'> = {}): Promise<Answer> {
  return askAt(path, 'linde.localhost', { port: server.port, ...init });
}

describe('a long page', () => {
  const path = '/nl/long/';
  const title = 'Een lange titel. '.repeat(100);
  beforeEach(async () => {
    press.publish('linde', 'long', { title });
    await run(press);
  });
  const get = async (encodings: string | undefined, headers: object = {}, method = 'GET') =>
    ask(path, {
      method,
      headers: { ...headers, ...(encodings === undefined ? {} : { 'accept-encoding': encodings }) },
    });

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.1, gzip;q=1', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    [undefined, undefined],
  ])('goes as a reader takes it: %s → %s', async (accepted, encoding) => {
    const { status, headers, bytes } = await get(accepted);
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-length']).toBe(String(bytes.length));
    const html = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(html.toString()).toContain(title);
  });

  test('has a tag for each form, by which it is not sent again', async () => {
    const tags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await get(accepted);
      tags.add(headers.etag ?? '');
      const again = await get(accepted, { 'if-none-match': `"other", ${headers.etag}` });
      expect(again).toMatchObject({ status: 304, text: '' });
      for (const name of ['etag', 'vary', 'cache-control'] as const) expect(again.headers[name]).toBe(headers[name]);
    }
    expect(tags.size).toBe(3);
    press.publish('linde', 'long', { title: `${title}!` });
    await run(press);
    expect((await get('br', { 'if-none-match': [...tags].join(', ') })).status).toBe(200);
  });

  test('has the same headers for whoever asks for them alone', async () => {
    const [whole, head] = [await get('br'), await get('br', {}, 'HEAD')];
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
    expect(head.bytes.length).toBe(0);
  });

  test('has no address for its compressed forms', async () => {
    for (const suffix of ['br', 'gz']) expect((await ask(`${path}index.html.${suffix}`)).status).toBe(404);
  });
});

test('a film can be asked for from its middle, and is never compressed', async () => {
  const hash = press.addBytes('0123456789');
  press.publish('linde', 'film', { file: hash });
  await run(press);
  const { status, headers, text } = await ask(`/files/${hash.slice(0, 16)}/file.txt`, {
    headers: { range: 'bytes=4-6', 'accept-encoding': 'br' },
  });
  expect({ status, text, range: headers['content-range'] }).toEqual({
    status: 206,
    text: '456',
    range: 'bytes 4-6/10',
  });
  expect(headers['content-encoding']).toBeUndefined();
});
