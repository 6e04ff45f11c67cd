import { reportReceiptDocument } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OnTheSites, SiteState } from '../../src/desk/on-the-sites.ts';
import { documents, makeNews, makeOrganisation, makePact, translate, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, signInWith, type Editor } from '../harness/editor.ts';
import { position } from '../harness/ledger-rows.ts';
import { ask } from '../harness/read-model.ts';

let desk: Desk;
let editor: Editor;
let epoch: string;
let regions: string[];

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
  const { readEpoch } = desk.load('ledger/epoch') as { readEpoch: (strapi: Desk['strapi']) => Promise<string> };
  epoch = await readEpoch(desk.strapi);
  regions = [await makeSite('Twente', 'twente'), await makeSite('Oost', 'oost')];
});
afterAll(() => desk.stop());

async function makeSite(name: string, slug: string): Promise<string> {
  const data = { name, slug, kind: 'regional', hasSite: true };
  return (await documents(desk.strapi, 'region').create({ locale: 'nl', data })).documentId;
}

/** Reports a receipt as the press does, of the newest row or of an earlier one. */
async function report(region: string, state: string, more: Record<string, unknown> = {}): Promise<void> {
  const receipt = { region, state, epoch, position: await position(desk.strapi), ...more };
  const { errors } = await ask(desk, 'PRESS_TOKEN', reportReceiptDocument, { receipt });
  expect(errors).toEqual([]);
}

/** The newest row of one language of a news item, as a live receipt names it. */
async function entryOf(id: string, locale: string, urls: string[], removed: string[] = []) {
  const row = await desk.strapi.db
    .query('api::publication.publication')
    .findOne({ where: { subjectId: id, subjectLocale: locale }, orderBy: { id: 'desc' } });
  return { type: 'news', id, locale, seq: row.id, event: row.event, urls, total: urls.length, removed };
}

const live = (slug: string, ...entries: object[]) => ({
  release: 12,
  detail: { origin: `http://${slug}.localhost:4321`, entries },
});

async function onTheSites(type: 'news' | 'organisation' | 'pact', id: string): Promise<OnTheSites> {
  const { status, body } = await editor.request('GET', `/desk/receipts/${uidOf(type)}/${id}`);
  expect(status).toBe(200);
  return body as unknown as OnTheSites;
}

/** What is said of each language, region by region: `nl Oost queued`. */
function inShort({ versions }: OnTheSites): string[] {
  return versions.flatMap(({ locale, sites }) => sites.map(({ region, state }) => `${locale} ${region} ${state}`));
}

function siteOf({ versions }: OnTheSites, locale: string, region: string): SiteState | undefined {
  return versions.find((one) => one.locale === locale)?.sites.find((one) => one.region === region);
}

test('An entry goes from queued over building to live, per language and region, with its addresses', async () => {
  const id = await makeNews(desk.strapi, regions);
  expect(await onTheSites('news', id)).toEqual({ versions: [], held: [], releases: [] });

  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  expect(inShort(await onTheSites('news', id))).toEqual(['nl Oost queued', 'nl Twente queued']);

  await report('twente', 'building', { release: 12 });
  expect(inShort(await onTheSites('news', id))).toEqual(['nl Oost queued', 'nl Twente building']);

  await report('twente', 'live', live('twente', await entryOf(id, 'nl', ['/nl/nieuws/bericht/', '/nl/'])));
  const now = await onTheSites('news', id);
  expect(inShort(now)).toEqual(['nl Oost queued', 'nl Twente live']);
  const twente = siteOf(now, 'nl', 'Twente');
  expect(twente).toMatchObject({
    urls: ['http://twente.localhost:4321/nl/nieuws/bericht/', 'http://twente.localhost:4321/nl/'],
    total: 2,
    release: 12,
    problems: [],
  });
  expect(twente?.seconds).toBeGreaterThanOrEqual(0);
  expect(now.releases).toMatchObject([
    { region: 'Twente', release: 12, locales: ['nl'], url: 'http://twente.localhost:4321/nl/nieuws/bericht/' },
  ]);

  await translate(desk.strapi, 'news', id, 'de', { title: 'Nachricht', slug: 'nachricht' });
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'de' });
  await report('oost', 'live', live('oost', await entryOf(id, 'nl', ['/nl/nieuws/bericht/'])));
  expect(inShort(await onTheSites('news', id))).toEqual([
    'nl Oost live',
    'nl Twente live',
    'de Oost absent',
    'de Twente queued',
  ]);
});

test('A refused release tells what is wrong and leads to the entry that an editor must open', async () => {
  const id = await makeNews(desk.strapi, regions);
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  const problems = [
    { url: '/nl/nieuws/bericht/', message: 'A link leads nowhere.', entry: { type: 'news', id } },
    { url: '/nl/', message: 'There is no heading.', entry: null },
  ];
  await report('twente', 'refused', { detail: { problems } });
  const edit = `/content-manager/collection-types/api::news.news/${id}`;
  expect(siteOf(await onTheSites('news', id), 'nl', 'Twente')).toMatchObject({
    state: 'refused',
    problems: [
      { url: '/nl/nieuws/bericht/', message: 'A link leads nowhere.', path: edit },
      { url: '/nl/', message: 'There is no heading.', path: null },
    ],
  });

  const pin = { release: 9, position: 1, at: '2026-11-26T13:32:07.000Z', order: null, reason: 'Proef' };
  await report('twente', 'held', { release: 9, detail: { pin, kept: [9] } });
  const now = await onTheSites('news', id);
  expect(siteOf(now, 'nl', 'Twente')).toMatchObject({ state: 'pinned', release: 9 });
  expect(now.held).toMatchObject([{ region: 'Twente', release: 9, byCommand: true, by: null, reason: 'Proef' }]);
});

test('A row that is held back is told with its field, in the language that it concerns', async () => {
  const id = await makeNews(desk.strapi, [regions[0] ?? '']);
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  const problems = [{ field: 'title', message: 'Vul de titel in.' }];
  await report('twente', 'live', { ...live('twente'), heldBack: [{ type: 'news', id, locale: 'nl', problems }] });
  const now = await onTheSites('news', id);
  expect(inShort(now)).toEqual(['nl Twente heldBack']);
  expect(siteOf(now, 'nl', 'Twente')?.problems).toMatchObject([
    {
      message: 'Titel: Vul de titel in.',
      path: `/content-manager/collection-types/api::news.news/${id}?plugins[i18n][locale]=nl`,
    },
  ]);
});

test('A withdrawal is told until the sites have dropped the entry', async () => {
  const id = await makeNews(desk.strapi, [regions[1] ?? '']);
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  await report('oost', 'live', live('oost', await entryOf(id, 'nl', ['/nl/nieuws/weg/'])));
  await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
  expect(inShort(await onTheSites('news', id))).toEqual(['nl Oost queued']);
  await report('oost', 'live', live('oost', await entryOf(id, 'nl', [], ['/nl/nieuws/weg/'])));
  expect(inShort(await onTheSites('news', id))).toEqual(['nl Oost withdrawn']);
});

test('What names no regions stands on the sites whose receipts name it', async () => {
  const id = await makeOrganisation(desk.strapi);
  await documents(desk.strapi, 'organisation').publish({ documentId: id });
  expect(inShort(await onTheSites('organisation', id))).toEqual(['null Oost queued', 'null Twente queued']);
  const seq = await position(desk.strapi);
  const entry = { type: 'organisation', id, locale: null, seq, event: 'published', total: 1, removed: [] };
  await report('twente', 'live', live('twente', { ...entry, urls: ['/nl/organisaties/zorghuis/'] }));
  await report('oost', 'live', live('oost'));
  expect(inShort(await onTheSites('organisation', id))).toEqual(['null Twente live']);
});

test('Receipts of before a restored backup say nothing of the present', async () => {
  const id = await makePact(desk.strapi, [regions[0] ?? '']);
  await documents(desk.strapi, 'pact').publish({ documentId: id, locale: 'nl' });
  await report('twente', 'live', { ...live('twente'), epoch: 'another life', position: 10_000 });
  expect(inShort(await onTheSites('pact', id))).toEqual(['nl Twente queued']);
});

test('Who is not signed in, or asks for what is no content, is told nothing', async () => {
  const id = await makeNews(desk.strapi, regions);
  expect((await fetch(`${desk.url}/desk/receipts/api::news.news/${id}`)).status).toBe(401);
  for (const path of ['admin::user/1', 'api::receipt.receipt/1', 'api::news.news/nowhere'])
    expect((await editor.request('GET', `/desk/receipts/${path}`)).status, path).toBe(404);
});

test('Who may not read a type is told nothing of its entries', async () => {
  const id = await makeNews(desk.strapi, regions);
  const nobody = await signInWith(desk, 'Nobody', []);
  expect((await nobody.request('GET', `/desk/receipts/api::news.news/${id}`)).status).toBe(403);
});
