import { contentTypes } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntryTranslation, TranslationTable } from '../../src/translations/answers.ts';
import { signInAs } from '../harness/colleague.ts';
import {
  documents,
  makeNews,
  makeOrganisation,
  makePact,
  makeRegion,
  translate,
  uidOf,
  type Parameters,
} from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { importingPromises, type Room } from './importing.ts';

describe('the page of translations', () => {
  const room = {} as Room;
  let desk: Desk;
  let editor: Editor;
  let twente: string;
  let kam: string;

  beforeAll(async () => {
    desk = await startDesk();
    editor = await signIn(desk);
    [twente, kam] = [await makeRegion(desk.strapi, 'Twente'), await makeRegion(desk.strapi, 'KAM')];
    await site(twente, 'twente', ['nl', 'en', 'de']);
    await site(kam, 'kam', ['nl', 'en']);
    Object.assign(room, { desk, editor, twente, kam });
  });
  afterAll(() => desk.stop());

  importingPromises(room);

  const site = (id: string, slug: string, languages: string[]) =>
    documents(desk.strapi, 'region').update({
      documentId: id,
      locale: 'nl',
      data: { slug, hasSite: true, siteLocales: languages.map((language) => ({ language })) },
    });
  const news = (title: string, regions = [twente], data: Parameters = {}) =>
    makeNews(desk.strapi, regions, { title, ...data });
  const publish = (id: string, locale = 'nl') => documents(desk.strapi, 'news').publish({ documentId: id, locale });
  const english = (id: string, title = 'News') => translate(desk.strapi, 'news', id, 'en', { title, slug: `en-${id}` });

  async function table(query: Record<string, string>, who = editor): Promise<TranslationTable> {
    const { status, body } = await who.request('GET', `/desk/translations?${new URLSearchParams(query).toString()}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as TranslationTable;
  }
  async function translationOf(id: string, locale = 'en'): Promise<EntryTranslation> {
    const { status, body } = await editor.request('GET', `/desk/translations/${uidOf('news')}/${id}?locale=${locale}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as EntryTranslation;
  }
  const cellsOf = async (id: string, query: Record<string, string> = {}) => {
    const { entries } = await table({ type: 'news', ...query });
    const cells = entries.find((entry) => entry.id === id)?.cells ?? {};
    return Object.fromEntries(
      Object.entries(cells).map(([locale, { state, isFallbackShown }]) => [
        locale,
        `${state}${isFallbackShown ? ', fallback' : ''}`,
      ]),
    );
  };

  test('An entry goes from missing by draft to up to date, becomes outdated, and is caught up with', async () => {
    const id = await news('Nieuws');
    expect(await cellsOf(id)).toEqual({ en: 'missing', de: 'missing' });
    await publish(id);
    await english(id);
    expect(await cellsOf(id)).toEqual({ en: 'draft, fallback', de: 'missing, fallback' });
    await publish(id, 'en');
    expect(await cellsOf(id)).toMatchObject({ en: 'upToDate' });

    const save = (data: Parameters) => documents(desk.strapi, 'news').update({ documentId: id, locale: 'nl', data });
    await save({ publishedOn: { value: '2021' }, regions: [twente, kam] });
    await publish(id);
    expect(await cellsOf(id)).toMatchObject({ en: 'upToDate' });
    await save({ title: 'Groot nieuws', summary: 'Kort' });
    expect(await cellsOf(id)).toMatchObject({ en: 'upToDate' });
    await publish(id);
    expect(await cellsOf(id)).toMatchObject({ en: 'outdated' });

    const { state, changes, baseAt, sourceAt, isBlanked } = await translationOf(id);
    expect({ state, isBlanked }).toEqual({ state: 'outdated', isBlanked: false });
    expect(new Date(baseAt ?? 0) < new Date(sourceAt ?? 0)).toBe(true);
    expect(changes.map(({ place, lines }) => [place.join(), lines])).toEqual([
      ['Titel', [{ before: [{ text: 'Nieuws', changed: true }], after: [{ text: 'Groot nieuws', changed: true }] }]],
      ['Samenvatting', [{ before: null, after: [{ text: 'Kort', changed: true }] }]],
    ]);
    await publish(id, 'en');
    expect(await translationOf(id)).toMatchObject({ state: 'upToDate', changes: [] });
  });

  test('Only languages of the sites of its regions are asked of an entry, also where it stands by what it belongs to', async () => {
    const pact = await makePact(desk.strapi, [kam]);
    const { documentId } = await documents(desk.strapi, 'theme').create({
      locale: 'nl',
      data: { title: 'Thema', pact },
    });
    const { entries, languages } = await table({ type: 'theme' });
    expect(entries.find((entry) => entry.id === documentId)?.cells).toEqual({
      en: expect.objectContaining({ state: 'missing' }),
    });
    expect(languages).toEqual(['en', 'de']);
    const nowhere = await news('Nergens', [await makeRegion(desk.strapi, 'Zonder site')]);
    expect(await cellsOf(nowhere)).toEqual({});
  });

  test('Type, region, language and state choose among them, together', async () => {
    const id = await news('Alleen KAM', [kam]);
    await publish(id);
    await english(id);
    await publish(id, 'en');
    const found = async (query: Record<string, string>) =>
      (await table(query)).entries.some((entry) => entry.id === id);
    const all = { type: 'news', region: 'kam', locale: 'en', state: 'upToDate' };
    expect(await found(all)).toBe(true);
    for (const other of [{ type: 'pact' }, { region: 'twente' }, { locale: 'de' }, { state: 'outdated' }])
      expect(await found({ ...all, ...other }), JSON.stringify(other)).toBe(false);
    expect((await editor.request('GET', '/desk/translations?state=anders')).status).toBe(400);
  });

  test('A type that is public as soon as it is saved is outdated by words, not by facts', async () => {
    const concept = (data: Parameters, locale = 'nl') =>
      documents(desk.strapi, 'concept').update({ documentId: id, locale, data });
    const { documentId: id } = await documents(desk.strapi, 'concept').create({
      locale: 'nl',
      data: { label: 'zorg' },
    });
    const wider = await documents(desk.strapi, 'concept').create({ locale: 'nl', data: { label: 'welzijn' } });
    await concept({ label: 'care' }, 'en');
    const state = async () =>
      (await table({ type: 'concept' })).entries.find((entry) => entry.id === id)?.cells['en']?.state;
    await concept({ wider: wider.documentId, aliases: [{ name: 'hulp' }] });
    expect(await state()).toBe('upToDate');
    await concept({ label: 'zorg en hulp' });
    expect(await state()).toBe('outdated');
    await concept({ label: 'care and help' }, 'en');
    expect(await state()).toBe('upToDate');
  });

  test('A page costs as many statements with thirty entries as with three', async () => {
    const statements = async (query: Record<string, string>): Promise<number> => {
      let count = 0;
      const listen = () => (count += 1);
      desk.strapi.db.connection.on('query', listen);
      await table(query);
      desk.strapi.db.connection.off('query', listen);
      return count;
    };
    const query = { type: 'event', state: 'missing' };
    const make = (number: number) =>
      documents(desk.strapi, 'event').create({
        locale: 'nl',
        data: { title: `Dag ${number}`, kind: 'working_day', startsOn: { value: '2020' }, regions: [twente] },
      });
    for (let number = 0; number < 3; number += 1) await make(number);
    // The first time Strapi looks up what whoever asks may do.
    await table(query);
    const few = await statements(query);
    for (let number = 3; number < 30; number += 1) await make(number);
    expect((await table(query)).entries).toHaveLength(25);
    expect((await table({ ...query, page: '2' })).entries).toHaveLength(5);
    expect(await statements(query)).toBe(few);
  });

  test('It tells of what may be read alone', async () => {
    const id = await news('Te lezen');
    const organisation = await makeOrganisation(desk.strapi);
    const [reader, stranger] = [await signInAs(desk, 'lezer', ['read']), await signInAs(desk, 'vreemde', [])];
    const { entries } = await table({}, reader);
    expect(new Set(entries.map(({ label }) => label))).toEqual(new Set([contentTypes.news.label]));
    expect((await table({}, stranger)).entries).toEqual([]);
    const path = `/desk/translations/${uidOf('news')}/${id}?locale=en`;
    expect((await reader.request('GET', path)).status).toBe(200);
    expect((await stranger.request('GET', path)).status).toBe(403);
    expect(
      (await editor.request('GET', `/desk/translations/${uidOf('organisation')}/${organisation}?locale=nl`)).status,
    ).toBe(400);
    for (const open of [path, '/desk/translations']) expect((await fetch(`${desk.url}${open}`)).status).toBe(401);
  });
});
