import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as GraphqlModule from 'graphql';
import { publicationsDocument, type Publication } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makeOrganisation, makePact, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { position } from '../harness/ledger-rows.ts';
import { ask, read } from '../harness/read-model.ts';

interface Heads {
  newsItems: { nodes: Publication[]; endCursor: string | null; hasMore: boolean };
}

let desk: Desk;
let twente: string;
let oost: string;

beforeAll(async () => {
  desk = await startDesk();
  twente = await makeRegion(desk.strapi, 'Twente');
  oost = await makeRegion(desk.strapi, 'Oost');
});
afterAll(() => desk.stop());

const news = () => documents(desk.strapi, 'news');

test('The schema that Strapi serves is the contract in shared-types, no more and no less', () => {
  const require = createRequire(import.meta.url);
  // Of the instance that Strapi uses: a second one would not know its types.
  const graphql = require('graphql') as typeof GraphqlModule;
  const { buildSchema, lexicographicSortSchema, printSchema } = graphql;
  const served = desk.strapi.plugin('graphql').service('content-api').buildSchema();
  const contract = readFileSync(require.resolve('@pactwerk/shared-types/schema.graphql'), 'utf8');
  const print = (schema: GraphqlModule.GraphQLSchema) =>
    printSchema(lexicographicSortSchema(schema))
      // The plugin describes its own JSON scalar, and fills a Query that it thinks empty with `ok`.
      .replace(/"""\nThe `JSON` scalar[^]*?scalar JSON.*/, 'scalar JSON')
      .replace(/^ {2}ok: Boolean!\n/m, '');
  expect(print(served)).toBe(print(buildSchema(contract)));
});

test('The feed answers rows in commit order with what was published, and never who did it', async () => {
  const after = await position(desk.strapi);
  const pact = await makePact(desk.strapi, [twente]);
  const documentId = await makeNews(desk.strapi, [twente], { title: 'Bericht', aboutPacts: [pact] });
  await news().publish({ documentId, locale: 'nl' });
  await news().unpublish({ documentId, locale: 'nl' });

  const query = publicationsDocument;
  const { publications } = await read<{ publications: { head: number; hasMore: boolean; nodes: Publication[] } }>(
    desk,
    query,
    { after, first: 10 },
  );
  expect(publications.nodes.map(({ kind, type, id, locale }) => ({ kind, type, id, locale }))).toEqual([
    { kind: 'published', type: 'news', id: documentId, locale: 'nl' },
    { kind: 'withdrawn', type: 'news', id: documentId, locale: 'nl' },
  ]);
  expect(publications.nodes[0]?.news).toMatchObject({ title: 'Bericht', regions: [twente], aboutPacts: [pact] });
  expect(publications.nodes[0]?.pact).toBeNull();
  expect(publications.nodes[1]?.news).toBeNull();
  expect(publications.head).toBe(publications.nodes.at(-1)?.seq);
  expect(publications.hasMore).toBe(false);
  expect(query).not.toMatch(/\bby\b/);
  const { errors } = await ask(desk, 'READ_TOKEN', '{ publications { nodes { by } } }');
  expect(errors.join()).toContain('Cannot query field "by"');
});

test('Every block of a newsletter comes in a field of its own', async () => {
  const after = await position(desk.strapi);
  const blocks = [
    { __component: 'block.quote', key: 'b1', text: 'Het is niet gestopt' },
    { __component: 'block.news-list', key: 'b2' },
  ];
  const data = { title: 'Laatste', slug: 'laatste', issuedOn: { value: '2018-12' }, regions: [twente], blocks };
  const { documentId } = await documents(desk.strapi, 'newsletter').create({ locale: 'nl', data });
  await documents(desk.strapi, 'newsletter').publish({ documentId, locale: 'nl' });
  const { publications } = await read<{ publications: { nodes: Publication[] } }>(desk, publicationsDocument, {
    after,
    first: 10,
  });
  expect(publications.nodes[0]?.newsletter?.blocks).toMatchObject([
    { component: 'block.quote', quote: { text: 'Het is niet gestopt' }, newsList: null },
    { component: 'block.news-list', quote: null },
  ]);
});

test('A list of a type holds what is public, by region and language', async () => {
  const inTwente = await makeNews(desk.strapi, [twente]);
  const inOost = await makeNews(desk.strapi, [oost, twente]);
  const moved = await makeNews(desk.strapi, [twente]);
  const gone = await makeNews(desk.strapi, [oost]);
  await translate(desk.strapi, 'news', inOost, 'de', { title: 'Nachricht', slug: 'nachricht-ost' });
  await news().publish({ documentId: inOost, locale: '*' });
  for (const documentId of [inTwente, moved, gone]) await news().publish({ documentId, locale: 'nl' });
  await news().update({ documentId: moved, locale: 'nl', data: { regions: [oost] } });
  await news().publish({ documentId: moved, locale: 'nl' });
  await news().unpublish({ documentId: gone, locale: 'nl' });

  const list = async (locale: string) => {
    const query =
      'query($region: ID, $locale: String) { newsItems(region: $region, locale: $locale) { nodes { id } } }';
    const { newsItems } = await read<Heads>(desk, query, { region: oost, locale });
    return newsItems.nodes.map(({ id }) => id);
  };
  expect(await list('nl')).toEqual([inOost, moved].sort());
  expect(await list('de')).toEqual([inOost]);
});

test('Going through a list piece by piece brings every entry once, whatever is published meanwhile', async () => {
  const ids = [];
  for (let index = 0; index < 12; index += 1) ids.push(await makeNews(desk.strapi, [twente]));
  for (const documentId of ids) await news().publish({ documentId, locale: 'nl' });

  const seen: string[] = [];
  let after: string | null = null;
  for (let hasMore = true; hasMore;) {
    const query =
      'query($after: ID) { newsItems(locale: "nl", first: 5, after: $after) { hasMore endCursor nodes { id } } }';
    const { newsItems }: Heads = await read<Heads>(desk, query, { after });
    seen.push(...newsItems.nodes.map(({ id }) => id));
    ({ hasMore, endCursor: after } = newsItems);
    for (const documentId of ids.slice(0, 4)) await news().publish({ documentId, locale: 'nl' });
  }
  expect(seen).toEqual([...new Set(seen)]);
  expect(ids.filter((id) => !seen.includes(id))).toEqual([]);
});

test('A snapshot has the newest row of every subject, withdrawn ones too, with the addresses it had before', async () => {
  const documentId = await makeNews(desk.strapi, [twente], { slug: 'oud-adres' });
  await news().publish({ documentId, locale: 'nl' });
  await news().update({ documentId, locale: 'nl', data: { slug: 'nieuw-adres' } });
  await news().publish({ documentId, locale: 'nl' });
  await news().update({ documentId, locale: 'nl', data: { regions: [oost] } });
  await news().publish({ documentId, locale: 'nl' });

  expect(await subjectOf(documentId)).toEqual({
    kind: 'published',
    addresses: [
      { region: twente, locale: 'nl', slug: 'nieuw-adres' },
      { region: twente, locale: 'nl', slug: 'oud-adres' },
    ],
  });
  await news().unpublish({ documentId, locale: 'nl' });
  const withdrawn = await subjectOf(documentId);
  expect(withdrawn?.kind).toBe('withdrawn');
  expect(withdrawn?.addresses).toContainEqual({ region: oost, locale: 'nl', slug: 'nieuw-adres' });
});

test('The history of an entry is all of its rows, oldest first', async () => {
  const documentId = await makeOrganisation(desk.strapi, { name: 'Eerst' });
  const organisations = documents(desk.strapi, 'organisation');
  await organisations.publish({ documentId });
  await organisations.update({ documentId, data: { name: 'Later' } });
  await organisations.publish({ documentId });
  await organisations.unpublish({ documentId });
  const { history } = await read<{ history: Publication[] }>(
    desk,
    'query($uid: String!, $id: ID!) { history(uid: $uid, id: $id) { kind organisation { name } } }',
    { uid: uidOf('organisation'), id: documentId },
  );
  expect(history).toEqual([
    { kind: 'published', organisation: { name: 'Eerst' } },
    { kind: 'published', organisation: { name: 'Later' } },
    { kind: 'withdrawn', organisation: null },
  ]);
});

test('A piece holds at most a thousand rows', async () => {
  const { errors } = await ask(desk, 'READ_TOKEN', '{ publications(first: 1001) { head } }');
  expect(errors.join()).toContain('first must be from 1 to 1000');
});

test('Three hundred newsletters take as many SQL statements as three', async () => {
  const { strapi } = desk;
  const payload = {
    title: 'Nieuwsbrief',
    slug: 'n',
    regions: [twente],
    blocks: [{ __component: 'block.text', key: 'b' }],
  };
  const { appendRows } = desk.load('ledger/append') as { appendRows: AppendRows };
  const rows = Array.from({ length: 300 }, (_, index) => ({
    uid: uidOf('newsletter'),
    id: `newsletter${index}`,
    locale: 'nl',
    event: 'published',
    payload,
  }));
  await appendRows(strapi, rows);
  const { afterCommitDone } = desk.load('ledger/after-commit') as { afterCommitDone: () => Promise<void> };
  await afterCommitDone();
  const query = (first: number) =>
    `{ newsletters(region: "${twente}", locale: "nl", first: ${first}) { nodes { newsletter { title blocks { component } } } }
       publications(first: ${first}) { nodes { seq } } snapshot(first: ${first}) { nodes { formerAddresses { slug } } } }`;
  const statements = async (first: number) => {
    let count = 0;
    const listen = () => (count += 1);
    strapi.db.connection.on('query', listen);
    const { newsletters } = await read<{ newsletters: { nodes: unknown[] } }>(desk, query(first));
    strapi.db.connection.removeListener('query', listen);
    expect(newsletters.nodes).toHaveLength(first);
    return count;
  };
  await statements(1);
  const few = await statements(3);
  expect(await statements(300)).toBe(few);
  expect(few).toBeLessThan(20);
});

type AppendRows = (strapi: Desk['strapi'], rows: readonly unknown[]) => Promise<void>;

async function subjectOf(id: string) {
  interface Snapshot {
    snapshot: { nodes: { head: Publication; formerAddresses: { region: string; locale: string; slug: string }[] }[] };
  }
  const query = '{ snapshot(first: 1000) { nodes { head { id kind } formerAddresses { region locale slug } } } }';
  const { snapshot } = await read<Snapshot>(desk, query);
  const subject = snapshot.nodes.find(({ head }) => head.id === id);
  const addresses = subject?.formerAddresses.toSorted((one, other) => one.slug.localeCompare(other.slug));
  return subject && { kind: subject.head.kind, addresses };
}
