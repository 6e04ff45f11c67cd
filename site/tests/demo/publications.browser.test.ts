import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFailed, vi } from 'vitest';
import { EditView, openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser, siteOrigin } from './browser.ts';
import { deskOrigin, only, type Editor } from './desk.ts';
import { read } from './reader.ts';

const soon = { timeout: 20_000, interval: 100 };
const region = 'Twente';
const title = 'Proef van de uitgave';
const address = '/nl/nieuws/proef-van-de-uitgave/';

let browser: Browser;
let desk: Page;
let editor: Editor;
let id: string | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk, editor } = await openDesk(browser));
}, 60_000);

afterAll(async () => {
  await editor.letGo('twente');
  if (id !== undefined) await editor.delete('news', id);
  await vi.waitFor(async () => expect((await read('twente', address)).status).not.toBe(200), soon);
  await browser.close();
}, 30_000);

it('shows on an entry how a publish becomes live, rolls the site back with a reason for all to see, and releases it again', async () => {
  onTestFailed(() => keepScreenshot(desk, desk.url()));
  id = await editor.create('news', {
    title,
    slug: 'proef-van-de-uitgave',
    publishedOn: { value: '2026-11-26' },
    regions: only(await editor.region('twente')),
  });
  await openEntry(id);
  await desk.getByText('Niet gepubliceerd.').waitFor();
  // A press that stands still gives time to see what a second would hide.
  process.kill(pressPid(), 'SIGSTOP');
  try {
    await new EditView(desk, desk.getByRole('main')).publish();
    await desk.getByText(/^In de rij sinds /).waitFor();
    expect((await read('twente', address)).status).not.toBe(200);
  } finally {
    process.kill(pressPid(), 'SIGCONT');
  }
  await desk.getByText(/^Op de site sinds .* \(\d+,\d s\), uitgave \d+\.$/).waitFor();
  await desk.getByRole('link', { name: siteOrigin('twente') + address }).waitFor();
  expect((await read('twente', address)).status).toBe(200);

  await desk.getByRole('link', { name: 'Publicaties', exact: true }).click();
  await desk.getByRole('heading', { level: 1, name: 'Publicaties' }).waitFor();
  await desk.getByRole('combobox', { name: 'Regio' }).click();
  await desk.getByRole('option', { name: region, exact: true }).click();
  const current = desk.locator('li[aria-current=true]');
  await current.getByRole('link', { name: title }).waitFor();
  await current.getByText(/gepubliceerd door Beheer/).waitFor();

  await desk
    .getByRole('button', { name: `Zet ${region} terug` })
    .first()
    .click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Wat sindsdien is ingetrokken, blijft van de site af.').waitFor();
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await dialog.getByText('Schrijf in een paar woorden waarom.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reden' }).fill('Verkeerde datum in de proef');
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  const banner = desk.getByRole('region', { name: `${region} is teruggezet` });
  await banner.getByText('Reden: Verkeerde datum in de proef').waitFor();
  await expect.poll(async () => (await read('twente', address)).status, soon).not.toBe(200);

  await openEntry(id);
  await desk.getByText(/^Wacht: de site is teruggezet naar uitgave \d+\.$/).waitFor();
  await desk.getByRole('link', { name: 'Ga naar Publicaties' }).click();
  await banner.getByRole('button', { name: `Geef ${region} weer vrij` }).click();
  await dialog.getByRole('textbox', { name: 'Reden' }).fill('De datum klopt');
  await dialog.getByRole('button', { name: 'Geef vrij' }).click();
  await banner.waitFor({ state: 'detached' });
  await expect.poll(async () => (await read('twente', address)).status, soon).toBe(200);
}, 180_000);

it('shows in an edit view that stays open what a colleague publishes', async () => {
  onTestFailed(() => keepScreenshot(desk, desk.url()));
  const another = await editor.create('news', {
    title,
    slug: 'proef-van-een-collega',
    publishedOn: { value: '2026-11-26' },
    regions: only(await editor.region('twente')),
  });
  try {
    await openEntry(another);
    await desk.getByText('Niet gepubliceerd.').waitFor();
    await editor.publish('news', another);
    await desk.getByText(/^Op de site sinds /).waitFor();
  } finally {
    await editor.delete('news', another);
  }
}, 60_000);

async function openEntry(entry: string): Promise<void> {
  const list = `${deskOrigin()}/admin/content-manager/collection-types/api::news.news`;
  await desk.goto(`${list}/${entry}?plugins[i18n][locale]=nl`);
  await desk.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The process of the press. */
function pressPid(): number {
  const run: unknown = JSON.parse(readFileSync(join(inject('demo').varFolder, 'run.json'), 'utf8'));
  return (run as { press: { pid: number } }).press.pid;
}
