import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentTypes } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedId } from '../../src/bundle/handles.ts';
import type * as ImportModule from '../../src/bundle/import.ts';
import { documents, makeNews, makeOrganisation, makePact, makeRegion, translate } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { draftOf, refusalOf } from '../harness/drafts.ts';
import { signIn } from '../harness/editor.ts';

let desk: Desk;
let region: string;
let elsewhere: string;

beforeAll(async () => {
  desk = await startDesk();
  region = await makeRegion(desk.strapi, 'Twente');
  elsewhere = await makeRegion(desk.strapi, 'Oost');
});

afterAll(async () => {
  await desk.stop();
});

const save = (type: Parameters<typeof documents>[1], documentId: string, locale: string, data: object) =>
  documents(desk.strapi, type).update({ documentId, locale, data });

describe('addresses', () => {
  test('an empty one is made from the title, and numbered when it is there already', async () => {
    const make = async () =>
      (
        await documents(desk.strapi, 'page').create({
          locale: 'nl',
          data: { title: 'Thema’s & Één ‘Vraag’', regions: [region] },
        })
      ).documentId;
    expect((await draftOf(desk, 'page', await make()))['slug']).toBe('themas-een-vraag');
    expect((await draftOf(desk, 'page', await make()))['slug']).toBe('themas-een-vraag-2');
  });

  test('one is numbered for its own regions alone: what is in another region is neither met nor given away', async () => {
    const make = async (regions: unknown) => {
      const data = { title: 'Wie wij zijn', regions };
      return (await documents(desk.strapi, 'page').create({ locale: 'nl', data })).documentId;
    };
    const slugIn = async (id: string, locale = 'nl') => (await draftOf(desk, 'page', id, locale))['slug'];
    const first = await make([region]);
    const other = await make({ connect: [{ id: 1, documentId: elsewhere }] });
    const both = await make({ set: [region, elsewhere] });
    expect([await slugIn(first), await slugIn(other), await slugIn(both)]).toEqual([
      'wie-wij-zijn',
      'wie-wij-zijn',
      'wie-wij-zijn-2',
    ]);
    // Another language has the regions of the Dutch, whatever is sent.
    await translate(desk.strapi, 'page', first, 'en', { title: 'Who we are' });
    await translate(desk.strapi, 'page', other, 'en', { title: 'Who we are', regions: [region] });
    await translate(desk.strapi, 'page', both, 'en', { title: 'Who we are' });
    expect([await slugIn(first, 'en'), await slugIn(other, 'en'), await slugIn(both, 'en')]).toEqual([
      'who-we-are',
      'who-we-are',
      'who-we-are-2',
    ]);
  });

  test('one of a theme is numbered within its pact, and one of an organisation among all', async () => {
    const pact = await makePact(desk.strapi, [region]);
    const theme = async (under: string) => {
      const data = { title: 'Innovatie', pact: under };
      const { documentId } = await documents(desk.strapi, 'theme').create({ locale: 'nl', data });
      return (await draftOf(desk, 'theme', documentId))['slug'];
    };
    expect([await theme(pact), await theme(await makePact(desk.strapi, [region])), await theme(pact)]).toEqual([
      'innovatie',
      'innovatie',
      'innovatie-2',
    ]);
    const organisation = async () => {
      const id = await makeOrganisation(desk.strapi, { name: 'Zorg & Co', slug: '' });
      return (await draftOf(desk, 'organisation', id))['slug'];
    };
    expect([await organisation(), await organisation()]).toEqual(['zorg-co', 'zorg-co-2']);
  });

  test('one that another entry of the type has in a shared region and the language is refused at its field', async () => {
    await makeNews(desk.strapi, [region], { slug: 'zelfde' });
    const problem = ['slug: Het adres “zelfde” is al van iets anders in deze regio en taal. Kies een ander adres.'];
    expect(await refusalOf(makeNews(desk.strapi, [region], { slug: 'zelfde' }))).toEqual(problem);
    const other = await makeNews(desk.strapi, [elsewhere], { slug: 'zelfde' });
    expect(await refusalOf(save('news', other, 'nl', { regions: [elsewhere, region] }))).toEqual(problem);
    expect(await refusalOf(translate(desk.strapi, 'news', other, 'en', { title: 'Same', slug: 'zelfde' }))).toEqual([]);
  });

  test('it is free again when its owner has left it', async () => {
    const first = await makeNews(desk.strapi, [region], { slug: 'vrij' });
    await save('news', first, 'nl', { slug: 'verhuisd' });
    expect(await refusalOf(makeNews(desk.strapi, [region], { slug: 'vrij' }))).toEqual([]);
  });

  test('a copy of an entry gets an address of its own', async () => {
    const id = await makeNews(desk.strapi, [region], { slug: 'origineel' });
    const copy = await documents(desk.strapi, 'news').clone({ documentId: id });
    expect((await draftOf(desk, 'news', copy.documentId))['slug']).toBe('origineel-2');
  });
});

test('a form does not ask for an address: one is made of the title, also where it is published at once', async () => {
  const editor = await signIn(desk);
  const { body } = await editor.request('GET', '/content-manager/init');
  const types = (body.data as { contentTypes: { uid: string; attributes: Record<string, { required?: boolean }> }[] })
    .contentTypes;
  const required = types.filter(({ attributes }) => attributes['slug']?.required === true).map((type) => type.uid);
  expect(required).toEqual([]);
  expect(types.find((type) => type.uid === contentTypes.volgspot.uid)?.attributes['title']?.required).toBe(true);
  const published = await editor.request(
    'POST',
    `/content-manager/collection-types/${contentTypes.volgspot.uid}/actions/publish?locale=nl`,
    {
      title: 'Meteen openbaar',
      slug: '',
      kind: 'volgspot',
      subjects: { connect: [{ documentId: await makePact(desk.strapi, [region]) }] },
      regions: { connect: [{ documentId: region }] },
    },
  );
  expect(published).toMatchObject({ status: 200, body: { data: { slug: 'meteen-openbaar' } } });
});

test('two entries may take each other’s address in one import; what stays as the desk has it keeps its own', async () => {
  const { importBundle } = desk.load('bundle/import') as typeof ImportModule;
  const options = { dryRun: false, prune: false, overwrite: false, ifEmpty: false };
  const pair = mkdtempSync(join(tmpdir(), 'pactwerk-addresses-'));
  const page = (handle: string, slug: string) =>
    writeFileSync(
      join(pair, `page/${handle}.yaml`),
      `state: {nl: published}\nfacts: {regions: [hier]}\ntext: {nl: {title: ${handle}, slug: ${slug}}}\n`,
    );
  const slugs = async () => {
    const pages = desk.strapi.db.query('api::page.page');
    const found: { title: string; slug: string }[] = await pages.findMany({
      where: { locale: 'nl', publishedAt: { $notNull: true } },
      orderBy: { title: 'asc' },
    });
    return found.map(({ title, slug }) => `${title} ${slug}`);
  };
  mkdirSync(join(pair, 'page'));
  mkdirSync(join(pair, 'region'));
  writeFileSync(
    join(pair, 'region/hier.yaml'),
    'state: {nl: published}\nfacts: {slug: hier, kind: regional}\ntext: {nl: {name: Hier}}\n',
  );
  writeFileSync(join(pair, 'bundle.yaml'), 'format: pactwerk-bundle/1\n');
  page('een', 'oud');
  page('twee', 'nieuw');
  await importBundle(desk.strapi, pair, options);
  page('een', 'nieuw');
  page('twee', 'oud');

  // The desk changed the one meanwhile: it is left alone, and the other cannot have its address.
  const data = { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Van de redactie' }] }] };
  await documents(desk.strapi, 'page').update({ documentId: derivedId('page', 'twee'), locale: 'nl', data });
  await expect(importBundle(desk.strapi, pair, options)).rejects.toThrow(
    'page/een: Het adres “nieuw” is al van iets anders in deze regio en taal. Kies een ander adres.',
  );
  expect(await slugs()).toEqual(['een oud', 'twee nieuw']);

  expect(await importBundle(desk.strapi, pair, { ...options, overwrite: true })).toMatchObject({ kind: 'done' });
  expect(await slugs()).toEqual(['een nieuw', 'twee oud']);
  rmSync(pair, { recursive: true });
});
