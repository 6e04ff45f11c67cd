import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed, vi } from 'vitest';
import { EditView, openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser } from './browser.ts';
import { only, type Editor } from './desk.ts';
import { read } from './reader.ts';

const soon = { timeout: 20_000, interval: 100 };
const title = 'Proef van de versies';
const page = '/nl/nieuws/proef-van-de-versies/';

let browser: Browser;
let desk: Page;
let editor: Editor;
let id: string | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page: desk, editor } = await openDesk(browser));
}, 60_000);

afterAll(async () => {
  if (id !== undefined) await editor.delete('news', id);
  // The tests that come after read the site without it.
  await vi.waitFor(async () => expect((await read('twente', page)).status).not.toBe(200), soon);
  await browser.close();
}, 30_000);

it('finds a translation that a change of the Dutch made old, shows the change, and takes a version back', async () => {
  onTestFailed(() => keepScreenshot(desk, desk.url()));
  id = await editor.create('news', {
    title,
    slug: 'proef-van-de-versies',
    summary: 'Wij leren samen.',
    publishedOn: { value: '2026-11' },
    regions: only(await editor.region('twente')),
  });
  await editor.publish('news', id);
  await editor.save('news', id, { title: 'Trial of versions', summary: 'We learn together.' }, 'en');
  await editor.publish('news', id, 'en');
  await editor.save('news', id, { summary: 'Wij leren van elkaar.' });
  await editor.publish('news', id);

  await desk.getByRole('link', { name: 'Vertalingen', exact: true }).click();
  await desk.getByRole('combobox', { name: 'Stand' }).click();
  await desk.getByRole('option', { name: 'verouderd', exact: true }).click();
  await desk.getByRole('link', { name: `Engels: verouderd. Bewerk “${title}” in deze taal` }).click();

  await desk.getByRole('button', { name: 'Bekijk de wijzigingen' }).click();
  const changes = desk.getByRole('dialog');
  await changes.getByRole('heading', { name: 'Samenvatting' }).waitFor();
  expect([await changes.locator('del').innerText(), await changes.locator('ins').innerText()]).toEqual([
    expect.stringContaining('samen'),
    expect.stringContaining('van elkaar'),
  ]);
  await changes.getByRole('button', { name: 'Sluit' }).last().click();
  const english = new EditView(desk, desk.getByRole('main'));
  await english.type('Samenvatting', 'We learn from each other.');
  await english.publish();
  await desk.getByText('Deze vertaling is actueel.').waitFor();

  await desk.getByRole('link', { name: 'Bekijk alle versies' }).click();
  await desk.getByRole('button', { name: /^Bekijk wat er op / }).click();
  await desk.getByRole('heading', { level: 3, name: 'Samenvatting' }).waitFor();
  expect(await desk.locator('ins').innerText()).toContain('from each other');
  await desk.getByRole('button', { name: 'Alle versies' }).click();
  await desk
    .getByRole('button', { name: /^Zet de versie van / })
    .last()
    .click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Op de sites verandert er niets tot u publiceert.').waitFor();
  await dialog.getByRole('button', { name: 'Zet terug', exact: true }).click();
  await expect.poll(() => english.text('Samenvatting').inputValue(), soon).toBe('We learn together.');
  await desk.getByText('Gewijzigd', { exact: true }).first().waitFor();
}, 90_000);
