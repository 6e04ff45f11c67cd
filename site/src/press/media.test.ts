import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mediaStore, type MediaStore } from './media.ts';
import { sha256 } from './model-hash.ts';

let folder: string;
let asked: string[];
let store: MediaStore;
let photo: Buffer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-media-'));
  asked = [];
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#345' } })
    .withExif({ IFD0: { Copyright: 'a photographer' } })
    .jpeg()
    .toBuffer();
  store = mediaStore(folder, async (hash) => {
    asked.push(hash);
    return photo;
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const use = (rest: object = {}) => ({ url: '/media/photo.webp', sha256: sha256(photo), ...rest });

test('a document is the very bytes, asked for once', async () => {
  const file = await store.fileFor(use());
  expect(readFileSync(file)).toEqual(photo);
  await store.fileFor(use());
  expect(asked).toEqual([sha256(photo)]);
});

test('an image is made as wide as asked, in the format asked, without what the camera wrote', async () => {
  const webp = await sharp(await store.fileFor(use({ width: 120 }))).metadata();
  expect(webp).toMatchObject({ format: 'webp', width: 120, height: 80 });
  expect(webp.exif).toBeUndefined();
  const jpeg = await sharp(await store.fileFor(use({ width: 120, format: 'jpeg' }))).metadata();
  expect(jpeg).toMatchObject({ format: 'jpeg', width: 120 });
  expect(jpeg.exif).toBeUndefined();
});

test('an image is never made larger than it is', async () => {
  expect(await sharp(await store.fileFor(use({ width: 900 }))).metadata()).toMatchObject({ width: 300 });
});

test('a variant that was made before is used again', async () => {
  const first = await store.fileFor(use({ width: 120 }));
  rmSync(join(folder, 'media'), { recursive: true });
  expect(await store.fileFor(use({ width: 120 }))).toBe(first);
  expect(asked).toHaveLength(1);
});

test('bytes that are not those of the ledger are refused and not kept', async () => {
  const other = { ...use(), sha256: sha256('something else') };
  await expect(store.fileFor(other)).rejects.toThrow('not those of the ledger');
  expect(readdirSync(folder)).toEqual([]);
  await expect(store.fileFor({ ...use(), sha256: '../secrets.env' })).rejects.toThrow('no sha256');
});
