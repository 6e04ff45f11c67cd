import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed, vi } from 'vitest';
import { EditView, openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser } from './browser.ts';
import { deskOrigin, Editor, only } from './desk.ts';
import { addPerson, removePerson, type Person, type Post } from './people.ts';
import { read } from './reader.ts';

const soon = { timeout: 20_000, interval: 100 };
/** A planned publish comes at a whole minute. */
const withinTwoMinutes = { timeout: 120_000, interval: 250 };
const region = 'Kennemerland, Amstelland en Meerlanden';
const letterPages = { nl: '/nl/nieuwsbrieven/proef-van-de-redactie/', en: '/en/newsletters/trial-of-the-editors/' };
const newsTitle = 'Proef van de rollen';

let browser: Browser;
let administrator: Editor;
const people: Person[] = [];
const made: [type: string, id: string][] = [];

beforeAll(async () => {
  browser = await openBrowser();
  administrator = await Editor.signIn();
});

afterAll(async () => {
  for (const [type, id] of made) await administrator.delete(type, id);
  for (const person of people) await removePerson(administrator, person);
  // The tests that come after read the site without it.
  await vi.waitFor(async () => expect((await read('kam', letterPages.nl)).status).not.toBe(200), soon);
  await browser.close();
}, 30_000);

/** Somebody in this role, who signed in to the admin. */
async function opened(post: Post) {
  const person = await addPerson(administrator, post);
  people.push(person);
  const { page, editor } = await openDesk(browser, person);
  onTestFailed(() => keepScreenshot(page, page.url()));
  return { page, editor };
}

/** A news item of Kennemerland that is public in Dutch, made by somebody else. */
async function newsOfKennemerland(): Promise<string> {
  const id = await administrator.create('news', {
    title: newsTitle,
    summary: 'Wij leren samen.',
    publishedOn: { value: '2026-11' },
    regions: only(await administrator.region('kam')),
  });
  made.push(['news', id]);
  return id;
}

const editViewOf = (type: string, id: string, locale: string): string =>
  `${deskOrigin()}/admin/content-manager/collection-types/api::${type}.${type}/${id}?plugins[i18n][locale]=${locale}`;

it('lets a regional editor write a newsletter, look at it beforehand, plan it, and publish it in a second language', async () => {
  const { page } = await opened({ role: 'regional-editor', regions: ['kam'], languages: ['nl', 'en'] });
  const letter = await EditView.create(page, 'Nieuwsbrief');
  await letter.type('Titel', 'Proef van de redactie');
  await letter.pick('Regio’s', region);
  await letter.date('Verschenen op', '2026-11');
  await letter.choose('Soort', 'bijzondere editie');
  const id = await letter.save();
  made.push(['newsletter', id]);

  await page.goto(editViewOf('newsletter', id, 'nl'));
  await page.getByRole('link', { name: 'Voorbeeld openen' }).click();
  const frame = page.frameLocator('iframe[title="Voorbeeld"]');
  await frame.getByRole('heading', { level: 1, name: 'Proef van de redactie' }).waitFor();
  expect((await read('kam', letterPages.nl)).status).toBe(404);

  await page.goto(editViewOf('newsletter', id, 'nl'));
  await page.getByRole('button', { name: 'Plan een tijdstip' }).click();
  const dialog = page.getByRole('dialog');
  const { date, time } = nextMinuteInAmsterdam();
  await dialog.getByLabel('Datum').fill(date);
  await dialog.getByLabel('Tijd').fill(time);
  await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByText(/^Publiceren: /).waitFor();
  await expect.poll(async () => (await read('kam', letterPages.nl)).status, withinTwoMinutes).toBe(200);

  await page.reload();
  const english = new EditView(page, page.getByRole('main'));
  await english.translateTo('Engels');
  await expect.poll(() => english.text('Titel').inputValue(), soon).toBe('Proef van de redactie');
  await english.type('Titel', 'Trial of the editors');
  await english.type('Adres (slug)', '');
  await english.save();
  await english.publish();
  await expect.poll(async () => (await read('kam', letterPages.en)).status, soon).toBe(200);
}, 240_000);

it('lets a translator change text of her language, and no fact', async () => {
  const id = await newsOfKennemerland();
  await administrator.publish('news', id);
  const { page, editor } = await opened({ role: 'translator', regions: ['kam'], languages: ['en'] });
  await editor.save('news', id, { title: 'Trial of roles', slug: 'trial-of-roles' }, 'en');
  await page.goto(editViewOf('news', id, 'en'));
  const view = new EditView(page, page.getByRole('main'));
  await expect.poll(() => view.text('Titel').inputValue(), soon).toBe('Trial of roles');
  expect(await page.getByRole('combobox', { name: /^Regio’s/ }).isDisabled()).toBe(true);
  await view.type('Samenvatting', 'We learn together.');
  await view.save();

  await editor
    .save('news', id, { publishedOn: { value: '1999' }, summary: 'We learn from each other.' }, 'en')
    .catch(() => {});
  await expect(editor.save('news', id, { title: 'Iets anders' }, 'nl')).rejects.toThrow(/: 40[34] /);
  const { data } = await administrator.ask<{ data: { publishedOn: { value: string }; title: string } }>(
    'GET',
    `/content-manager/collection-types/api::news.news/${id}?locale=nl`,
  );
  expect([data.publishedOn.value, data.title]).toEqual(['2026-11', newsTitle]);
}, 60_000);

it('shows an editor of another region nothing of a draft, on the screen or asked directly', async () => {
  const id = await newsOfKennemerland();
  const { page, editor } = await opened({ role: 'regional-editor', regions: ['twente'], languages: ['nl', 'en'] });
  await page.getByRole('link', { name: 'Inhoud', exact: true }).click();
  await page.getByRole('link', { name: 'Nieuws', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Nieuws' }).waitFor();
  expect(await page.getByText(newsTitle).count()).toBe(0);
  await page.goto(editViewOf('news', id, 'nl'));
  await expectNothing(page);

  const nobody = 'a'.repeat(24);
  for (const [method, path, body] of requestsFor(id)) {
    const [answer, ofNone] = [
      await refusal(editor, method, path, body),
      await refusal(editor, method, path.replaceAll(id, nobody), body),
    ];
    expect(answer, `${method} ${path}`).toMatch(/^40[34]/);
    expect(answer.replaceAll(id, nobody), `${method} ${path}`).toBe(ofNone);
  }
  const list = '/content-manager/collection-types/api::news.news?page=1&pageSize=10&locale=nl&_q=rollen';
  expect((await editor.ask<{ results: unknown[] }>('GET', list)).results).toEqual([]);
}, 60_000);

async function expectNothing(page: Page): Promise<void> {
  await page.getByText('Er ging iets mis').waitFor();
  expect(await page.getByText(newsTitle).count()).toBe(0);
}

/** What the admin can ask of an entry. */
function requestsFor(id: string): [method: string, path: string, body?: Record<string, unknown>][] {
  const entry = `/content-manager/collection-types/api::news.news/${id}`;
  return [
    ['GET', `${entry}?locale=nl`],
    ['PUT', `${entry}?locale=nl`, { title: 'Van een ander' }],
    ['DELETE', `${entry}?locale=nl`],
    ['POST', `${entry}/actions/publish?locale=nl`, {}],
    ['POST', `${entry}/actions/unpublish?locale=nl`, {}],
    ['GET', `/desk/receipts/api::news.news/${id}`],
    ['GET', `/desk/impact/api::news.news/${id}?locale=nl`],
    ['GET', `/desk/schedule/api::news.news/${id}`],
    ['GET', `/desk/translations/api::news.news/${id}?locale=en`],
  ];
}

/** How the desk refuses a request: what it says after the address. */
async function refusal(editor: Editor, method: string, path: string, body?: Record<string, unknown>): Promise<string> {
  try {
    return `200 ${JSON.stringify(await editor.ask(method, path, body))}`;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(`${method} ${path}: `, '');
  }
}

/** The first whole minute that is half a minute away at least, as the dialog asks for it. */
function nextMinuteInAmsterdam(): { date: string; time: string } {
  const moment = new Date(Date.now() + 90_000);
  const [date = '', time = ''] = moment.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).split(' ');
  return { date, time: time.slice(0, 5) };
}
