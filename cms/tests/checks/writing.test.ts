import type { TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedDraft, CheckedProblem } from '../../src/checks/checked-draft.ts';
import { signInAs } from '../harness/colleague.ts';
import { documents, makeNews, makeOrganisation, makePact, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { position } from '../harness/ledger-rows.ts';

let desk: Desk;
let editor: Editor;
let region: string;

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
  region = await makeRegion(desk.strapi, 'Twente');
});

afterAll(() => desk.stop());

const body = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const chosen = (documentId: string) => ({ connect: [{ id: 1, apiData: { id: 1, documentId } }], disconnect: [] });
const untouched = { connect: [], disconnect: [] };

async function check(type: TypeName, values: object, id?: string, locale: string | null = 'nl'): Promise<CheckedDraft> {
  const path = `/desk/checks/${uidOf(type)}${id === undefined ? '' : `/${id}`}`;
  const { status, body: answer } = await editor.request('POST', path, { locale, values });
  expect(status, JSON.stringify(answer)).toBe(200);
  return answer as unknown as CheckedDraft;
}

const found = ({ problems }: CheckedDraft, rule: string): CheckedProblem[] =>
  problems.filter((problem) => problem.rule === rule);

describe('what an editor is told while writing', () => {
  test('of an entry that was never saved: what is refused and what is warned of, at its field, and nothing of an address that a save makes', async () => {
    const answer = await check('newsletter', {
      title: '',
      kind: 'regular',
      regions: chosen(region),
      cover: { image: { id: 4, documentId: 'bestand' }, alt: '' },
      blocks: [
        { __component: 'block.text', heading: 'Een kop', text: body('Lees meer op www.roc.example.') },
        { __component: 'block.quote', text: '' },
      ],
    });
    expect(answer.problems.map(({ rule, severity, path }) => `${severity} ${rule} ${path.join('.')}`)).toEqual([
      'refuse required-field title',
      'refuse required-field blocks.1.text',
      'refuse image-alt cover.alt',
      'warn bare-link blocks.0.text',
    ]);
    expect(answer.problems[1]).toMatchObject({ label: expect.stringMatching(/^\S+, 2 \S+, \S+$/) as string });
    expect(answer.problems[3]?.english).toMatch(/^The address “www.roc.example”/);
    expect(answer.figures).toMatchObject({ words: 8, readingLevel: 23 });
    expect(answer.figures.blocks.map(({ path, words }) => [path.join('.'), words])).toEqual([
      ['blocks.0', 8],
      ['blocks.1', 0],
    ]);
  });

  test('an address that was another’s is warned of, in its region and language; one’s own former one is not', async () => {
    const other = await makeNews(desk.strapi, [region], { slug: 'opening-van-het-jaar' });
    await documents(desk.strapi, 'news').publish({ documentId: other, locale: 'nl' });
    const form = { title: 'Opening', slug: 'opening-van-het-jaar', publishedOn: { value: '2020' } };
    const formerly = async (values: object, id?: string, locale = 'nl') =>
      found(await check('news', { ...form, ...values }, id, locale), 'slug-formerly-taken').map(({ path }) => path);
    expect(await formerly({ regions: chosen(region) })).toEqual([]);
    await documents(desk.strapi, 'news').update({ documentId: other, locale: 'nl', data: { slug: 'jaaropening' } });
    await documents(desk.strapi, 'news').publish({ documentId: other, locale: 'nl' });
    expect(await formerly({ regions: chosen(region) })).toEqual([['slug']]);
    expect(await formerly({ regions: chosen(await makeRegion(desk.strapi, 'Oost')) })).toEqual([]);
    expect(await formerly({ regions: untouched }, other)).toEqual([]);
    expect(await formerly({ regions: untouched }, other, 'en')).toEqual([]);
  });

  test('what stands in the form counts, not what is stored; of relations what the form leaves as it is', async () => {
    const id = await makeNews(desk.strapi, [region], { title: 'Bericht Bericht' });
    const form = { title: 'Bericht', slug: 'bericht', publishedOn: { value: '2020-06-29' }, regions: untouched };
    const before = await position(desk.strapi);
    expect((await check('news', form, id)).problems).toEqual([]);
    expect(found(await check('news', { ...form, title: 'Bericht Bericht' }, id), 'import-artefact')).toHaveLength(1);
    const stored = await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
    expect(stored.entries[0]).toMatchObject({ title: 'Bericht Bericht' });
    expect(await position(desk.strapi)).toBe(before + 1);
  });

  test('what an editor chose and took away counts too', async () => {
    const pact = await makePact(desk.strapi, [region]);
    const form = { label: 'Doel', pact: untouched, quantity: 3, period: { value: '2020' } };
    const { documentId: id } = await documents(desk.strapi, 'target').create({ locale: 'nl', data: { label: 'Doel' } });
    expect(found(await check('target', form, id), 'target-subject')).toHaveLength(1);
    expect(found(await check('target', { ...form, pact: chosen(pact) }, id), 'target-subject')).toEqual([]);
    await documents(desk.strapi, 'target').update({ documentId: id, locale: 'nl', data: { pact } });
    expect(found(await check('target', form, id), 'target-subject')).toEqual([]);
    const taken = { connect: [], disconnect: [{ id: 1, apiData: { id: 1, documentId: pact } }] };
    expect(found(await check('target', { ...form, pact: taken }, id), 'target-subject')).toHaveLength(1);
  });

  test('names of what is public are known, those of drafts show themselves nowhere', async () => {
    const text = { title: 'Bericht', body: body('De Rotterdamse Zorg en Geheim Beraad doen mee. Vraag het aan SPP.') };
    const name = { name: 'deRotterdamseZorg', slug: 'derotterdamsezorg', aliases: [{ name: 'SPP' }] };
    const organisation = await makeOrganisation(desk.strapi, name);
    await makeOrganisation(desk.strapi, { name: 'GeheimBeraad', slug: 'geheim-beraad' });
    await documents(desk.strapi, 'organisation').publish({ documentId: organisation });
    const answer = await check('news', text);
    expect(found(answer, 'name-spelling').map(({ message }) => message)).toEqual([
      'Hier staat “De Rotterdamse Zorg”. Is dat “deRotterdamseZorg”? Schrijf het dan ook zo.',
    ]);
    expect(found(answer, 'unknown-abbreviation')).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('GeheimBeraad');
  });

  test('a translation is judged with the facts of Dutch, and its own words', async () => {
    const id = await makeNews(desk.strapi, [region], { title: 'Bericht', picture: null });
    await translate(desk.strapi, 'news', id, 'en', { title: 'News', slug: 'news' });
    const answer = await check('news', { title: 'News News', slug: 'news', regions: untouched }, id, 'en');
    expect(answer.problems.map(({ rule }) => rule)).toEqual(['import-artefact']);
    expect(answer.figures.words).toBe(2);
  });

  test('what was published for good and is changed in the form is told before the publish', async () => {
    const pact = await makePact(desk.strapi, [region]);
    const data = {
      label: 'Doel',
      pact,
      quantity: 3,
      period: { value: '2020' },
      measurements: [{ key: 'm1', value: 2 }],
    };
    const { documentId: id } = await documents(desk.strapi, 'target').create({ locale: 'nl', data });
    await documents(desk.strapi, 'target').publish({ documentId: id, locale: 'nl' });
    const form = { ...data, pact: untouched, measurements: [{ key: 'm1', value: 3 }] };
    expect(found(await check('target', form, id), 'append-only')).toMatchObject([
      { severity: 'refuse', path: ['measurements', '0'] },
    ]);
  });
});

describe('who may ask', () => {
  test('whoever may read the entry, or make one of its type; nobody else hears whether it is there', async () => {
    const reader = await signInAs(desk, 'lezer', ['read']);
    const maker = await signInAs(desk, 'maker', ['create']);
    const id = await makeNews(desk.strapi, [region]);
    const pact = await makePact(desk.strapi, [region]);
    const ask = async (who: Editor, path: string) =>
      (await who.request('POST', `/desk/checks/${path}`, { locale: 'nl', values: {} })).status;
    expect(await ask(reader, `${uidOf('news')}/${id}`)).toBe(200);
    expect(await ask(reader, uidOf('news'))).toBe(403);
    expect(await ask(maker, uidOf('news'))).toBe(200);
    expect(await ask(maker, `${uidOf('news')}/${id}`)).toBe(403);
    expect(await ask(maker, `${uidOf('news')}/nietaanwezig`)).toBe(403);
    expect(await ask(reader, `${uidOf('pact')}/${pact}`)).toBe(403);
    expect(await ask(reader, 'admin::user/1')).toBe(404);
    const anonymous = await fetch(`${desk.url}/desk/checks/${uidOf('news')}`, { method: 'POST' });
    expect(anonymous.status).toBe(401);
  });

  test('whatever is sent gets an answer, not a fault', async () => {
    const path = `/desk/checks/${uidOf('newsletter')}`;
    for (const values of [
      { blocks: [null, 1, { __component: 'block.nope' }, { __component: 'constructor' }], cover: [[]], colophon: 'x' },
      { blocks: { length: 3 }, title: { a: 1 }, regions: { connect: [null, {}], disconnect: 'x' } },
    ])
      expect((await editor.request('POST', path, { locale: 'nl', values })).status).toBe(200);
    expect((await editor.request('POST', path, { locale: 'xx', values: {} })).status).toBe(400);
    expect((await editor.request('POST', path, { values: [] })).status).toBe(400);
  });
});
