import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { regionPages } from '#features/region-pages.ts';
import { contentType } from '#press/content-type.ts';
import { loadRenderer } from '#press/renderer.ts';
import { securityHeadersAt } from '#press/security-headers.ts';
import { LedgerFixture, region } from '../content-fixture.ts';
import { openBrowser, siteOrigin } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('a film of our own plays from the site itself, and not before a reader asks', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${siteOrigin('oost')}/nl/films/`);
  expect(asked.filter((url) => url.endsWith('.mp4'))).toEqual([]);
  const playing = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    await new Promise((resolve) => video.addEventListener('timeupdate', () => video.currentTime > 0 && resolve(null)));
    return video.videoWidth;
  });
  expect(playing).toBeGreaterThan(0);
  expect(asked.some((url) => url.endsWith('.mp4'))).toBe(true);
  expect(asked.filter((url) => !url.startsWith(siteOrigin('oost')))).toEqual([]);
  await page.close();
});

it('a film elsewhere is a link that names the host, and nothing of there is asked before it is followed', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${siteOrigin('kam')}/nl/films/`);
  expect(asked.filter((url) => !url.startsWith(siteOrigin('kam')))).toEqual([]);
  const links = await page
    .locator('.film a[href^="https://"]')
    .evaluateAll((all) => all.map((one) => ({ text: one.textContent, host: (one as HTMLAnchorElement).hostname })));
  expect(links.length).toBeGreaterThan(0);
  for (const { text, host } of links) expect(text).toContain(host);
  await page.close();
});

it('the captions of a film are shown under our headers', async () => {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  ledger.media('m', { name: 'film.mp4', ext: '.mp4', mime: 'video/mp4' });
  ledger.media('v', { name: 'ondertitels.vtt', ext: '.vtt', mime: 'text/vtt' });
  ledger.publish('film', 'f', { title: 'Film', regions: ['kam'], file: ['m'], captions: ['v'] });
  const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost:4321' } };
  const film = regionPages(ledger.content(), 'kam', build).pages.find(({ kind }) => kind === 'film-index');
  if (film === undefined) throw new Error('There is no page with films.');
  const renderer = await loadRenderer(join(import.meta.dirname, '../../dist/renderer'));
  const html = Buffer.from(await renderer.render({ ...film }));
  const server = createServer(({ url = '' }, response) => {
    const isPage = url === film.url;
    const type = contentType(isPage ? 'index.html' : url);
    response.writeHead(isPage || url.endsWith('.vtt') ? 200 : 404, { ...securityHeadersAt(url), 'Content-Type': type });
    response.end(isPage ? html : url.endsWith('.vtt') ? 'WEBVTT\n\n00:00.000 --> 00:02.000\nEen draad.\n' : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${film.url}`);
  const cues = await page.waitForFunction(() => {
    const track = document.querySelector('video')?.textTracks[0];
    return track?.mode === 'showing' && track.cues?.length === 1 ? [track.kind, track.language] : undefined;
  });
  expect(await cues.jsonValue()).toEqual(['captions', 'nl']);
  await page.close();
  server.closeAllConnections();
  server.close();
});
