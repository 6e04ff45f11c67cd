import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { documents, makeNews, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';

interface Notice {
  headers: Record<string, string>;
  body: string;
}

let press: Server;
let desk: Desk;
let twente: string;
let heard: Notice[] = [];
/** What the press does with a notice before it answers. */
let meanwhile: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  press = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      void meanwhile().then(() => response.end());
    });
  }).listen(0, '127.0.0.1');
  await once(press, 'listening');
  const { port } = press.address() as AddressInfo;
  desk = await startDesk({ env: { NOTICE_URL: `http://127.0.0.1:${port}/notice` } });
  twente = await makeRegion(desk.strapi, 'Twente');
});
beforeEach(async () => {
  await sent();
  heard = [];
});
afterAll(async () => {
  await desk.stop();
  press.close();
});

const sent = () => (desk.load('ledger/after-commit') as { afterCommitDone: () => Promise<void> }).afterCommitDone();
const publish = async () => {
  const documentId = await makeNews(desk.strapi, [twente]);
  await documents(desk.strapi, 'news').publish({ documentId, locale: 'nl' });
};

test('After a publish the press hears a signed notice that says nothing of what was published', async () => {
  await publish();
  await sent();
  const [notice] = heard;
  expect(notice?.body).toBe('{}');
  const secret = /^NOTICE_SECRET=(.+)$/m.exec(readFileSync(join(desk.varFolder, 'secrets.env'), 'utf8'))?.[1] ?? '';
  const webhook = new Webhook(secret);
  expect(webhook.verify(notice?.body ?? '', notice?.headers ?? {})).toEqual({});
  expect(() => new Webhook('0123456789abcdef'.repeat(4)).verify('{}', notice?.headers ?? {})).toThrow();
});

test('A draft and a publish that was rolled back make no notice', async () => {
  const documentId = await makeNews(desk.strapi, [twente]);
  const attempt = desk.strapi.db.transaction(async () => {
    await documents(desk.strapi, 'news').publish({ documentId, locale: 'nl' });
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  await sent();
  expect(heard).toEqual([]);
});

test('Publishes while a notice is on its way make one more, and none waits for it', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  meanwhile = () => held;
  const first = once(press, 'request');
  await publish();
  await first;
  for (let count = 0; count < 5; count += 1) await publish();
  release();
  await sent();
  expect(heard).toHaveLength(2);
});

test('A press that is away does not hinder a publish', async () => {
  press.close();
  press.closeAllConnections();
  await publish();
  await sent();
  expect(heard).toEqual([]);
});
