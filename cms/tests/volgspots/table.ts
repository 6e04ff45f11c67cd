import { contentTypes } from '@pactwerk/shared-types';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Handout } from '../../src/volgspots/handout.ts';
import { documents, makeRegion, translate } from '../harness/content.ts';
import { draftOf, rowsIn } from '../harness/drafts.ts';
import { signInWith, type Answer, type Editor } from '../harness/editor.ts';
import { idOf, type KnownDesk } from './known-desk.ts';

/** What lies on the table at a Volgspot: the handout, and the steps that it looks back at. */
export function tablePromises(known: KnownDesk): void {
  const handoutOf = async (id: string, locale = 'nl', by: Editor = known.editor): Promise<Answer> =>
    by.request('GET', `/desk/volgspots/${id}/handout?locale=${locale}`);
  const told = async (id: string, locale?: string) => (await handoutOf(id, locale)).body as unknown as Handout;

  describe('the handout', () => {
    let meeting: string;
    let steps: { open: string; done: string };

    beforeAll(async () => {
      steps = {
        open: await known.make('improvement-step', {
          text: 'Bespreek elk kwartaal de stageplaatsen.',
          volgspot: known.held,
          owner: known.partner,
          due: { value: '2025-12' },
        }),
        done: await known.make('improvement-step', { text: 'Maak een lijst.', volgspot: known.held }),
      };
      const action = await known.make('action', {
        title: 'Leerwerkplein',
        pacts: [known.pact],
        themes: [known.themes.learning],
        regions: [known.region],
        statusLog: [{ state: 'running', asOf: { value: '2025' } }],
      });
      await known.make('target', { label: 'Honderd leerplaatsen per jaar', theme: known.themes.learning });
      await known.make('result', { title: 'Het plein is open', action, region: known.region });
      await known.make('result', {
        title: 'In een andere regio',
        action,
        region: await makeRegion(known.desk.strapi, 'Oost'),
      });
      await known.make('action', { title: 'Nieuwsbrief voor iedereen', pacts: [known.pact], regions: [known.region] });
      const assessments = [{ theme: known.themes.staying }, { theme: known.themes.learning, nationalLevel: 'limited' }];
      const data = known.volgspot({
        title: 'Volgspot mei 2026',
        ordinal: 6,
        heldOn: { value: '2026-05' },
        assessments,
      });
      meeting = await known.make('volgspot', data);
    });

    test('tells the pact in two sentences, and under each theme what was agreed and came of it', async () => {
      const answer = await told(meeting);
      expect(answer).toMatchObject({
        title: { text: 'Volgspot mei 2026', lang: 'nl' },
        ordinal: 6,
        heldOn: 'mei 2026',
      });
      expect(answer.pacts.map(({ about }) => about?.text)).toEqual([
        'Zorg en onderwijs leiden samen op. Zij doen dat in heel Twente.',
      ]);
      expect(answer.participants.map(({ text }) => text)).toEqual(['Zorghuis Oost']);
      expect(answer.themes).toMatchObject([
        { title: { text: 'Blijven in de zorg' }, level: null, targets: [], actions: [], results: [] },
        {
          title: { text: 'Leren op de werkplek' },
          level: 'limited',
          targets: [{ text: 'Honderd leerplaatsen per jaar' }],
          actions: [{ title: { text: 'Leerwerkplein' }, state: 'running', asOf: '2025' }],
          results: [{ text: 'Het plein is open' }],
        },
      ]);
      expect(answer.others.actions.map(({ title }) => title.text)).toEqual(['Nieuwsbrief voor iedereen']);
    });

    test('has the steps of the last time, of which nothing is known until this Volgspot says it', async () => {
      const listed = async () => (await told(meeting)).steps.map(({ id, verdict }) => ({ id, verdict }));
      expect(await listed()).toEqual([
        { id: steps.open, verdict: null },
        { id: steps.done, verdict: null },
      ]);
      expect((await told(meeting)).steps[0]).toMatchObject({
        text: { text: 'Bespreek elk kwartaal de stageplaatsen.' },
        owner: { text: 'Zorghuis Oost' },
        due: 'december 2025',
        agreedIn: { text: 'Volgspot mei 2025' },
      });
      const data = { followUps: [{ volgspot: meeting, verdict: 'done' }] };
      await documents(known.desk.strapi, 'improvement-step').update({ documentId: steps.done, locale: 'nl', data });
      expect(await listed()).toContainEqual({ id: steps.done, verdict: 'done' });
      const later = await known.make('volgspot', known.volgspot({ title: 'Volgspot 2027', heldOn: { value: '2027' } }));
      expect((await told(later)).steps.map(({ id }) => id)).toEqual([steps.open]);
      expect((await told(known.held)).steps).toEqual([]);
      await documents(known.desk.strapi, 'volgspot').delete({ documentId: later, locale: '*' });
    });

    test('is in the language of the Volgspot, and says which words are in Dutch for want of others', async () => {
      await translate(known.desk.strapi, 'volgspot', meeting, 'en', { title: 'Volgspot May 2026' });
      await translate(known.desk.strapi, 'theme', known.themes.learning, 'en', { title: 'Learning at work' });
      const answer = await told(meeting, 'en');
      expect(answer).toMatchObject({
        locale: 'en',
        title: { text: 'Volgspot May 2026', lang: 'en' },
        heldOn: 'May 2026',
      });
      expect(answer.themes.map(({ title }) => title)).toEqual([
        { text: 'Blijven in de zorg', lang: 'nl' },
        { text: 'Learning at work', lang: 'en' },
      ]);
    });

    test('is told to nobody who may not read the draft, and of one that is not there nothing is told', async () => {
      const visitor = await signInWith(known.desk, 'Voorbijganger', []);
      expect((await handoutOf(meeting, 'nl', visitor)).status).toBe(403);
      expect((await handoutOf('nergens')).status).toBe(404);
      expect((await handoutOf(meeting, 'klingon')).status).toBe(400);
    });
  });

  describe('what came of a step', () => {
    let step: string;
    let meeting: string;
    const find = (verdict: string | null, id = step, by: Editor = known.editor): Promise<Answer> =>
      by.request('PUT', `/desk/volgspots/${meeting}/steps/${id}`, { verdict });
    const found = async () =>
      rowsIn(await draftOf(known.desk, 'improvement-step', step), 'followUps').map((row) => [
        idOf(row['volgspot']),
        row['verdict'],
      ]);

    beforeAll(async () => {
      step = await known.make('improvement-step', {
        text: 'Leg de uren vast.',
        volgspot: known.held,
        followUps: [
          { volgspot: await known.make('volgspot', known.volgspot({ title: 'Tussendoor' })), verdict: 'partly' },
        ],
      });
      await documents(known.desk.strapi, 'improvement-step').publish({ documentId: step, locale: 'nl' });
      meeting = await known.make('volgspot', known.volgspot({ title: 'Terugblik', heldOn: { value: '2026-09' } }));
    });

    test('is chosen at the Volgspot and kept with the step, beside what others found; it can be taken back', async () => {
      const [before] = await found();
      expect((await find('not_done')).status).toBe(200);
      expect(await found()).toEqual([before, [meeting, 'not_done']]);
      expect((await find('done')).status).toBe(200);
      expect(await found()).toEqual([before, [meeting, 'done']]);
      expect((await find(null)).status).toBe(200);
      expect(await found()).toEqual([before]);
    });

    test('is public when the Volgspot is, and stays with a step that is public when the Volgspot is withdrawn', async () => {
      const draftStep = await known.make('improvement-step', { text: 'Nog geheim.', volgspot: known.held });
      await find('done');
      await find('lapsed', draftStep);
      const isPublic = async (id: string) =>
        (await known.desk.strapi.db.query(contentTypes['improvement-step'].uid).findMany({
          where: { documentId: id, publishedAt: { $notNull: true } },
          populate: { followUps: true },
        })) as { followUps: { verdict: string }[] }[];
      await documents(known.desk.strapi, 'volgspot').publish({ documentId: meeting, locale: 'nl' });
      expect((await isPublic(step)).map(({ followUps }) => followUps.map(({ verdict }) => verdict))).toEqual([
        ['partly', 'done'],
      ]);
      expect(await isPublic(draftStep)).toEqual([]);
      await documents(known.desk.strapi, 'volgspot').unpublish({ documentId: meeting, locale: 'nl' });
      expect(await isPublic(step)).toHaveLength(1);
    });

    test('is said of steps on the table alone, in the words there are, by who may change the step', async () => {
      const elsewhereHeld = await known.make(
        'volgspot',
        known.volgspot({ title: 'Elders', subjects: [known.elsewhere], heldOn: { value: '2024' } }),
      );
      const foreign = await known.make('improvement-step', { text: 'Van een ander pact.', volgspot: elsewhereHeld });
      expect((await find('done', foreign)).status).toBe(404);
      expect((await find('geweldig')).status).toBe(400);
      expect((await find('done', step, await signInWith(known.desk, 'Toeschouwer', []))).status).toBe(403);
    });
  });
}
