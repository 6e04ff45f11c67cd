import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makePact, translate, uidOf } from '../harness/content.ts';
import type { Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { addressFor, makeSite, open, startPreviewDesk, type PreviewDesk } from './preview-desk.ts';

let of: PreviewDesk;
let desk: Desk;
let administrator: Editor;
let twente: string;
let oost: string;

beforeAll(async () => {
  of = await startPreviewDesk();
  ({ desk, administrator } = of);
  twente = await makeSite(desk, 'Twente', 'twente');
  oost = await makeSite(desk, 'Oost', 'oost');
});
afterAll(() => of.stop());

/** Signs in somebody who may read news on one condition. */
async function editorOfNews(name: string, condition: string): Promise<Editor> {
  const { strapi } = desk;
  const role = await strapi.service('admin::role').create({ name, description: '' });
  await strapi.service('admin::role').assignPermissions(role.id, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: uidOf('news'),
      properties: { locales: ['nl'] },
      conditions: [condition],
    },
  ]);
  const email = `${name.toLowerCase()}@example.org`;
  const account = { email, firstname: name, lastname: 'Proef', password: 'Secret-123', isActive: true };
  await strapi.service('admin::user').create({ ...account, roles: [role.id] });
  return signIn(desk, { email, password: account.password });
}

/** A condition as the roles of regions will have it: these entries and no other. */
async function conditionOn(name: string, ids: () => string[]): Promise<string> {
  const { strapi } = desk;
  const condition = { name, displayName: name, handler: () => ({ documentId: { $in: ids() } }) };
  // Strapi takes conditions only while it starts.
  strapi.isLoaded = false;
  await strapi.service('admin::permission').conditionProvider.register({ ...condition, category: 'default' });
  strapi.isLoaded = true;
  return `api::${name}`;
}

test('An editor gets a signed address of the draft, which opens it with what belongs to it and nothing else', async () => {
  const id = await makeNews(desk.strapi, [twente], { title: 'Geheim concept' });
  await makeNews(desk.strapi, [twente], { title: 'Een ander concept' });
  const { url, link } = await addressFor(desk, administrator, id);
  expect(url).toMatch(new RegExp(`^${of.process.url}/p/`));
  const { preview } = await open(desk, link);
  expect(preview).toMatchObject({
    state: 'holds',
    shows: 'draft',
    region: 'twente',
    locale: 'nl',
    language: 'nl',
    entries: [{ type: 'news', id, locale: 'nl', name: 'Geheim concept', problems: [] }],
  });
  expect(preview?.rows).toMatchObject([
    { kind: 'published', id, news: { title: 'Geheim concept', regions: [twente] } },
  ]);
  expect((await addressFor(desk, administrator, id)).url).toBe(url);
});

test('The preview token alone opens a preview', async () => {
  const { link } = await addressFor(desk, administrator, await makeNews(desk.strapi, [twente]));
  expect(await open(desk, link, 'READ_TOKEN')).toMatchObject({ errors: ['Forbidden access'] });
  expect((await open(desk, 'nobody-knows-this')).preview).toEqual({ ...closed, state: 'unknown' });
});

const closed = { shows: null, region: null, locale: null, language: null, entries: [], rows: [] };

test('A translation is shown with the Dutch draft, which has its facts; children come with their parent', async () => {
  const news = await makeNews(desk.strapi, [twente]);
  await translate(desk.strapi, 'news', news, 'en', { title: 'Message', slug: 'message' });
  const { preview } = await open(desk, (await addressFor(desk, administrator, news, 'en')).link);
  expect(preview?.rows.map(({ locale }) => locale)).toEqual(['nl', 'en']);
  expect(preview?.entries).toMatchObject([{ locale: 'en', name: 'Message' }]);

  const pact = await makePact(desk.strapi, [twente]);
  const data = { label: '150 leerlingen', pact, quantity: 150, unit: 'students', rhythm: 'once' };
  const target = await documents(desk.strapi, 'target').create({ locale: 'nl', data });
  const opened = await open(desk, (await addressFor(desk, administrator, pact, 'nl', 'pact')).link);
  expect(opened.preview?.rows.map(({ id }) => id)).toEqual([pact, target.documentId]);
});

test('A draft that cannot be published comes with what is wrong, under the label of the field', async () => {
  const id = await makeNews(desk.strapi, [twente], { title: null });
  const { preview } = await open(desk, (await addressFor(desk, administrator, id)).link);
  expect(preview?.entries[0]?.problems.join()).toContain('Titel: ');
});

test('Who may not read an entry gets no address of it, is told nothing of it, and cannot put it in a proof', async () => {
  const own = await makeNews(desk.strapi, [twente]);
  const other = await makeNews(desk.strapi, [oost]);
  let allowed = [own];
  const editor = await editorOfNews('Twentenaar', await conditionOn('news-of-twente', () => allowed));
  const given = await addressFor(desk, editor, own);
  expect(given.url).not.toBeNull();
  expect(await addressFor(desk, editor, other)).toMatchObject({ status: 204, url: null });
  expect(await addressFor(desk, editor, own, 'en')).toMatchObject({ status: 204, url: null });
  for (const path of ['impact', 'previews'])
    expect((await editor.request('GET', `/desk/${path}/${uidOf('news')}/${other}`)).status, path).toBe(403);
  const proof = (id: string) => ({ region: 'twente', drafts: [{ type: 'news', id, locale: 'nl' }] });
  expect((await editor.request('POST', '/desk/proofs', proof(own))).status).toBe(200);
  expect((await editor.request('POST', '/desk/proofs', proof(other))).status).toBe(403);
  const drafts = await editor.request('GET', '/desk/proofs/oost/drafts');
  expect(JSON.stringify(drafts.body)).not.toContain(other);

  const foreign = await addressFor(desk, administrator, other);
  const [{ id: foreignId }] = await linksOf(administrator, other);
  expect(foreign.url).not.toBeNull();
  expect((await editor.request('POST', `/desk/previews/${foreignId}/revoke`)).status).toBe(404);
  expect((await open(desk, foreign.link)).preview?.state).toBe('holds');

  allowed = [];
  expect((await open(desk, given.link)).preview).toEqual({ ...closed, state: 'revoked' });
});

interface Shown {
  id: number;
  by: string;
  until: string;
  url: string;
}

async function linksOf(editor: Editor, id: string): Promise<[Shown, ...Shown[]]> {
  const { body } = await editor.request('GET', `/desk/previews/${uidOf('news')}/${id}`);
  return body['links'] as [Shown, ...Shown[]];
}

test('An address that was revoked or has expired opens nothing, and is in no list', async () => {
  const id = await makeNews(desk.strapi, [twente]);
  const { link, url } = await addressFor(desk, administrator, id);
  const [shown] = await linksOf(administrator, id);
  expect(shown).toMatchObject({ by: 'Beheer Pactwerk', url });
  expect((await administrator.request('POST', `/desk/previews/${shown.id}/revoke`)).status).toBe(200);
  expect((await open(desk, link)).preview).toEqual({ ...closed, state: 'revoked' });
  expect(await linksOf(administrator, id)).toEqual([]);

  const next = await addressFor(desk, administrator, id);
  expect(next.url).not.toBe(url);
  await desk.strapi.db
    .query('api::preview-link.preview-link')
    .updateMany({ where: { link: next.link }, data: { until: new Date(Date.now() - 1000) } });
  expect((await open(desk, next.link)).preview).toEqual({ ...closed, state: 'expired' });
  expect(await linksOf(administrator, id)).toEqual([]);
});

test('Who is not signed in gets no address, and the table holds none', async () => {
  const id = await makeNews(desk.strapi, [twente]);
  const { url } = await addressFor(desk, administrator, id);
  for (const path of [
    `/content-manager/preview/url/${uidOf('news')}?documentId=${id}`,
    `/desk/previews/${uidOf('news')}/${id}`,
    `/desk/impact/${uidOf('news')}/${id}`,
    '/desk/proofs',
    '/desk/proofs/twente/drafts',
  ])
    expect((await fetch(`${desk.url}${path}`)).status, path).toBe(401);
  const stored = await desk.strapi.db.query('api::preview-link.preview-link').findMany({ where: {} });
  const signature = url?.split('.').at(-1)?.slice(0, -1) ?? '?';
  expect(JSON.stringify(stored)).not.toContain(signature);
});

test('No address is given while no preview runs, nor of what is public by being saved', async () => {
  const id = await makeNews(desk.strapi, [twente]);
  const data = { label: 'Regionaal Actieplan', abbreviation: 'RAP', definition: 'Een plan.' };
  const concept = await documents(desk.strapi, 'concept').create({ locale: 'nl', data });
  expect((await addressFor(desk, administrator, concept.documentId, 'nl', 'concept')).url).toBeNull();
  of.process.runs = false;
  expect((await addressFor(desk, administrator, id)).url).toBeNull();
  const { body } = await administrator.request('GET', `/desk/impact/${uidOf('news')}/${id}`);
  expect(body).toEqual({ state: 'away' });
  of.process.runs = true;
});
