import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makePact, uidOf } from '../harness/content.ts';
import type { Editor } from '../harness/editor.ts';
import { randomFrom } from '../harness/random.ts';
import { token } from '../harness/read-model.ts';
import { staffedDesk, type Staff } from './staff.ts';

/** As `pnpm faults` does more of everything: how many requests, and from which seed. */
const requests = Number(process.env['ORACLE_REQUESTS'] ?? 300);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_261_127);

let staff: Staff;
let secretPact: string;

beforeAll(async () => {
  staff = await staffedDesk();
  const { strapi } = staff.desk;
  secretPact = await makePact(strapi, [staff.regions.twente], { summary: 'begin' });
  // What KAM may read points at what it may not.
  await makeNews(strapi, [staff.regions.kam], { title: 'Met een geheim', aboutPacts: [secretPact] });
  const path = `/content-manager/collection-types/${uidOf('news')}?locale=nl`;
  const data = { title: 'Door de landelijke redactie', regions: { connect: [{ documentId: staff.regions.kam }] } };
  expect((await staff.national.request('POST', path, data)).status).toBe(201);
});
afterAll(() => staff.desk.stop());

/** Changes everything that nobody outside may find out, from one state to another. */
async function keepSecret(letter: string): Promise<void> {
  const { strapi } = staff.desk;
  await strapi.db
    .query(uidOf('pact'))
    .updateMany({ where: { documentId: secretPact }, data: { summary: letter.repeat(8), title: letter.repeat(5) } });
  await strapi.db
    .query(uidOf('news'))
    .updateMany({ where: { documentId: staff.foreign }, data: { title: letter.repeat(9), summary: letter.repeat(3) } });
  const user = {
    resetPasswordToken: letter.repeat(20),
    registrationToken: letter.repeat(19),
    lastname: letter.repeat(4),
  };
  await strapi.db
    .query('admin::user')
    .updateMany({ where: { email: { $in: ['landelijk@example.org', 'twente@example.org'] } }, data: user });
  await strapi.db.query('admin::api-token').updateMany({ where: {}, data: { description: letter.repeat(6) } });
}

const lists = ['news', 'pact', 'organisation', 'region', 'result', 'theme'] as const;
const paths = [
  'aboutPacts[summary]',
  'aboutPacts[title]',
  'aboutPacts[regions][name]',
  'aboutPacts[createdBy][email]',
  'createdBy[resetPasswordToken]',
  'createdBy[registrationToken]',
  'createdBy[lastname]',
  'createdBy[password]',
  'createdBy[roles][users][password]',
  'updatedBy[lastname]',
  'localizations[title]',
  'localizations[createdBy][lastname]',
  'regions[createdBy][lastname]',
  'pact[summary]',
  'pact[regions][slug]',
  'parent[name]',
  'cover[createdBy][password]',
  'related[title]',
  'folder[createdBy][lastname]',
  'title',
  'documentId',
  'strapi_stage[name]',
  '__proto__[title]',
  '$or][0][aboutPacts][summary',
];
const operators = [
  '$eq',
  '$startsWith',
  '$contains',
  '$containsi',
  '$gt',
  '$in][0',
  '$notNull',
  '$not][$startsWith',
  '$between][0',
];

/** One request of somebody who tries. */
function attempt(random: () => number): { path: string } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const field = pick(paths);
  const dotted = field.replaceAll('][', '.').replaceAll('[', '.').replaceAll(']', '');
  const letter = pick(['a', 'b', 'aa', 'bb', 'A', '1', '']);
  const type = pick(lists);
  const where = pick([
    `/content-manager/collection-types/${uidOf(type)}`,
    `/content-manager/collection-types/${uidOf('news')}`,
    `/content-manager/collection-types/${uidOf('news')}/${staff.own}`,
    `/content-manager/relations/${uidOf('news')}/aboutPacts`,
    `/content-manager/relations/${uidOf('news')}/regions`,
    '/upload/files',
    '/upload/folders',
    '/content-manager/homepage/recent-documents',
    '/desk/schedule',
    '/admin/users',
    '/admin/api-tokens',
  ]);
  const query = pick([
    `filters[${field}][${pick(operators)}]=${letter}`.replaceAll(']]', ']'),
    `filters[$and][0][$or][0][${field}][${pick(operators)}]=${letter}`.replaceAll(']]', ']'),
    `sort=${dotted}:${pick(['ASC', 'DESC'])}`,
    `sort[0]=${dotted}`,
    `sort[${field.split('[')[0] ?? ''}][${pick(['title', 'lastname', 'password'])}]=asc`,
    `populate=${pick(['*', 'aboutPacts', 'createdBy', 'createdBy.roles', 'localizations', 'regions.createdBy'])}`,
    `populate[aboutPacts][filters][summary][$startsWith]=${letter}`,
    `populate[createdBy][fields][0]=${pick(['password', 'resetPasswordToken', 'email'])}`,
    `fields[0]=${dotted}`,
    `_q=${letter}`,
    `${pick(['where', 'select', 'orderBy', 'lookup', 'publicationState', 'onlyDrafts'])}=${letter}`,
    `filters${'[$and][0]'.repeat(1 + Math.floor(random() * 40))}[title][$eq]=${letter}`,
  ]);
  return { path: `${where}?locale=nl&${query}` };
}

test(`No query tells a secret: ${requests} requests from seed ${seed} answer the same whatever the secrets are`, async () => {
  const random = randomFrom(seed);
  const all = Array.from({ length: requests }, () => attempt(random).path);
  const answers = async (letter: string): Promise<string[]> => {
    await keepSecret(letter);
    const found: string[] = [];
    for (const path of all) {
      const { status, body } = await staff.kam.request('GET', path);
      found.push(`${status} ${JSON.stringify(body).replace(/"(lastname|updatedAt)":"[^"]*"/g, '')}`);
    }
    return found;
  };
  const [one, other] = [await answers('a'), await answers('b')];
  const differing = all.filter((_, place) => one[place] !== other[place]);
  const failing = all.filter((_, place) => one[place]?.startsWith('5'));
  const refused = one.filter((answer) => answer.startsWith('4')).length;
  console.log(
    `${requests} requests, seed ${seed}: ${refused} refused, ${differing.length} that depend on a secret, ${failing.length} failures`,
  );
  expect(differing).toEqual([]);
  expect(failing).toEqual([]);
}, 3_600_000);

test('A query through a relation, of an unknown key or for the account of a writer is refused', async () => {
  const list = `/content-manager/collection-types/${uidOf('news')}?locale=nl`;
  const refused = [
    'filters[aboutPacts][summary][$startsWith]=a',
    'filters[createdBy][resetPasswordToken][$startsWith]=a',
    'sort=aboutPacts.summary:ASC',
    'populate=*',
    'lookup[title]=a',
    `filters${'[$and][0]'.repeat(50)}[title][$eq]=a`,
  ];
  for (const query of refused) {
    const { status } = await staff.kam.request('GET', `${list}&${query}`);
    expect([query, status]).toEqual([query, 400]);
  }
  const asked = [
    'filters[title][$contains]=KAM',
    'sort=title:ASC',
    '_q=kam',
    'filters[regions][documentId][$eq]=x',
    'filters[$and][0][createdAt][$gt]=2020-01-01',
  ];
  for (const query of asked) {
    const { status, body } = await staff.kam.request('GET', `${list}&page=1&pageSize=10&${query}`);
    expect([query, status], JSON.stringify(body)).toEqual([query, 200]);
  }
});

test('The read model refuses ten thousand aliases, depth and bodies of ten megabytes', async () => {
  const { desk } = staff;
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token(desk, 'READ_TOKEN')}` };
    const response = await fetch(`${desk.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return response.status;
  };
  const aliases = Array.from({ length: 10_000 }, (_, number) => `a${number}: __typename`).join(' ');
  expect(await ask(`{ ${aliases} }`)).toBe(400);
  expect(await ask(`${'{ pacts '.repeat(50)} { id } ${'}'.repeat(50)}`)).toBe(400);
  expect(await ask(`{ __typename } # ${'x'.repeat(10_000_000)}`)).toBe(413);
  expect(await ask('{ adminUsers { password } }')).toBe(400);
  expect(await ask('{ __typename }')).toBe(200);
});

test('Ten megabytes in a field, or fifty levels deep, are refused to an editor', async () => {
  const path = `/content-manager/collection-types/${uidOf('news')}/${staff.own}?locale=nl`;
  const write = (who: Editor, body: Record<string, unknown>) => who.request('PUT', path, body);
  expect((await write(staff.kam, { title: 'x'.repeat(10_000_000) })).status).toBe(400);
  const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`) as Record<string, unknown>;
  expect((await write(staff.kam, { title: deep })).status).toBe(400);
  expect(
    (await documents(staff.desk.strapi, 'news').update({ documentId: staff.own, locale: 'nl', data: {} })).documentId,
  ).toBe(staff.own);
});
