import { contentTypes } from '@pactwerk/shared-types';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makeOrganisation, makePact, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { draftOf, keysIn, publicLocales, rowsIn, type Stored } from '../harness/drafts.ts';
import { signIn, type Editor } from '../harness/editor.ts';

let desk: Desk;
let editor: Editor;

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
});

afterAll(async () => {
  await desk.stop();
});

const path = `/content-manager/collection-types/${contentTypes.newsletter.uid}`;
const rich = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const to = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId, locale: 'nl' })), disconnect: [] });

async function makePicture(): Promise<number> {
  const form = new FormData();
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'klas.png');
  const { body } = await editor.request('POST', '/upload', form);
  return (body as unknown as { id: number }[])[0]!.id;
}

/** One block of every kind that a newsletter may have, as the edit view sends it. */
async function everyBlock(region: string): Promise<Stored[]> {
  const make = async (type: 'event' | 'document' | 'film' | 'lineage' | 'target' | 'theme', data: object) =>
    (await documents(desk.strapi, type).create({ locale: 'nl', data })).documentId;
  const pact = await makePact(desk.strapi, [region]);
  const organisation = await makeOrganisation(desk.strapi);
  const theme = await make('theme', { title: 'Vernieuwing', pact });
  const series = await documents(desk.strapi, 'newsletter-series').create({
    locale: 'nl',
    data: { name: 'Reeks', slug: 'reeks', regions: [region] },
  });
  const year = { value: '2017' };
  return [
    { __component: 'block.text', heading: 'Begin', text: rich('Beste lezer,') },
    { __component: 'block.quote', text: 'Wij leren samen.', person: 'Een bestuurder' },
    { __component: 'block.results', items: [{ text: 'Een opleiding', theme: to(theme) }] },
    {
      __component: 'block.next-steps',
      steps: [{ level: 'strategic', heading: 'Verder', text: rich('Wij gaan verder.') }],
    },
    {
      __component: 'block.theme-states',
      pact: to(pact),
      asOf: year,
      states: [{ theme: to(theme), nationalLevel: 'limited', asOf: year, ownWord: 'begonnen' }],
    },
    {
      __component: 'block.figure',
      target: to(await make('target', { label: 'Studenten', quantity: 150, rhythm: 'once', pact })),
    },
    { __component: 'block.news-list', news: to(await makeNews(desk.strapi, [region])) },
    {
      __component: 'block.agenda',
      events: to(await make('event', { title: 'Werkdag', kind: 'working_day', startsOn: year, regions: [region] })),
    },
    { __component: 'block.film', film: to(await make('film', { title: 'Film', regions: [region] })) },
    { __component: 'block.image', picture: { image: await makePicture(), alt: 'Een klas' } },
    {
      __component: 'block.documents',
      documents: to(await make('document', { title: 'Pact', kind: 'pact_text', regions: [region] })),
    },
    {
      __component: 'block.lineage',
      edges: to(await make('lineage', { kind: 'continued_in', from: { pact }, to: { name: 'Elders' } })),
    },
    { __component: 'block.subscribe', heading: 'Blijf lezen', series: to(series.documentId) },
    { __component: 'block.logos', organisations: to(organisation) },
  ];
}

test('an editor writes a newsletter with every kind of block, translates it, and publishes both', async () => {
  const region = await makeRegion(desk.strapi, 'Twente');
  const blocks = await everyBlock(region);
  const { blocks: zone } = contentTypes.newsletter.attributes;
  expect(blocks.map((block) => block['__component']).sort()).toEqual(
    zone?.kind === 'zone' ? [...zone.components].sort() : [],
  );

  const dutch = {
    title: 'Van acht scholen één agenda',
    kind: 'regular',
    issuedOn: { value: '2017-09' },
    regions: to(region),
    blocks,
  };
  const made = await editor.request('POST', `${path}/actions/publish?locale=nl`, dutch);
  expect(made.status, JSON.stringify(made.body.error)).toBe(200);
  const id = String(made.body.data?.documentId);
  expect(await publicLocales(desk, 'newsletter', id)).toEqual(['nl']);

  const stored = await draftOf(desk, 'newsletter', id);
  expect(stored['slug']).toBe('van-acht-scholen-een-agenda');
  const [text = {}, quote = {}, ...others] = rowsIn(stored, 'blocks');
  const english = {
    title: 'One agenda',
    blocks: [
      { __component: 'block.text', key: text['key'], heading: 'Start', text: rich('Dear reader,') },
      { __component: 'block.quote', key: quote['key'], text: 'We learn together.' },
      {
        __component: 'block.agenda',
        key: others.find((block) => block['__component'] === 'block.agenda')?.['key'],
        heading: 'Agenda',
      },
    ],
  };
  const translated = await editor.request('POST', `${path}/${id}/actions/publish?locale=en`, english);
  expect(translated.status, JSON.stringify(translated.body.error)).toBe(200);
  expect(await publicLocales(desk, 'newsletter', id)).toEqual(['en', 'nl']);

  const draft = await draftOf(desk, 'newsletter', id, 'en');
  expect(draft).toMatchObject({ slug: 'one-agenda', issuedOn: { value: '2017-09' } });
  expect(rowsIn(draft, 'blocks')[1]).toMatchObject({ text: 'We learn together.', person: 'Een bestuurder' });
  expect(keysIn(await draftOf(desk, 'newsletter', id), 'blocks')).toEqual(keysIn(stored, 'blocks'));
});
