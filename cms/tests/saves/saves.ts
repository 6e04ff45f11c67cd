import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntryHistory } from '../../src/history/entry-history.ts';
import type * as Presences from '../../src/presence/presence.ts';
import type { Presence } from '../../src/presence/presence.ts';
import type { RefusedSave } from '../../src/saves/stale-save.ts';
import { staffedDesk, type Staff } from '../access/staff.ts';
import { documents, makeNews, uidOf, type Parameters } from '../harness/content.ts';
import type { DatabaseKind } from '../harness/desk.ts';
import { draftOf } from '../harness/drafts.ts';
import type { Answer, Editor } from '../harness/editor.ts';

/** What a form of an edit view holds: the draft as it was opened, with its revision. */
type OpenedForm = Parameters;

/** What two people in one entry are promised, on either database. */
export function savesPromises(database: DatabaseKind): void {
  describe(`two people in one entry on ${database}`, () => {
    let staff: Staff;
    const newsPath = (id: string, rest = '', locale = 'nl') =>
      `/content-manager/collection-types/${uidOf('news')}/${id}${rest}?locale=${locale}`;

    beforeAll(async () => {
      staff = await staffedDesk(database);
    });
    afterAll(() => staff.desk.stop());

    const news = (data: Parameters = {}) => makeNews(staff.desk.strapi, [staff.regions.kam], data);
    const open = async (who: Editor, id: string, locale = 'nl'): Promise<OpenedForm> => {
      const { data } = (await who.request('GET', newsPath(id, '', locale))).body;
      const { title, slug, revision } = data ?? {};
      return { title, slug, revision };
    };
    const save = (who: Editor, id: string, form: OpenedForm, locale = 'nl') =>
      who.request('PUT', newsPath(id, '', locale), form);
    const refusedOf = ({ status, body }: Answer): RefusedSave | undefined =>
      status === 400 ? (body.error?.details as { refusedSave?: RefusedSave } | undefined)?.refusedSave : undefined;
    const titleOf = async (id: string, locale = 'nl') => (await draftOf(staff.desk, 'news', id, locale))['title'];
    const history = async (who: Editor, id: string, locale = 'nl') =>
      (await who.request('GET', `/desk/history/${uidOf('news')}/${id}?locale=${locale}`))
        .body as unknown as EntryHistory;

    test('A save of what somebody else saved meanwhile is refused, by name, and both versions are kept', async () => {
      const id = await news({ title: 'Begin' });
      const [anna, bert] = [staff.kam, staff.national];
      const [annas, berts] = [await open(anna, id), await open(bert, id)];
      expect((await save(bert, id, { ...berts, title: 'Van Bert' })).status).toBe(200);
      const answer = await save(anna, id, { ...annas, title: 'Van Anna' });
      const refused = refusedOf(answer);
      expect(refused?.by, JSON.stringify(answer.body)).toMatch(/\w/);
      expect(await titleOf(id)).toBe('Van Bert');
      const { kept } = await history(anna, id);
      expect(kept.map(({ name, because }) => [name, because])).toEqual([[refused?.kept, 'refused']]);
      const restored = await anna.request('POST', `/desk/history/${uidOf('news')}/${id}/restore`, {
        version: refused?.kept,
        locale: 'nl',
      });
      expect(restored.status, JSON.stringify(restored.body)).toBe(200);
      expect(await titleOf(id)).toBe('Van Anna');
      expect((await history(anna, id)).kept.map(({ because }) => because)).toEqual(['replaced', 'refused']);
    });

    test('A stale publish is refused too, and nothing of it is public', async () => {
      const id = await news({ title: 'Begin' });
      const opened = await open(staff.kam, id);
      await save(staff.national, id, { ...(await open(staff.national, id)), title: 'Van Bert' });
      const answer = await staff.kam.request('POST', newsPath(id, '/actions/publish'), {
        ...opened,
        title: 'Van Anna',
      });
      expect(refusedOf(answer)?.kept, JSON.stringify(answer.body)).toMatch(/^k\d+$/);
      expect((await history(staff.kam, id)).versions).toEqual([]);
    });

    test('One may save, publish and save again without opening anew what nobody else touched', async () => {
      const id = await news({ title: 'Begin' });
      for (const title of ['Een', 'Twee']) {
        const saved = await save(staff.kam, id, { ...(await open(staff.kam, id)), title });
        expect(saved.status, JSON.stringify(saved.body)).toBe(200);
        const { revision } = saved.body.data ?? {};
        expect(revision).toBe((await open(staff.kam, id))['revision']);
      }
      const form = await open(staff.kam, id);
      expect((await staff.kam.request('POST', newsPath(id, '/actions/publish'), form)).status).toBe(200);
      const again = await save(staff.kam, id, { ...(await open(staff.kam, id)), title: 'Drie' });
      expect(again.status, JSON.stringify(again.body)).toBe(200);
    });

    test('Of two saves at once one is refused', async () => {
      const id = await news({ title: 'Begin' });
      const form = await open(staff.kam, id);
      const answers = await Promise.all(
        [staff.kam, staff.national].map((who, place) => save(who, id, { ...form, title: `Tegelijk ${place}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(await titleOf(id)).toBe(`Tegelijk ${winner}`);
    });

    test('A fact that changes in Dutch makes no translation stale; a second one who begins a language is refused', async () => {
      const id = await news({ title: 'Begin' });
      const begun = { title: 'First', slug: 'first', revision: 'none' };
      expect((await save(staff.kam, id, begun, 'en')).status).toBe(200);
      expect(refusedOf(await save(staff.national, id, { ...begun, title: 'Second' }, 'en'))?.kept).toMatch(/^k/);
      const english = await open(staff.kam, id, 'en');
      await documents(staff.desk.strapi, 'news').update({
        documentId: id,
        locale: 'nl',
        data: { publishedOn: { value: '2021-03' } },
      });
      expect((await save(staff.kam, id, { ...english, title: 'Better' }, 'en')).status).toBe(200);
      expect(await titleOf(id, 'en')).toBe('Better');
    });

    test('A form that is filled from another language is saved as its own, and stays stale where it is', async () => {
      const id = await news({ title: 'Begin' });
      const fill = async () => {
        const query = new URLSearchParams({
          documentId: id,
          sourceLocale: 'nl',
          targetLocale: 'en',
          collectionType: 'collection-types',
        }).toString();
        const { body } = await staff.kam.request(
          'GET',
          `/i18n/content-manager/get-fill-from-locale/${uidOf('news')}?${query}`,
        );
        return { title: body.data?.['title'], slug: 'filled', revision: body.data?.['revision'] };
      };
      const first = await fill();
      expect((await save(staff.kam, id, first, 'en')).status).toBe(200);
      const second = await fill();
      await save(staff.national, id, { ...(await open(staff.national, id, 'en')), title: 'Between' }, 'en');
      expect(refusedOf(await save(staff.kam, id, second, 'en'))?.kept).toMatch(/^k/);
      expect((await save(staff.kam, id, await fill(), 'en')).status).toBe(200);
      expect(await titleOf(id, 'en')).toBe('Begin');
    });

    test('A language that was deleted meanwhile does not come back by a save', async () => {
      const id = await news({ title: 'Begin' });
      await save(staff.kam, id, { title: 'First', slug: 'eerst', revision: 'none' }, 'en');
      const opened = await open(staff.kam, id, 'en');
      await documents(staff.desk.strapi, 'news').delete({ documentId: id, locale: 'en' });
      const refused = refusedOf(await save(staff.kam, id, { ...opened, title: 'Later' }, 'en'));
      expect([refused?.by, refused?.at]).toEqual([null, null]);
      expect((await history(staff.kam, id, 'en')).kept.map(({ name }) => name)).toEqual([refused?.kept]);
    });

    test('A translator’s save of old text is refused like any other', async () => {
      const id = await news({ title: 'Begin' });
      await save(staff.national, id, { title: 'First', slug: 'vertaald', revision: 'none' }, 'de');
      const opened = await open(staff.translator, id, 'de');
      expect(opened['revision']).toMatch(/\w/);
      await save(staff.national, id, { ...(await open(staff.national, id, 'de')), title: 'Second' }, 'de');
      expect(refusedOf(await save(staff.translator, id, { ...opened, title: 'Third' }, 'de'))?.kept).toMatch(/^k/);
      expect(await titleOf(id, 'de')).toBe('Second');
    });

    const meet = async (who: Editor, id: string, window: string, isWriting = false, locale = 'nl') => {
      const { status, body } = await who.request('POST', `/desk/presence/${uidOf('news')}/${id}`, {
        window,
        locale,
        isWriting,
      });
      expect(status, JSON.stringify(body)).toBe(200);
      return body['others'] as Presence[];
    };

    test('Who opens an entry sees who else has it open in that language, and who is writing', async () => {
      const id = await news({ title: 'Begin' });
      expect(await meet(staff.kam, id, 'window-of-anna')).toEqual([]);
      expect(await meet(staff.national, id, 'window-of-bert', true)).toMatchObject([
        { isSelf: false, isWriting: false },
      ]);
      expect(await meet(staff.kam, id, 'window-of-anna')).toMatchObject([{ isSelf: false, isWriting: true }]);
      expect(await meet(staff.kam, id, 'other-of-anna')).toMatchObject([{ isWriting: true }, { isSelf: true }]);
      expect(await meet(staff.translator, id, 'window-of-carla', false, 'de')).toEqual([]);
      await staff.national.request('DELETE', `/desk/presence/${uidOf('news')}/${id}/window-of-bert`);
      expect(await meet(staff.kam, id, 'window-of-anna')).toMatchObject([{ isSelf: true }]);
    });

    test('Who has an entry open is told of a save of somebody else, not only when saving', async () => {
      const id = await news({ title: 'Begin' });
      const opened = await open(staff.kam, id);
      const savedAs = async () => {
        const path = `/desk/presence/${uidOf('news')}/${id}`;
        const { body } = await staff.kam.request('POST', path, {
          window: 'window-of-anna',
          locale: 'nl',
          isWriting: false,
        });
        return body['saved'] as { revision: string; by: string | null };
      };
      expect((await savedAs()).revision).toBe(opened['revision']);
      await save(staff.national, id, { ...opened, title: 'Van Bert' });
      const later = await savedAs();
      expect(later.revision).not.toBe(opened['revision']);
      expect(later.by).toMatch(/\w/);
    });

    test('A window that shows something else is not there any more', async () => {
      const [id, other] = [await news({ title: 'Begin' }), await news({ title: 'Ander' })];
      await meet(staff.kam, id, 'window-of-iris');
      await meet(staff.kam, other, 'window-of-iris');
      expect(await meet(staff.national, id, 'window-of-jan')).toEqual([]);
      expect(await meet(staff.national, other, 'window-of-jan')).toHaveLength(1);
      await meet(staff.kam, other, 'window-of-iris', false, 'en');
      expect(await meet(staff.national, other, 'window-of-jan')).toEqual([]);
    });

    test('A window that says nothing any more counts for a minute and a half', async () => {
      const id = await news({ title: 'Begin' });
      await meet(staff.kam, id, 'window-of-gijs');
      const presence = staff.desk.load('presence/presence') as typeof Presences;
      const after = (seconds: number) =>
        presence.meet(
          staff.desk.strapi,
          { uid: uidOf('news'), id, locale: 'nl' },
          { window: 'window-of-hugo', by: 'admin:999', isWriting: false },
          new Date(Date.now() + seconds * 1000),
        );
      expect(await after(80)).toHaveLength(1);
      expect(await after(100)).toEqual([]);
    });

    test('Nobody sees who is in an entry that they may not read, nor closes a window of somebody else', async () => {
      const id = await news({ title: 'Begin' });
      await meet(staff.kam, id, 'window-of-dirk');
      const path = `/desk/presence/${uidOf('news')}/${id}`;
      const foreign = await staff.twente.request('POST', path, { window: 'window-of-eva', isWriting: false });
      expect([403, 404]).toContain(foreign.status);
      await staff.national.request('DELETE', `${path}/window-of-dirk`);
      expect(await meet(staff.national, id, 'window-of-fien')).toHaveLength(1);
    });
  });
}
