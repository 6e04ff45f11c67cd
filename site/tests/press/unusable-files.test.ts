import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CmsError } from '../../src/content/cms-error.ts';
import { mediaStore } from '../../src/press/media.ts';
import type { Receipt } from '../../src/press/receipt.ts';
import { currentRelease, releaseFolder } from '../../src/press/releases.ts';
import { run, type Press, type RunReport } from '../../src/press/run.ts';
import { deskSource } from '../../src/press/desk-source.ts';
import { LedgerFixture, region } from '../content-fixture.ts';
import { plainPress } from '../faults/plain-press.ts';

let folder: string;
let ledger: LedgerFixture;
let bytes: Map<string, Uint8Array>;
let receipts: Receipt[];
let press: Press;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-unusable-'));
  ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  bytes = new Map();
  receipts = [];
  press = opened();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A press that was just started, so that it knows of no file yet. */
function opened(): Press {
  const content = () => ledger.content();
  return {
    ...plainPress(folder, 'http://127.0.0.1:1', 1),
    source: deskSource({
      head: () => Promise.resolve({ ...content(), openOrders: 0 }),
      pull: () => Promise.resolve(content()),
      lastKnown: content,
    }),
    media: mediaStore(folder, async (hash) => {
      const found = bytes.get(hash);
      if (found === undefined) throw new CmsError('GET', `/api/media/${hash}`, 404, 'No such file.');
      return found;
    }),
    sendReceipt: async (receipt) => void receipts.push(receipt),
  };
}

/** Puts a file in the library, with other bytes than it tells of where `kept` is given. */
function upload(id: string, content: Uint8Array, kept: Uint8Array | null = content): void {
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (kept) bytes.set(sha256, kept);
  ledger.media(id, { sha256 });
}

function news(slug: string, image: string): void {
  const picture = { image: [image], alt: 'Een plaat', decorative: false };
  ledger.publish('news', slug, { title: slug, slug, regions: ['kam'], picture });
}

const plate = (background: string): Promise<Uint8Array> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();

async function damaged(): Promise<Uint8Array> {
  const picture = await plate('#0b5563');
  return picture.fill(0x55, 60);
}

async function pressed(): Promise<RunReport> {
  return run(press);
}

const manifest = (): { pages: object; files: object } =>
  JSON.parse(
    readFileSync(
      join(releaseFolder(press.releases, 'kam', currentRelease(press.releases, 'kam') ?? 0), 'manifest.json'),
      'utf8',
    ),
  ) as { pages: object; files: object };
const addresses = (): string[] => Object.keys(manifest().pages);
const held = () => receipts.at(-1)?.heldBack;

test.for([
  ['cannot be read', damaged, 'kept'],
  ['is gone', () => plate('#123456'), 'lost'],
] as const)(
  'an entry with a picture that %s is held back, at its field, and all else becomes public',
  async ([, make, fate]) => {
    const picture = await make();
    upload('stuk', picture, fate === 'kept' ? picture : null);
    upload('heel', await plate('#abcdef'));
    news('met-stuk-beeld', 'stuk');
    news('met-heel-beeld', 'heel');
    const { outcomes } = await pressed();
    expect(outcomes).toMatchObject([{ state: 'live' }]);
    expect(addresses()).toContain('/nl/nieuws/met-heel-beeld/');
    expect(addresses()).not.toContain('/nl/nieuws/met-stuk-beeld/');
    expect(held()).toMatchObject([
      { type: 'news', id: 'met-stuk-beeld', standing: null, problems: [{ field: 'picture.image' }] },
    ]);
    expect((await pressed()).outcomes).toMatchObject([{ state: 'unchanged' }]);
    press = opened();
    expect((await pressed()).outcomes).toMatchObject([{ state: 'unchanged' }]);
  },
);

test('an older version of the entry stands where its new picture cannot be read', async () => {
  upload('eerst', await plate('#abcdef'));
  upload('stuk', await damaged());
  news('bericht', 'eerst');
  news('bericht', 'stuk');
  await pressed();
  expect(addresses()).toContain('/nl/nieuws/bericht/');
  expect(held()).toMatchObject([
    { id: 'bericht', standing: expect.any(Number), problems: [{ field: 'picture.image' }] },
  ]);
});

test('the version before stands where the bytes of a picture were replaced by others that cannot be read', async () => {
  upload('plaat', await plate('#abcdef'));
  news('bericht', 'plaat');
  await pressed();
  const before = Object.keys(manifest().files).filter((path) => path.startsWith('media/'));
  upload('plaat', await damaged());
  ledger.publish('news', 'ander', { title: 'ander', slug: 'ander', regions: ['kam'] });
  await pressed();
  expect(addresses()).toEqual(expect.arrayContaining(['/nl/nieuws/bericht/', '/nl/nieuws/ander/']));
  expect(Object.keys(manifest().files)).toEqual(expect.arrayContaining(before));
  expect(held()).toMatchObject([{ id: 'bericht', problems: [{ field: 'picture.image' }] }]);
});

test('an entry whose lost picture came back stands again with the next run', async () => {
  const picture = await plate('#abcdef');
  upload('plaat', picture, null);
  news('bericht', 'plaat');
  await pressed();
  expect(addresses()).not.toContain('/nl/nieuws/bericht/');
  upload('plaat', picture);
  await pressed();
  expect(addresses()).toContain('/nl/nieuws/bericht/');
  expect(held()).toEqual([]);
});

test('a desk that does not answer holds back nothing: the site stays as it is', async () => {
  upload('plaat', await plate('#abcdef'), null);
  news('bericht', 'plaat');
  press = {
    ...press,
    media: mediaStore(folder, () => Promise.reject(new CmsError('GET', '/api/media', 500, 'Broken.'))),
  };
  expect((await pressed()).outcomes).toMatchObject([{ state: 'refused' }]);
});
