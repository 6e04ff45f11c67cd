import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { EditView, openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser } from './browser.ts';
import { deskOrigin, Editor, only } from './desk.ts';
import { addPerson, removePerson, type Person } from './people.ts';

const soon = { timeout: 20_000, interval: 100 };
const kept = 'pactwerk.unsaved';

let browser: Browser;
let administrator: Editor;
let anna: Page;
let bert: Page;
const people: Person[] = [];
const made: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  administrator = await Editor.signIn();
  anna = await signedIn();
  bert = await signedIn();
}, 60_000);

afterAll(async () => {
  for (const id of made) await administrator.delete('news', id);
  for (const person of people) await removePerson(administrator, person);
  await browser.close();
}, 30_000);

/** An editor of Kennemerland, who signed in to the admin. */
async function signedIn(): Promise<Page> {
  const person = await addPerson(administrator, { role: 'regional-editor', regions: ['kam'], languages: ['nl', 'en'] });
  people.push(person);
  return (await openDesk(browser, person)).page;
}

/** A news item of Kennemerland that is a draft, made by somebody else. */
async function draft(title: string): Promise<string> {
  const id = await administrator.create('news', {
    title,
    summary: 'Wij leren samen.',
    publishedOn: { value: '2026-11' },
    regions: only(await administrator.region('kam')),
  });
  made.push(id);
  return id;
}

/** Opens the Dutch version. */
async function open(page: Page, id: string): Promise<EditView> {
  onTestFailed(() => keepScreenshot(page, page.url()));
  await page.goto(
    `${deskOrigin()}/admin/content-manager/collection-types/api::news.news/${id}?plugins[i18n][locale]=nl`,
  );
  const view = new EditView(page, page.getByRole('main'));
  await expect.poll(() => view.text('Samenvatting').inputValue(), soon).not.toBe('');
  return view;
}

const summaryOf = (view: EditView) => expect.poll(() => view.text('Samenvatting').inputValue(), soon);

it('tells who else has an entry open, refuses the second save, and keeps both versions to choose from', async () => {
  const id = await draft('Proef van twee schrijvers');
  const annas = await open(anna, id);
  const berts = await open(bert, id);
  await bert.getByText(/ heeft dit ook open, sinds /).waitFor();
  await berts.type('Samenvatting', 'Dit schreef Bert.');
  await berts.save();

  await annas.type('Samenvatting', 'Dit schreef Anna.');
  await expect(annas.save()).rejects.toThrow(/400/);
  const dialog = anna.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Uw versie is niet opgeslagen' }).waitFor();
  // An open dialog hides the form from readers of the screen, and so from locators by role.
  await expect.poll(() => anna.locator('[name=summary]').inputValue(), soon).toBe('Dit schreef Bert.');
  await dialog.getByRole('link', { name: 'Vergelijk de versies' }).click();
  await anna.getByText('Dit schreef', { exact: false }).first().waitFor();
  for (const name of ['Anna.', 'Bert.']) await anna.getByText(name).first().waitFor();

  const history = `${deskOrigin()}/admin/history/api::news.news/${id}?locale=nl`;
  await anna.goto(history);
  await anna.getByText(/^Niet opgeslagen: /).waitFor();
  await anna.getByRole('button', { name: /^Zet het bewaarde concept van .* terug/ }).click();
  await anna.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
  await summaryOf(new EditView(anna, anna.getByRole('main'))).toBe('Dit schreef Anna.');
  await anna.goto(history);
  await anna.getByText(/^Bewaard: /).waitFor();
}, 90_000);

it('tells whoever has an entry open that somebody else saved it, before they write on', async () => {
  const id = await draft('Proef van een nieuwe versie');
  const annas = await open(anna, id);
  await administrator.save('news', id, { summary: 'Van kantoor.' });
  await anna.getByText(/ sloeg dit op om /).waitFor();
  await anna.getByRole('button', { name: 'Laad de nieuwe versie' }).click();
  await summaryOf(annas).toBe('Van kantoor.');
}, 60_000);

it('offers back what was typed and not saved when the browser comes back', async () => {
  const id = await draft('Proef van een vastloper');
  const view = await open(anna, id);
  await view.type('Samenvatting', 'Bijna verloren.');
  await anna.waitForFunction(
    (name) => Object.entries(window.localStorage).some(([key, text]) => key.startsWith(name) && text.includes('Bijna')),
    kept,
  );
  await anna.goto('about:blank');
  const again = await open(anna, id);
  await summaryOf(again).toBe('Wij leren samen.');
  await anna.getByText(/^Werk van .* is niet opgeslagen\.$/).waitFor();
  await anna.getByRole('button', { name: 'Zet mijn werk terug' }).click();
  await summaryOf(again).toBe('Bijna verloren.');
  await again.save();
  await anna.waitForFunction((name) => !Object.keys(window.localStorage).some((key) => key.startsWith(name)), kept);
  await open(anna, id);
  expect(await anna.getByText(/is niet opgeslagen\.$/).count()).toBe(0);
}, 60_000);

it('leaves in the form what was typed when a save fails', async () => {
  const id = await draft('Proef van een storing');
  const view = await open(anna, id);
  const failing = (url: URL) => url.pathname.endsWith(`/${id}`) && url.pathname.includes('/collection-types/');
  await anna.route(failing, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 500, json: { data: null, error: { status: 500, name: 'Error', message: 'Storing' } } })
      : route.continue(),
  );
  await view.type('Samenvatting', 'Dit blijft staan.');
  await expect(view.save()).rejects.toThrow(/500/);
  await anna.getByText('Storing').first().waitFor();
  await summaryOf(view).toBe('Dit blijft staan.');
  await anna.unroute(failing);
  await view.save();
  await summaryOf(await open(anna, id)).toBe('Dit blijft staan.');
}, 60_000);
