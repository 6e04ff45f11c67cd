import type { Publication } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signIn } from '../harness/editor.ts';
import { inShort, position, rowsAfter, type Row } from '../harness/ledger-rows.ts';
import { read } from '../harness/read-model.ts';

const crowd = 50;

interface Bulk {
  publishMany: (uid: string, ids: string[], locale: string | string[]) => Promise<number>;
  unpublishMany: (ids: string[], uid: string, options: { locale: string }) => Promise<unknown>;
  deleteMany: (ids: string[], uid: string, options: { locale: string }) => Promise<unknown>;
}

/** What the ledger promises when many publish at once, on either database. */
export function concurrencyPromises(database: DatabaseKind): void {
  describe(`many at once on ${database}`, () => {
    let desk: Desk;
    let twente: string;

    beforeAll(async () => {
      desk = await startDesk({ database });
      twente = await makeRegion(desk.strapi, 'Twente');
    });
    afterAll(() => desk.stop());

    const news = () => documents(desk.strapi, 'news');
    const bulk = (): Bulk => desk.strapi.plugin('content-manager').service('document-manager');
    const drafts = async (count: number) => {
      const ids = [];
      for (let index = 0; index < count; index += 1) ids.push(await makeNews(desk.strapi, [twente]));
      return ids;
    };

    test('Fifty entries published at once reach a reader that polls meanwhile: in order, none skipped, none doubled', async () => {
      const ids = await drafts(crowd);
      const { seen, written } = await whilePolling(desk, () =>
        Promise.all(ids.map((documentId) => news().publish({ documentId, locale: 'nl' }))),
      );
      expect(seen).toEqual(written.map((row) => row.seq));
      expect(written.map((row) => row.id).sort()).toEqual([...ids].sort());
    });

    test('One entry published fifty times at once has fifty rows and stays public', async () => {
      const [documentId = ''] = await drafts(1);
      const { seen, written } = await whilePolling(desk, () =>
        Promise.all(Array.from({ length: crowd }, () => news().publish({ documentId, locale: 'nl' }))),
      );
      expect(seen).toEqual(written.map((row) => row.seq));
      expect(inShort(written)).toEqual(Array.from({ length: crowd }, () => 'published nl'));
      expect(await publishedRows(desk, [documentId])).toBe(1);
    });

    test('Publishing and unpublishing the same entries at once ends with a ledger that says what Strapi says', async () => {
      const ids = await drafts(8);
      const { seen, written } = await whilePolling(desk, () =>
        Promise.all(
          ids.flatMap((documentId) => [
            news().publish({ documentId, locale: 'nl' }),
            news().unpublish({ documentId, locale: 'nl' }),
            news().publish({ documentId, locale: 'nl' }),
          ]),
        ),
      );
      expect(seen).toEqual(written.map((row) => row.seq));
      const heads = new Map(written.map((row) => [row.id, row.event]));
      for (const id of ids) {
        expect(heads.get(id) === 'published', id).toBe((await publishedRows(desk, [id])) === 1);
      }
    });

    test('Bulk publishes beside each other write every row once, each bulk whole', async () => {
      const bulks = [await drafts(10), await drafts(10), await drafts(10)];
      for (const documentId of bulks[0] ?? [])
        await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: `de-${documentId}` });
      const { seen, written } = await whilePolling(desk, () =>
        Promise.all(bulks.map((ids) => bulk().publishMany(uidOf('news'), ids, ['nl', 'de']))),
      );
      expect(seen).toEqual(written.map((row) => row.seq));
      expect(written).toHaveLength(40);
      expect(new Set(written.map((row) => `${row.id} ${row.locale}`)).size).toBe(40);
      const order = written.map((row) => bulks.findIndex((ids) => ids.includes(row.id)));
      expect(order.filter((one, index) => one !== order[index - 1])).toHaveLength(3);
    });

    test('Thirty editors who save and publish at once in the admin all succeed', async () => {
      const ids = await drafts(30);
      const editor = await signIn(desk);
      const { seen, written } = await whilePolling(desk, async () => {
        const answers = await Promise.all(
          ids.map((id, index) =>
            editor.request(
              'POST',
              `/content-manager/collection-types/${uidOf('news')}/${id}/actions/publish?locale=nl`,
              {
                title: `Gewijzigd ${index}`,
              },
            ),
          ),
        );
        expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
      });
      expect(seen).toEqual(written.map((row) => row.seq));
      expect(written.map((row) => row.payload?.title).sort()).toEqual(
        ids.map((_, index) => `Gewijzigd ${index}`).sort(),
      );
    });

    test('Bulk withdrawals and deletions write a row for each', async () => {
      const ids = await drafts(10);
      await bulk().publishMany(uidOf('news'), ids, 'nl');
      const start = await position(desk.strapi);
      await bulk().unpublishMany(ids.slice(0, 5), uidOf('news'), { locale: 'nl' });
      await bulk().deleteMany(ids.slice(5), uidOf('news'), { locale: '*' });
      const rows = await rowsAfter(desk.strapi, start);
      expect(rows.map((row) => `${row.id} ${row.event}`)).toEqual(ids.map((id) => `${id} withdrawn`));
    });

    test('A bulk publish of which one entry fails publishes none', async () => {
      const ids = await drafts(5);
      const start = await position(desk.strapi);
      await desk.strapi.db.query(uidOf('news')).updateMany({ where: { documentId: ids[3] }, data: { title: null } });
      await expect(bulk().publishMany(uidOf('news'), ids, 'nl')).rejects.toThrow();
      expect(await rowsAfter(desk.strapi, start)).toEqual([]);
      expect(await publishedRows(desk, ids)).toBe(0);
    });
  });
}

/** Does the work while a reader follows the feed from here, and answers what it saw and what was written. */
async function whilePolling(desk: Desk, work: () => Promise<unknown>): Promise<{ seen: number[]; written: Row[] }> {
  const start = await position(desk.strapi);
  const seen: number[] = [];
  let done = false;
  const poll = async () => {
    const query = 'query($after: Int!) { publications(after: $after, first: 7) { nodes { seq } } }';
    const variables = { after: seen.at(-1) ?? start };
    const { publications } = await read<{ publications: { nodes: Publication[] } }>(desk, query, variables);
    seen.push(...publications.nodes.map(({ seq }) => seq));
    return publications.nodes.length;
  };
  const reader = (async () => {
    while (!done) await poll();
    while ((await poll()) > 0);
  })();
  try {
    await work();
  } finally {
    done = true;
  }
  await reader;
  return { seen, written: await rowsAfter(desk.strapi, start) };
}

async function publishedRows(desk: Desk, ids: string[]): Promise<number> {
  return desk.strapi.db
    .query(uidOf('news'))
    .count({ where: { documentId: { $in: ids }, publishedAt: { $notNull: true } } });
}
