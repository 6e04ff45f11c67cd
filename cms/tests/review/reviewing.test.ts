import { afterAll, beforeAll, expect, test } from 'vitest';
import type { redact as Redact } from '../../src/ledger/redact.ts';
import { documents, makeNews, makeOrganisation, uidOf } from '../harness/content.ts';
import { deskWithReviewers, publish, reviewFor, save, step, waitingFor, type Reviewers } from './reviewers.ts';

let desk: Reviewers;

beforeAll(async () => {
  desk = await deskWithReviewers();
});
afterAll(() => desk.desk.stop());

const reviewUid = 'api::review.review';
const nobody = { toJudge: [], waiting: [], returned: [], approved: [] };
const reviews = () => desk.desk.strapi.db.query(reviewUid);
const news = (title: string) => makeNews(desk.desk.strapi, [desk.regions.kam], { title });

test('A draft is sent to review, returned with a remark, sent again and approved; each sees on the start page who waits for whom', async () => {
  const { kam, colleague, national, twente, reader } = desk;
  const id = await news('Heen en weer');
  await save(kam, 'news', id, { title: 'Heen en weer' });
  expect(await reviewFor(kam, 'news', id)).toMatchObject({
    state: 'none',
    mayAsk: true,
    mayJudge: false,
    fourEyes: '',
  });

  expect((await step(kam, 'news', id, { step: 'ask', remark: 'Klopt de datum?' })).status).toBe(200);
  expect(await waitingFor(kam)).toEqual({ ...nobody, waiting: ['Heen en weer nl'] });
  expect(await waitingFor(colleague)).toEqual({ ...nobody, toJudge: ['Heen en weer nl'] });
  expect(await waitingFor(national)).toEqual({ ...nobody, toJudge: ['Heen en weer nl'] });
  for (const other of [twente, reader]) expect(await waitingFor(other)).toEqual(nobody);
  expect(await reviewFor(colleague, 'news', id)).toMatchObject({
    state: 'asked',
    asked: { by: 'kam', remark: 'Klopt de datum?' },
    judged: null,
    mayAsk: false,
    mayJudge: true,
  });
  expect(await reviewFor(reader, 'news', id)).toMatchObject({ state: 'asked', mayAsk: false, mayJudge: false });

  expect((await step(colleague, 'news', id, { step: 'return', remark: ' ' })).status).toBe(400);
  expect((await step(colleague, 'news', id, { step: 'return', remark: 'Een dag later.' })).status).toBe(200);
  expect(await waitingFor(colleague)).toEqual(nobody);
  expect(await waitingFor(kam)).toEqual({ ...nobody, returned: ['Heen en weer nl'] });

  await save(kam, 'news', id, { summary: 'Een dag later' });
  expect((await step(kam, 'news', id, { step: 'ask' })).status).toBe(200);
  expect((await step(colleague, 'news', id, { step: 'approve' })).status).toBe(200);
  expect(await waitingFor(kam)).toEqual({ ...nobody, approved: ['Heen en weer nl'] });
  expect(await reviewFor(kam, 'news', id)).toMatchObject({
    state: 'approved',
    isChanged: false,
    asked: { by: 'kam', remark: null },
    judged: { by: 'collega', remark: null },
  });
  expect((await publish(kam, 'news', id)).status).toBe(200);
  expect(await waitingFor(kam)).toEqual(nobody);
});

test('Nobody judges what they sent or wrote last themselves, nor a draft that they did not see', async () => {
  const { kam, colleague, translator, reader, administrator } = desk;
  const id = await news('Zelf gekeurd');
  await save(kam, 'news', id, { title: 'Zelf gekeurd' });
  await step(kam, 'news', id, { step: 'ask' });
  const refused = (problem: string) => ({ status: 400, body: { error: { details: { problem } } } });
  expect(await step(kam, 'news', id, { step: 'approve' })).toMatchObject(refused('asker'));

  const { draft } = await reviewFor(administrator, 'news', id);
  await save(colleague, 'news', id, { summary: 'Nog iets' });
  expect(await reviewFor(colleague, 'news', id)).toMatchObject({ isChanged: true, mayJudge: false, whyNot: 'writer' });
  expect(await step(colleague, 'news', id, { step: 'approve' })).toMatchObject(refused('writer'));
  const unseen = await step(administrator, 'news', id, { step: 'approve', draft: draft ?? '' });
  expect(unseen).toMatchObject(refused('otherDraft'));

  expect((await step(reader, 'news', id, { step: 'approve' })).status).toBe(403);
  expect((await step(translator, 'news', id, { step: 'approve' })).status).toBe(403);
  expect((await step(administrator, 'news', id, { step: 'approve' })).status).toBe(200);
  expect(await step(administrator, 'news', id, { step: 'return', remark: 'Toch niet' })).toMatchObject(
    refused('settled'),
  );
});

test('Each language is reviewed by itself: a translator sends, who may publish that language judges', async () => {
  const { translator, kam, national, twente } = desk;
  const id = await news('Eigen taal');
  await save(translator, 'news', id, { title: 'Eigene Sprache', slug: 'eigene-sprache' }, 'de');
  expect((await step(translator, 'news', id, { step: 'ask', locale: 'de' })).status).toBe(200);
  expect((await reviewFor(national, 'news', id, 'nl')).state).toBe('none');
  expect((await waitingFor(national)).toJudge).toContain('Eigene Sprache de');
  // KAM's editor works in Dutch and English.
  expect((await waitingFor(kam)).toJudge).not.toContain('Eigene Sprache de');
  expect((await step(kam, 'news', id, { step: 'approve', locale: 'de' })).status).toBe(403);
  expect((await step(twente, 'news', id, { step: 'approve', locale: 'de' })).status).toBe(404);
  expect((await step(national, 'news', id, { step: 'approve', locale: 'de' })).status).toBe(200);
  expect((await waitingFor(translator)).approved).toEqual(['Eigene Sprache de']);
});

test('A type without languages is reviewed too; one without drafts has nothing to review', async () => {
  const { administrator, kam, national, regions, desk: running } = desk;
  const id = await makeOrganisation(running.strapi, { managedBy: regions.kam });
  const { draft } = await reviewFor(kam, 'organisation', id, null);
  const asked = await kam.request('POST', `/desk/reviews/${uidOf('organisation')}/${id}`, { step: 'ask', draft });
  expect(asked.body).toMatchObject({ state: 'asked' });
  expect((await waitingFor(national)).toJudge).toContain('Zorghuis null');
  expect(await reviewFor(administrator, 'region', regions.kam)).toMatchObject({ hasDrafts: false, mayAsk: false });
  const region = await administrator.request('POST', `/desk/reviews/${uidOf('region')}/${regions.kam}`, {
    step: 'ask',
    draft: 'x',
  });
  expect(region.status).toBe(400);
});

test('What waits is settled by a publish, goes with its entry, and is forgotten after half a year', async () => {
  const { kam, desk: running } = desk;
  const [settled, deleted, old] = [await news('Toch openbaar'), await news('Weg ermee'), await news('Lang geleden')];
  for (const id of [settled, deleted, old]) await step(kam, 'news', id, { step: 'ask', remark: 'Kijk je mee?' });
  expect((await waitingFor(kam)).waiting).toEqual(
    expect.arrayContaining(['Toch openbaar nl', 'Weg ermee nl', 'Lang geleden nl']),
  );
  await publish(kam, 'news', settled);
  await documents(running.strapi, 'news').delete({ documentId: deleted, locale: '*' });
  const halfAYearAgo = new Date(Date.now() - 181 * 86_400_000);
  await reviews().updateMany({ where: { subjectId: old }, data: { at: halfAYearAgo } });
  const { waiting } = await waitingFor(kam);
  for (const name of ['Toch openbaar nl', 'Weg ermee nl', 'Lang geleden nl']) expect(waiting).not.toContain(name);
  await step(kam, 'news', settled, { step: 'ask' });
  expect(await reviews().count({ where: { subjectId: { $in: [deleted, old] } } })).toBe(0);
});

test('A redaction forgets what reviewers remarked of the entry', async () => {
  const { kam, colleague, desk: running } = desk;
  const id = await news('Met een naam');
  await publish(kam, 'news', id);
  await step(kam, 'news', id, { step: 'ask', remark: 'Noem mevrouw Jansen niet' });
  await step(colleague, 'news', id, { step: 'return', remark: 'Jansen staat er nog' });
  await documents(running.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
  const told = async () => JSON.stringify(await reviews().findMany({ where: { subjectId: id } }));
  expect(await told()).toContain('Jansen');
  const { redact } = running.load('ledger/redact') as { redact: typeof Redact };
  await redact(running.strapi, { uid: uidOf('news'), id });
  expect(await told()).not.toContain('Jansen');
  expect(await reviewFor(kam, 'news', id)).toMatchObject({ state: 'returned', judged: { remark: null } });
});
