import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { redact as Redact } from '../../src/ledger/redact.ts';
import { signInAs } from '../harness/colleague.ts';
import { documents, makeOrganisation, makeRegion, uidOf } from '../harness/content.ts';
import type { DatabaseKind } from '../harness/desk.ts';
import type { Editor } from '../harness/editor.ts';
import { newsroom, openRoom, type Room } from './newsroom.ts';
import { restoringPromises } from './restoring.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** What the history of an entry promises to editors, on either database. */
export function historyPromises(database: DatabaseKind): void {
  describe(`history on ${database}`, () => {
    const room = {} as Room;
    const { news, address, publish, save, answer, historyOf, names, compare, restore, words } = newsroom(room);

    beforeAll(async () => {
      Object.assign(room, await openRoom(database));
    });
    afterAll(() => room.desk.stop());

    restoringPromises(room);

    test('Every publish and withdrawal stands in it, with who did it, when, and which fields were new', async () => {
      const id = await news({ title: 'Eerst' });
      await publish(id);
      await save(id, { title: 'Later', summary: 'Kort' });
      await room.editor.request(
        'POST',
        `/content-manager/collection-types/${uidOf('news')}/${id}/actions/publish?locale=nl`,
        {
          title: 'Later',
        },
      );
      await documents(room.desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
      const { versions, name, label, locales, draft } = await historyOf(id);
      expect(versions.map(({ event, by, isPublic, changed }) => ({ event, by, isPublic, changed }))).toEqual([
        { event: 'withdrawn', by: null, isPublic: false, changed: null },
        { event: 'published', by: 'Beheer Pactwerk', isPublic: false, changed: ['Titel', 'Samenvatting'] },
        { event: 'published', by: null, isPublic: false, changed: null },
      ]);
      expect({ name, label, locales, draft }).toMatchObject({ name: 'Later', label: 'Nieuws', locales: ['nl'] });
      expect(draft?.isPublished).toBe(false);
    });

    test('Nothing is left out of it, however long ago, page by page', async () => {
      const id = await news();
      for (let time = 0; time < 23; time += 1) {
        await save(id, { title: `Titel ${time}` });
        await publish(id);
      }
      const pages = [await historyOf(id, 'page=1'), await historyOf(id, 'page=2')];
      expect(pages.map(({ versions, pageCount }) => [versions.length, pageCount])).toEqual([
        [20, 2],
        [3, 2],
      ]);
      const all = pages.flatMap(({ versions }) => versions);
      expect(new Set(all.map(({ name }) => name)).size).toBe(23);
      expect(all.map(({ changed }) => changed?.length ?? 0)).toEqual([...Array(22).fill(1), 0]);
      expect(all.filter(({ isPublic }) => isPublic)).toHaveLength(1);
    });

    test('Any two versions, and the draft, are compared field by field: words, blocks, facts and relations by name', async () => {
      const oost = await makeRegion(room.desk.strapi, 'Oost');
      const id = await news({ title: 'Wij leren samen', body: [paragraph('Een.'), paragraph('Drie.')] });
      await publish(id);
      await save(id, { title: 'Wij leren veel', publishedOn: { value: '2020-07' }, regions: [room.twente, oost] });
      await publish(id);
      await save(id, { body: [paragraph('Een.'), paragraph('Twee.'), paragraph('Drie.')] });
      const [second = '', first = ''] = await names(id);
      const { fields, before, after } = await compare(id, first, 'draft');
      expect([before.kind, after.kind]).toEqual(['published', 'draft']);
      expect(fields.map(({ place, fact, lines }) => ({ place: place.join(), fact, lines: words(lines) }))).toEqual([
        { place: 'Titel', fact: false, lines: [['Wij leren [samen]', 'Wij leren [veel]']] },
        { place: 'Gepubliceerd op,Datum', fact: true, lines: [['[2020-06-29]', '[2020-07]']] },
        {
          place: 'Regio’s',
          fact: true,
          lines: [
            ['Twente', 'Twente'],
            [null, '[Oost]'],
          ],
        },
        {
          place: 'Tekst',
          fact: false,
          lines: [
            ['Een.', 'Een.'],
            [null, '[Twee.]'],
            ['Drie.', 'Drie.'],
          ],
        },
      ]);
      expect((await compare(id, second, second)).fields).toEqual([]);
    });

    test('An entry without languages, and one that is public as soon as it is saved, have a history too', async () => {
      const organisation = await makeOrganisation(room.desk.strapi);
      await documents(room.desk.strapi, 'organisation').publish({ documentId: organisation });
      expect(await historyOf(organisation, '', 'organisation')).toMatchObject({
        locale: null,
        locales: [],
        versions: [{}],
      });
      const region = await historyOf(room.twente, '', 'region');
      expect(region).toMatchObject({ drafts: false, versions: [{ isPublic: true }], draft: { isPublished: true } });
    });

    test('What was blanked says nothing any more, kept drafts neither', async () => {
      const id = await news({ title: 'Geheim' });
      await publish(id);
      await save(id, { title: 'Ook geheim' });
      const [first = ''] = await names(id);
      await restore(id, first);
      await documents(room.desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
      const { redact } = room.desk.load('ledger/redact') as { redact: typeof Redact };
      await redact(room.desk.strapi, { uid: uidOf('news'), id });
      const { versions, kept } = await historyOf(id);
      expect(versions).toMatchObject([{ event: 'withdrawn' }, { isBlanked: true, changed: null }]);
      expect(kept).toEqual([]);
      expect((await room.editor.request('GET', `${address(id)}/compare?before=${first}&after=draft`)).status).toBe(400);
      expect((await room.editor.request('POST', `${address(id)}/restore`, { version: first })).status).toBe(400);
    });

    test('Only who may read an entry reads its history, and only who may change it restores', async () => {
      const id = await news();
      await publish(id);
      await save(id, { title: 'Concept' });
      const [first = ''] = await names(id);
      const [reader, stranger] = [
        await signInAs(room.desk, 'lezer', ['read']),
        await signInAs(room.desk, 'vreemde', []),
      ];
      expect((await reader.request('GET', address(id))).body).toMatchObject({ canRestore: false, versions: [{}] });
      const post = (who: Editor) => who.request('POST', `${address(id)}/restore`, { version: first });
      expect((await post(reader)).status).toBe(403);
      for (const path of ['', `/compare?before=${first}&after=draft`, `/restore?version=${first}`])
        expect((await stranger.request('GET', address(id) + path)).status, path).toBe(403);
      expect((await post(stranger)).status).toBe(403);
      expect((await fetch(`${room.desk.url}${address(id)}`)).status).toBe(401);

      const german = `${address(id)}/compare?before=${first}&after=draft&locale=de`;
      expect((await reader.request('GET', german)).status).toBe(403);
      const other = await news();
      expect((await room.editor.request('GET', `${address(other)}/compare?before=${first}&after=draft`)).status).toBe(
        404,
      );
    });

    test('The name of a draft that was never public is told only to who may read it', async () => {
      const secret = await makeOrganisation(room.desk.strapi, { name: 'Nog geheim' });
      const id = await news({ aboutOrganisations: [secret] });
      await publish(id);
      await save(id, { aboutOrganisations: [] });
      const path = `${address(id)}/compare?before=${(await names(id))[0]}&after=draft`;
      const told = { text: 'Nog geheim', note: 'notPublic' };
      expect(await answer(path)).toMatchObject({ fields: [{ lines: [{ before: [told], after: null }] }] });
      const reader = await signInAs(room.desk, 'nieuwslezer', ['read']);
      const { body } = await reader.request('GET', path);
      expect(body).toMatchObject({ fields: [{ lines: [{ before: [{ text: secret, note: 'notPublic' }] }] }] });
    });
  });
}
