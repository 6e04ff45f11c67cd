import { reportReceiptDocument } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type Desk } from '../harness/desk.ts';
import { ask } from '../harness/read-model.ts';

interface Receipts {
  heldBack: (strapi: Desk['strapi']) => Promise<unknown>;
  newestReceipts: (strapi: Desk['strapi']) => Promise<{ region: string; state: string; position: number }[]>;
}

let desk: Desk;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const receipts = () => desk.load('receipts/receipts') as Receipts;
const report = (receipt: Record<string, unknown>) =>
  ask<{ reportReceipt: boolean }>(desk, 'PRESS_TOKEN', reportReceiptDocument, {
    receipt: { region: 'twente', state: 'live', epoch: 'e', position: 1, ...receipt },
  });

const held = {
  type: 'news',
  id: 'abc',
  locale: 'nl',
  problems: [{ field: 'title', message: 'Vul de titel in.' }],
};

test('What the press reports of a region is kept, the newest first in question', async () => {
  expect((await report({ state: 'building', position: 4 })).data).toEqual({ reportReceipt: true });
  await report({ position: 5, release: 12, detail: { urls: ['/nl/'], seconds: 0.4 } });
  await report({ region: 'oost', state: 'refused', position: 5 });
  expect(await receipts().newestReceipts(desk.strapi)).toMatchObject([
    { region: 'oost', state: 'refused', position: 5 },
    { region: 'twente', state: 'live', position: 5, release: 12, detail: { urls: ['/nl/'] } },
  ]);
});

test('What the newest release of a region holds back is told until a release shows it', async () => {
  await report({ heldBack: [held] });
  await report({ state: 'building' });
  expect(await receipts().heldBack(desk.strapi)).toEqual([{ region: 'twente', entries: [held] }]);
  await report({ heldBack: [] });
  expect(await receipts().heldBack(desk.strapi)).toEqual([]);
});

test('Nonsense is refused with what is wrong with it', async () => {
  const { errors } = await report({ state: 'fine', heldBack: 'much' });
  expect(errors.join()).toMatch(/Not a receipt.*state.*heldBack/s);
});

test('The receipt of a first release with ten thousand entries is taken', async () => {
  const urls = Array.from(
    { length: 5 },
    (_, place) => `/nl/pacten/een-pact-met-een-lange-naam/themas/een-thema-${place}/`,
  );
  const entries = Array.from({ length: 10_000 }, (_, place) => ({
    ...{ type: 'news', id: `entry-with-an-id-${place}`, locale: 'nl', seq: place + 1, event: 'published' },
    ...{ urls, total: 40, removed: [] },
  }));
  const { errors, data } = await report({ region: 'oost', position: 10_000, detail: { entries } });
  expect({ errors, data }).toEqual({ errors: [], data: { reportReceipt: true } });
  expect(await desk.strapi.db.query('api::receipt-entry.receipt-entry').count({ where: { region: 'oost' } })).toBe(
    10_000,
  );
});

test('Of each region the newest two hundred are kept', async () => {
  await desk.strapi.db.query('api::receipt.receipt').createMany({
    data: Array.from({ length: 260 }, (_, position) => ({
      region: 'kam',
      state: 'live',
      epoch: 'e',
      position,
      at: new Date(),
    })),
  });
  const others = await desk.strapi.db.query('api::receipt.receipt').count({ where: { region: { $ne: 'kam' } } });
  await report({ region: 'kam', position: 260 });
  const kept: { position: number }[] = await desk.strapi.db
    .query('api::receipt.receipt')
    .findMany({ where: { region: 'kam' }, orderBy: { id: 'asc' } });
  expect(kept.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, index) => index + 61));
  expect(await desk.strapi.db.query('api::receipt.receipt').count({ where: { region: { $ne: 'kam' } } })).toBe(others);
});
