import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../harness/content.ts';
import { draftOf, refusalOf, rowsIn } from '../harness/drafts.ts';
import { signInWith, type Answer, type Editor } from '../harness/editor.ts';
import { idOf, idsOf, startKnownDesk, uid, type KnownDesk } from './known-desk.ts';
import { tablePromises } from './table.ts';

const known = {} as KnownDesk;
beforeAll(async () => {
  Object.assign(known, await startKnownDesk());
});
afterAll(() => known.desk.stop());

const begin = (from: TypeName, id: string, by: Editor = known.editor): Promise<Answer> =>
  by.request('POST', `/desk/next-volgspot/${contentTypes[from].uid}/${id}`);

describe('the next Volgspot', () => {
  let next: string;

  test('has what is known: number, known.pact, regions, who took part, and a row for each theme that is worked at', async () => {
    const { status, body } = await begin('volgspot', known.held);
    expect([status, body]).toEqual([200, { documentId: expect.any(String) as string, ordinal: 5, isThere: false }]);
    next = String(body['documentId']);
    const draft = await draftOf(known.desk, 'volgspot', next);
    expect(draft).toMatchObject({ kind: 'volgspot', ordinal: 5 });
    expect(idsOf(draft['subjects'])).toEqual([known.pact]);
    expect(idsOf(draft['regions'])).toEqual([known.region]);
    expect(idsOf(draft['participants'])).toEqual([known.partner]);
    expect(rowsIn(draft, 'assessments').map(({ theme }) => idOf(theme))).toEqual([
      known.themes.staying,
      known.themes.learning,
    ]);
  });

  test('says nothing that is not known: no title, date, level or text', async () => {
    const draft = await draftOf(known.desk, 'volgspot', next);
    expect(draft).toMatchObject({ title: null, slug: null, heldOn: null, focus: null, ambitionsHold: null });
    expect(draft).toMatchObject({
      progress: null,
      factors: null,
      improvements: null,
      documents: [],
      publishedIn: null,
    });
    for (const row of rowsIn(draft, 'assessments'))
      expect(row).toMatchObject({ nationalLevel: null, asOf: null, ownWord: null, evidence: null });
  });

  test('is opened, not made again, while it waits to be published, from the pact as well', async () => {
    const there = { documentId: next, ordinal: 5, isThere: true };
    expect((await begin('volgspot', known.held)).body).toEqual(there);
    expect((await begin('pact', known.pact)).body).toEqual(there);
  });

  test('is the first of a pact that had none', async () => {
    const { body } = await begin('pact', known.elsewhere);
    expect(body).toMatchObject({ ordinal: 1, isThere: false });
    const draft = await draftOf(known.desk, 'volgspot', String(body['documentId']));
    expect([idsOf(draft['subjects']), idsOf(draft['regions']), draft['participants']]).toEqual([
      [known.elsewhere],
      [known.region],
      [],
    ]);
    expect(rowsIn(draft, 'assessments').map(({ theme }) => idOf(theme))).toEqual([known.foreignTheme]);
  });

  test('is made by nobody who may not, and from nothing else than a Volgspot or a pact', async () => {
    const visitor = await signInWith(known.desk, 'Bezoeker', []);
    expect((await begin('volgspot', known.held, visitor)).status).toBe(403);
    expect((await begin('volgspot', 'nergens')).status).toBe(404);
    expect((await begin('theme', known.themes.learning)).status).toBe(404);
  });
});

describe('a state of a theme', () => {
  const state = (theme: string) => ({ theme, nationalLevel: 'limited', asOf: { value: '2025-06' } });
  const problem =
    'Dit thema hoort niet bij het pact waar deze Volgspot over gaat. Kies een thema van dat pact, of zet het andere pact bij “Over de pacten”.';

  test('of another pact cannot be published, and is told at its field; once that pact is a subject it can', async () => {
    const assessments = [state(known.themes.learning), state(known.foreignTheme)];
    const id = await known.make('volgspot', known.volgspot({ title: 'Met een vreemd thema', assessments }));
    const publish = () => documents(known.desk.strapi, 'volgspot').publish({ documentId: id, locale: 'nl' });
    expect(await refusalOf(publish())).toEqual([`assessments.1.theme: ${problem}`]);
    const data = { subjects: [known.pact, known.elsewhere] };
    await documents(known.desk.strapi, 'volgspot').update({ documentId: id, locale: 'nl', data });
    expect(await refusalOf(publish())).toEqual([]);
    await documents(known.desk.strapi, 'volgspot').delete({ documentId: id, locale: '*' });
  });

  test('of another pact is told while it is chosen, before anything is saved', async () => {
    const connected = (id: string) => ({ connect: [{ id: 1, documentId: id }], disconnect: [] });
    const values = {
      title: 'Nog niet bewaard',
      subjects: connected(known.pact),
      assessments: [{ theme: connected(known.foreignTheme), nationalLevel: 'limited', asOf: { value: '2025-06' } }],
    };
    const { body } = await known.editor.request('POST', `/desk/checks/${uid}`, { locale: 'nl', values });
    const problems = body['problems'] as { path: string[]; message: string }[];
    expect(problems.filter(({ path }) => path.join('.') === 'assessments.0.theme')).toMatchObject([
      { message: problem },
    ]);
  });

  test('is chosen among the themes of the pact, where its row was saved', async () => {
    const id = await known.make(
      'volgspot',
      known.volgspot({ title: 'Met een rij', assessments: [state(known.themes.learning)] }),
    );
    const [row = {}] = rowsIn(await draftOf(known.desk, 'volgspot', id), 'assessments');
    const offered = async (query: string) => {
      const path = `/content-manager/relations/part.assessment/theme?locale=nl&${query}`;
      const { body } = await known.editor.request('GET', path);
      return (body['results'] as { documentId: string }[]).map(({ documentId }) => documentId).sort();
    };
    // The one that is chosen already is not offered again.
    expect(await offered(`id=${String(row['id'])}`)).toEqual([known.themes.staying, known.themes.over].sort());
    expect(await offered('id=')).toContain(known.foreignTheme);
    await documents(known.desk.strapi, 'volgspot').delete({ documentId: id, locale: '*' });
  });
});

describe('the form', () => {
  test('follows the meeting, and explains its fields', async () => {
    const { body } = await known.editor.request('GET', `/content-manager/content-types/${uid}/configuration`);
    const { layouts, metadatas } = (body.data as { contentType: Configuration }).contentType;
    const names = layouts.edit.flat().map(({ name }) => name);
    const meeting = ['subjects', 'focus', 'ambitionsHold', 'progress', 'assessments', 'factors', 'improvements'];
    expect(names.filter((name) => meeting.includes(name))).toEqual(meeting);
    expect(names.toSorted()).toEqual(Object.keys(contentTypes.volgspot.attributes).toSorted());
    expect(metadatas['improvements']?.edit.description).toMatch(/verbeterstap/);
  });
});

tablePromises(known);

interface Configuration {
  layouts: { edit: { name: string }[][] };
  metadatas: Record<string, { edit: { description?: string } }>;
}
