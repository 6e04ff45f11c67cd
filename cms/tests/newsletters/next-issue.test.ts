import { contentTypes } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeOrganisation, makeRegion } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, signInWith, type Answer, type Editor } from '../harness/editor.ts';

let desk: Desk;
let editor: Editor;
let region: string;
let series: string;

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
  region = await makeRegion(desk.strapi, 'Twente');
  const data = { name: 'Twentse brieven', slug: 'brieven', regions: [region] };
  series = (await documents(desk.strapi, 'newsletter-series').create({ locale: 'nl', data })).documentId;
});
afterAll(() => desk.stop());

const rich = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const next = (id: string, by: Editor = editor): Promise<Answer> => by.request('POST', `/desk/newsletters/${id}/next`);

async function issue(number: number, isPublished = true): Promise<string> {
  const publisher = await makeOrganisation(desk.strapi, { name: `Uitgever ${number}` });
  const data = {
    title: `Brief ${number}`,
    slug: `brief-${number}`,
    kind: 'special',
    number,
    series,
    regions: [region],
    preheader: 'Lees snel',
    issuedOn: { value: '2026-01' },
    colophon: { publisher, entries: [{ role: 'editors', names: [{ name: 'De redactie' }] }] },
    blocks: [
      { __component: 'block.text', heading: 'Beste lezer', text: rich('Dit was er.') },
      { __component: 'block.quote', text: 'Wij leren samen.', person: 'Een bestuurder' },
      { __component: 'block.subscribe', heading: 'Blijf lezen', series },
    ],
  };
  const { documentId } = await documents(desk.strapi, 'newsletter').create({ locale: 'nl', data });
  if (isPublished) await documents(desk.strapi, 'newsletter').publish({ documentId, locale: 'nl' });
  return documentId;
}

async function draft(id: string): Promise<Record<string, unknown>> {
  const path = `/content-manager/collection-types/${contentTypes.newsletter.uid}/${id}?locale=nl`;
  return (await editor.request('GET', path)).body.data ?? {};
}

test('the next issue has the number, regions, colophon and headings that follow, and none of the texts', async () => {
  const first = await issue(7);
  await issue(8);
  // Whichever issue is open: what comes is the next of the series.
  const { status, body } = await next(first);
  expect([status, body]).toEqual([200, { documentId: expect.any(String) as string, number: 9, isThere: false }]);
  const made = await draft(String(body['documentId']));
  expect(made).toMatchObject({
    number: 9,
    kind: 'regular',
    title: null,
    preheader: null,
    issuedOn: null,
    colophon: { entries: [{ role: 'editors', names: [{ name: 'De redactie' }] }] },
    blocks: [
      { __component: 'block.text', heading: 'Beste lezer', text: null },
      { __component: 'block.quote', text: null, person: null },
      { __component: 'block.subscribe', heading: 'Blijf lezen' },
    ],
    status: 'draft',
  });
});

test('an issue that waits to be published is opened, not followed by another', async () => {
  const last = await issue(20, false);
  expect((await next(last)).body).toEqual({ documentId: last, number: 20, isThere: true });
});

test('who may not make newsletters makes none, and of one that is not there nothing is told', async () => {
  const reader = await signInWith(desk, 'Bezoeker', []);
  const id = await issue(30);
  expect((await next(id, reader)).status).toBe(403);
  expect((await next('nergens')).status).toBe(404);
});
