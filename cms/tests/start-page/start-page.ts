import { reportReceiptDocument } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Belonging from '../../src/access/where-entries-belong.ts';
import type { MyDraft } from '../../src/start-page/my-drafts.ts';
import type { TranslationWork } from '../../src/start-page/translation-work.ts';
import type { LiveToday } from '../../src/start-page/went-live.ts';
import { staffedDesk, type Staff } from '../access/staff.ts';
import { documents, makeNews, uidOf, type Parameters } from '../harness/content.ts';
import type { DatabaseKind } from '../harness/desk.ts';
import type { Editor } from '../harness/editor.ts';
import { ask } from '../harness/read-model.ts';
import { datedPromises } from './dated.ts';
import { names, part, publish, type Room } from './room.ts';

/** What the start page promises to everyone who works at the desk, on either database. */
export function startPagePromises(database: DatabaseKind): void {
  describe(`the start page on ${database}`, () => {
    const room = {} as Room;
    let staff: Staff;

    beforeAll(async () => {
      staff = await staffedDesk(database);
      room.staff = staff;
      await site('kam', ['nl', 'en']);
      await site('twente', ['nl', 'en', 'de']);
    });
    afterAll(() => staff.desk.stop());

    const strapi = () => staff.desk.strapi;
    const site = (region: keyof Staff['regions'], languages: string[]) =>
      documents(strapi(), 'region').update({
        documentId: staff.regions[region],
        locale: 'nl',
        data: { siteLocales: languages.map((language) => ({ language })) },
      });
    const drafts = (who: Editor) => part<MyDraft[]>('drafts', who);
    const translations = (who: Editor) => part<TranslationWork>('translations', who);
    const wentLive = (who: Editor) => part<LiveToday[]>('went-live', who);
    const newsPath = (id: string, rest = '') => `/content-manager/collection-types/${uidOf('news')}/${id}${rest}`;
    const save = (who: Editor, id: string, data: Parameters) => who.request('PUT', newsPath(id, '?locale=nl'), data);

    datedPromises(room);

    test('My drafts are what I saved last and that is not public as it stands', async () => {
      const { kam, national, reader, own } = staff;
      expect(await drafts(kam)).toEqual([]);
      await save(kam, own, { title: 'Van mij' });
      expect(await drafts(kam)).toEqual([
        {
          label: 'Nieuws',
          name: 'Van mij',
          locale: 'nl',
          path: newsPath(own, '?plugins[i18n][locale]=nl'),
          isNew: true,
          at: expect.any(String) as string,
        },
      ]);
      expect(await drafts(reader)).toEqual([]);
      expect((await kam.request('POST', newsPath(own, '/actions/publish?locale=nl'), {})).status).toBe(200);
      expect(await drafts(kam)).toEqual([]);
      await save(kam, own, { title: 'Weer anders' });
      expect(await drafts(kam)).toMatchObject([{ name: 'Weer anders', isNew: false }]);
      await save(national, own, { title: 'Van de landelijke redactie' });
      expect(await drafts(kam)).toEqual([]);
      expect(names(await drafts(national))).toEqual(['Van de landelijke redactie']);
    });

    test('What I wrote and may not read any more is not among my drafts', async () => {
      const { kam, foreign } = staff;
      const user = await strapi()
        .db.query('admin::user')
        .findOne({ where: { email: 'kam@example.org' } });
      const { tableName } = strapi().db.metadata.get(uidOf('news'));
      const changed: number = await strapi()
        .db.connection(tableName)
        .where('document_id', foreign)
        .update({ updated_by_id: user.id });
      expect(changed).toBe(1);
      expect(names(await drafts(kam))).not.toContain('Geheim van Twente');
    });

    test('A translation waits while the Dutch is public and it is not, in the languages of its regions and of who asks', async () => {
      const { kam, twente, translator, reader, regions } = staff;
      const id = await makeNews(strapi(), [regions.kam], { title: 'Te vertalen' });
      const other = await makeNews(strapi(), [regions.twente], { title: 'Voor Twente' });
      const of = async (who: Editor) => {
        const { waiting } = await translations(who);
        return waiting
          .filter(({ path }) => path.includes(id) || path.includes(other))
          .map(({ name, locale, isBegun }) => `${name}, ${locale}${isBegun ? ', begun' : ''}`)
          .sort();
      };
      expect(await of(kam)).toEqual([]);
      await publish(room, 'news', id);
      await publish(room, 'news', other);
      expect(await of(kam)).toEqual(['Te vertalen, en']);
      expect(await of(reader)).toEqual(['Te vertalen, en']);
      expect(await of(twente)).toEqual(['Voor Twente, de', 'Voor Twente, en']);
      expect(await of(translator), 'of KAM, to German: no site of KAM has German').toEqual([]);
      await documents(strapi(), 'news').update({
        documentId: id,
        locale: 'en',
        data: { title: 'News', slug: `en-${id}` },
      });
      expect(await of(kam)).toEqual(['News, en, begun']);
      await publish(room, 'news', id, 'en');
      expect(await of(kam)).toEqual([]);
    });

    test('A translation is outdated once another Dutch text is public; facts make none', async () => {
      const { kam, twente, regions } = staff;
      const id = await makeNews(strapi(), [regions.kam], { title: 'Eerste tekst' });
      await publish(room, 'news', id);
      await documents(strapi(), 'news').update({
        documentId: id,
        locale: 'en',
        data: { title: 'Text', slug: `en-${id}` },
      });
      await publish(room, 'news', id, 'en');
      const of = async (who: Editor) =>
        (await translations(who)).outdated.filter(({ path }) => path.includes(id)).map(({ name }) => name);
      const change = async (data: Parameters) => {
        await documents(strapi(), 'news').update({ documentId: id, locale: 'nl', data });
        await publish(room, 'news', id);
      };
      await change({ publishedOn: { value: '2021' } });
      expect(await of(kam)).toEqual([]);
      await change({ title: 'Tweede tekst' });
      expect(await of(kam)).toEqual(['Text']);
      expect(await of(twente)).toEqual([]);
      await publish(room, 'news', id, 'en');
      expect(await of(kam)).toEqual([]);
    });

    test('A type that is public by being saved is outdated by words alone, whatever the desk copied since', async () => {
      const { national, kam, regions } = staff;
      const series = documents(strapi(), 'newsletter-series');
      const data = { name: 'Brieven', slug: 'brieven', promise: 'Elke maand', regions: [regions.kam] };
      const { documentId } = await series.create({ locale: 'nl', data });
      await series.update({ documentId, locale: 'en', data: { name: 'Letters', slug: 'letters', promise: 'Monthly' } });
      await series.update({ documentId, locale: 'nl', data: { ended: { value: '2026' } } });
      const of = async (who: Editor) => names((await translations(who)).outdated);
      expect(await of(kam)).not.toContain('Letters');
      await series.update({ documentId, locale: 'nl', data: { promise: 'Elke week', ended: { value: '2025' } } });
      expect(await of(kam)).toContain('Letters');
      expect(await of(national)).toContain('Letters');
    });

    test('What went live today is told by region, of the own regions alone, each language of an entry once', async () => {
      const { kam, twente, regions, foreign } = staff;
      expect(await wentLive(kam)).toEqual([]);
      const id = await makeNews(strapi(), [regions.kam], { title: 'Vandaag' });
      const report = async (region: string, entries: Parameters[]) => {
        const receipt = {
          ...{ region, state: 'live', epoch: 'e', position: 9, release: 3 },
          detail: { origin: `http://${region}.localhost`, urls: [], entries },
        };
        expect((await ask(staff.desk, 'PRESS_TOKEN', reportReceiptDocument, { receipt })).errors).toEqual([]);
      };
      const entry = (of: string, seq: number, event = 'published') => ({
        ...{ type: 'news', id: of, locale: 'nl', seq, event, removed: [] },
        ...(event === 'published' ? { urls: ['/nl/nieuws/vandaag/'], total: 1 } : { urls: [], total: 0 }),
      });
      await report('kam', [entry(id, 1), entry(id, 2), entry(foreign, 3)]);
      await report('twente', [entry(foreign, 3)]);
      expect(await wentLive(kam)).toEqual([
        {
          region: 'KAM',
          entries: [
            {
              label: 'Nieuws',
              name: 'Vandaag',
              locale: 'nl',
              path: newsPath(id, '?plugins[i18n][locale]=nl'),
              event: 'published',
              at: expect.any(String) as string,
              url: 'http://kam.localhost/nl/nieuws/vandaag/',
            },
          ],
          more: 2,
        },
      ]);
      expect((await wentLive(twente)).map(({ region, entries }) => [region, names(entries)])).toEqual([
        ['Twente', ['Geheim van Twente']],
      ]);
      await report('kam', [entry(id, 4, 'withdrawn')]);
      expect((await wentLive(kam))[0]?.entries).toMatchObject([{ name: 'Vandaag', event: 'withdrawn', url: null }]);
      await strapi()
        .db.query('api::receipt-entry.receipt-entry')
        .updateMany({ where: { region: 'kam' }, data: { at: new Date(Date.now() - 86_400_000) } });
      expect(await wentLive(kam)).toEqual([]);
    });

    test('It takes a handful of statements, however many entries there are', async () => {
      const { national, regions } = staff;
      const { forgetBelongings } = staff.desk.load('access/where-entries-belong') as typeof Belonging;
      const once = async (name: string): Promise<number> => {
        // What was read for the request before would count for a second.
        forgetBelongings();
        let count = 0;
        const listen = ({ sql }: { sql: string }) => void (count += /^(BEGIN|COMMIT)/i.test(sql) ? 0 : 1);
        strapi().db.connection.on('query', listen);
        await part(name, national);
        strapi().db.connection.removeListener('query', listen);
        return count;
      };
      // What follows from a publish may still be under way: the least is what a request takes by itself.
      const statements = async (name: string) => Math.min(await once(name), await once(name), await once(name));
      const all = ['drafts', 'translations', 'volgspots', 'expiring', 'went-live'];
      const before: number[] = [];
      for (const name of all) before.push(await statements(name));
      for (let place = 0; place < 12; place += 1) {
        const id = await makeNews(strapi(), [regions.twente], { title: `Veel ${place}` });
        await publish(room, 'news', id);
      }
      const after: number[] = [];
      for (const name of all) after.push(await statements(name));
      console.log(
        `${database}: statements of the start page, with one request's own: ${all.map((name, place) => `${name} ${after[place]}`).join(', ')}`,
      );
      for (const [place, name] of all.entries())
        expect(after[place], name).toBeLessThanOrEqual((before[place] ?? 0) + 3);
    });
  });
}
