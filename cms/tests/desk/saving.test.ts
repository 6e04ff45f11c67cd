import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, makeOrganisation, makePact, makeRegion, translate } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { draftOf, keysIn, refusalOf, rowsIn } from '../harness/drafts.ts';

let desk: Desk;
let region: string;

beforeAll(async () => {
  desk = await startDesk();
  region = await makeRegion(desk.strapi, 'Twente');
});

afterAll(async () => {
  await desk.stop();
});

const save = (type: Parameters<typeof documents>[1], documentId: string, locale: string, data: object) =>
  documents(desk.strapi, type).update({ documentId, locale, data });

describe('every row has a key that stays', () => {
  const rows = [{ heading: 'een' }, { heading: 'twee' }].map((row) => ({ __component: 'block.text', ...row }));
  const makeNewsletter = async (blocks: object[]) => {
    const data = {
      title: 'Nieuwsbrief',
      blocks,
      colophon: { entries: [{ role: 'editors', names: [{ name: 'A' }, { name: 'B' }] }] },
    };
    return (await documents(desk.strapi, 'newsletter').create({ locale: 'nl', data })).documentId;
  };

  test('blocks, rows and rows within rows get one when they are saved', async () => {
    const draft = await draftOf(desk, 'newsletter', await makeNewsletter(rows));
    const [colophon = {}] = rowsIn(draft, 'colophon');
    const [entry = {}] = rowsIn(colophon, 'entries');
    const keys = [...keysIn(draft, 'blocks'), ...keysIn(colophon, 'entries'), ...keysIn(entry, 'names')];
    expect(keys).toHaveLength(5);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]{8}$/);
    expect(new Set(keys).size).toBe(5);
  });

  test('a copied row gets a key of its own', async () => {
    const draft = await draftOf(
      desk,
      'newsletter',
      await makeNewsletter([
        { ...rows[0], key: 'k1' },
        { ...rows[1], key: 'k1' },
      ]),
    );
    const keys = keysIn(draft, 'blocks');
    expect(keys[0]).toBe('k1');
    expect(keys[1]).not.toBe('k1');
  });

  test('a stored row keeps its key, whatever is sent and wherever it moves', async () => {
    const id = await makeNewsletter(rows);
    const [first = {}, second = {}] = rowsIn(await draftOf(desk, 'newsletter', id), 'blocks');
    await save('newsletter', id, 'nl', {
      blocks: [
        { ...second, key: 'anders' },
        { ...first, key: null },
      ],
    });
    expect(keysIn(await draftOf(desk, 'newsletter', id), 'blocks')).toEqual([second['key'], first['key']]);
  });
});

describe('facts once, text per language', () => {
  let organisation: string;
  beforeAll(async () => {
    organisation = await makeOrganisation(desk.strapi);
  });

  const signatures = () => [
    { key: 's1', organisation, capacity: 'wethouder', role: 'signatory', date: { value: '2019-12-09' } },
  ];

  test('a new language starts with the facts of nl, and with its text where a row of facts has some', async () => {
    const id = await makePact(desk.strapi, [region], {
      officialName: 'sociaal pact',
      signed: { value: '2014-12' },
      signatures: signatures(),
    });
    await translate(desk.strapi, 'pact', id, 'de', { title: 'Pflegepakt' });
    expect(await draftOf(desk, 'pact', id, 'de')).toMatchObject({
      title: 'Pflegepakt',
      summary: null,
      officialName: 'sociaal pact',
      signed: { value: '2014-12' },
      signatures: [{ key: 's1', capacity: 'wethouder', role: 'signatory', organisation: { documentId: organisation } }],
    });
  });

  test('a changed fact reaches every language; their text stays', async () => {
    const id = await makePact(desk.strapi, [region], { signatures: signatures() });
    await translate(desk.strapi, 'pact', id, 'en', { title: 'Care pact' });
    const [row = {}] = rowsIn(await draftOf(desk, 'pact', id, 'en'), 'signatures');
    await save('pact', id, 'en', { signatures: [{ id: row['id'], capacity: 'alderman' }] });
    const [dutch = {}] = rowsIn(await draftOf(desk, 'pact', id), 'signatures');
    await save('pact', id, 'nl', {
      officialName: 'anders',
      signatures: [{ ...dutch, organisation, role: 'initiator', date: { value: '2019' } }, { role: 'partner' }],
    });
    const draft = await draftOf(desk, 'pact', id, 'en');
    expect(draft).toMatchObject({ title: 'Care pact', officialName: 'anders' });
    expect(draft['signatures']).toMatchObject([
      { id: row['id'], key: 's1', capacity: 'alderman', role: 'initiator', date: { value: '2019' } },
      { role: 'partner' },
    ]);
  });

  test('another language cannot change a fact', async () => {
    const id = await makePact(desk.strapi, [region], { kind: 'covenant', signed: { value: '2014-12' } });
    await translate(desk.strapi, 'pact', id, 'en', { title: 'Care pact' });
    await save('pact', id, 'en', { title: 'Pact', kind: 'raat', signed: null, statusLog: [{ state: 'running' }] });
    expect(await draftOf(desk, 'pact', id, 'en')).toMatchObject({
      title: 'Pact',
      kind: 'covenant',
      signed: { value: '2014-12' },
      statusLog: [],
    });
    expect((await draftOf(desk, 'pact', id))['kind']).toBe('covenant');
  });

  test('facts inside a block follow the block of the same key', async () => {
    const news = await makeNews(desk.strapi, [region]);
    await translate(desk.strapi, 'news', news, 'en', { title: 'News' });
    const quote = { __component: 'block.quote', key: 'b1', text: 'Ja', person: 'Bestuurder' };
    const list = { __component: 'block.news-list', key: 'b2', heading: 'Nieuws', news: [news] };
    const data = { title: 'Brief', blocks: [quote, list] };
    const { documentId } = await documents(desk.strapi, 'newsletter').create({ locale: 'nl', data });
    await translate(desk.strapi, 'newsletter', documentId, 'en', {
      title: 'Letter',
      blocks: [
        { ...list, heading: 'News', news: [] },
        { ...quote, text: 'Yes', person: 'Someone' },
      ],
    });
    expect((await draftOf(desk, 'newsletter', documentId, 'en'))['blocks']).toMatchObject([
      { key: 'b2', heading: 'News', news: [{ documentId: news }] },
      { key: 'b1', text: 'Yes', person: 'Bestuurder' },
    ]);
  });

  test('a target that lacks the language is left out there, and stands in nl', async () => {
    const news = await makeNews(desk.strapi, [region], { aboutPacts: [await makePact(desk.strapi, [region])] });
    await translate(desk.strapi, 'news', news, 'de', { title: 'Nachricht' });
    expect((await draftOf(desk, 'news', news, 'de'))['aboutPacts']).toEqual([]);
    expect((await draftOf(desk, 'news', news))['aboutPacts']).toHaveLength(1);
  });

  test('a type without drafts starts a language in one save, and follows in the same way', async () => {
    const id = await makeRegion(desk.strapi, 'Achterhoek');
    await translate(desk.strapi, 'region', id, 'de', { name: 'Region Achterhoek' });
    await save('region', id, 'nl', { kind: 'supraregional' });
    expect(await draftOf(desk, 'region', id, 'de')).toMatchObject({ name: 'Region Achterhoek', kind: 'supraregional' });
  });

  test('what is refused has changed nothing in any language', async () => {
    const taken = await makePact(desk.strapi, [region], { slug: 'bezet' });
    const id = await makePact(desk.strapi, [region], { officialName: 'eerst' });
    await translate(desk.strapi, 'pact', id, 'en', { title: 'Pact' });
    expect(taken).toBeDefined();
    expect(await refusalOf(save('pact', id, 'nl', { officialName: 'daarna', slug: 'bezet' }))).toHaveLength(1);
    expect((await draftOf(desk, 'pact', id, 'en'))['officialName']).toBe('eerst');
    expect((await draftOf(desk, 'pact', id))['officialName']).toBe('eerst');
  });
});

test('an edge is named by what it says', async () => {
  const from = await makePact(desk.strapi, [region], { title: 'Zorgpact' });
  const data = { kind: 'replaced_by', from: { pact: from }, to: { name: 'Actie Leernetwerk' } };
  const edge = await documents(desk.strapi, 'lineage').create({ locale: 'nl', data });
  await translate(desk.strapi, 'lineage', edge.documentId, 'en', { note: 'Later' });
  expect((await draftOf(desk, 'lineage', edge.documentId))['label']).toBe(
    'Zorgpact → Actie Leernetwerk (opgevolgd door)',
  );
  await save('lineage', edge.documentId, 'nl', { kind: 'continued_in' });
  expect((await draftOf(desk, 'lineage', edge.documentId, 'en'))['label']).toBe(
    'Zorgpact → Actie Leernetwerk (voortgezet in)',
  );
});
