import { errors } from '@strapi/utils';
import { expect, test } from 'vitest';
import type * as Users from '../../src/access/users.ts';
import type { TranslationTable } from '../../src/translations/answers.ts';
import type { XliffExport } from '../../src/translations/xliff/export.ts';
import type { XliffImport } from '../../src/translations/xliff/import.ts';
import { signInAs } from '../harness/colleague.ts';
import { documents, makeNews, makeRegion, translate, type Parameters } from '../harness/content.ts';
import type { Desk } from '../harness/desk.ts';
import { draftOf, publicLocales } from '../harness/drafts.ts';
import { signIn, type Editor } from '../harness/editor.ts';

const paragraph = (text: string, bold?: true) => ({
  type: 'paragraph',
  children: [{ type: 'text', text, ...(bold ? { bold } : {}) }],
});

/** A desk with regions that have a site, and an editor. */
export interface Room {
  desk: Desk;
  editor: Editor;
  twente: string;
  kam: string;
}

/** What export and import of texts to translate promise at a desk. */
export function importingPromises(room: Room): void {
  const news = (data: Parameters) => makeNews(room.desk.strapi, [room.twente], data);

  async function exported(state = 'missing', locale = 'de', type = 'news'): Promise<XliffExport> {
    const query = new URLSearchParams({ locale, state, type }).toString();
    const { status, body } = await room.editor.request('GET', `/desk/translations/xliff?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as XliffExport;
  }
  async function imported(xml: string, who = room.editor): Promise<XliffImport> {
    const { status, body } = await who.request('POST', '/desk/translations/xliff', { xml });
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as XliffImport;
  }
  /** The file of one entry alone, each source with this translation. */
  function translated(xml: string, id: string, words: (source: string) => string | undefined): string {
    const [head = ''] = xml.split('<file');
    const file = /<file [^]*?<\/file>/g;
    const own = [...xml.matchAll(file)].map(([text]) => text).find((text) => text.includes(`"news/${id}"`)) ?? '';
    const filled = own.replace(/<source>([^]*?)<\/source>/g, (source, text: string) => {
      const target = words(text);
      return target === undefined ? source : `${source}<target>${target}</target>`;
    });
    return `${head}${filled}</xliff>`;
  }
  const german = (source: string) =>
    source.replace('Bericht', 'Nachricht').replace('Kort', 'Kurz').replace('Vet', 'Fett').replace('Einde', 'Ende');

  test('What is exported, translated and imported stands in drafts, and nothing of it is public', async () => {
    const id = await news({ title: 'Bericht', summary: 'Kort', body: [paragraph('Vet', true), paragraph('Einde')] });
    await documents(room.desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
    const { xml, file } = await exported();
    expect(file).toBe('pactwerk-de.xlf');
    expect(await imported(translated(xml, id, german))).toMatchObject({ problems: [], saved: [{ fields: 3 }] });
    expect(await draftOf(room.desk, 'news', id, 'de')).toMatchObject({
      title: 'Nachricht',
      slug: 'nachricht',
      summary: 'Kurz',
      body: [paragraph('Fett', true), paragraph('Ende')],
      publishedOn: { value: '2020-06-29' },
    });
    expect(await publicLocales(room.desk, 'news', id)).toEqual(['nl']);
    // With its translations it comes out again, and coming in again it changes nothing.
    const again = translated((await exported('draft')).xml, id, () => undefined);
    expect(again).toContain('<target>Nachricht</target>');
    expect(await imported(again)).toEqual({ file: null, problems: [], saved: [], untouched: 0 });
  });

  test('What is not translated in the file stays as it is', async () => {
    const id = await news({ title: 'Bericht', summary: 'Kort', body: [paragraph('Vet'), paragraph('Einde')] });
    await translate(room.desk.strapi, 'news', id, 'de', {
      title: 'Eigen',
      slug: `de-${id}`,
      body: [paragraph('Mein')],
    });
    const { xml } = await exported('draft');
    const half = translated(xml, id, (source) => (source === 'Kort' || source === 'Vet' ? german(source) : undefined));
    expect(half).not.toContain('Mein');
    expect(await imported(half)).toMatchObject({ problems: [], saved: [{ fields: 1 }], untouched: 1 });
    expect(await draftOf(room.desk, 'news', id, 'de')).toMatchObject({
      title: 'Eigen',
      summary: 'Kurz',
      body: [paragraph('Mein')],
    });
  });

  test('A file with anything wrong in it changes nothing, and names each entry and field', async () => {
    const [good, bad] = [await news({ title: 'Bericht' }), await news({ title: 'Bericht', summary: 'Kort' })];
    const { xml } = await exported();
    const inner = (id: string) => /<file [^]*<\/file>/.exec(translated(xml, id, german))?.[0] ?? '';
    await documents(room.desk.strapi, 'news').update({
      documentId: bad,
      locale: 'nl',
      data: { title: 'Ander bericht', summary: '' },
    });
    const both = xml.replace(/<file [^]*<\/file>/, inner(good) + inner(bad));
    const { problems, saved } = await imported(both);
    expect(saved).toEqual([]);
    expect(problems).toMatchObject([
      { entry: 'Ander bericht', field: 'Titel', problem: 'sourceChanged' },
      { entry: 'Ander bericht', field: 'Samenvatting', problem: 'sourceChanged' },
    ]);
    await expect(draftOf(room.desk, 'news', good, 'de')).rejects.toThrow();

    const unknown = xml.replace(/<file [^]*<\/file>/, inner(good) + inner(good).replace(`news/${good}`, 'news/gone'));
    expect((await imported(unknown)).problems).toMatchObject([{ entry: 'news/gone', problem: 'entryUnknown' }]);
    const field = xml.replace(/<file [^]*<\/file>/, inner(good).replace('name="title"', 'name="titel"'));
    expect((await imported(field)).problems).toMatchObject([{ field: 'titel', problem: 'fieldUnknown' }]);
    await expect(draftOf(room.desk, 'news', good, 'de')).rejects.toThrow();
  });

  test('What the desk refuses is refused with its words, and takes the rest of the file along', async () => {
    const [first, second] = [await news({ title: 'Bericht' }), await news({ title: 'Bericht' })];
    const { xml } = await exported();
    const inner = (id: string) => /<file [^]*<\/file>/.exec(translated(xml, id, german))?.[0] ?? '';
    room.desk.strapi.documents.use((context, next) => {
      const { documentId } = context.params as { documentId?: string };
      if (context.action === 'update' && documentId === second) throw new errors.ValidationError('Zo niet.');
      return next();
    });
    const { problems } = await imported(xml.replace(/<file [^]*<\/file>/, inner(first) + inner(second)));
    expect(problems).toMatchObject([{ entry: 'Bericht', problem: 'refused', message: 'Zo niet.' }]);
    await expect(draftOf(room.desk, 'news', first, 'de')).rejects.toThrow();
  });

  test('Only who may change an entry imports into it, and a type without drafts is left out', async () => {
    const id = await news({ title: 'Bericht' });
    const { xml } = await exported();
    const file = translated(xml, id, german);
    const reader = await signInAs(room.desk, 'meelezer', ['read']);
    expect((await imported(file, reader)).problems).toMatchObject([{ problem: 'entryUnknown', entry: `news/${id}` }]);
    await documents(room.desk.strapi, 'concept').create({ locale: 'nl', data: { label: 'begrip' } });
    expect((await exported('missing', 'de', 'concept')).entries).toBe(0);
    const region = await makeRegion(room.desk.strapi, 'Regio');
    expect((await imported(file.replace(`news/${id}`, `region/${region}`))).problems).toMatchObject([
      { problem: 'noDrafts' },
    ]);
    const { body } = await room.editor.request('POST', '/desk/translations/xliff', { xml: '<html/>' });
    expect(body).toMatchObject({ file: 'notXliff', saved: [] });
    expect((await fetch(`${room.desk.url}/desk/translations/xliff?locale=de`)).status).toBe(401);
  });

  test('A translator works in the languages and regions that are theirs, and in no others', async () => {
    const { strapi } = room.desk;
    const users = room.desk.load('access/users') as typeof Users;
    const login = { email: 'vertaler@example.org', password: 'Geheim-2026' };
    await users.addUser(strapi, { ...login, role: 'translator', regions: ['twente'], languages: ['de', 'nl'] });
    const translator = await signIn(room.desk, login);
    const [own, foreign] = [await news({ title: 'Bericht' }), await makeNews(strapi, [room.kam], { title: 'Bericht' })];
    const file = translated((await exported()).xml, own, german);
    expect(await imported(file, translator)).toMatchObject({ problems: [], saved: [{ fields: 1 }] });
    expect(await draftOf(room.desk, 'news', own, 'de')).toMatchObject({ title: 'Nachricht' });

    const refused = [{ problem: 'entryUnknown' }];
    const elsewhere = file.replace(`news/${own}`, `news/${foreign}`);
    expect((await imported(elsewhere, translator)).problems).toMatchObject(refused);
    const english = translated((await exported('missing', 'en')).xml, own, german);
    expect((await imported(english, translator)).problems).toMatchObject(refused);
    const { body } = await translator.request('GET', '/desk/translations?type=news');
    const shown = (body as unknown as TranslationTable).entries.map(({ id }) => id);
    expect([shown.includes(own), shown.includes(foreign)]).toEqual([true, false]);
  });
}
