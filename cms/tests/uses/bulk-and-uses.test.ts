import type { TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulkPublished } from '../../src/bulk-publish/bulk-publish.ts';
import type { Uses } from '../../src/uses/uses.ts';
import { staffedDesk, type Staff } from '../access/staff.ts';
import {
  documents,
  makeNews,
  makeOrganisation,
  makePact,
  translate,
  uidOf,
  type Parameters,
} from '../harness/content.ts';
import { publicLocales } from '../harness/drafts.ts';
import type { Answer, Editor } from '../harness/editor.ts';
import { rowsAfter } from '../harness/ledger-rows.ts';

let staff: Staff;

beforeAll(async () => {
  staff = await staffedDesk();
});
afterAll(() => staff.desk.stop());

const strapi = () => staff.desk.strapi;

function askUses(who: Editor, type: TypeName, ...ids: string[]): Promise<Answer> {
  const query = new URLSearchParams(Object.fromEntries(ids.map((id, place) => [`documentIds[${place}]`, id])));
  return who.request('GET', `/desk/uses/${uidOf(type)}?${query.toString()}`);
}

async function uses(who: Editor, type: TypeName, ...ids: string[]) {
  const { status, body } = await askUses(who, type, ...ids);
  expect(status, JSON.stringify(body)).toBe(200);
  const { types, more, others } = body as unknown as Uses;
  expect(more).toBe(0);
  return {
    others,
    entries: types.flatMap(({ label, entries }) =>
      entries.map(
        ({ name, fields, isPublic }) => `${label} ${name}: ${fields.join(', ')}${isPublic ? ', public' : ''}`,
      ),
    ),
  };
}

async function bulk(who: Editor, ids: readonly string[], locale: string | null = 'nl', type: TypeName = 'news') {
  const { status, body } = await who.request('POST', `/desk/bulk-publish/${uidOf(type)}`, {
    documentIds: [...ids],
    locale,
  });
  return { status, body, entries: status === 200 ? (body as unknown as BulkPublished).entries : [] };
}

test('Before something goes it is told what points at it, in fields, parts and blocks, in drafts and in public', async () => {
  const { kam, regions } = staff;
  const organisation = await makeOrganisation(strapi(), { name: 'Zorghuis', managedBy: regions.kam });
  expect(await uses(kam, 'organisation', organisation)).toEqual({ entries: [], others: 0 });
  const pact = await makePact(strapi(), [regions.kam], {
    title: 'Pact van KAM',
    host: organisation,
    roles: [{ role: 'lead', organisation }],
  });
  await documents(strapi(), 'newsletter').create({
    locale: 'nl',
    data: {
      ...{ title: 'Brief', slug: 'brief', number: 1, regions: [regions.kam] },
      colophon: { publisher: organisation, entries: [] },
      blocks: [{ __component: 'block.results', items: [{ text: 'Een resultaat', organisations: [organisation] }] }],
    },
  });
  await documents(strapi(), 'organisation').publish({ documentId: organisation });
  await documents(strapi(), 'pact').publish({ documentId: pact, locale: 'nl' });
  const found = await uses(kam, 'organisation', organisation);
  expect(found.others).toBe(0);
  expect(found.entries.sort()).toEqual([
    'Nieuwsbrief Brief: Blokken, Colofon',
    'Pact Pact van KAM: Ondergebracht bij, Rollen, public',
  ]);
  expect((await uses(kam, 'pact', pact)).entries).toEqual([]);
});

test('What another region keeps as a draft is not told, not even as a number; what is public of it is counted', async () => {
  const { kam, national, regions } = staff;
  const organisation = await makeOrganisation(strapi(), { name: 'Gedeeld huis', managedBy: regions.kam });
  await documents(strapi(), 'organisation').publish({ documentId: organisation });
  const foreign = await makePact(strapi(), [regions.twente], { title: 'Geheim pact', host: organisation });
  expect(await uses(kam, 'organisation', organisation)).toEqual({ entries: [], others: 0 });
  expect((await uses(national, 'organisation', organisation)).entries).toHaveLength(1);
  await documents(strapi(), 'pact').publish({ documentId: foreign, locale: 'nl' });
  expect(await uses(kam, 'organisation', organisation)).toEqual({ entries: [], others: 1 });
});

test('Of entries that go together it is told what points at any of them from outside', async () => {
  const { kam, regions } = staff;
  const parent = await page('Ouder');
  const child = await page('Kind', parent);
  expect((await uses(kam, 'page', parent)).entries).toEqual(['Pagina Kind: Onder pagina']);
  expect((await uses(kam, 'page', parent, child)).entries).toEqual([]);
  async function page(title: string, above?: string): Promise<string> {
    const data = { title, slug: title.toLowerCase(), regions: [regions.kam], parent: above ?? null };
    return (await documents(strapi(), 'page').create({ locale: 'nl', data })).documentId;
  }
});

test('What points at an entry of another region is asked in vain, as of one that is not there', async () => {
  const { kam, foreign } = staff;
  const absent = await askUses(kam, 'news', 'a'.repeat(24));
  expect(absent.status).toBe(404);
  expect(await askUses(kam, 'news', foreign)).toEqual(absent);
  expect((await askUses(kam, 'news')).status).toBe(400);
});

test('Of several entries each is published by itself: what is refused says why at its field, and the others are public', async () => {
  const { kam, regions, desk } = staff;
  const news = (title: string, data: Parameters = {}) => makeNews(strapi(), [regions.kam], { title, ...data });
  const [first, bad, last] = [
    await news('Eerste'),
    await news('Tweede', { publishedOn: { value: '2026-13' } }),
    await news('Derde'),
  ];
  const before = (await rowsAfter(strapi(), 0)).at(-1)?.seq ?? 0;
  const { entries } = await bulk(kam, [first, bad, last]);
  expect(entries.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['Eerste', 'published'],
    ['Tweede', 'refused'],
    ['Derde', 'published'],
  ]);
  expect(entries[1]?.problems.join()).toMatch(/^Gepubliceerd op: /);
  expect(entries[1]?.path).toContain(bad);
  expect([await publicLocales(desk, 'news', first), await publicLocales(desk, 'news', bad)]).toEqual([['nl'], []]);
  const rows = await rowsAfter(strapi(), before, uidOf('news'));
  expect(rows.map(({ id, event }) => [id, event])).toEqual([
    [first, 'published'],
    [last, 'published'],
  ]);
  expect((await bulk(kam, [first])).entries).toMatchObject([{ outcome: 'unchanged' }]);
  expect(await rowsAfter(strapi(), before, uidOf('news'))).toHaveLength(2);
});

test('One language is published, after the Dutch, and by who works in it', async () => {
  const { kam, regions, desk } = staff;
  const id = await makeNews(strapi(), [regions.kam], { title: 'Tweetalig' });
  for (const locale of ['en', 'de'])
    await translate(strapi(), 'news', id, locale, { title: `In ${locale}`, slug: `${locale}-${id}` });
  const early = await bulk(kam, [id], 'en');
  expect(early.entries[0]).toMatchObject({ name: 'In en', outcome: 'refused' });
  expect(early.entries[0]?.problems.join()).toContain('eerst de Nederlandse');
  await bulk(kam, [id]);
  expect((await bulk(kam, [id], 'en')).entries[0]).toMatchObject({ outcome: 'published' });
  expect((await bulk(kam, [id], 'de')).entries[0]).toMatchObject({ outcome: 'refused' });
  expect((await bulk(kam, [id], 'fy')).entries[0]?.problems.join()).toContain('geen concept');
  expect(await publicLocales(desk, 'news', id)).toEqual(['en', 'nl']);
});

test('Nothing is published when one of them is not there for who asks; who may not publish publishes nothing', async () => {
  const { kam, translator, reader, regions, foreign, desk } = staff;
  const id = await makeNews(strapi(), [regions.kam], { title: 'Van ons' });
  const absent = await bulk(kam, [id, 'a'.repeat(24)]);
  expect(absent.status).toBe(404);
  expect(await bulk(kam, [id, foreign])).toEqual(absent);
  for (const who of [translator, reader]) expect((await bulk(who, [id])).status).toBe(403);
  expect(await publicLocales(desk, 'news', id)).toEqual([]);
  expect((await bulk(kam, [], 'nl')).status).toBe(400);
  expect((await bulk(kam, [regions.kam], 'nl', 'region')).status).toBe(404);
});
