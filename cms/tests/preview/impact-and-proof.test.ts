import { reportReceiptDocument } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { documents, makeNews, makePact, translate, uidOf } from '../harness/content.ts';
import type { Desk } from '../harness/desk.ts';
import type { Editor } from '../harness/editor.ts';
import { ask, secretOf } from '../harness/read-model.ts';
import { linkIn, makeSite, open, startPreviewDesk, type PreviewDesk } from './preview-desk.ts';

let of: PreviewDesk;
let desk: Desk;
let administrator: Editor;
let twente: string;

beforeAll(async () => {
  of = await startPreviewDesk();
  ({ desk, administrator } = of);
  twente = await makeSite(desk, 'Twente', 'twente');
  await makeSite(desk, 'Oost', 'oost');
});
afterAll(() => of.stop());

test('The desk asks what a publish would change with a signed question of exactly the rows that it would append', async () => {
  const id = await makeNews(desk.strapi, [twente]);
  const nothing = {
    origin: 'x',
    added: [],
    changed: [],
    gone: [],
    moved: [],
    lists: [],
    feeds: 0,
    pages: { before: 1, after: 1 },
  };
  const added = [{ url: '/nl/nieuws/bericht/', title: 'Bericht', locale: 'nl', kind: 'own' }];
  of.process.regions = [
    { ...nothing, region: 'oost', heldBack: [] },
    { ...nothing, region: 'twente', added, heldBack: [] },
  ];
  const impact = async (query: string) =>
    (await administrator.request('GET', `/desk/impact/${uidOf('news')}/${id}${query}`)).body;
  expect(await impact('?locale=nl')).toMatchObject({
    state: 'told',
    regions: [{ region: 'twente', name: 'Twente', added }],
    problems: [],
  });
  const [question] = of.process.asked;
  const webhook = new Webhook(secretOf(desk, 'PREVIEW_SECRET'));
  const headers = Object.fromEntries(Object.entries(question!.headers).map(([name, value]) => [name, String(value)]));
  expect(webhook.verify(JSON.stringify({ rows: question!.rows }), headers)).toBeDefined();
  expect(question?.rows).toMatchObject([{ type: 'news', id, locale: 'nl', kind: 'published' }]);

  await translate(desk.strapi, 'news', id, 'en', { title: 'Another', slug: 'another-message' });
  expect(await impact('?locale=en')).toEqual({ state: 'dutchFirst' });
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: '*' });
  await impact('?locale=nl&change=withdraw');
  expect(of.process.asked.at(-1)?.rows).toMatchObject([
    { locale: 'nl', kind: 'withdrawn' },
    { locale: 'en', kind: 'withdrawn' },
  ]);
});

test('A proof lists the changed drafts of a region and shows the chosen ones as one site', async () => {
  const region = await makeSite(desk, 'Achterhoek', 'achterhoek');
  const [first, second, same] = [
    await makeNews(desk.strapi, [region], { title: 'Eerste' }),
    await makeNews(desk.strapi, [region], { title: 'Tweede' }),
    await makeNews(desk.strapi, [region], { title: 'Ongewijzigd' }),
  ];
  const pact = await makePact(desk.strapi, [region], { title: 'Pact' });
  const theme = await documents(desk.strapi, 'theme').create({
    locale: 'nl',
    data: { title: 'Thema', slug: 'thema', pact },
  });
  await documents(desk.strapi, 'news').publish({ documentId: same, locale: 'nl' });
  const { body } = await administrator.request('GET', '/desk/proofs/achterhoek/drafts');
  const listed = body as unknown as { id: string; name: string; isNew: boolean }[];
  expect(listed.map(({ name }) => name).sort()).toEqual(['Eerste', 'Pact', 'Thema', 'Tweede']);
  expect(listed.every(({ isNew }) => isNew)).toBe(true);
  expect(listed.map(({ id }) => id)).toContain(theme.documentId);

  const drafts = [first, second].map((id) => ({ type: 'news', id, locale: 'nl' }));
  const made = await administrator.request('POST', '/desk/proofs', { region: 'achterhoek', drafts });
  const { preview } = await open(desk, linkIn(desk, String(made.body['url'])));
  expect(preview).toMatchObject({ state: 'holds', region: 'achterhoek', locale: 'nl' });
  expect(preview?.rows.map(({ id }) => id)).toEqual([first, second]);
  const { links } = (await administrator.request('GET', '/desk/proofs')).body as { links: { drafts: number }[] };
  expect(links).toMatchObject([{ drafts: 2 }]);
  for (const wrong of [{ region: 'nergens', drafts }, { region: 'twente', drafts: [] }, { region: 'twente' }])
    expect((await administrator.request('POST', '/desk/proofs', wrong)).status).toBeGreaterThanOrEqual(400);
});

test('An entry of several regions can be opened on the site of each', async () => {
  const oost = await makeSite(desk, 'IJssel', 'ijssel');
  const id = await makeNews(desk.strapi, [twente, oost]);
  const path = `/desk/previews/${uidOf('news')}/${id}`;
  const { regions } = (await administrator.request('GET', path)).body as { regions: { slug: string }[] };
  expect(regions.map(({ slug }) => slug)).toEqual(['twente', 'ijssel']);
  const { body } = await administrator.request('POST', `${path}/open`, { region: 'ijssel', locale: 'nl' });
  expect((await open(desk, linkIn(desk, String(body['url'])))).preview).toMatchObject({ region: 'ijssel' });
  expect((await administrator.request('POST', `${path}/open`, { region: 'nergens' })).status).toBe(404);
});

test('After a publish the desk tells what the newest release with the entry changed, region by region', async () => {
  const id = await makeNews(desk.strapi, [twente]);
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  const row = await desk.strapi.db
    .query('api::publication.publication')
    .findOne({ where: { subjectId: id }, orderBy: { id: 'desc' } });
  const { readEpoch } = desk.load('ledger/epoch') as { readEpoch: (strapi: Desk['strapi']) => Promise<string> };
  const urls = ['/nl/nieuws/bericht/', '/nl/'];
  const entry = { type: 'news', id, locale: 'nl', seq: row.id, event: 'published', urls, total: 2, removed: [] };
  const origin = 'http://twente.localhost:4321';
  const detail = { origin, rendered: 2, removed: 1, urls, removedUrls: ['/nl/oud/'], seconds: 0.2, entries: [entry] };
  const receipt = {
    region: 'twente',
    state: 'live',
    epoch: await readEpoch(desk.strapi),
    position: row.id,
    release: 7,
  };
  await ask(desk, 'PRESS_TOKEN', reportReceiptDocument, { receipt: { ...receipt, detail } });
  const { body } = await administrator.request('GET', `/desk/changed/${uidOf('news')}/${id}?locale=nl`);
  const told = { name: 'Twente', release: 7, origin, rendered: 2, removed: 1, urls, removedUrls: ['/nl/oud/'] };
  expect(body).toMatchObject([told]);
});
