import type { Core } from '@strapi/types';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { documents, makeNews, makePact, translate } from '../harness/content.ts';
import { publicLocales } from '../harness/drafts.ts';
import type { Editor } from '../harness/editor.ts';
import { position } from '../harness/ledger-rows.ts';
import { content, deskWithReviewers, publish, reviewFor, save, step, type Reviewers } from './reviewers.ts';

let desk: Reviewers;

beforeAll(async () => {
  desk = await deskWithReviewers();
});
afterAll(() => desk.desk.stop());
beforeEach(() => fourEyes('kam', true));

const fourEyes = (region: string, isOn: boolean, who: Editor = desk.administrator) =>
  who.request('PUT', `/desk/four-eyes/${region}`, { fourEyes: isOn });
const news = (title: string, regions = [desk.regions.kam]) => makeNews(desk.desk.strapi, regions, { title });
const isPublic = async (id: string) => (await publicLocales(desk.desk, 'news', id)).length > 0;
const approve = async (type: 'news' | 'pact', id: string, locale = 'nl') => {
  await step(desk.kam, type, id, { step: 'ask', locale });
  expect((await step(desk.colleague, type, id, { step: 'approve', locale })).status).toBe(200);
};

test('Nobody publishes alone for such a region, whatever their role, and the refusal says what to do', async () => {
  const { kam, colleague, national, administrator } = desk;
  const id = await news('Niet alleen');
  for (const who of [kam, national, administrator]) {
    const { status, body } = await publish(who, 'news', id);
    expect(status).toBe(400);
    expect(body.error?.message).toMatch(
      /“Niet alleen” \(nl\): voor KAM publiceert niemand alleen.*Ter beoordeling sturen/,
    );
  }
  await save(kam, 'news', id, { summary: 'Af' });
  await step(kam, 'news', id, { step: 'ask' });
  expect((await publish(kam, 'news', id)).body.error?.message).toContain('Het wacht nog');
  await step(colleague, 'news', id, { step: 'return', remark: 'Nog niet' });
  expect((await publish(colleague, 'news', id)).body.error?.message).toContain('Het is teruggestuurd');
  await approve('news', id);
  expect((await publish(kam, 'news', id)).status).toBe(200);
  expect(await isPublic(id)).toBe(true);
  // As it is, it can be published again: that is what was approved.
  expect((await publish(colleague, 'news', id)).status).toBe(200);
});

test('An approval falls away as soon as the draft changes, also by the change that a publish sends along', async () => {
  const { kam } = desk;
  const id = await news('Later gewijzigd');
  await approve('news', id);
  const along = await kam.request('POST', content('news', `/${id}/actions/publish?locale=nl`), { title: 'Stiekem' });
  expect(along.status).toBe(400);
  expect(along.body.error?.message).toContain('Na de goedkeuring is het gewijzigd');
  await save(kam, 'news', id, { title: 'Gewijzigd' });
  expect(await reviewFor(kam, 'news', id)).toMatchObject({ state: 'approved', isChanged: true, mayAsk: true });
  expect((await publish(kam, 'news', id)).status).toBe(400);
  await save(kam, 'news', id, { title: 'Later gewijzigd' });
  expect((await publish(kam, 'news', id)).status).toBe(200);
});

test('A new entry, a bulk publish and one that was planned obey it as well', async () => {
  const { kam, administrator, regions, desk: running } = desk;
  const [approved, other] = [await news('Goed'), await news('Niet goed')];
  const fresh = { title: 'Meteen', slug: 'meteen', regions: { connect: [{ documentId: regions.kam }] } };
  const made = await administrator.request('POST', content('news', '/actions/publish?locale=nl'), fresh);
  expect(made.body.error?.message).toContain('“Meteen” (nl)');
  await approve('news', approved);
  const bulk = { documentIds: [approved, other] };
  const answer = await administrator.request('POST', content('news', '/actions/bulkPublish?locale=nl'), bulk);
  expect(answer.status).toBe(400);
  expect(answer.body.error?.message).toContain('“Niet goed”');
  expect([await isPublic(approved), await isPublic(other)]).toEqual([false, false]);

  const wish = { locale: 'nl', change: 'publish', localTime: '2040-01-01T09:00' };
  for (const id of [approved, other]) await kam.request('POST', `/desk/schedule/api::news.news/${id}`, wish);
  const planned = (await kam.request('GET', `/desk/schedule/api::news.news/${other}`)).body;
  expect(planned['waiting']).toMatchObject([{ problems: [expect.stringContaining('“Niet goed”')] }]);
  const { carryOutDue } = running.load('schedule/carry-out') as {
    carryOutDue: (strapi: Core.Strapi, now: Date) => Promise<void>;
  };
  await carryOutDue(running.strapi, new Date('2041-01-01'));
  expect([await isPublic(approved), await isPublic(other)]).toEqual([true, false]);
  const { body } = await kam.request('GET', `/desk/schedule/api::news.news/${other}`);
  expect(body['ended']).toMatchObject([{ state: 'refused', problems: [expect.stringContaining('vier ogen')] }]);
});

test('A language is approved by itself, with the facts that it shows', async () => {
  const { kam, national, desk: running } = desk;
  const id = await news('Twee talen');
  await translate(running.strapi, 'news', id, 'en', { title: 'Two languages', slug: 'two-languages' });
  await approve('news', id);
  expect((await publish(kam, 'news', id)).status).toBe(200);
  expect((await publish(kam, 'news', id, 'en')).status).toBe(400);
  await step(kam, 'news', id, { step: 'ask', locale: 'en' });
  await step(national, 'news', id, { step: 'approve', locale: 'en' });
  await save(kam, 'news', id, { publishedOn: { value: '2021-01-01' } });
  expect((await publish(kam, 'news', id, 'en')).status).toBe(400);
});

test('What is published along with an entry is a part of what is approved', async () => {
  const { kam, regions, desk: running } = desk;
  const pact = await makePact(running.strapi, [regions.kam]);
  const add = async (label: string) =>
    (
      await documents(running.strapi, 'target').create({
        locale: 'nl',
        data: { label, pact, quantity: 150, unit: 'students', qualifier: 'exact', rhythm: 'once' },
      })
    ).documentId;
  const target = await add('Leerlingen');
  await approve('pact', pact);
  await documents(running.strapi, 'target').update({ documentId: target, locale: 'nl', data: { label: 'Studenten' } });
  expect((await publish(kam, 'pact', pact)).status).toBe(400);
  await approve('pact', pact);
  expect((await publish(kam, 'pact', pact)).status).toBe(200);
  expect(await publicLocales(running, 'target', target)).toEqual(['nl']);
  const later = await add('Begeleiding');
  expect((await publish(kam, 'target', later)).status).toBe(400);
});

test('It holds for an entry of any of its regions, and for one that is taken out of them', async () => {
  const { national, twente, colleague, kam, regions } = desk;
  const shared = await news('Van beide', [regions.twente, regions.kam]);
  expect((await publish(twente, 'news', shared)).status).toBe(400);
  const id = await news('Naar Twente');
  await approve('news', id);
  await publish(kam, 'news', id);
  const moved = { connect: [{ documentId: regions.twente }], disconnect: [{ documentId: regions.kam }] };
  expect((await save(national, 'news', id, { regions: moved })).status).toBe(200);
  expect((await publish(national, 'news', id)).status).toBe(400);
  expect((await publish(twente, 'news', await news('Alleen Twente', [regions.twente]))).status).toBe(200);
  // Withdrawing waits for nobody.
  const other = await news('Eraf');
  await approve('news', other);
  await publish(kam, 'news', other);
  const path = content('news', `/${other}/actions/unpublish?locale=nl`);
  expect((await colleague.request('POST', path, {})).status).toBe(200);
});

test('Only who gives access turns it on and off, and no site or ledger learns of it', async () => {
  const { kam, national, administrator, desk: running } = desk;
  for (const who of [kam, national]) expect((await fourEyes('kam', false, who)).status).toBe(403);
  const before = await position(running.strapi);
  expect((await fourEyes('oost', true)).body).toMatchObject({
    regions: expect.arrayContaining([expect.objectContaining({ slug: 'oost', fourEyes: true })]),
  });
  expect((await fourEyes('mars', true)).status).toBe(404);
  await fourEyes('kam', false);
  expect(await position(running.strapi)).toBe(before);
  const id = await news('Weer alleen');
  expect((await publish(administrator, 'news', id)).status).toBe(200);
});

test('What an operator publishes by a command or an import waits for nobody', async () => {
  const id = await news('Van de beheerder');
  await documents(desk.desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  expect(await isPublic(id)).toBe(true);
});
