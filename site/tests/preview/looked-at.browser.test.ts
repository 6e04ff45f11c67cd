import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedPreviewKey } from '@pactwerk/shared-types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediaStore } from '../../src/press/media.ts';
import { servePreviews, type PreviewServer } from '../../src/press/preview/preview-server.ts';
import { openBrowser } from '../demo/browser.ts';
import { plainRenderer } from '../faults/plain-press.ts';
import { drafted, news, originsOf, readerOf, today, twoRegions } from './ledger-in-hand.ts';

const secret = Buffer.from('secret of this test').toString('base64');
const link = 'link-of-this-test_';
const until = Math.floor(Date.now() / 1000) + 3600;

let folder: string;
let desk: Server;
let deskOrigin: string;
let previews: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-looked-at-'));
  desk = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>')).listen(
    0,
  );
  await once(desk, 'listening');
  deskOrigin = `http://localhost:${(desk.address() as AddressInfo).port}`;
  const ledger = twoRegions();
  const rows = drafted((one) => news(one, 'concept', {}));
  previews = await servePreviews({
    port: 0,
    secret,
    desks: [deskOrigin],
    reader: readerOf(ledger.rows),
    loadPreview: () =>
      Promise.resolve({
        state: 'holds',
        shows: 'draft',
        region: 'twente',
        locale: 'nl',
        language: 'nl',
        entries: rows.map(({ type, id, locale }) => ({ type, id, locale, name: id, problems: [] })),
        rows,
      }),
    today,
    originsOf,
    renderer: {
      ...plainRenderer,
      render: () =>
        Promise.resolve(
          Buffer.from(
            '<!doctype html><html lang="nl"><head><title>x</title></head><body><h1>x</h1><img src="/x.png"></body></html>',
          ),
        ),
    },
    media: mediaStore(folder, () => Promise.reject(new Error('There are no files here.'))),
    log: { error: () => undefined },
  });
  address = `http://localhost:${previews.port}/p/${signedPreviewKey(secret, { link, until })}/`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await previews?.close();
  desk.close();
  desk.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

async function pageAt(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

test('the desk hears what keeps readers out of the page that it frames', async () => {
  const page = await pageAt(deskOrigin);
  const found = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        window.addEventListener('message', ({ origin, data }) => resolve({ origin, data }));
        frame.onload = () => frame.contentWindow?.postMessage({ type: 'pactwerkLook' }, new URL(url).origin);
        frame.src = url;
      }),
    address,
  );
  expect(found).toEqual({
    origin: new URL(address).origin,
    data: {
      type: 'pactwerkFound',
      found: [
        { rule: 'image-alt', help: 'Images must have alternative text', places: ['<img src="/x.png">'], more: 0 },
      ],
    },
  });
});

test('nobody else is listened to', async () => {
  const page = await pageAt(address);
  const asked = await page.evaluate(async (origin) => {
    const say = (from: string) =>
      window.dispatchEvent(
        new MessageEvent('message', { origin: from, source: window, data: { type: 'pactwerkLook' } }),
      );
    say('https://stranger.example');
    say(origin);
    const scripts = () => document.querySelectorAll('script[src="/_preview/axe.js"]').length;
    while (scripts() === 0) await new Promise(requestAnimationFrame);
    return scripts();
  }, deskOrigin);
  expect(asked).toBe(1);
});
