import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type * as CollectModule from '../../src/bundle/collect.ts';
import type * as ExportModule from '../../src/bundle/export.ts';
import { derivedId } from '../../src/bundle/handles.ts';
import type * as ImportModule from '../../src/bundle/import.ts';
import { documents } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { picture } from '../harness/files.ts';
import { inShort, position, rowsAfter } from '../harness/ledger-rows.ts';

const root = join(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'pactwerk-bundles-'));
const folder = join(work, 'bundle');
const none = { dryRun: false, prune: false, overwrite: false, ifEmpty: false };

let desk: Desk;
let importModule: typeof ImportModule;
let exportModule: typeof ExportModule;

beforeAll(async () => {
  desk = await startDesk();
  importModule = desk.load('bundle/import') as typeof ImportModule;
  exportModule = desk.load('bundle/export') as typeof ExportModule;
  for (const [path, text] of Object.entries(files)) write(path, text);
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'media/kaart.png'), await picture('red'));
});
afterAll(async () => {
  await desk.stop();
  rmSync(work, { recursive: true });
});

let start: number;
beforeEach(async () => {
  start = await position(desk.strapi);
});

const files: Record<string, string> = {
  'bundle.yaml': 'format: pactwerk-bundle/1\n',
  'region/twente.yaml': 'state: {nl: published, de: published}\nfacts: {slug: twente, kind: regional}\ntext: {nl: {name: Twente}, de: {name: Twente}}\n',
  'region/oost.yaml': 'state: {nl: published}\nfacts: {slug: oost, kind: supraregional}\ntext: {nl: {name: Oost}}\n',
  'organisation/uwv.yaml': 'state: published\nfacts: {name: UWV, slug: uwv, kind: uwv, managedBy: twente}\n',
  'pact/werkagenda.yaml': `state: {nl: published, de: published}
facts:
  officialName: werkagenda
  kind: work_agenda
  regions: [oost, twente]
  signed: 2016-01
  signatures: [{key: s1, organisation: uwv, role: signatory}]
text:
  nl:
    title: Werkagenda
    slug: werkagenda
    body: |
      Een **agenda** van <u>vier</u> pacten.
    signatures: [{key: s1, capacity: uitvoerder}]
    picture: {image: kaart.png, alt: Een kaart}
  de:
    title: Arbeitsagenda
    slug: arbeitsagenda
    signatures: [{key: s1, capacity: Behörde}]
    picture: {alt: Eine Karte}
draft: {facts: {signed: 2016-02}, text: {de: {title: Neue Agenda}}}
formerAddresses:
  - {region: twente, locale: nl, slug: agenda}
  - {region: oost, locale: de, slug: agenda-alt}
`,
  'event/eerste.yaml': 'state: {nl: published}\nfacts: {kind: talk, startsOn: 2016-09, regions: [oost], course: replaced, replacedBy: tweede}\ntext: {nl: {title: Eerste, slug: eerste}}\n',
  'event/tweede.yaml': 'state: {nl: published}\nfacts: {kind: talk, startsOn: 2017-05, regions: [oost], partOf: eerste}\ntext: {nl: {title: Tweede, slug: tweede}}\n',
  'volgspot/mei.yaml': 'state: {nl: published}\nfacts: {kind: volgspot, heldOn: 2017-05, subjects: [werkagenda], regions: [oost]}\ntext: {nl: {title: Mei, slug: mei}}\n',
  'obstacle/nog-niet.yaml': 'state: {nl: draft}\nfacts: {volgspot: mei}\ntext: {nl: {text: Nog niet openbaar}}\n',
}; // prettier-ignore

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function bring(options: Partial<typeof none> = {}) {
  const result = await importModule.importBundle(desk.strapi, folder, { ...none, ...options });
  if (result.kind === 'refused')
    throw new Error(result.problems.map(({ field, message }) => `${field} ${message}`).join('\n'));
  if (result.kind === 'filled') throw new Error('filled');
  return result.plan;
}

const rows = async (uid?: string) => inShort(await rowsAfter(desk.strapi, start, uid));
const pactId = derivedId('pact', 'werkagenda');
const draftOf = (locale: string) =>
  desk.strapi.db.query('api::pact.pact').findOne({ where: { documentId: pactId, locale, publishedAt: null } });

test('a dry run tells what would be made and changes nothing', async () => {
  const plan = await bring({ dryRun: true });
  expect(plan.steps).toHaveLength(Object.keys(files).length - 1);
  expect(await rows()).toEqual([]);
});

test('a failure half-way leaves no row and no file behind', async () => {
  const unsubscribe = desk.strapi.db.lifecycles.subscribe({
    models: ['api::publication.publication'],
    beforeCreate({ params }) {
      if (params.data?.['subjectUid'] === 'api::volgspot.volgspot') throw new Error('the disk is full');
    },
  });
  await expect(bring()).rejects.toThrow('the disk is full');
  unsubscribe();
  expect(await rows()).toEqual([]);
  expect(await desk.strapi.db.query('api::region.region').count()).toBe(0);
  expect(await desk.strapi.db.query('plugin::upload.file').count()).toBe(0);
  expect(readdirSync(join(desk.varFolder, 'public/uploads'))).toEqual([]);
});

test('an import makes what is public public, with its former addresses, and drafts drafts', async () => {
  const plan = await bring();
  expect(plan.kept).toEqual([]);
  expect(await rows('api::obstacle.obstacle')).toEqual([]);
  expect(await rows('api::event.event')).toEqual(['published nl', 'published nl']);
  const pact = await rowsAfter(desk.strapi, start, 'api::pact.pact');
  expect(pact.slice(-2).map(({ locale, payload }) => [locale, payload?.['title'], payload?.['slug']])).toEqual([
    ['nl', 'Werkagenda', 'werkagenda'],
    ['de', 'Arbeitsagenda', 'arbeitsagenda'],
  ]);
  expect(pact.at(-1)?.payload).toMatchObject({
    signatures: [{ organisation: [derivedId('organisation', 'uwv')], capacity: 'Behörde' }],
  });
  expect(await draftOf('de')).toMatchObject({ title: 'Neue Agenda' });
  const { collectEntries } = desk.load('bundle/collect') as typeof CollectModule;
  const addresses = (await collectEntries(desk.strapi)).get(`pact/${pactId}`)?.formerAddresses ?? [];
  expect([...addresses].sort((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual([
    { region: derivedId('region', 'twente'), locale: 'nl', slug: 'agenda' },
    { region: derivedId('region', 'oost'), locale: 'de', slug: 'agenda-alt' },
  ]);
});

test('entries that point at each other keep both relations', async () => {
  const events = await rowsAfter(desk.strapi, 0, 'api::event.event');
  const of = (handle: string) => events.find(({ id }) => id === derivedId('event', handle))?.payload;
  expect(of('eerste')).toMatchObject({ replacedBy: [derivedId('event', 'tweede')] });
  expect(of('tweede')).toMatchObject({ partOf: [derivedId('event', 'eerste')] });
});

test('a second import changes nothing', async () => {
  const plan = await bring();
  expect(plan.steps).toEqual([]);
  expect(await rows()).toEqual([]);
});

test('an export brought into an empty database and exported again is the same, byte for byte', async () => {
  const [first, second] = [join(work, 'first'), join(work, 'second')];
  expect(await exportModule.exportBundle(desk.strapi, first)).toMatchObject({ entries: 8, media: 1, leftOut: [] });
  const env = { ...process.env, PACTWERK_VAR: join(work, 'var'), DATABASE_URL: undefined };
  const run = (script: string, path: string) =>
    promisify(execFile)(process.execPath, [join(root, 'scripts', script), path], { cwd: root, env });
  await run('content-import.ts', first);
  await run('content-export.ts', second);
  expect(contentOf(second)).toEqual(contentOf(first));
  expect(contentOf(first)['media/kaart.png']).toBe(readFileSync(join(folder, 'media/kaart.png'), 'base64'));
});

test('what an editor changed since is kept and told; --overwrite takes what the bundle says', async () => {
  await documents(desk.strapi, 'pact').update({
    documentId: pactId,
    locale: 'nl',
    data: { summary: 'Van de redactie' },
  });
  expect((await bring()).kept).toEqual([{ type: 'pact', handle: 'werkagenda', why: 'newer' }]);
  write(
    'pact/werkagenda.yaml',
    (files['pact/werkagenda.yaml'] ?? '').replace('title: Werkagenda', 'title: Werkagenda Oost'),
  );
  expect((await bring()).kept).toEqual([{ type: 'pact', handle: 'werkagenda', why: 'conflict' }]);
  expect(await draftOf('nl')).toMatchObject({ title: 'Werkagenda', summary: 'Van de redactie' });
  expect(await rows()).toEqual([]);
  expect((await bring({ overwrite: true })).kept).toEqual([]);
  expect(await rows('api::pact.pact')).toEqual(['published nl']);
  expect(await draftOf('nl')).toMatchObject({ title: 'Werkagenda Oost', summary: null });
});

test('an export may be changed and brought back while nobody else changed the entry', async () => {
  await documents(desk.strapi, 'pact').update({
    documentId: pactId,
    locale: 'nl',
    data: { summary: 'Van de redactie' },
  });
  const exported = join(work, 'exported');
  await exportModule.exportBundle(desk.strapi, exported);
  const file = join(exported, 'pact/werkagenda.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Van de redactie', 'Nagekeken'));
  const result = await importModule.importBundle(desk.strapi, exported, none);
  expect(result).toMatchObject({ kind: 'done', plan: { kept: [] } });
  expect(await draftOf('nl')).toMatchObject({ summary: 'Nagekeken' });
});

test('what the bundle lacks stays, and goes with --prune', async () => {
  const less = join(work, 'less');
  await exportModule.exportBundle(desk.strapi, less);
  for (const path of ['obstacle/nog-niet.yaml', 'event/eerste.yaml']) rmSync(join(less, path));
  const tweede = join(less, 'event/tweede.yaml');
  writeFileSync(tweede, readFileSync(tweede, 'utf8').replace(/ *partOf: eerste\n/, ''));
  await importModule.importBundle(desk.strapi, less, none);
  expect(await desk.strapi.db.query('api::obstacle.obstacle').count()).toBe(1);
  start = await position(desk.strapi);
  const result = await importModule.importBundle(desk.strapi, less, { ...none, prune: true });
  expect(result).toMatchObject({ plan: { pruned: [{ type: 'event' }, { type: 'obstacle' }] } });
  expect(await rows()).toEqual(['withdrawn nl']);
  expect(await desk.strapi.db.query('api::obstacle.obstacle').count()).toBe(0);
});

test('a bundle with a mistake is refused whole', async () => {
  const wrong = join(work, 'wrong');
  cpSync(folder, wrong, { recursive: true });
  writeFileSync(
    join(wrong, 'organisation/nieuw.yaml'),
    'state: published\nfacts: {name: Nieuw, slug: nieuw, kind: caer}\n',
  );
  const result = await importModule.importBundle(desk.strapi, wrong, none);
  expect(result).toMatchObject({
    kind: 'refused',
    problems: [{ file: 'organisation/nieuw.yaml', line: 2, field: 'facts.kind' }],
  });
  expect(await rows()).toEqual([]);
});

/** Every file below a folder, as base64 by its path. */
function contentOf(path: string): Record<string, string> {
  const found = readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const entries = found.map((file) => {
    const whole = join(file.parentPath, file.name);
    return [whole.slice(path.length + 1), readFileSync(whole, 'base64')] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
