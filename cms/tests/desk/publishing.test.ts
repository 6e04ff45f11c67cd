import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, makeNews, makePact, makeRegion, translate, type Documents } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { draftOf, publicLocales, refusalOf, rowsIn } from '../harness/drafts.ts';
import { signIn } from '../harness/editor.ts';

let desk: Desk;
let region: string;
let of: (type: Parameters<typeof documents>[1]) => Documents;

beforeAll(async () => {
  desk = await startDesk();
  of = (type) => documents(desk.strapi, type);
  region = await makeRegion(desk.strapi, 'Twente');
});

afterAll(async () => {
  await desk.stop();
});

const publish = (type: Parameters<typeof documents>[1], documentId: string, locale: unknown = 'nl') =>
  of(type).publish({ documentId, locale });

describe('Dutch first', () => {
  const news = async () => {
    const id = await makeNews(desk.strapi, [region]);
    await translate(desk.strapi, 'news', id, 'en', { title: 'News' });
    await translate(desk.strapi, 'news', id, 'de', { title: 'Nachricht' });
    return id;
  };

  test('another language cannot be published before nl, and can with it or after it', async () => {
    const id = await news();
    expect(await refusalOf(publish('news', id, 'en'))).toEqual([
      expect.stringContaining('Publiceer eerst de Nederlandse versie'),
    ]);
    expect(await publicLocales(desk, 'news', id)).toEqual([]);
    await publish('news', id, ['nl', 'en']);
    await publish('news', id, 'de');
    expect(await publicLocales(desk, 'news', id)).toEqual(['de', 'en', 'nl']);
  });

  test('withdrawing nl withdraws every language; withdrawing another only that', async () => {
    const id = await news();
    await publish('news', id, '*');
    await of('news').unpublish({ documentId: id, locale: 'en' });
    expect(await publicLocales(desk, 'news', id)).toEqual(['de', 'nl']);
    await of('news').unpublish({ documentId: id, locale: 'nl' });
    expect(await publicLocales(desk, 'news', id)).toEqual([]);
    expect(await draftOf(desk, 'news', id, 'de')).toMatchObject({ title: 'Nachricht' });
  });

  test('deleting nl deletes every language', async () => {
    const id = await news();
    await publish('news', id, '*');
    await of('news').delete({ documentId: id, locale: 'nl' });
    expect(await publicLocales(desk, 'news', id)).toEqual([]);
    await expect(draftOf(desk, 'news', id, 'en')).rejects.toThrow('There is no draft');
  });
});

describe('children come and go with their parent', () => {
  const withTarget = async () => {
    const pact = await makePact(desk.strapi, [region]);
    await translate(desk.strapi, 'pact', pact, 'en', { title: 'Pact' });
    const data = { label: '150 studenten', quantity: 150, unit: 'students', rhythm: 'once', pact };
    const target = (await of('target').create({ locale: 'nl', data })).documentId;
    await translate(desk.strapi, 'target', target, 'en', { label: '150 students' });
    return { pact, target };
  };

  test('a target is published with its pact, language by language', async () => {
    const { pact, target } = await withTarget();
    await publish('pact', pact);
    expect(await publicLocales(desk, 'target', target)).toEqual(['nl']);
    await publish('pact', pact, 'en');
    expect(await publicLocales(desk, 'target', target)).toEqual(['en', 'nl']);
    await of('pact').unpublish({ documentId: pact, locale: 'en' });
    expect(await publicLocales(desk, 'target', target)).toEqual(['nl']);
    await of('pact').delete({ documentId: pact, locale: 'nl' });
    expect(await publicLocales(desk, 'target', target)).toEqual([]);
  });

  test('what is wrong with a child is said, and nothing is published', async () => {
    const { pact, target } = await withTarget();
    await of('target').update({ documentId: target, locale: 'nl', data: { rhythm: 'yearly', unit: null } });
    const [message] = await refusalOf(publish('pact', pact));
    expect(message).toContain('Doel “150 studenten” hoort hierbij');
    expect(await publicLocales(desk, 'pact', pact)).toEqual([]);
  });

  test('an obstacle and an improvement step are published with their Volgspot', async () => {
    const subjects = [await makePact(desk.strapi, [region])];
    const data = { title: 'Volgspot', kind: 'volgspot', heldOn: { value: '2017' }, subjects, regions: [region] };
    const volgspot = (await of('volgspot').create({ locale: 'nl', data })).documentId;
    const obstacle = (await of('obstacle').create({ locale: 'nl', data: { text: 'Te weinig stages', volgspot } }))
      .documentId;
    const step = (await of('improvement-step').create({ locale: 'nl', data: { text: 'Meer stages', volgspot } }))
      .documentId;
    await publish('volgspot', volgspot);
    expect(await publicLocales(desk, 'obstacle', obstacle)).toEqual(['nl']);
    expect(await publicLocales(desk, 'improvement-step', step)).toEqual(['nl']);
    await of('volgspot').unpublish({ documentId: volgspot, locale: 'nl' });
    expect(await publicLocales(desk, 'obstacle', obstacle)).toEqual([]);
  });
});

describe('what the rules refuse cannot be published', () => {
  test('the message stands at the field, in a row too, and the draft stays', async () => {
    const statusLog = [{ key: 's1', state: 'signed', asOf: { value: 'gisteren' } }];
    const id = await makePact(desk.strapi, [region], {
      started: { value: '2019' },
      ended: { value: '2015' },
      statusLog,
    });
    const problems = await refusalOf(publish('pact', id));
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['statusLog.0.asOf.value', 'ended']),
    );
    expect(await publicLocales(desk, 'pact', id)).toEqual([]);
    expect((await draftOf(desk, 'pact', id))['ended']).toMatchObject({ value: '2015' });
  });

  test('a wrong fact is a matter of nl: it does not hold up a translation that is right', async () => {
    const id = await makePact(desk.strapi, [region]);
    await translate(desk.strapi, 'pact', id, 'en', { title: 'Pact' });
    await publish('pact', id);
    await of('pact').update({
      documentId: id,
      locale: 'nl',
      data: { started: { value: '2019' }, ended: { value: '2015' } },
    });
    expect(await refusalOf(publish('pact', id, 'en'))).toEqual([]);
    expect(await refusalOf(publish('pact', id, 'nl'))).toHaveLength(1);
  });

  test('a wrong text of a translation stands at its field', async () => {
    const id = await makePact(desk.strapi, [region]);
    await translate(desk.strapi, 'pact', id, 'en', { title: '' });
    await publish('pact', id);
    expect(await refusalOf(publish('pact', id, 'en'))).toEqual([
      'title: “Titel” is leeg. Vul dit in.',
      'slug: “Adres (slug)” is leeg. Vul dit in.',
    ]);
  });

  test('a row with facts that nl does not have is refused in a translation', async () => {
    const id = await makePact(desk.strapi, [region]);
    const links = [{ label: 'Only here', address: 'https://example.org/' }];
    await translate(desk.strapi, 'pact', id, 'en', { title: 'Pact', links });
    await publish('pact', id);
    expect(await refusalOf(publish('pact', id, 'en'))).toEqual([
      expect.stringMatching(/^links\.0\.address: Dit staat niet in de Nederlandse/),
    ]);
  });

  test('withdrawing and deleting are never held up', async () => {
    const id = await makePact(desk.strapi, [region]);
    await publish('pact', id);
    await of('pact').update({
      documentId: id,
      locale: 'nl',
      data: { started: { value: '2019' }, ended: { value: '2015' } },
    });
    expect(await refusalOf(of('pact').unpublish({ documentId: id, locale: 'nl' }))).toEqual([]);
    expect(await refusalOf(of('pact').delete({ documentId: id, locale: 'nl' }))).toEqual([]);
  });

  test('a type without drafts meets them when it is saved', async () => {
    const id = await makeRegion(desk.strapi, 'Oost');
    const save = of('region').update({
      documentId: id,
      locale: 'nl',
      data: { contact: { address: 'javascript:alert(1)' } },
    });
    expect(await refusalOf(save)).toEqual([expect.stringMatching(/^contact\.address: /)]);
    expect((await draftOf(desk, 'region', id))['contact']).toBeNull();
  });

  test('saving and publishing in one go is held to the same', async () => {
    const id = await makePact(desk.strapi, [region], { title: 'Eerst' });
    const data = { title: 'Daarna', started: { value: '2019' }, ended: { value: '2015' } };
    expect(
      await refusalOf(of('pact').update({ documentId: id, locale: 'nl', status: 'published', data })),
    ).toHaveLength(1);
    expect((await draftOf(desk, 'pact', id))['title']).toBe('Eerst');
    await of('pact').update({ documentId: id, locale: 'nl', status: 'published', data: { title: 'Daarna' } });
    expect(await publicLocales(desk, 'pact', id)).toEqual(['nl']);
  });
});

describe('measurements are added, never changed', () => {
  test('a published one cannot be changed or dropped, not even after a withdrawal; a new one may supersede it', async () => {
    const pact = await makePact(desk.strapi, [region]);
    const measurements = [{ key: 'm1', period: { value: '2020' }, value: 90 }];
    const data = { label: 'Studenten', quantity: 150, rhythm: 'once', pact, measurements };
    const id = (await of('target').create({ locale: 'nl', data })).documentId;
    await publish('pact', pact);
    const [row = {}] = rowsIn(await draftOf(desk, 'target', id), 'measurements');
    const change = (rows: object[]) =>
      of('target').update({ documentId: id, locale: 'nl', data: { measurements: rows } });

    await change([{ id: row['id'], key: 'm1', period: { value: '2020' }, value: 95 }]);
    expect(await refusalOf(publish('target', id))).toEqual([
      expect.stringMatching(/^measurements\.0: Deze rij is al gepubliceerd/),
    ]);
    await of('target').unpublish({ documentId: id, locale: 'nl' });
    await change([]);
    expect(await refusalOf(publish('target', id))).toEqual([
      expect.stringMatching(/^measurements: Hier is een rij weg/),
    ]);
    await change([measurements[0]!, { key: 'm2', period: { value: '2020' }, value: 95, supersedes: 'm1' }]);
    expect(await refusalOf(publish('target', id))).toEqual([]);
  });
});

test('whoever chose English for the admin reads refusals in English', async () => {
  const editor = await signIn(desk);
  const id = await makeNews(desk.strapi, [region], { title: 'Bericht' });
  const refused = async () => {
    const path = `/content-manager/collection-types/api::news.news/${id}/actions/publish?locale=nl`;
    const { status, body } = await editor.request('POST', path, { publishedOn: { value: '31-12-2020' } });
    expect(status, JSON.stringify(body)).toBe(400);
    return body.error?.details?.errors?.map(({ message }) => message).join(' ') ?? '';
  };
  expect(await refused()).toMatch(/datum/i);
  await editor.request('PUT', '/admin/users/me', { preferedLanguage: 'en' });
  expect(await refused()).toMatch(/date/i);
  await editor.request('PUT', '/admin/users/me', { preferedLanguage: 'nl' });
  expect(await refused()).toMatch(/datum/i);
});

test('an editor reads the refusal at the field and nothing of the save is lost to others', async () => {
  const editor = await signIn(desk);
  const id = await makePact(desk.strapi, [region], { title: 'Eerst' });
  const path = `/content-manager/collection-types/api::pact.pact/${id}/actions/publish?locale=nl`;
  const answer = await editor.request('POST', path, {
    title: 'Daarna',
    started: { value: '2019' },
    ended: { value: '2015' },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error?.details?.errors).toMatchObject([{ path: ['ended'], name: 'ValidationError' }]);
  expect((await draftOf(desk, 'pact', id))['title']).toBe('Eerst');
});
