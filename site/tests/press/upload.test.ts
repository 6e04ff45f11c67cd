import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostFiles } from '../../src/press/host-files.ts';
import { releaseFolder } from '../../src/press/releases.ts';
import { run } from '../../src/press/run.ts';
import { folderDestination } from '../../src/press/upload/folder-destination.ts';
import { mustTellApart, openDestination } from '../../src/press/upload/open-destination.ts';
import { s3Destination } from '../../src/press/upload/s3-destination.ts';
import { upload, type UploadOptions } from '../../src/press/upload/upload.ts';
import { loadSettings } from '../../src/settings.ts';
import { ToyPress } from './press-fixture.ts';
import { openBucket, type BucketStandIn } from './s3-stand-in.ts';
import { contentOf, watched } from './watched-destination.ts';

const usual: UploadOptions = {
  dryRun: false,
  allowSmaller: false,
  allowOlder: false,
  takeOver: false,
  forHost: true,
  day: '2026-11-22',
};
const own = ['manifest.json', 'pactwerk-upload.json'];

let press: ToyPress;
let scratch: string;

beforeEach(async () => {
  press = new ToyPress();
  scratch = mkdtempSync(join(tmpdir(), 'pactwerk-upload-'));
  for (let count = 0; count < 70; count += 1) press.publish('linde', `entry-${count}`);
  await run(press);
});
afterEach(() => {
  press.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

const current = () => releaseFolder(press.releases, 'linde', press.current('linde') ?? 0);
/** Without what is compressed: hosts do that by themselves. */
const released = () =>
  new Map([...press.filesOf('linde', press.current('linde') ?? 0)].filter(([path]) => !/\.(?:br|gz)$/.test(path)));

describe('A folder', () => {
  const folder = () => folderDestination(join(scratch, 'site'));

  test('gets every file of the release, assets before pages, and the manifest last', async () => {
    const { destination, changes } = watched(folder());
    await upload(current(), destination, usual);
    expect(await contentOf(folder())).toEqual(released());
    const order = changes.map((change) => (change.includes('_astro/') ? 'asset' : 'page'));
    expect(order.indexOf('page', 1)).toBeGreaterThan(order.lastIndexOf('asset'));
    expect(changes[0]).toBe('put pactwerk-upload.json');
    expect(changes.at(-1)).toBe('put manifest.json');
  });

  test('is left alone where it has the same already', async () => {
    await upload(current(), folder(), usual);
    press.publish('linde', 'entry-3', { title: 'Other' });
    await run(press);
    const { destination, changes } = watched(folder());
    const { unchanged } = await upload(current(), destination, usual);
    expect(changes).toContain('put nl/entry-3/index.html');
    expect(changes.length).toBeLessThan(6);
    expect(unchanged).toBeGreaterThan(60);
    expect(await contentOf(folder())).toEqual(released());
  });

  test('loses what was withdrawn, after everything else is there', async () => {
    await upload(current(), folder(), usual);
    press.withdraw('linde', 'entry-5');
    press.publish('linde', 'new');
    await run(press);
    const { destination, changes } = watched(folder());
    await upload(current(), destination, usual);
    expect(changes).toContain('remove nl/entry-5/index.html');
    expect(changes.findIndex((change) => change.startsWith('remove'))).toBeGreaterThan(
      changes.indexOf('put nl/new/index.html'),
    );
    expect(await contentOf(folder())).toEqual(released());
  });

  test('is whole again after an upload that was killed at any moment', async () => {
    await upload(current(), folder(), usual);
    press.withdraw('linde', 'entry-5');
    for (let count = 0; count < 5; count += 1) press.publish('linde', `new-${count}`);
    await run(press);
    for (let moment = 0; moment < 8; moment += 1) {
      let left = moment;
      const cut = watched(folder(), () => (left -= 1) < 0);
      await upload(current(), cut.destination, usual).catch(() => undefined);
      // What was put by an upload that never ended, and is withdrawn before the next, must go too.
      press.withdraw('linde', `new-${moment % 5}`);
      press.publish('linde', `later-${moment}`);
      await run(press);
      await upload(current(), folder(), usual);
      expect(await contentOf(folder())).toEqual(released());
    }
  });

  test('keeps assets of the release before for pages that were loaded, for thirty days', async () => {
    await upload(current(), folder(), usual);
    press.renderer = press.toyRenderer('b');
    await run(press);
    // As on a runner, which knows no earlier release.
    const manifest = JSON.parse(released().get('manifest.json') ?? '');
    writeFileSync(join(current(), 'manifest.json'), JSON.stringify({ ...manifest, inherited: {} }));
    await upload(current(), folder(), usual);
    const asset = '_astro/style.a.css';
    expect((await contentOf(folder())).has(asset)).toBe(true);
    await upload(current(), folder(), { ...usual, day: '2026-12-21' });
    expect((await contentOf(folder())).has(asset)).toBe(true);
    await upload(current(), folder(), { ...usual, day: '2026-12-22' });
    expect((await contentOf(folder())).has(asset)).toBe(false);
  });

  test('is not touched when many pages would go that nobody withdrew', async () => {
    await upload(current(), folder(), usual);
    const before = await contentOf(folder());
    press.forget('linde', 20);
    for (let count = 0; count < 21; count += 1) press.publish('zee', `other-${count}`);
    await run(press, { allowSmaller: true });
    await expect(upload(current(), folder(), usual)).rejects.toThrow(/would lose 20 of .*--allow-smaller/s);
    expect(await contentOf(folder())).toEqual(before);
    await upload(current(), folder(), { ...usual, allowSmaller: true });
    expect(await contentOf(folder())).toEqual(released());
  });

  test('that shows a later state is not taken back by a run that was overtaken', async () => {
    const older = current();
    press.publish('linde', 'new');
    await run(press);
    await upload(current(), folder(), usual);
    await expect(upload(older, folder(), usual)).rejects.toThrow(/position 71.*position 70.*--allow-older/s);
    await upload(older, folder(), { ...usual, allowOlder: true });
    expect((await contentOf(folder())).has('nl/new/index.html')).toBe(false);
  });

  test('of another region, or with files of somebody else, is not touched', async () => {
    await upload(current(), folder(), usual);
    press.publish('zee', 'one');
    await run(press);
    const zee = releaseFolder(press.releases, 'zee', press.current('zee') ?? 0);
    await expect(upload(zee, folder(), usual)).rejects.toThrow(/the site of linde/);
    mkdirSync(join(scratch, 'other/.well-known'), { recursive: true });
    writeFileSync(join(scratch, 'other/mine.txt'), 'mine');
    writeFileSync(join(scratch, 'other/.well-known/security.txt'), 'mine');
    const other = folderDestination(join(scratch, 'other'));
    await expect(upload(zee, other, usual)).rejects.toThrow(/2 files that no upload put there.*--take-over/s);
    await upload(zee, other, { ...usual, takeOver: true });
    const paths = [...(await contentOf(other)).keys()];
    expect(paths).toContain('.well-known/security.txt');
    expect(paths).not.toContain('mine.txt');
  });

  test('stays as it is in a dry run, which tells what would be done', async () => {
    const { destination, changes } = watched(folder());
    const report = await upload(current(), destination, { ...usual, dryRun: true });
    expect(changes).toEqual([]);
    expect(report.put).toContain('nl/entry-3/index.html');
  });
});

describe('Storage that speaks S3', () => {
  let bucket: BucketStandIn;
  beforeEach(async () => {
    bucket = await openBucket('sites');
  });
  afterEach(() => bucket.close());
  const storage = () => s3Destination({ ...bucket, endpoint: bucket.url }, 'sites', 'public/linde');
  const plain: UploadOptions = { ...usual, forHost: false };

  test('gets the site with types and cache rules, without what only hosts read, in order', async () => {
    await upload(current(), storage(), plain);
    const wanted = [...released().keys()].filter((path) => !hostFiles.has(path) || own.includes(path));
    const stored = [...bucket.files.keys()].map((key) => key.replace('public/linde/', ''));
    expect(stored.sort()).toEqual([...wanted, 'pactwerk-upload.json'].sort());
    expect(bucket.files.get('public/linde/nl/entry-1/index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
    });
    expect(bucket.files.get('public/linde/_astro/style.a.css')).toMatchObject({
      contentType: 'text/css; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    expect(bucket.files.get('public/linde/sitemap.xml')?.contentType).toMatch(/xml/);
    for (const [path, text] of released())
      if (wanted.includes(path)) expect(bucket.files.get(`public/linde/${path}`)?.bytes.toString()).toBe(text);
    expect(bucket.changes.at(-1)).toBe('PUT public/linde/manifest.json');
  });

  test('is asked for nothing that it has, and to remove what was withdrawn', async () => {
    await upload(current(), storage(), plain);
    bucket.files.set('public/zee/index.html', { bytes: Buffer.from('zee'), contentType: '', cacheControl: '' });
    press.withdraw('linde', 'entry-5');
    await run(press);
    bucket.changes = [];
    await upload(current(), storage(), plain);
    expect(bucket.changes).toContain('DELETE public/linde/nl/entry-5/index.html');
    expect(bucket.changes.length).toBeLessThan(8);
    expect(bucket.files.has('public/zee/index.html')).toBe(true);
  });

  test('that refuses is named with what it said, and without the key', async () => {
    bucket.before = () => {
      throw new Error('full');
    };
    const failed = upload(current(), storage(), plain);
    await expect(failed).rejects.toThrow(/PUT http.*answered 400 Refused/);
    await expect(failed).rejects.not.toThrow(/very-secret/);
    const wrong = s3Destination({ ...bucket, endpoint: bucket.url, secretAccessKey: 'other' }, 'sites', '');
    await expect(upload(current(), wrong, plain)).rejects.toThrow(/403 SignatureDoesNotMatch/);
    const nowhere = s3Destination({ ...bucket, endpoint: bucket.url }, 'nowhere', '');
    await expect(upload(current(), nowhere, plain)).rejects.toThrow('There is no bucket nowhere');
  });
});

test('Several regions need a place each', () => {
  expect(() => mustTellApart('out', ['linde', 'zee'])).toThrow('{region}');
  expect(() => mustTellApart('out/{region}', ['linde', 'zee'])).not.toThrow();
  expect(
    openDestination('s3://sites/{region}', 'zee', loadSettings({ S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }))
      .name,
  ).toBe('s3://sites/zee/');
  expect(() => openDestination('s3://sites', 'zee', loadSettings({}))).toThrow('S3_ACCESS_KEY_ID');
});
