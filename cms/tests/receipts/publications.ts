import { ordersDocument } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, uidOf } from '../harness/content.ts';
import type { DatabaseKind, Desk } from '../harness/desk.ts';
import { signInWith } from '../harness/editor.ts';
import { ask, read } from '../harness/read-model.ts';
import { DeskWithPress, pinned, release } from './desk-with-press.ts';

/** What the page Publications and its orders promise, on either database. */
export function publicationsPromises(database: DatabaseKind): void {
  describe(`publications on ${database}`, () => {
    let both: DeskWithPress;
    let desk: Desk;
    let twente: string;

    beforeAll(async () => {
      both = await DeskWithPress.start(database);
      ({ desk } = both);
      twente = await both.makeSite('Twente', 'twente');
      await both.makeSite('Oost', 'oost');
    });
    afterAll(() => both.stop());

    test('A region without releases is empty', async () => {
      expect(await both.page('oost')).toMatchObject({
        name: 'Oost',
        releases: [],
        current: null,
        held: null,
        pageCount: 1,
      });
    });

    test('A release tells who published and withdrew what in it, by name, with the title of then', async () => {
      const clerk = await signInWith(desk, 'Sanne', []);
      await grantNews('Sanne');
      const id = await makeNews(desk.strapi, [twente], { title: 'Eerste titel' });
      const edit = `/content-manager/collection-types/${uidOf('news')}/${id}`;
      expect((await clerk.request('POST', `${edit}/actions/publish?locale=nl`, {})).status).toBe(200);
      await both.report('twente', 'live', release(1, [1], await both.entryOf(id, ['/nl/nieuws/eerste/'])));
      await documents(desk.strapi, 'news').update({ documentId: id, locale: 'nl', data: { title: 'Later' } });
      await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
      await both.report('twente', 'building', { release: 2 });
      expect(await both.page('twente')).toMatchObject({ building: 2, current: 1 });
      await both.report('twente', 'live', release(2, [1, 2], await both.entryOf(id, [])));

      const shown = await both.page('twente');
      expect(shown).toMatchObject({ building: null, current: 2, copy: null });
      expect(shown.releases.map(({ number, seconds, canReturn }) => [number, seconds, canReturn])).toEqual([
        [2, 0.4, false],
        [1, 0.4, true],
      ]);
      const title = { name: 'Eerste titel', type: 'Nieuws', locale: 'nl', path: `${edit}?plugins[i18n][locale]=nl` };
      expect(shown.releases.map(({ entries }) => entries)).toEqual([
        [{ ...title, event: 'withdrawn', by: null, url: null }],
        [
          {
            ...title,
            event: 'published',
            by: 'Sanne de Vries',
            url: 'http://twente.localhost:4321/nl/nieuws/eerste/',
          },
        ],
      ]);
    });

    test('Looking again without a change adds no release, however often', async () => {
      for (let times = 0; times < 5; times += 1)
        await both.report('twente', 'live', { release: 2, detail: { kept: [1, 2] } });
      expect((await both.page('twente')).releases).toHaveLength(2);
      const receipts = await desk.strapi.db.query('api::receipt.receipt').count({ where: { region: 'twente' } });
      expect(receipts, 'two of release 1 and 2, and the newest look').toBe(3);
    });

    test('A refused release is told with why', async () => {
      const problems = [{ url: '/nl/', message: 'has no heading', code: 'x', values: { count: 2 } }];
      await both.report('twente', 'refused', { release: 3, detail: { problems } });
      const shown = await both.page('twente');
      expect(shown.current).toBe(2);
      expect(shown.releases[0]).toMatchObject({ number: 3, state: 'refused', canReturn: false });
      expect(shown.releases[0]?.problems).toMatchObject([{ url: '/nl/', code: 'x', values: { count: 2 }, path: null }]);
      await both.report('twente', 'live', { release: 2, detail: { kept: [1, 2] } });
    });

    test('An order waits for the press, which is rung, and reads it with its own token alone', async () => {
      const { afterCommitDone } = desk.load('ledger/after-commit') as { afterCommitDone: () => Promise<void> };
      await afterCommitDone();
      both.rung = 0;
      expect((await both.order({ region: 'twente', kind: 'rollBack', release: 1 })).status).toBe(200);
      await afterCommitDone();
      expect(both.rung).toBe(1);
      expect((await both.order({ region: 'twente', kind: 'rollBack', release: 1 })).status, 'given twice').toBe(200);
      const { publications } = await read<{ publications: object }>(desk, '{ publications { openOrders } }');
      expect(publications).toEqual({ openOrders: 1 });
      expect((await ask(desk, 'READ_TOKEN', ordersDocument)).errors).toEqual(['Forbidden access']);
      expect(await both.open()).toMatchObject([{ region: 'twente', kind: 'rollBack', release: 1, epoch: both.epoch }]);
      expect(Object.keys((await both.open())[0] ?? {}).sort(), 'neither who nor why').toEqual(
        ['epoch', 'key', 'kind', 'region', 'release'].sort(),
      );
    });

    test('A rollback that was carried out is told with who, when and why, and let go by another order', async () => {
      const [given] = await both.open();
      const key = given?.key ?? '';
      expect((await both.answer(key, 'done')).data).toEqual({ answerOrder: true });
      expect((await both.answer(key, 'refused', { code: 'failed', message: 'again' })).data, 'told twice').toEqual({
        answerOrder: true,
      });
      await both.report('twente', 'held', pinned(1, key));
      const held = { region: 'Twente', release: 1, by: 'Beheer Pactwerk', byCommand: false, reason: 'Verkeerd cijfer' };
      const shown = await both.page('twente');
      expect(shown).toMatchObject({ current: 1, held: { ...held, at: '2026-11-26T13:40:00.000Z' } });
      expect(shown.orders).toMatchObject([{ kind: 'rollBack', release: 1, state: 'done', reason: 'Verkeerd cijfer' }]);
      expect((await both.admin.request('GET', '/desk/held-sites')).body).toMatchObject([held]);

      expect((await both.order({ region: 'twente', kind: 'letGo', reason: 'Hersteld' })).status).toBe(200);
      const [next] = await both.open();
      await both.answer(next?.key ?? '', 'done');
      await both.report('twente', 'live', release(4, [1, 2, 4]));
      expect(await both.page('twente')).toMatchObject({ current: 4, held: null });
      expect((await both.admin.request('GET', '/desk/held-sites')).body).toEqual([]);
    });

    test('A rollback by command is told as such', async () => {
      await both.report('twente', 'held', pinned(2, null));
      expect((await both.page('twente')).held).toMatchObject({ release: 2, by: null, byCommand: true, reason: null });
    });

    test('A later order for a region takes the place of one that still waits', async () => {
      await both.order({ region: 'twente', kind: 'letGo' });
      await both.order({ region: 'twente', kind: 'rollBack', release: 1 });
      expect(await both.open()).toMatchObject([{ kind: 'rollBack', release: 1 }]);
      const [given] = await both.open();
      const problem = { code: 'releaseGone', values: { release: 1, kept: '4' }, message: 'Release 1 is gone.' };
      await both.answer(given?.key ?? '', 'refused', problem);
      expect((await both.page('twente')).orders.slice(0, 2)).toMatchObject([
        { kind: 'rollBack', state: 'refused', problem },
        { kind: 'letGo', state: 'replaced' },
      ]);
      expect((await both.answer('unknown', 'done')).data).toEqual({ answerOrder: false });
      expect((await both.answer('unknown', 'perhaps')).errors.join()).toMatch(/Not an answer/);
    });

    test('An order without a reason, or that cannot be carried out, is not given', async () => {
      for (const wrong of [
        { region: 'twente', kind: 'rollBack', release: 1, reason: ' ' },
        { region: 'twente', kind: 'rollBack', release: 77 },
        { region: 'twente', kind: 'rollBack' },
        { region: 'nowhere', kind: 'letGo' },
        { region: 'oost', kind: 'letGo' },
      ])
        expect((await both.order(wrong)).status, JSON.stringify(wrong)).toBe(400);
      expect(await both.open()).toEqual([]);
    });

    test('Who may look may not order, and who may do neither sees nothing', async () => {
      const reader = await signInWith(desk, 'Reader', ['admin::publications.read']);
      expect((await both.page('twente', 1, reader)).releases).not.toEqual([]);
      expect((await both.order({ region: 'twente', kind: 'letGo' }, reader)).status).toBe(403);
      const nobody = await signInWith(desk, 'Nobody', []);
      expect((await nobody.request('GET', '/desk/publications')).status).toBe(403);
      expect((await fetch(`${desk.url}/desk/publications`)).status).toBe(401);
      expect((await fetch(`${desk.url}/api/press-orders`)).status).toBe(404);
    });

    test('Long lists come in pages, and each takes as many SQL statements as a short one', async () => {
      for (let number = 1; number <= 45; number += 1) await both.report('oost', 'live', release(number, [number]));
      expect(await both.page('oost', 3)).toMatchObject({ page: 3, pageCount: 3 });
      const numbers = async (at: number) => (await both.page('oost', at)).releases.map(({ number }) => number);
      expect(await numbers(1)).toEqual(Array.from({ length: 20 }, (_, index) => 45 - index));
      expect(await numbers(3)).toEqual([5, 4, 3, 2, 1]);
      expect(await statements(() => both.page('oost', 1))).toBe(await statements(() => both.page('oost', 3)));
      expect(await statements(() => both.open())).toBeLessThan(8);
    });

    test('A row is told once per region, and the newest ten of an entry are kept', async () => {
      const id = await makeNews(desk.strapi, [twente]);
      await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
      const entry = await both.entryOf(id, ['/nl/nieuws/vaak/']);
      await both.report('twente', 'live', release(12, [], entry));
      await both.report('twente', 'live', release(13, [], entry));
      const stored = async (): Promise<number[]> => {
        const query = desk.strapi.db.query('api::receipt-entry.receipt-entry');
        const rows: { release: number }[] = await query.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
        return rows.map((row) => row.release);
      };
      expect(await stored()).toEqual([12]);
      for (let number = 1; number <= 14; number += 1)
        await both.report('twente', 'live', release(100 + number, [], { ...entry, seq: 90_000 + number }));
      expect(await stored()).toEqual(Array.from({ length: 10 }, (_, index) => index + 105));
    });

    /** How many statements the database gets meanwhile. */
    async function statements(work: () => Promise<unknown>): Promise<number> {
      let count = 0;
      const listen = () => (count += 1);
      desk.strapi.db.connection.on('query', listen);
      await work();
      desk.strapi.db.connection.removeListener('query', listen);
      return count;
    }

    /** Lets a role read and publish news. */
    async function grantNews(name: string): Promise<void> {
      const role = await desk.strapi.db.query('admin::role').findOne({ where: { name } });
      const may = ['read', 'publish'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: uidOf('news'),
        properties: { fields: ['title', 'slug', 'publishedOn', 'regions'], locales: ['nl'] },
        conditions: [],
      }));
      await desk.strapi.service('admin::role').assignPermissions(role.id, may);
    }
  });
}
