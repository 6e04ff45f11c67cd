import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, makeOrganisation, makePact, makeRegion, translate, uidOf } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { inShort, position, rowsAfter, type Row } from '../harness/ledger-rows.ts';

/** What publishing promises of the ledger, on either database. */
export function publishingPromises(database: DatabaseKind): void {
  describe(`publishing on ${database}`, () => {
    let desk: Desk;
    let twente: string;
    let oost: string;
    let start: number;

    beforeAll(async () => {
      desk = await startDesk({ database });
      twente = await makeRegion(desk.strapi, 'Twente');
      oost = await makeRegion(desk.strapi, 'Oost');
    });
    afterAll(() => desk.stop());

    const news = () => documents(desk.strapi, 'news');
    const newRows = (): Promise<Row[]> => rowsAfter(desk.strapi, start);
    const mark = async () => {
      start = await position(desk.strapi);
    };

    test('A draft writes no row; publishing it in one language writes one row of that language', async () => {
      await mark();
      const documentId = await makeNews(desk.strapi, [twente], { title: 'Nieuw mandaat' });
      await translate(desk.strapi, 'news', documentId, 'de', { title: 'Neues Mandat', slug: 'neues-mandat' });
      expect(await newRows()).toEqual([]);

      await news().publish({ documentId, locale: 'nl' });
      const [row, ...others] = await newRows();
      expect(others).toEqual([]);
      expect(row).toMatchObject({ uid: uidOf('news'), id: documentId, locale: 'nl', event: 'published' });
      expect(row?.payload).toMatchObject({
        title: 'Nieuw mandaat',
        regions: [twente],
        publishedOn: { value: '2020-06-29' },
      });
      expect(Object.keys(row?.payload ?? {})).not.toContain('documentId');
    });

    test('Publishing every language at once writes a row per language, Dutch first', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: 'nachricht' });
      await mark();
      await news().publish({ documentId, locale: '*' });
      expect(inShort(await newRows())).toEqual(['published nl', 'published de']);
    });

    test.each(['nl', 'de'])(
      'Publishing a change in %s leaves the rows of other languages byte-equal',
      async (locale) => {
        const documentId = await makeNews(desk.strapi, [twente]);
        await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: `gleich-${locale}` });
        await news().publish({ documentId, locale: '*' });
        const before = await rowsOf(desk, documentId);
        await news().update({ documentId, locale, data: { title: 'Anders' } });
        await news().publish({ documentId, locale });
        const after = await rowsOf(desk, documentId);
        expect(JSON.stringify(after.slice(0, before.length))).toBe(JSON.stringify(before));
        expect(inShort(after.slice(before.length))).toEqual([`published ${locale}`]);
        expect(after.at(-1)?.payload).toMatchObject({ title: 'Anders' });
      },
    );

    test('A changed draft is not public until it is published; throwing it away writes nothing', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await news().publish({ documentId, locale: 'nl' });
      await mark();
      await news().update({ documentId, locale: 'nl', data: { title: 'Nog niet' } });
      await news().discardDraft({ documentId, locale: 'nl' });
      expect(await newRows()).toEqual([]);
    });

    test('An update or create that asks for publication writes the row too', async () => {
      await mark();
      const data = { title: 'Meteen', slug: 'meteen', publishedOn: { value: '2021' }, regions: [twente] };
      const { documentId } = await news().create({ locale: 'nl', status: 'published', data });
      await news().update({ documentId, locale: 'nl', status: 'published', data: { title: 'Weer' } });
      expect((await newRows()).map((row) => row.payload?.title)).toEqual(['Meteen', 'Weer']);
    });

    test('Unpublishing a translation withdraws that language alone', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: 'allein' });
      await news().publish({ documentId, locale: '*' });
      await mark();
      await news().unpublish({ documentId, locale: 'de' });
      const rows = await newRows();
      expect(inShort(rows)).toEqual(['withdrawn de']);
      expect(rows[0]?.payload).toBeNull();
    });

    test('Deleting withdraws every language that was public, and only those', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await translate(desk.strapi, 'news', documentId, 'de', { title: 'Nachricht', slug: 'weg' });
      await translate(desk.strapi, 'news', documentId, 'en', { title: 'Never public', slug: 'never' });
      await news().publish({ documentId, locale: 'nl' });
      await news().publish({ documentId, locale: 'de' });
      await mark();
      await news().delete({ documentId, locale: '*' });
      expect(inShort(await newRows()).sort()).toEqual(['withdrawn de', 'withdrawn nl']);
    });

    test('Moving an entry to another region writes a row with the new region', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await news().publish({ documentId, locale: 'nl' });
      await mark();
      await news().update({ documentId, locale: 'nl', data: { regions: [oost, twente] } });
      await news().publish({ documentId, locale: 'nl' });
      expect((await newRows()).map((row) => row.payload?.regions)).toEqual([[oost, twente]]);
    });

    test('A row names targets that are not public yet, which published rows of Strapi would lose', async () => {
      const pact = await makePact(desk.strapi, [twente]);
      const documentId = await makeNews(desk.strapi, [twente], { aboutPacts: [pact] });
      await mark();
      await news().publish({ documentId, locale: 'nl' });
      expect((await newRows()).map((row) => row.payload?.aboutPacts)).toEqual([[pact]]);
    });

    test('A type without drafts writes a row at every save and withdraws when deleted', async () => {
      await mark();
      const regions = documents(desk.strapi, 'region');
      const documentId = await makeRegion(desk.strapi, 'Achterhoek');
      await regions.update({ documentId, locale: 'nl', data: { intro: 'Tussen IJssel en grens' } });
      await regions.delete({ documentId, locale: '*' });
      expect(inShort((await newRows()).filter((row) => row.id === documentId)).slice(0, 2)).toEqual([
        'published nl',
        'published nl',
      ]);
      expect(inShort(await newRows()).at(-1)).toMatch(/^withdrawn/);
    });

    test('A type without languages has rows without a language', async () => {
      const documentId = await makeOrganisation(desk.strapi);
      await mark();
      await documents(desk.strapi, 'organisation').publish({ documentId });
      expect(inShort(await newRows())).toEqual(['published']);
    });

    test('When the row cannot be written, the publish did not happen', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await mark();
      await withBrokenLedger(desk, async () => {
        await expect(news().publish({ documentId, locale: 'nl' })).rejects.toThrow('disk full');
      });
      expect(await publishedCount(desk, documentId)).toBe(0);
      expect(await newRows()).toEqual([]);
      await news().publish({ documentId, locale: 'nl' });
      expect(inShort(await newRows())).toEqual(['published nl']);
    });

    test('When the row cannot be written, the withdrawal did not happen', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await news().publish({ documentId, locale: 'nl' });
      await mark();
      await withBrokenLedger(desk, async () => {
        await expect(news().unpublish({ documentId, locale: 'nl' })).rejects.toThrow('disk full');
      });
      expect(await publishedCount(desk, documentId)).toBe(1);
      expect(await newRows()).toEqual([]);
    });

    test('When the publish fails after its row was written, the row is gone too', async () => {
      const documentId = await makeNews(desk.strapi, [twente]);
      await mark();
      const attempt = desk.strapi.db.transaction(async () => {
        await news().publish({ documentId, locale: 'nl' });
        throw new Error('the light went out');
      });
      await expect(attempt).rejects.toThrow('the light went out');
      expect(await publishedCount(desk, documentId)).toBe(0);
      expect(await newRows()).toEqual([]);
    });
  });
}

async function rowsOf(desk: Desk, id: string): Promise<Row[]> {
  return (await rowsAfter(desk.strapi, 0)).filter((row) => row.id === id);
}

async function publishedCount(desk: Desk, documentId: string): Promise<number> {
  return desk.strapi.db.query(uidOf('news')).count({ where: { documentId, publishedAt: { $notNull: true } } });
}

async function withBrokenLedger(desk: Desk, work: () => Promise<void>): Promise<void> {
  const ledger = desk.strapi.db.query('api::publication.publication');
  const { create } = ledger;
  ledger.create = () => Promise.reject(new Error('disk full'));
  try {
    await work();
  } finally {
    ledger.create = create;
  }
}
