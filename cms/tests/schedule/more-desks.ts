import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeNews, makeRegion } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { inShort, position, rowsAfter } from '../harness/ledger-rows.ts';
import { OtherDesk } from './other-desk.ts';
import { blind, look, planAt, plannedOf, unblind } from './planned.ts';

const crowd = 24;

/** What the schedule promises when desks are killed or run beside each other, on either database. */
export function moreDesksPromises(database: DatabaseKind): void {
  describe(`more desks on ${database}`, () => {
    let desk: Desk;
    let twente: string;
    let other: OtherDesk | undefined;

    beforeAll(async () => {
      desk = await startDesk({ database });
      twente = await makeRegion(desk.strapi, 'Twente');
    });
    afterAll(async () => {
      await other?.kill();
      await desk.stop();
    });

    test('What a desk was publishing when it was killed waits still, and the next one does it at once, once, and says how late', async () => {
      await blind(desk);
      const id = await makeNews(desk.strapi, [twente]);
      const before = await position(desk.strapi);
      other = await OtherDesk.start(desk);
      const dueAt = new Date();
      await other.dieAtNextRow(() => planAt(desk, 'news', [id], dueAt));
      expect(await plannedOf(desk, [id])).toMatchObject([{ state: 'waiting', settledAt: null, attempts: 0 }]);
      expect(await rowsAfter(desk.strapi, before)).toEqual([]);

      other = await OtherDesk.start(desk);
      const [planned] = await plannedOf(desk, [id]);
      expect(planned).toMatchObject({ state: 'done', reason: null });
      expect(new Date(planned?.dueAt ?? 0)).toEqual(dueAt);
      expect(new Date(planned?.settledAt ?? 0).getTime()).toBeGreaterThan(dueAt.getTime());
      expect(inShort(await rowsAfter(desk.strapi, before))).toEqual(['published nl']);
      await other.look();
      expect(await rowsAfter(desk.strapi, before)).toHaveLength(1);
    });

    test.runIf(database === 'postgres')(
      'Of many publishes that are due at one moment, two desks do each exactly once',
      async () => {
        unblind(desk);
        const ids: string[] = [];
        for (let index = 0; index < crowd; index += 1) ids.push(await makeNews(desk.strapi, [twente]));
        const before = await position(desk.strapi);
        await planAt(desk, 'news', ids, new Date());
        await Promise.all([look(desk), other?.look()]);
        const rows = await rowsAfter(desk.strapi, before);
        expect(rows.map(({ id, event }) => `${id} ${event}`).sort()).toEqual(ids.map((id) => `${id} published`).sort());
        expect((await plannedOf(desk, ids)).map(({ state }) => state)).toEqual(ids.map(() => 'done'));
      },
    );
  });
}
