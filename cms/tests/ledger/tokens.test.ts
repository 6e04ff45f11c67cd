import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews, makeRegion, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { ask, token } from '../harness/read-model.ts';

let desk: Desk;
let twente: string;

beforeAll(async () => {
  desk = await startDesk();
  twente = await makeRegion(desk.strapi, 'Twente');
});
afterAll(() => desk.stop());

test('A draft is in no public root', async () => {
  const documentId = await makeNews(desk.strapi, [twente], { title: 'Geheim concept' });
  const everything = await ask(
    desk,
    'READ_TOKEN',
    `{ publications(first: 1000) { nodes { id } } snapshot(first: 1000) { nodes { head { id } } }
       newsItems(first: 1000) { nodes { id } } history(uid: "${uidOf('news')}", id: "${documentId}") { id } }`,
  );
  expect(everything.errors).toEqual([]);
  expect(JSON.stringify(everything.data)).not.toContain(documentId);
});

test('Each token opens its own roots and no other; no token opens nothing', async () => {
  const report = 'mutation { reportReceipt(receipt: { region: "x", state: "live", epoch: "e", position: 1 }) }';
  const attempts = {
    READ_TOKEN: ['{ preview(link: "x") { state } }', report],
    PREVIEW_TOKEN: ['{ publications { head } }', '{ newsItems { hasMore } }', report],
    PRESS_TOKEN: ['{ publications { head } }', '{ preview(link: "x") { state } }'],
  } as const;
  for (const [name, queries] of Object.entries(attempts)) {
    for (const query of queries) {
      const { errors } = await ask(desk, name as keyof typeof attempts, query);
      expect(errors, `${name}: ${query}`).toEqual(['Forbidden access']);
    }
  }
  expect((await ask(desk, undefined, '{ publications { head } }')).status).toBe(401);
});

test('Strapi offers no other way to the content', async () => {
  const headers = { authorization: `Bearer ${token(desk, 'READ_TOKEN')}` };
  for (const path of ['news', 'news-items', 'pacts', 'publications', 'receipts', 'regions']) {
    expect((await fetch(`${desk.url}/api/${path}`, { headers })).status, path).toBe(404);
  }
  const files = await fetch(`${desk.url}/api/upload/files`, { headers });
  expect(files.status).toBe(403);
});

test('The desk makes its three tokens and leaves no all-powerful one', async () => {
  const tokens: { name: string; type: string }[] = await desk.strapi.db.query('admin::api-token').findMany();
  expect(tokens.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
    'Pers custom',
    'Sites custom',
    'Voorbeeld custom',
  ]);
});

test('A token whose text was lost is replaced, the others stay', async () => {
  const { ensureTokens } = desk.load('ledger/tokens') as { ensureTokens: (strapi: Desk['strapi']) => Promise<void> };
  const { writeSecrets } = desk.load('settings') as { writeSecrets: (lines: Record<string, string>) => void };
  const [read, press] = [token(desk, 'READ_TOKEN'), token(desk, 'PRESS_TOKEN')];
  writeSecrets({ READ_TOKEN: 'lost' });
  await ensureTokens(desk.strapi);
  expect(token(desk, 'READ_TOKEN')).not.toBe(read);
  expect(token(desk, 'PRESS_TOKEN')).toBe(press);
  expect((await ask(desk, 'READ_TOKEN', '{ publications { head } }')).errors).toEqual([]);
});

test('A token keeps what it opens and its text when the desk starts again', async () => {
  const { ensureTokens } = desk.load('ledger/tokens') as { ensureTokens: (strapi: Desk['strapi']) => Promise<void> };
  const before = token(desk, 'READ_TOKEN');
  const permissions = desk.strapi.db.query('admin::api-token-permission');
  // What Strapi's admin does while it starts.
  await permissions.deleteMany({ where: { action: { $notNull: true } } });
  expect((await ask(desk, 'READ_TOKEN', '{ publications { head } }')).errors).toEqual(['Forbidden access']);
  await ensureTokens(desk.strapi);
  expect(token(desk, 'READ_TOKEN')).toBe(before);
  expect((await ask(desk, 'READ_TOKEN', '{ publications { head } }')).errors).toEqual([]);
});
