import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makePact, uidOf } from '../harness/content.ts';
import { draftOf, publicLocales, rowsIn } from '../harness/drafts.ts';
import type { Editor } from '../harness/editor.ts';
import { picture } from '../harness/files.ts';
import { staffedDesk, type Staff } from './staff.ts';

let staff: Staff;

beforeAll(async () => {
  staff = await staffedDesk();
});
afterAll(() => staff.desk.stop());

const content = (type: Parameters<typeof uidOf>[0], rest = '') =>
  `/content-manager/collection-types/${uidOf(type)}${rest}`;
const titles = async (who: Editor) => {
  const { body } = await who.request('GET', content('news', '?locale=nl&pageSize=100'));
  return (body['results'] as { title: string }[]).map(({ title }) => title);
};
const item = (regions: string[], more: object = {}) => ({
  title: 'Nieuw',
  slug: `nieuw-${Math.random().toString(36).slice(2)}`,
  publishedOn: { value: '2026-11-01' },
  regions: { connect: regions.map((documentId) => ({ documentId })), disconnect: [] },
  ...more,
});

test('Everybody sees the work of their regions and nothing else; the national office sees all', async () => {
  expect((await titles(staff.kam)).sort()).toEqual(['Van KAM', 'Van twee regio’s']);
  expect((await titles(staff.reader)).sort()).toEqual(['Van KAM', 'Van twee regio’s']);
  expect((await titles(staff.translator)).sort()).toEqual(['Van KAM', 'Van twee regio’s']);
  expect((await titles(staff.twente)).sort()).toEqual(['Geheim van Twente', 'Van twee regio’s']);
  expect(await titles(staff.national)).toHaveLength(3);
});

test('What was never saved can be published at once, in one’s own regions alone', async () => {
  const { kam, regions } = staff;
  const publish = (of: string) => kam.request('POST', content('news', '/actions/publish?locale=nl'), item([of]));
  expect([(await publish(regions.kam)).status, (await publish(regions.twente)).status]).toEqual([200, 400]);
});

test('An entry of another region answers as one that does not exist, whatever is asked of it', async () => {
  const { kam, foreign } = staff;
  const asked: [string, (id: string) => string, object?][] = [
    ['GET', (id) => content('news', `/${id}?locale=nl`)],
    ['PUT', (id) => content('news', `/${id}?locale=nl`), { title: 'Van mij' }],
    ['PUT', (id) => content('news', `/${id}?locale=en`), { title: 'Mine' }],
    ['DELETE', (id) => content('news', `/${id}?locale=nl`)],
    ['POST', (id) => content('news', `/${id}/actions/publish?locale=nl`), {}],
    ['POST', (id) => content('news', `/${id}/actions/unpublish?locale=nl`), {}],
    ['POST', (id) => content('news', `/${id}/actions/discard?locale=nl`), {}],
    ['POST', (id) => content('news', `/clone/${id}?locale=nl`), {}],
    ['POST', (id) => content('news', `/auto-clone/${id}?locale=nl`), {}],
    ['GET', (id) => content('news', `/${id}/actions/countDraftRelations?locale=nl`)],
    ['GET', (id) => content('news', `/actions/countManyEntriesDraftRelations?documentIds[0]=${id}&locale=nl`)],
    ['GET', (id) => `/content-manager/relations/${uidOf('news')}/${id}/regions?locale=nl`],
    ['GET', (id) => `/content-manager/relations/${uidOf('news')}/regions?id=${id}&locale=nl`],
    ['GET', (id) => `/content-manager/preview/url/${uidOf('news')}?documentId=${id}&locale=nl`],
    [
      'GET',
      (id) =>
        `/i18n/content-manager/get-fill-from-locale/${uidOf('news')}?documentId=${id}&sourceLocale=nl&targetLocale=en`,
    ],
    ['GET', (id) => `/desk/receipts/${uidOf('news')}/${id}`],
    ['GET', (id) => `/desk/impact/${uidOf('news')}/${id}`],
    ['GET', (id) => `/desk/previews/${uidOf('news')}/${id}`],
    ['POST', (id) => `/desk/previews/${uidOf('news')}/${id}/open`, { region: 'twente' }],
    ['GET', (id) => `/desk/changed/${uidOf('news')}/${id}`],
    ['GET', (id) => `/desk/schedule/${uidOf('news')}/${id}`],
    [
      'POST',
      (id) => `/desk/schedule/${uidOf('news')}/${id}`,
      { locale: 'nl', change: 'publish', localTime: '2040-01-01T09:00' },
    ],
  ];
  const bulk = ['bulkPublish', 'bulkUnpublish', 'bulkDelete', 'bulkFindForValidation'];
  for (const [method, path, body] of asked) {
    const real = await kam.request(method, path(foreign), body as never);
    const none = await kam.request(method, path('a'.repeat(24)), body as never);
    expect([method, path('…'), real.status], JSON.stringify(real.body)).toEqual([method, path('…'), 404]);
    expect(real, path('…')).toEqual(none);
  }
  for (const action of bulk) {
    const ask = (id: string) =>
      kam.request('POST', content('news', `/actions/${action}?locale=nl`), { documentIds: [id], locale: 'nl' });
    expect(await ask(foreign), action).toEqual(await ask('a'.repeat(24)));
    expect((await ask(foreign)).status, action).toBe(404);
  }
  expect(await draftOf(staff.desk, 'news', foreign)).toMatchObject({ title: 'Geheim van Twente' });
});

test('An entry begins in a region of its writer, by itself where there is one; in another it does not', async () => {
  const { kam, regions } = staff;
  const create = (data: object) => kam.request('POST', content('news', '?locale=nl'), data as never);
  expect((await create(item([regions.twente]))).status).toBe(400);
  expect((await create(item([regions.kam, regions.twente]))).status).toBe(400);
  const made = await create(item([]));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const draft = await draftOf(staff.desk, 'news', String(made.body.data?.documentId));
  expect(rowsIn(draft, 'regions').map(({ documentId }) => documentId)).toEqual([regions.kam]);
});

test('Nobody moves an entry to a region that is not theirs', async () => {
  const { kam, regions, own } = staff;
  const move = { regions: { connect: [{ documentId: regions.twente }], disconnect: [] } };
  const moved = await kam.request('PUT', content('news', `/${own}?locale=nl`), move as never);
  expect(moved.status).toBe(400);
  expect(moved.body.error?.message).toContain('Twente');
  expect(rowsIn(await draftOf(staff.desk, 'news', own), 'regions')).toHaveLength(1);
});

test('Of what several regions share each editor writes the text; facts, withdrawing and deleting take all of them', async () => {
  const { kam, national, shared, desk } = staff;
  const path = content('news', `/${shared}`);
  const text = await kam.request('PUT', `${path}?locale=nl`, { title: 'Samen geschreven' });
  expect(text.status, JSON.stringify(text.body)).toBe(200);
  const fact = await kam.request('PUT', `${path}?locale=nl`, { publishedOn: { value: '1999' } } as never);
  expect(fact.status).toBe(400);
  expect(fact.body.error?.message).toContain('Twente');
  expect((await kam.request('POST', `${path}/actions/publish?locale=nl`, {})).status).toBe(200);
  expect((await kam.request('POST', `${path}/actions/unpublish?locale=nl`, {})).status).toBe(400);
  expect((await kam.request('DELETE', `${path}?locale=nl`)).status).toBe(400);
  expect(await publicLocales(desk, 'news', shared)).toEqual(['nl']);
  expect((await national.request('POST', `${path}/actions/unpublish?locale=nl`, {})).status).toBe(200);
});

test('What follows a pact or a Volgspot belongs to its regions; each region writes its own result of shared work', async () => {
  const { kam, regions, desk } = staff;
  const foreign = await makePact(desk.strapi, [regions.twente]);
  const both = await makePact(desk.strapi, [regions.kam, regions.oost]);
  const theme = (pact: string) => ({ title: 'Thema', pact: { connect: [{ documentId: pact }], disconnect: [] } });
  expect((await kam.request('POST', content('theme', '?locale=nl'), theme(foreign) as never)).status).toBe(400);
  expect((await kam.request('POST', content('theme', '?locale=nl'), theme(both) as never)).status).toBe(400);
  const result = {
    title: 'Wat KAM ervan merkte',
    pact: { connect: [{ documentId: both }], disconnect: [] },
    region: { connect: [{ documentId: regions.kam }], disconnect: [] },
  };
  const made = await kam.request('POST', content('result', '?locale=nl'), result as never);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
});

test('Editors write in their languages', async () => {
  const { kam, own } = staff;
  const german = await kam.request('PUT', content('news', `/${own}?locale=de`), { title: 'Deutsch' });
  expect(german.status).toBe(403);
  expect(german.body.error?.message).toContain('de');
  const english = await kam.request('PUT', content('news', `/${own}?locale=en`), { title: 'English' });
  expect(english.status, JSON.stringify(english.body)).toBe(200);
});

test('A translator writes text in named languages, changes no fact, begins nothing and publishes nothing', async () => {
  const { translator, own, desk } = staff;
  const path = content('news', `/${own}`);
  const german = await translator.request('PUT', `${path}?locale=de`, {
    title: 'Aus KAM',
    publishedOn: { value: '1999' },
  } as never);
  expect(german.status, JSON.stringify(german.body)).toBe(200);
  expect(await draftOf(desk, 'news', own, 'de')).toMatchObject({
    title: 'Aus KAM',
    publishedOn: { value: '2020-06-29' },
  });
  expect((await translator.request('PUT', `${path}?locale=en`, { title: 'No' })).status).toBe(403);
  expect((await translator.request('POST', `${path}/actions/publish?locale=de`, {})).status).toBe(403);
  expect((await translator.request('POST', content('news', '?locale=nl'), item([]) as never)).status).toBe(403);
  expect((await translator.request('DELETE', `${path}?locale=de`)).status).toBe(403);
  await translator.request('PUT', `${path}?locale=nl`, { publishedOn: { value: '1999' } } as never);
  expect(await draftOf(desk, 'news', own)).toMatchObject({ publishedOn: { value: '2020-06-29' } });
});

test('The guard itself refuses a fact from a translator, where permissions would let it through', async () => {
  const { desk, own } = staff;
  const { writeAs } = desk.load('ledger/writer') as {
    writeAs: <T>(writer: string, work: () => Promise<T>) => Promise<T>;
  };
  const user = await desk.strapi.db.query('admin::user').findOne({ where: { email: 'vertaler@example.org' } });
  const change = documents(desk.strapi, 'news').update;
  const facts = { documentId: own, locale: 'nl', data: { publishedOn: { value: '1999' } } };
  await expect(writeAs(`admin:${user.id}`, () => change(facts))).rejects.toThrow(/Als vertaler/);
  expect(await draftOf(desk, 'news', own)).toMatchObject({ publishedOn: { value: '2020-06-29' } });
});

test('A reader changes nothing', async () => {
  const { reader, own } = staff;
  expect((await reader.request('GET', content('news', `/${own}?locale=nl`))).status).toBe(200);
  expect((await reader.request('PUT', content('news', `/${own}?locale=nl`), { title: 'Nee' })).status).toBe(403);
  expect((await reader.request('POST', content('news', '?locale=nl'), item([]) as never)).status).toBe(403);
});

test('A picker offers what is within the remit, and what everybody refers to', async () => {
  const { kam, regions, desk } = staff;
  const foreign = await makePact(desk.strapi, [regions.twente]);
  const picked = async (field: string) => {
    const { body } = await kam.request(
      'GET',
      `/content-manager/relations/${uidOf('news')}/${field}?locale=nl&id=&pageSize=100&_q=&page=1`,
    );
    return (body['results'] as { documentId: string }[]).map(({ documentId }) => documentId);
  };
  expect(await picked('aboutPacts')).not.toContain(foreign);
  expect(await picked('regions')).toEqual(expect.arrayContaining(Object.values(regions)));
});

test('A part of a foreign entry leads to nothing', async () => {
  const { kam, regions, desk } = staff;
  const organisation = (
    await documents(desk.strapi, 'organisation').create({
      data: { name: 'Geheim huis', slug: 'geheim-huis', kind: 'care' },
    })
  ).documentId;
  const roles = [{ role: 'lead', organisation }];
  const part = async (region: string) => {
    const id = await makePact(desk.strapi, [region], { roles });
    const [row] = rowsIn(await draftOf(desk, 'pact', id), 'roles');
    return kam.request('GET', `/content-manager/relations/part.role/${Number(row?.['id'])}/organisation?locale=nl`);
  };
  expect((await part(regions.twente)).status).toBe(404);
  expect((await part(regions.kam)).status).toBe(200);
  expect(await kam.request('GET', '/content-manager/relations/part.role/999999/organisation?locale=nl')).toEqual(
    await part(regions.twente),
  );
});

test('Files of another region are not there; what the national office uploads is everybody’s', async () => {
  const { kam, twente, national } = staff;
  const upload = async (who: Editor) => {
    const form = new FormData();
    form.append(
      'files',
      new Blob([new Uint8Array(await picture('red'))], { type: 'image/png' }),
      `plaat-${Math.random()}.png`,
    );
    form.append('fileInfo', JSON.stringify({ name: 'plaat' }));
    const { status, body } = await who.request('POST', '/upload', form);
    expect(status, JSON.stringify(body)).toBe(201);
    return (body as unknown as { id: number }[])[0]?.id ?? 0;
  };
  const [own, foreign, open] = [await upload(kam), await upload(twente), await upload(national)];
  const { body } = await kam.request('GET', '/upload/files?pageSize=100');
  const seen = (body['results'] as { id: number }[]).map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([own, open]));
  expect(seen).not.toContain(foreign);
  const absent = await kam.request('GET', '/upload/files/99999');
  expect(await kam.request('GET', `/upload/files/${foreign}`)).toEqual(absent);
  expect((await kam.request('DELETE', `/upload/files/${foreign}`)).status).toBe(404);
  expect((await kam.request('DELETE', `/upload/files/${open}`)).status).toBe(403);
  expect((await kam.request('DELETE', `/upload/files/${own}`)).status).toBe(200);
});
