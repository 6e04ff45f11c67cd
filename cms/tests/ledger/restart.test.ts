import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { position, rowsAfter } from '../harness/ledger-rows.ts';
import { ask } from '../harness/read-model.ts';

let desk: Desk;
let twente: string;

beforeAll(async () => {
  desk = await startDesk();
  twente = await makeRegion(desk.strapi, 'Twente');
});
afterAll(() => desk.stop());

const publish = async () => {
  const documentId = await makeNews(desk.strapi, [twente]);
  await documents(desk.strapi, 'news').publish({ documentId, locale: 'nl' });
};
const feed = () =>
  ask<{ publications: { epoch: string; head: number } }>(desk, 'READ_TOKEN', '{ publications { epoch head } }');

test('The tokens of a desk open the same roots after a restart, and nothing was written by it', async () => {
  await publish();
  const before = await feed();
  await desk.pause();
  copyFileSync(join(desk.varFolder, 'cms.db'), join(desk.varFolder, 'dump.db'));
  desk = await startDesk({ varFolder: desk.varFolder });
  expect(before.errors).toEqual([]);
  expect(await feed()).toEqual(before);
});

test('A desk that finds an older database in the place of its own starts a new epoch', async () => {
  const [before, end] = [await feed(), await position(desk.strapi)];
  await publish();
  expect(await rowsAfter(desk.strapi, end)).toHaveLength(1);
  await desk.pause();
  for (const ending of ['-wal', '-shm']) rmSync(join(desk.varFolder, `cms.db${ending}`), { force: true });
  copyFileSync(join(desk.varFolder, 'dump.db'), join(desk.varFolder, 'cms.db'));
  desk = await startDesk({ varFolder: desk.varFolder });
  const { data } = await feed();
  expect(data?.publications.head).toBe(end);
  expect(data?.publications.epoch).not.toBe(before.data?.publications.epoch);
});
