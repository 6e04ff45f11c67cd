import { expect, test } from 'vitest';
import type { Restoring } from '../../src/history/restore.ts';
import { documents, translate, type Parameters } from '../harness/content.ts';
import { draftOf } from '../harness/drafts.ts';
import { newsroom, type Room } from './newsroom.ts';

/** What restoring a version promises. */
export function restoringPromises(room: Room): void {
  const { news, address, publish, save, answer, historyOf, names, compare, restore, words } = newsroom(room);

  test('A version is made the draft again, and what readers see stays as it is', async () => {
    const id = await news({ title: 'Goed', summary: 'Toen' });
    await publish(id);
    await save(id, { title: 'Fout', summary: '' });
    await publish(id);
    const [newest = '', first = ''] = await names(id);
    expect(await answer(`${address(id)}/restore?version=${first}&locale=nl`)).toEqual({
      isNothing: false,
      keepsDraft: false,
      missing: [],
    });
    await restore(id, first);
    expect(await draftOf(room.desk, 'news', id)).toMatchObject({ title: 'Goed', summary: 'Toen' });
    expect(await names(id)).toEqual([newest, first]);
    expect((await historyOf(id)).kept).toEqual([]);
    expect(await restore(id, first)).toMatchObject({ isNothing: true });
  });

  test('A draft that was nowhere else is kept, compared and taken back', async () => {
    const id = await news({ title: 'Openbaar' });
    await publish(id);
    await save(id, { title: 'Uren werk' });
    const [first = ''] = await names(id);
    expect(await restore(id, first)).toMatchObject({ keepsDraft: true });
    const [kept] = (await historyOf(id)).kept;
    expect(kept).toMatchObject({ by: 'Beheer Pactwerk' });
    expect((await compare(id, kept?.name, 'draft')).fields.map(({ lines }) => words(lines))).toEqual([
      [['[Uren werk]', '[Openbaar]']],
    ]);
    await restore(id, kept?.name);
    expect(await draftOf(room.desk, 'news', id)).toMatchObject({ title: 'Uren werk' });
  });

  test('Rows keep their keys, so that the texts of other languages stay with them', async () => {
    const id = await makePactWithRevisions();
    const before = await draftOf(room.desk, 'pact', id);
    await documents(room.desk.strapi, 'pact').publish({ documentId: id, locale: 'nl' });
    await documents(room.desk.strapi, 'pact').update({ documentId: id, locale: 'nl', data: { revisions: [] } });
    const { versions } = await historyOf(id, '', 'pact');
    await answer(`${address(id, 'pact')}/restore`, { version: versions[0]?.name });
    const keys = (stored: Parameters) =>
      (stored['revisions'] as { key: string; what: string }[]).map(({ key, what }) => [key, what]);
    expect(keys(await draftOf(room.desk, 'pact', id))).toEqual(keys(before));
  });

  async function makePactWithRevisions(): Promise<string> {
    const data = {
      title: 'Pact',
      slug: 'pact-terug',
      officialName: 'Pact',
      kind: 'regional_care_pact',
      regions: [room.twente],
    };
    const revisions = [
      { asOf: { value: '2016' }, what: 'Eén thema erbij' },
      { asOf: { value: '2017' }, what: 'Nog een thema' },
    ];
    return (await documents(room.desk.strapi, 'pact').create({ locale: 'nl', data: { ...data, revisions } }))
      .documentId;
  }

  test('What a version names and is gone is named, and the rest comes back', async () => {
    const [gone, stays] = [await news({ title: 'Verdwijnt' }), await news({ title: 'Blijft' })];
    await publish(gone);
    const id = await makeLetter([gone, stays]);
    await documents(room.desk.strapi, 'news').delete({ documentId: gone, locale: 'nl' });
    await documents(room.desk.strapi, 'newsletter').update({ documentId: id, locale: 'nl', data: { title: 'Anders' } });
    const { versions } = await historyOf(id, '', 'newsletter');
    const path = `${address(id, 'newsletter')}/restore`;
    const { missing } = await answer<Restoring>(`${path}?version=${versions[0]?.name}`);
    expect(missing).toMatchObject([{ item: { text: 'Verdwijnt', note: 'gone' } }]);
    await answer(path, { version: versions[0]?.name });
    expect(await draftOf(room.desk, 'newsletter', id)).toMatchObject({
      title: 'Brief',
      blocks: [{ news: [{ documentId: stays }] }],
    });
  });

  async function makeLetter(items: string[]): Promise<string> {
    const blocks = [{ __component: 'block.news-list', heading: 'Nieuws', news: items }];
    const data = {
      title: 'Brief',
      slug: 'brief-terug',
      kind: 'regular',
      issuedOn: { value: '2020' },
      regions: [room.twente],
      blocks,
    };
    const { documentId } = await documents(room.desk.strapi, 'newsletter').create({ locale: 'nl', data });
    await documents(room.desk.strapi, 'newsletter').publish({ documentId, locale: 'nl' });
    return documentId;
  }

  test('In another language the texts come back, and the facts stay those of the Dutch', async () => {
    const id = await news({ title: 'Nieuws' });
    await publish(id);
    await translate(room.desk.strapi, 'news', id, 'en', { title: 'Old', slug: `en-${id}` });
    await publish(id, 'en');
    await save(id, { publishedOn: { value: '2021' } });
    await save(id, { title: 'New' }, 'en');
    const [first = ''] = await names(id, 'locale=en');
    await restore(id, first, 'en');
    expect(await draftOf(room.desk, 'news', id, 'en')).toMatchObject({ title: 'Old', publishedOn: { value: '2021' } });

    await documents(room.desk.strapi, 'news').delete({ documentId: id, locale: 'en' });
    await restore(id, first, 'en');
    expect(await draftOf(room.desk, 'news', id, 'en')).toMatchObject({ title: 'Old', publishedOn: { value: '2021' } });
  });

  test('What the desk refuses to save is not restored, and the draft stays', async () => {
    const id = await news({ title: 'Een', slug: 'adres-terug' });
    await publish(id);
    await save(id, { title: 'Twee', slug: 'adres-anders' });
    await publish(id);
    await news({ slug: 'adres-terug' });
    const [, first = ''] = await names(id);
    const { status, body } = await room.editor.request('POST', `${address(id)}/restore`, {
      version: first,
      locale: 'nl',
    });
    expect([status, body.error?.message]).toEqual([400, expect.stringContaining('adres-terug')]);
    expect(await draftOf(room.desk, 'news', id)).toMatchObject({ title: 'Twee', slug: 'adres-anders' });
    expect((await historyOf(id)).kept).toEqual([]);
  });

  test('What was kept of an entry goes with it', async () => {
    const id = await news();
    await publish(id);
    await save(id, { title: 'Weg' });
    await restore(id, (await names(id))[0]);
    const kept = () => room.desk.strapi.db.query('api::kept-draft.kept-draft').count({ where: { subjectId: id } });
    expect(await kept()).toBe(1);
    await documents(room.desk.strapi, 'news').delete({ documentId: id, locale: '*' });
    expect(await kept()).toBe(0);
  });
}
