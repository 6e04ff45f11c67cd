import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, inject, onTestFailed, test, vi } from 'vitest';
import { hostFiles } from '../../src/press/host-files.ts';
import { manifestName, readManifest } from '../../src/press/manifest.ts';
import { currentRelease } from '../../src/press/releases.ts';
import { openSnapshot, refuseOtherLedger } from '../../src/press/snapshot.ts';
import { openBucket, type BucketStandIn } from '../press/s3-stand-in.ts';
import { openDesk } from './admin-desk.ts';
import { keepScreenshot, openBrowser } from './browser.ts';
import { releaseFolder } from './built-site.ts';
import { noticeSecret, openCi, type CiStandIn } from './ci-stand-in.ts';
import { only, type Editor } from './desk.ts';
import { filesOf } from './release-files.ts';
import { untilSearched } from './searched.ts';
import { runWorkflow, shell } from './runner.ts';

const region = 'kam';
const { varFolder, deskPort, sitesPort, ciPort } = inject('demo');
const soon = { timeout: 30_000, interval: 100 };

let scratch: string;
let browser: Browser;
let page: Page;
let editor: Editor;
let ci: CiStandIn;
let bucket: BucketStandIn;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'pactwerk-ci-'));
  [ci, bucket, browser] = await Promise.all([openCi(ciPort), openBucket('sites'), openBrowser()]);
  ({ page, editor } = await openDesk(browser));
}, 60_000);
afterAll(async () => {
  await browser.close();
  ci.close();
  bucket.close();
  rmSync(scratch, { recursive: true, force: true });
});

const releases = join(varFolder, 'releases');
const secret = (name: string) =>
  new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(join(varFolder, 'secrets.env'), 'utf8'))?.[1] ?? '';
const onDesk = { CMS_URL: `http://127.0.0.1:${deskPort}`, READ_TOKEN: secret('READ_TOKEN') };

/** The release of the standing press that shows what was done last. */
async function standingRelease(after: number): Promise<number> {
  await vi.waitFor(() => expect(currentRelease(releases, region)).toBeGreaterThan(after), soon);
  await untilSearched(region);
  return currentRelease(releases, region) ?? 0;
}

interface Dispatch {
  kind: string;
  state: string;
  status: number | null;
  askedAt: string;
  triedAt: string | null;
}

/** Waits until the dispatch that was asked for last was made and refused, and none is under way. */
async function untilRefused(): Promise<void> {
  await vi.waitFor(async () => {
    const { deliveries } = await editor.ask<{ deliveries: Dispatch[] }>('GET', '/desk/deliveries?page=1');
    const { state, status, askedAt, triedAt } = deliveries.find(({ kind }) => kind === 'github') ?? expect.fail();
    expect({ state, status }).toEqual({ state: 'waiting', status: 500 });
    expect(triedAt !== null && triedAt >= askedAt).toBe(true);
  }, soon);
}

test(
  'A publish reaches storage by way of CI, in the very bytes of the standing press',
  { timeout: 180_000 },
  async () => {
    onTestFailed(() => keepScreenshot(page, page.url()));
    await untilSearched(region);
    const before = currentRelease(releases, region) ?? 0;
    const fields = { title: 'Bericht langs CI', slug: 'bericht-langs-ci', publishedOn: { value: '2026-11-01' } };
    ci.isBroken = true;
    const id = await editor.create('news', { ...fields, regions: only(await editor.region(region)) });
    await editor.publish('news', id);
    const number = await standingRelease(before);

    // The service is down; the page says so, and an operator does not wait for an hour when it is up.
    await page.getByRole('link', { name: 'Bezorgingen' }).click();
    const row = page.getByRole('row').filter({ hasText: 'GitHub' }).first();
    const again = row.getByRole('button', { name: /^Probeer opnieuw/ });
    const asked = page.waitForResponse(/\/desk\/deliveries\/\d+\/again$/);
    await again.click();
    await asked;
    await untilRefused();
    await row.getByText('500', { exact: true }).waitFor();
    await row.getByText('Unicorn').waitFor();
    ci.isBroken = false;
    await again.click();
    await row.getByText('Bezorgd').waitFor();

    const { position } = readManifest(releaseFolder(region)).inputs;
    expect(await ci.dispatched()).toEqual({ event_type: 'pactwerk-publish', client_payload: { position } });
    const runner = join(scratch, 'runner');
    const given = {
      'matrix.region': region,
      'vars.UPLOAD_TO': 's3://sites/{region}',
      'github.run_number': String(number),
      'vars.CMS_URL': onDesk.CMS_URL,
      'secrets.READ_TOKEN': onDesk.READ_TOKEN,
      'secrets.PRESS_TOKEN': secret('PRESS_TOKEN'),
      'vars.S3_ENDPOINT': bucket.url,
      'vars.S3_REGION': bucket.region,
      'secrets.S3_ACCESS_KEY_ID': bucket.accessKeyId,
      'secrets.S3_SECRET_ACCESS_KEY': bucket.secretAccessKey,
    };
    await runWorkflow(runner, given, { SITES_PORT: String(sitesPort) });

    const standing = filesOf(releaseFolder(region));
    const stored = new Map([...bucket.files].map(([key, { bytes }]) => [key.replace(`${region}/`, ''), bytes]));
    stored.delete('pactwerk-upload.json');
    // Storage gets no instructions to hosts, and nothing compressed: it does that by itself.
    const { compressed } = readManifest(releaseFolder(region));
    const isForHosts = (path: string): boolean => hostFiles.has(path) && path !== manifestName;
    const wanted = new Map([...standing].filter(([path]) => !isForHosts(path) && !(path in compressed)));
    expect(different(wanted, stored)).toEqual([]);
    expect(stored.size).toBeGreaterThan(40);
    expect(different(standing, filesOf(join(runner, 'releases', region, 'current')))).toEqual([]);

    // The receipt that the runner held until the files were there is told, and the release was announced.
    const notice = await vi.waitFor(() => {
      const found = ci.notices.find(({ body }) => body.includes(`"region":"${region}","release":${number},`));
      return found ?? expect.fail('The release was not announced.');
    }, soon);
    const headers = Object.fromEntries(Object.entries(notice.headers).map(([name, value]) => [name, String(value)]));
    expect(new Webhook(noticeSecret).verify(notice.body, headers)).toMatchObject({ data: { region, release: number } });

    await editor.delete('news', id);
    await standingRelease(number);
  },
);

test('A runner that cannot reach the desk makes the same bytes from a snapshot', { timeout: 120_000 }, async () => {
  const folder = join(scratch, 'snapshot');
  await shell(`pnpm content:export --ledger ${folder}`, { ...onDesk, PACTWERK_VAR: join(scratch, 'beside') });
  const away = { PACTWERK_VAR: join(scratch, 'away'), CMS_URL: 'http://127.0.0.1:9', SITES_PORT: String(sitesPort) };
  const press = `pnpm press --once --region ${region} --snapshot ${folder}`;
  await shell(press, away);
  const made = filesOf(join(scratch, 'away/releases', region, 'current'));
  const standing = filesOf(releaseFolder(region));
  for (const files of [made, standing]) files.delete(manifestName);
  expect(different(standing, made)).toEqual([]);

  // Cut off on its way: nothing is pressed, the site stays.
  truncateSync(join(folder, 'rows.jsonl'), 1_000);
  await expect(shell(press, away)).rejects.toThrow(/damaged: rows.jsonl is not what was written.*sites stay/s);
  expect(filesOf(join(scratch, 'away/releases', region, 'current')).size).toBe(made.size + 1);
});

test('A snapshot that is damaged, of something else or of another ledger is refused with what is wrong', async () => {
  const folder = join(scratch, 'other');
  await shell(`pnpm content:export --ledger ${folder}`, { ...onDesk, PACTWERK_VAR: join(scratch, 'beside') });
  const head = readFileSync(join(folder, 'snapshot.json'), 'utf8');
  const { epoch, position } = await openSnapshot(folder).head();
  const press = (source: { epoch: string; position: number }) =>
    ({ releases, source: { head: () => Promise.resolve(source) } }) as Parameters<typeof refuseOtherLedger>[0];
  await refuseOtherLedger(press({ epoch, position }), folder);
  await expect(refuseOtherLedger(press({ epoch: 'other', position }), folder)).rejects.toThrow(/another ledger.*stay/s);
  await expect(refuseOtherLedger(press({ epoch, position: 1 }), folder)).rejects.toThrow(/ends at position 1.*newer/s);

  const [hash = ''] = Object.keys((JSON.parse(head) as { media: object }).media);
  const file = join(folder, 'media', hash);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(1));
  expect(() => openSnapshot(folder)).toThrow(`media/${hash} is not what was written`);
  rmSync(file);
  expect(() => openSnapshot(folder)).toThrow(`media/${hash} is not there`);
  writeFileSync(file, bytes);
  writeFileSync(join(folder, 'snapshot.json'), head.slice(0, -20));
  expect(() => openSnapshot(folder)).toThrow('snapshot.json is cut off');
  mkdirSync(join(scratch, 'bundle'));
  expect(() => openSnapshot(join(scratch, 'bundle'))).toThrow('is no snapshot');
});

function different(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.filter((path) => {
    const [left, right] = [one.get(path), other.get(path)];
    return left === undefined || right === undefined || !left.equals(right);
  });
}
