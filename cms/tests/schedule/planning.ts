import type { TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { EntrySchedule, Schedule } from '../../src/schedule/answers.ts';
import {
  documents,
  makeNews,
  makeOrganisation,
  makeRegion,
  translate,
  uidOf,
  type Parameters,
} from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signInAs } from '../harness/colleague.ts';
import { publicLocales } from '../harness/drafts.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { inShort, position, rowsAfter } from '../harness/ledger-rows.ts';
import { comeDue, look, plannedOf, plannedUid } from './planned.ts';

const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** What the schedule promises to editors, on either database. */
export function planningPromises(database: DatabaseKind): void {
  describe(`planning on ${database}`, () => {
    let desk: Desk;
    let editor: Editor;
    let twente: string;

    beforeAll(async () => {
      desk = await startDesk({ database, env: { CMS_LOG_LEVEL: 'fatal' } });
      editor = await signIn(desk);
      twente = await makeRegion(desk.strapi, 'Twente');
    });
    afterAll(() => desk.stop());

    const news = (data: Parameters = {}) => makeNews(desk.strapi, [twente], data);
    const address = (id: string, type: TypeName = 'news') => `/desk/schedule/${uidOf(type)}/${id}`;
    const wish = (change: string, localTime: string, locale: string | null) => ({ change, localTime, locale });

    async function plan(id: string, change: string, time = `${tomorrow}T09:00`, locale: string | null = 'nl') {
      const { status, body } = await editor.request('POST', address(id), wish(change, time, locale));
      expect(status, JSON.stringify(body)).toBe(200);
      return body as unknown as EntrySchedule;
    }
    async function problem(id: string, change: string, time: string, locale = 'nl'): Promise<unknown> {
      const { status, body } = await editor.request('POST', address(id), wish(change, time, locale));
      expect(status).toBe(400);
      return body.error?.details;
    }
    const scheduleOf = async (id: string) =>
      (await editor.request('GET', address(id))).body as unknown as EntrySchedule;
    const list = async () => (await editor.request('GET', '/desk/schedule')).body as unknown as Schedule;

    const come = (id: string) => comeDue(desk, id);
    /** What the ledger got by the work, in short. */
    async function rowsOf(work: () => Promise<void>): Promise<string[]> {
      const before = await position(desk.strapi);
      await work();
      return inShort(await rowsAfter(desk.strapi, before));
    }

    test('A planned publish happens once, with the draft as it stands then, in the name of who planned it', async () => {
      const id = await news({ title: 'Toen' });
      const planned = await plan(id, 'publish');
      expect(planned.waiting).toMatchObject([{ locale: 'nl', change: 'publish', by: 'Beheer Pactwerk', twice: false }]);
      expect(await rowsOf(() => look(desk))).toEqual([]);
      await documents(desk.strapi, 'news').update({ documentId: id, locale: 'nl', data: { title: 'Nu' } });
      expect((await scheduleOf(id)).waiting).toMatchObject([{ editedSince: true, problems: [] }]);

      const before = await position(desk.strapi);
      await come(id);
      await look(desk);
      const rows = await rowsAfter(desk.strapi, before);
      expect(inShort(rows)).toEqual(['published nl']);
      expect(rows[0]?.payload?.['title']).toBe('Nu');
      const row = await desk.strapi.db.query('api::publication.publication').findOne({ where: { id: rows[0]?.seq } });
      expect(row.by).toBe('admin:1');
      expect(await scheduleOf(id)).toMatchObject({ waiting: [], ended: [{ state: 'done', reason: null }] });
    });

    test('It comes by itself at its moment', async () => {
      const id = await news();
      await plan(id, 'publish');
      const dueAt = new Date(Date.now() + 600);
      await desk.strapi.db.query(plannedUid).updateMany({ where: { subjectId: id }, data: { dueAt } });
      await look(desk);
      await vi.waitFor(async () => expect(await publicLocales(desk, 'news', id)).toEqual(['nl']), {
        timeout: 5_000,
        interval: 50,
      });
      const [planned] = await plannedOf(desk, [id]);
      expect(new Date(planned?.settledAt ?? 0).getTime() - dueAt.getTime()).toBeGreaterThanOrEqual(0);
      expect(new Date(planned?.settledAt ?? 0).getTime() - dueAt.getTime()).toBeLessThan(3_000);
    });

    test('Withdrawing Dutch at a time withdraws every language then', async () => {
      const id = await news();
      await translate(desk.strapi, 'news', id, 'de', { title: 'Nachricht', slug: `de-${id}` });
      for (const locale of ['nl', 'de']) await documents(desk.strapi, 'news').publish({ documentId: id, locale });
      await plan(id, 'withdraw');
      expect((await rowsOf(() => come(id))).sort()).toEqual(['withdrawn de', 'withdrawn nl']);
      expect(await publicLocales(desk, 'news', id)).toEqual([]);
    });

    test('Another language can be planned once Dutch is public, or at the moment at which it will be', async () => {
      const id = await news();
      await translate(desk.strapi, 'news', id, 'en', { title: 'News', slug: `en-${id}` });
      const [eight, nine, ten] = ['08:00', '09:00', '10:00'].map((time) => `${tomorrow}T${time}`);
      expect(await problem(id, 'publish', nine ?? '', 'en')).toMatchObject({ problem: 'dutchFirst' });
      await plan(id, 'publish', nine, 'nl');
      expect(await problem(id, 'publish', eight ?? '', 'en')).toMatchObject({ problem: 'dutchFirst' });
      await plan(id, 'withdraw', ten, 'nl');
      expect(await problem(id, 'publish', `${tomorrow}T11:00`, 'en')).toMatchObject({ problem: 'dutchFirst' });
      await plan(id, 'publish', nine, 'en');

      const planned = await scheduleOf(id);
      expect(planned.waiting.map(({ locale, change }) => `${change} ${locale}`)).toEqual([
        'publish nl',
        'publish en',
        'withdraw nl',
      ]);
      expect(await rowsOf(() => come(id))).toEqual(['published nl', 'published en', 'withdrawn en', 'withdrawn nl']);
    });

    test('Times that are past, that the clock leaves out, or that are taken are refused, each with what to know', async () => {
      const id = await news();
      expect(await problem(id, 'publish', '2020-01-01T09:00')).toMatchObject({ problem: 'past' });
      expect(await problem(id, 'publish', 'straks')).toMatchObject({ problem: 'unreadable' });
      expect(await problem(id, 'publish', '2037-03-29T02:30')).toEqual({
        problem: 'skipped',
        values: { before: '2037-03-29T01:59', after: '2037-03-29T03:00' },
      });
      expect(await problem(id, 'withdraw', `${tomorrow}T09:00`)).toMatchObject({ problem: 'notPublic' });
      const { waiting } = await plan(id, 'publish', '2037-10-25T02:30');
      expect(waiting).toMatchObject([{ dueAt: '2037-10-25T00:30:00.000Z', twice: true }]);
      expect(await problem(id, 'publish', '2037-10-25T02:30')).toMatchObject({ problem: 'sameTime' });
    });

    test('What a guard refuses stays a draft, is told with its field, and is not tried again', async () => {
      const id = await news();
      await plan(id, 'publish');
      await desk.strapi.db.query(uidOf('news')).updateMany({ where: { documentId: id }, data: { title: null } });
      expect((await scheduleOf(id)).waiting[0]?.problems).toEqual([expect.stringMatching(/^Titel: /)]);
      expect(await rowsOf(() => come(id))).toEqual([]);
      const refused = { state: 'refused', reason: 'rules', problems: [expect.stringMatching(/^Titel: /)] };
      expect((await scheduleOf(id)).ended).toMatchObject([refused]);
      expect((await list()).refused).toMatchObject([{ ...refused, path: expect.stringContaining(id) }]);

      await documents(desk.strapi, 'news').update({ documentId: id, locale: 'nl', data: { title: 'Hersteld' } });
      expect(await rowsOf(() => look(desk))).toEqual([]);
      await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
      expect((await list()).refused).toEqual([]);
    });

    test('What is cancelled does not happen, and what happened cannot be cancelled', async () => {
      const id = await news();
      await plan(id, 'publish');
      const [waiting] = (await scheduleOf(id)).waiting;
      const cancel = () => editor.request('DELETE', `/desk/schedule/${waiting?.number}`);
      expect((await cancel()).body).toMatchObject({
        waiting: [],
        ended: [{ state: 'cancelled', settledBy: 'Beheer Pactwerk' }],
      });
      expect(await rowsOf(() => come(id))).toEqual([]);
      expect((await cancel()).body.error?.details).toMatchObject({ problem: 'ended' });
    });

    test('What is planned for an entry or language ends with it', async () => {
      const id = await news();
      await translate(desk.strapi, 'news', id, 'en', { title: 'News', slug: `en-${id}` });
      await plan(id, 'publish');
      await plan(id, 'publish', undefined, 'en');
      await documents(desk.strapi, 'news').delete({ documentId: id, locale: 'en' });
      expect(await plannedOf(desk, [id])).toMatchObject([
        { state: 'waiting' },
        { state: 'cancelled', reason: 'deleted' },
      ]);
      await documents(desk.strapi, 'news').delete({ documentId: id, locale: '*' });
      expect((await plannedOf(desk, [id])).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    });

    test('A withdrawal by hand leaves the planned one nothing to do; a publish by hand is followed by the planned one', async () => {
      const id = await news();
      await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
      await plan(id, 'withdraw');
      await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
      expect(await rowsOf(() => come(id))).toEqual([]);
      expect((await scheduleOf(id)).ended).toMatchObject([{ state: 'done', reason: 'already_gone' }]);

      await plan(id, 'publish');
      await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
      expect(await rowsOf(() => come(id))).toEqual(['published nl']);
    });

    test('An entry without languages is planned as one', async () => {
      const id = await makeOrganisation(desk.strapi);
      const planned = await editor.request(
        'POST',
        address(id, 'organisation'),
        wish('publish', `${tomorrow}T09:00`, null),
      );
      expect(planned.body).toMatchObject({ waiting: [{ locale: null }], plannable: [null] });
      expect(await rowsOf(() => come(id))).toEqual(['published']);
    });

    test('What goes wrong for another reason is tried again, and five times at most', async () => {
      const id = await news();
      await plan(id, 'publish');
      let failing = true;
      desk.strapi.documents.use((context, next) => {
        if (failing && context.action === 'publish') throw new Error('The database went away.');
        return next();
      });
      expect(await rowsOf(() => come(id))).toEqual([]);
      expect(await plannedOf(desk, [id])).toMatchObject([{ state: 'waiting' }]);
      for (let more = 0; more < 4; more += 1) await look(desk);
      expect(await plannedOf(desk, [id])).toMatchObject([{ state: 'refused', reason: 'failed', attempts: 4 }]);
      failing = false;
      expect(await rowsOf(() => look(desk))).toEqual([]);
    });

    test('Only who may publish an entry plans for it, and must still be allowed to when the moment comes', async () => {
      const id = await news();
      const nobody = await signInAs(desk, 'reader', ['read']);
      expect((await nobody.request('GET', address(id))).body).toMatchObject({ plannable: [] });
      expect((await nobody.request('POST', address(id), wish('publish', `${tomorrow}T09:00`, 'nl'))).status).toBe(403);
      const stranger = await signInAs(desk, 'stranger', []);
      expect((await stranger.request('GET', address(id))).status).toBe(403);
      expect((await fetch(`${desk.url}${address(id)}`)).status).toBe(401);

      const publisher = await signInAs(desk, 'publisher', ['read', 'publish']);
      expect((await publisher.request('POST', address(id), wish('publish', `${tomorrow}T09:00`, 'nl'))).status).toBe(
        200,
      );
      const { waiting } = await list();
      expect(waiting.some((one) => one.path.includes(id))).toBe(true);
      expect((await stranger.request('GET', '/desk/schedule')).body).toEqual({ waiting: [], refused: [] });
      const [number] = (await scheduleOf(id)).waiting;
      expect((await nobody.request('DELETE', `/desk/schedule/${number?.number}`)).status).toBe(403);

      await desk.strapi.db
        .query('admin::user')
        .updateMany({ where: { firstname: 'publisher' }, data: { isActive: false } });
      expect(await rowsOf(() => come(id))).toEqual([]);
      expect((await scheduleOf(id)).ended).toMatchObject([
        { state: 'refused', reason: 'planner', by: 'publisher Proef' },
      ]);
    });
  });
}
