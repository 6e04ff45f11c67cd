import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makePact, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { picture, removeFile, upload } from '../harness/files.ts';
import { inShort, position, rowsAfter } from '../harness/ledger-rows.ts';
import { read } from '../harness/read-model.ts';
import { planAt, plannedOf, plannedUid } from '../schedule/planned.ts';

interface Target {
  uid: string;
  id: string;
  field?: string;
}

interface Upkeep {
  reconcile: (strapi: Desk['strapi']) => Promise<Record<'published' | 'withdrawn' | 'bytes' | 'lost', string[]>>;
  redact: (strapi: Desk['strapi'], redaction: Target) => Promise<number>;
  previewRedaction: (
    strapi: Desk['strapi'],
    redaction: Target,
  ) => Promise<{ rows: number; first: number | undefined; epoch: string }>;
  changeEpoch: (strapi: Desk['strapi']) => Promise<string>;
}

const ledgerUid = 'api::publication.publication';
const nothing = { published: [], withdrawn: [], bytes: [], lost: [] };

let desk: Desk;
let twente: string;

beforeAll(async () => {
  desk = await startDesk();
  twente = await makeRegion(desk.strapi, 'Twente');
});
afterAll(() => desk.stop());

const news = () => documents(desk.strapi, 'news');
const upkeep = () => ({
  ...(desk.load('ledger/reconcile') as Upkeep),
  ...(desk.load('ledger/redact') as Upkeep),
  ...(desk.load('ledger/epoch') as Upkeep),
});
const reconcile = () => upkeep().reconcile(desk.strapi);
/** What the read model says of every row of an entry: readers take a published row without content for a broken answer. */
const answeredOf = async (id: string) => {
  const query = '{ publications(after: 0, first: 1000) { nodes { id kind } } }';
  const { publications } = await read<{ publications: { nodes: { id: string; kind: string }[] } }>(desk, query);
  return publications.nodes.filter((node) => node.id === id).map(({ kind }) => kind);
};
const published = async (data = {}) => {
  const documentId = await makeNews(desk.strapi, [twente], data);
  await news().publish({ documentId, locale: 'nl' });
  return documentId;
};

test('On a desk that was never written past, the reconciler does nothing', async () => {
  const documentId = await published();
  await news().update({ documentId, locale: 'nl', data: { title: 'Verder geschreven' } });
  await upload(desk.strapi, desk.varFolder, 'stil.png', await picture('white'));
  const start = await position(desk.strapi);
  expect(await reconcile()).toEqual(nothing);
  expect(await rowsAfter(desk.strapi, start)).toEqual([]);
});

test('A publication without a row gets one, with the relations that only the draft knows', async () => {
  const pact = await makePact(desk.strapi, [twente]);
  const documentId = await published({ aboutPacts: [pact] });
  await desk.strapi.db.query(ledgerUid).deleteMany({ where: { subjectId: documentId } });
  const start = await position(desk.strapi);
  expect((await reconcile()).published).toEqual([`news ${documentId} nl`]);
  expect((await rowsAfter(desk.strapi, start)).map((row) => row.payload?.aboutPacts)).toEqual([[pact]]);
  expect(await reconcile()).toEqual(nothing);
});

test('What was written past the desk after the publish is appended, without what is draft', async () => {
  const documentId = await published({ title: 'Openbaar' });
  await news().update({ documentId, locale: 'nl', data: { title: 'Nog concept' } });
  const start = await position(desk.strapi);
  const later = new Date(Date.now() + 1000);
  await desk.strapi.db
    .connection('news_items')
    .where({ document_id: documentId })
    .whereNotNull('published_at')
    .update({
      title: 'Buitenom',
      published_at: later,
      updated_at: new Date(Date.now() - 60_000),
    });
  expect((await reconcile()).published).toEqual([`news ${documentId} nl`]);
  expect((await rowsAfter(desk.strapi, start)).map((row) => row.payload?.title)).toEqual(['Buitenom']);
  await desk.strapi.db.query(uidOf('news')).deleteMany({ where: { documentId } });
  await reconcile();
});

test('What disappeared without a row is withdrawn, in that language alone', async () => {
  const documentId = await published();
  await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: 'verschwunden' });
  await news().publish({ documentId, locale: 'de' });
  const start = await position(desk.strapi);
  await desk.strapi.db
    .query(uidOf('news'))
    .deleteMany({ where: { documentId, locale: 'de', publishedAt: { $notNull: true } } });
  expect((await reconcile()).withdrawn).toEqual([`news ${documentId} de`]);
  expect(inShort(await rowsAfter(desk.strapi, start))).toEqual(['withdrawn de']);
});

test('Types without drafts, files and the bytes of files are compared too', async () => {
  const region = await makeRegion(desk.strapi, 'Achterhoek');
  const file = await upload(desk.strapi, desk.varFolder, 'weg.png', await picture('black'));
  const [row] = (await rowsAfter(desk.strapi, 0)).filter(({ id }) => id === file.documentId);
  await desk.strapi.db.query(ledgerUid).deleteMany({ where: { subjectId: { $in: [region, file.documentId] } } });
  expect((await reconcile()).published.sort()).toEqual([`media ${file.documentId}`, `region ${region} nl`]);

  rmSync(join(desk.varFolder, 'media', String(row?.payload?.sha256)));
  expect((await reconcile()).bytes).toEqual([`weg.png ${String(row?.payload?.sha256)}`]);

  await desk.strapi.db.connection('files').where({ document_id: file.documentId }).delete();
  expect((await reconcile()).withdrawn).toEqual([`media ${file.documentId}`]);
});

test('The entries of a language that is deleted are withdrawn with it', async () => {
  const documentId = await published();
  await translate(desk.strapi, 'news', documentId, 'fy', { title: 'Berjocht', slug: 'berjocht' });
  await news().publish({ documentId, locale: 'fy' });
  const start = await position(desk.strapi);
  const locales = desk.strapi.plugin('i18n').service('locales');
  await locales.delete({ id: (await locales.findByCode('fy')).id });
  expect(inShort(await rowsAfter(desk.strapi, start))).toEqual(['withdrawn fy']);
});

test('A restored dump starts a new epoch, which readers are told', async () => {
  const epoch = async () =>
    (await read<{ publications: { epoch: string } }>(desk, '{ publications { epoch } }')).publications.epoch;
  const before = await epoch();
  const after = await upkeep().changeEpoch(desk.strapi);
  expect(after).not.toBe(before);
  expect(await epoch()).toBe(after);
});

test('What is redacted is gone from every row, while the rows stay and readers must start anew', async () => {
  const documentId = await published({ title: 'Met een naam', summary: 'Mevrouw Jansen' });
  await news().update({ documentId, locale: 'nl', data: { summary: null } });
  const target = { uid: uidOf('news'), id: documentId };
  await expect(upkeep().redact(desk.strapi, { ...target, field: 'summary' })).rejects.toThrow('Empty the field');

  await news().publish({ documentId, locale: 'nl' });
  const epoch = await desk.strapi.store.get({ type: 'pactwerk', name: 'ledger', key: 'epoch' });
  expect(await upkeep().redact(desk.strapi, { ...target, field: 'summary' })).toBe(1);
  const rows = (await rowsAfter(desk.strapi, 0)).filter(({ id }) => id === documentId);
  expect(rows.map((row) => row.payload)).toMatchObject([
    { title: 'Met een naam', summary: null },
    { title: 'Met een naam', summary: null },
  ]);
  expect(await desk.strapi.store.get({ type: 'pactwerk', name: 'ledger', key: 'epoch' })).not.toBe(epoch);

  await expect(upkeep().redact(desk.strapi, target)).rejects.toThrow('Withdraw it first');
  await news().delete({ documentId, locale: '*' });
  expect(await upkeep().redact(desk.strapi, target)).toBe(2);
  expect(JSON.stringify(await rowsAfter(desk.strapi, 0))).not.toContain('Met een naam');
  expect(await answeredOf(documentId)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
});

test('Receipts name no page any more after a redaction: an address or a problem may quote what is forgotten', async () => {
  const documentId = await published({ title: 'Jansen', slug: 'mevrouw-jansen' });
  const urls = ['/nl/nieuws/mevrouw-jansen/'];
  const entry = { type: 'news', id: documentId, locale: 'nl', seq: await position(desk.strapi), event: 'published' };
  const problems = [{ url: urls[0], message: 'mevrouw-jansen has no heading' }];
  const { storeReceipt } = desk.load('receipts/receipts') as {
    storeReceipt: (strapi: Desk['strapi'], receipt: object) => Promise<true>;
  };
  const frame = { region: 'twente', epoch: 'e', position: 1, release: 7 };
  const entries = [{ ...entry, urls, total: 1, removed: urls }];
  await storeReceipt(desk.strapi, { ...frame, state: 'refused', detail: { problems } });
  await storeReceipt(desk.strapi, {
    ...frame,
    state: 'live',
    detail: { urls, removedUrls: urls, seconds: 1, entries },
  });
  const told = async () =>
    JSON.stringify([
      await desk.strapi.db.query('api::receipt.receipt').findMany(),
      await desk.strapi.db.query('api::receipt-entry.receipt-entry').findMany(),
    ]);
  expect(await told()).toContain('mevrouw-jansen');
  await news().delete({ documentId, locale: '*' });
  await upkeep().redact(desk.strapi, { uid: uidOf('news'), id: documentId });
  expect(await told()).not.toContain('mevrouw-jansen');
});

test('A preview tells what a redaction would blank and since which row, and changes nothing', async () => {
  const start = await position(desk.strapi);
  const documentId = await published({ title: 'Nog te vergeten' });
  const target = { uid: uidOf('news'), id: documentId };
  const preview = () => upkeep().previewRedaction(desk.strapi, target);
  await expect(preview()).rejects.toThrow('Withdraw it first');
  await news().delete({ documentId, locale: '*' });
  const { rows, first, epoch } = await preview();
  expect(rows).toBe(1);
  expect(first).toBeGreaterThan(start);
  expect(await preview()).toMatchObject({ rows, first, epoch });
  await upkeep().redact(desk.strapi, target);
  const after = await preview();
  expect(after).toMatchObject({ rows: 0, first });
  expect(after.epoch).not.toBe(epoch);
});

test('What is planned cannot bring back what is redacted, and what was said of it then is gone too', async () => {
  const documentId = await published({ title: 'Nooit meer' });
  const target = { uid: uidOf('news'), id: documentId };
  await news().unpublish({ documentId, locale: 'nl' });
  await planAt(desk, 'news', [documentId], new Date(Date.now() + 3_600_000));
  await expect(upkeep().redact(desk.strapi, target)).rejects.toThrow('Cancel it first');
  const problems = [{ path: [], message: '“Nooit meer” kan zo niet.' }];
  const planned = desk.strapi.db.query(plannedUid);
  await planned.updateMany({ where: { subjectId: documentId }, data: { state: 'refused', problems } });
  expect(await upkeep().redact(desk.strapi, target)).toBe(1);
  expect(await plannedOf(desk, [documentId])).toMatchObject([{ state: 'refused', problems: [] }]);
});

test('A redacted file is gone with its bytes, unless another file has the same', async () => {
  const bytes = await picture('orange');
  const [one, other] = [
    await upload(desk.strapi, desk.varFolder, 'een.png', bytes),
    await upload(desk.strapi, desk.varFolder, 'twee.png', bytes),
  ];
  const row = (await rowsAfter(desk.strapi, 0)).findLast(({ id }) => id === one.documentId);
  const kept = () => existsSync(join(desk.varFolder, 'media', String(row?.payload?.sha256)));
  for (const [file, bytesStay] of [
    [one, true],
    [other, false],
  ] as const) {
    await removeFile(desk.strapi, file);
    await upkeep().redact(desk.strapi, { uid: 'plugin::upload.file', id: file.documentId });
    expect(kept()).toBe(bytesStay);
    expect(await answeredOf(file.documentId)).not.toContain('published');
  }
});
