import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationsDocument, type Publication } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type Desk } from '../harness/desk.ts';
import { describeFile, picture, removeFile, replaceFile, upload, type UploadedFile } from '../harness/files.ts';
import { inShort, position, rowsAfter } from '../harness/ledger-rows.ts';
import { read, token } from '../harness/read-model.ts';

const uid = 'plugin::upload.file';

let desk: Desk;
let file: UploadedFile;
let first: string;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const kept = (sha256: unknown) => readFileSync(join(desk.varFolder, 'media', String(sha256)));
const bytesAt = (url: string) => readFileSync(join(desk.varFolder, 'public', url));
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('An upload writes a row with size, dimensions and the hash of its bytes, and keeps the bytes', async () => {
  const start = await position(desk.strapi);
  file = await upload(desk.strapi, desk.varFolder, 'kaart.png', await picture('red'));
  const rows = await rowsAfter(desk.strapi, start);
  expect(inShort(rows)).toEqual(['published']);
  const stored = bytesAt(file.url);
  first = hash(stored);
  expect(rows[0]).toMatchObject({ uid, id: file.documentId });
  expect(rows[0]?.payload).toMatchObject({
    name: 'kaart.png',
    mime: 'image/png',
    size: stored.length,
    width: 40,
    height: 30,
    sha256: first,
  });
  expect(kept(first).equals(stored)).toBe(true);
});

test('Other words at a picture write a row with the same bytes', async () => {
  const start = await position(desk.strapi);
  await describeFile(desk.strapi, file.id, { alternativeText: 'Kaart van Twente', focalPoint: { x: 25, y: 75 } });
  const [row] = await rowsAfter(desk.strapi, start);
  expect(row?.payload).toMatchObject({ alternativeText: 'Kaart van Twente', focalX: 25, focalY: 75, sha256: first });
});

test('Replacing a picture keeps its address, writes a row with the new bytes and keeps the old', async () => {
  const start = await position(desk.strapi);
  await replaceFile(desk.strapi, desk.varFolder, file.id, await picture('blue', 20, 10));
  const [row, ...others] = await rowsAfter(desk.strapi, start);
  expect(others).toEqual([]);
  expect(row?.payload).toMatchObject({ width: 20, height: 10, sha256: hash(bytesAt(file.url)) });
  expect(row?.payload?.sha256).not.toBe(first);
  expect(kept(row?.payload?.sha256).equals(bytesAt(file.url))).toBe(true);
  expect(hash(kept(first))).toBe(first);
});

test('The feed answers files, and the read token gets their bytes by hash', async () => {
  const { publications } = await read<{ publications: { nodes: Publication[] } }>(desk, publicationsDocument, {
    after: 0,
    first: 1000,
  });
  const row = publications.nodes.findLast(({ id }) => id === file.documentId);
  expect(row).toMatchObject({ type: 'media', media: { alternativeText: 'Kaart van Twente', width: 20 } });

  const address = `${desk.url}/api/media/${row?.media?.sha256}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token(desk, 'READ_TOKEN')}` } });
  expect(answer.status).toBe(200);
  expect(hash(Buffer.from(await answer.arrayBuffer()))).toBe(row?.media?.sha256);
});

test('Nobody else gets bytes, and nothing but bytes is to be had there', async () => {
  const address = `${desk.url}/api/media/${first}`;
  expect((await fetch(address)).status).toBe(401);
  const press = { headers: { authorization: `Bearer ${token(desk, 'PRESS_TOKEN')}` } };
  expect((await fetch(address, press)).status).toBe(403);
  const reader = { headers: { authorization: `Bearer ${token(desk, 'READ_TOKEN')}` } };
  for (const path of ['f'.repeat(64), '..%2fsecrets.env', '%2e%2e%2fcms.db', first.toUpperCase()]) {
    expect((await fetch(`${desk.url}/api/media/${path}`, reader)).status, path).toBe(404);
  }
});

test('When the row cannot be written, the picture is not in the library', async () => {
  const ledger = desk.strapi.db.query('api::publication.publication');
  const count = () => desk.strapi.db.query(uid).count();
  const [before, start] = [await count(), await position(desk.strapi)];
  const { create } = ledger;
  ledger.create = () => Promise.reject(new Error('disk full'));
  const attempt = upload(desk.strapi, desk.varFolder, 'mislukt.png', await picture('green'));
  await expect(attempt).rejects.toThrow('disk full');
  ledger.create = create;
  expect(await count()).toBe(before);
  expect(await rowsAfter(desk.strapi, start)).toEqual([]);
});

test('Deleting a file withdraws it and keeps the bytes that older rows name', async () => {
  const start = await position(desk.strapi);
  await removeFile(desk.strapi, file);
  expect(inShort(await rowsAfter(desk.strapi, start))).toEqual(['withdrawn']);
  expect(hash(kept(first))).toBe(first);
});
