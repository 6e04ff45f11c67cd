import { components, contentTypes, type Attribute } from '@pactwerk/shared-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOnlyFacts } from '../../src/admin/read-only-facts.ts';
import { choiceWords } from '../../src/choice-words.ts';
import { documents, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';

test('every value of a choice field has a Dutch word', () => {
  const models: { attributes: Readonly<Record<string, Attribute>> }[] = [
    ...Object.values(contentTypes),
    ...Object.values(components),
  ];
  const values = models.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((attribute) => (attribute.kind === 'scalar' ? (attribute.values ?? []) : [])),
  );
  expect(values.filter((value) => !(value in choiceWords))).toEqual([]);
});

describe('the edit view in another language', () => {
  const field = (name: string, fact: boolean, more: object = {}) => ({
    name,
    disabled: false,
    labelAction: 'globe',
    attribute: { type: 'string', pluginOptions: { pactwerk: { fact } }, ...more },
  });
  const layout = {
    layout: [
      [[field('title', false), field('kind', true), field('signatures', true, { component: 'part.signature' })]],
    ],
    components: { 'part.signature': { layout: [[field('role', true), field('capacity', false)]] } },
  };
  const disabled = (locale: string): string[] => {
    const shown = readOnlyFacts({ layout }, locale).layout;
    const fields = [...shown.layout.flat(2), ...Object.values(shown.components).flatMap((part) => part.layout.flat())];
    return fields.filter((shownField) => shownField.disabled).map(({ name }) => name);
  };

  test('shows facts as read-only and leaves text open, within rows of facts too', () => {
    expect(disabled('en')).toEqual(['kind', 'role']);
  });

  test('leaves everything open in Dutch', () => {
    expect(disabled('nl')).toEqual([]);
  });

  test.each(['nl', 'en'])('says of text alone, in %s, that it differs by language', (locale) => {
    const marked = readOnlyFacts({ layout }, locale)
      .layout.layout.flat(2)
      .filter(({ labelAction }) => labelAction);
    expect(marked.map(({ name }) => name)).toEqual(['title']);
  });
});

describe('the start page', () => {
  let desk: Desk;
  let editor: Editor;

  beforeAll(async () => {
    desk = await startDesk();
    editor = await signIn(desk);
  });

  afterAll(async () => {
    await desk.stop();
  });

  test('lists what the newest releases hold back, with what to do and where', async () => {
    const region = await makeRegion(desk.strapi, 'Twente');
    const { slug } = await desk.strapi.db.query('api::region.region').findOne({ where: { documentId: region } });
    const { documentId } = await documents(desk.strapi, 'volgspot').create({
      locale: 'nl',
      data: { title: 'Eerste Volgspot' },
    });
    const problems = [{ field: 'subjects', rule: 'volgspot-subject', message: 'Kies een pact.' }];
    const heldBack = [{ type: 'volgspot', id: documentId, locale: 'nl', seq: 4, standing: null, problems }];
    await desk.strapi.db
      .query('api::receipt.receipt')
      .create({ data: { region: slug, state: 'live', epoch: 'e', position: 4, at: new Date(), heldBack } });
    const { body } = await editor.request('GET', '/desk/held-back');
    expect(body).toEqual([
      {
        region: 'Twente',
        entries: [
          {
            label: 'Volgspot',
            name: 'Eerste Volgspot',
            locale: 'nl',
            path: `/content-manager/collection-types/api::volgspot.volgspot/${documentId}?plugins[i18n][locale]=nl`,
            messages: ['Over de pacten: Kies een pact.'],
          },
        ],
      },
    ]);
  });

  test('tells nothing to who is not signed in', async () => {
    expect((await fetch(`${desk.url}/desk/held-back`)).status).toBe(401);
  });
});
