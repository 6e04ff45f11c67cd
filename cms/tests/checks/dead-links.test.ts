import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CheckedDraft } from '../../src/checks/checked-draft.ts';
import type { DeadLinks } from '../../src/checks/links/dead-links.ts';
import type * as Rounds from '../../src/checks/links/link-rounds.ts';
import type * as Redact from '../../src/ledger/redact.ts';
import type { OutsideLinkRow } from '../../src/checks/links/link-table.ts';
import { signInAs } from '../harness/colleague.ts';
import { documents, makeNews, makeOrganisation, makeRegion, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { listen, type Listener } from '../harness/listener.ts';

const linkUid = 'api::outside-link.outside-link';
const day = 86_400_000;

let desk: Desk;
let editor: Editor;
let site: Listener;
let twente: string;
let rounds: Rounds.LinkRounds[] = [];

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
  site = await listen();
  twente = await makeRegion(desk.strapi, 'Twente');
});

afterAll(async () => {
  site.close();
  await desk.stop();
});

afterEach(async () => {
  await Promise.all(rounds.map((one) => one.stop()));
  rounds = [];
  site.calls.length = 0;
  for (const entry of await desk.strapi.db.query(uidOf('news')).findMany({ where: { locale: 'nl' } }))
    await documents(desk.strapi, 'news').delete({ documentId: entry.documentId });
});

/** A desk that looks at links; several of them are as several desks on one database. */
function looking(options: Rounds.RoundOptions = {}): Rounds.LinkRounds {
  const { LinkRounds } = desk.load('checks/links/link-rounds') as typeof Rounds;
  const made = new LinkRounds(desk.strapi, { toPrivate: true, between: 0, timeout: 2_000, ...options });
  rounds.push(made);
  return made;
}

const rows = (where = {}): Promise<OutsideLinkRow[]> =>
  desk.strapi.db.query(linkUid).findMany({ where, orderBy: { id: 'asc' } });

async function timePasses(milliseconds: number): Promise<void> {
  for (const { id, nextCheckAt, failingSince } of await rows()) {
    const earlier = (moment: string) => new Date(new Date(moment).getTime() - milliseconds);
    const data = {
      nextCheckAt: earlier(nextCheckAt),
      failingSince: failingSince === null ? null : earlier(failingSince),
    };
    await desk.strapi.db.query(linkUid).update({ where: { id }, data });
  }
}

const linked = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'het verslag' }] }] },
];

async function publishLinks(...urls: string[]): Promise<string> {
  const id = await makeNews(desk.strapi, [twente], { body: urls.flatMap(linked) });
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });
  return id;
}

const statuses = (by: Record<string, number>) => {
  site.answer = ({ path }, response) => void response.writeHead(by[path] ?? 200).end();
};

const deadLinks = async (who = editor) => (await who.request('GET', '/desk/dead-links')).body as unknown as DeadLinks;

test('A redaction takes the addresses of other sites along that nothing public has any more', async () => {
  statuses({});
  const id = await publishLinks(`${site.url}/vergeten`);
  await publishLinks(`${site.url}/blijft`);
  await looking().look();
  await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
  const { redact } = desk.load('ledger/redact') as typeof Redact;
  await redact(desk.strapi, { uid: uidOf('news'), id });
  expect((await rows()).map(({ address }) => address)).toEqual([`${site.url}/blijft`]);
});

test('What is published is asked once a week; a draft and what is withdrawn are not', async () => {
  statuses({});
  const id = await publishLinks(`${site.url}/een`);
  await makeNews(desk.strapi, [twente], { body: linked(`${site.url}/concept`) });
  await looking().look();
  expect(site.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['HEAD /een']);
  await looking().look();
  expect(site.calls).toHaveLength(1);
  await timePasses(7 * day);
  await looking().look();
  expect(site.calls).toHaveLength(2);
  await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
  await timePasses(7 * day);
  await looking().look();
  expect(site.calls).toHaveLength(2);
  expect(await rows()).toEqual([]);
});

test('A link is dead when it fails on two days, and alive at the first answer; editors see where it stands', async () => {
  statuses({ '/weg': 404 });
  const id = await publishLinks(`${site.url}/weg`, `${site.url}/goed`);
  await looking().look();
  expect((await rows()).map(({ state }) => state)).toEqual(['failing', 'works']);
  expect((await deadLinks()).regions).toEqual([]);
  await timePasses(day);
  await looking().look();
  const since = new Date(Date.now() - day).toISOString().slice(0, 10);
  expect(await deadLinks()).toMatchObject({
    isOn: false,
    links: 2,
    regions: [
      {
        region: 'Twente',
        links: [{ address: `${site.url}/weg`, status: 404, problem: 'status', since, name: 'Bericht', locale: 'nl' }],
      },
    ],
  });
  const values = { title: 'Bericht', slug: 'b', body: linked(`${site.url}/weg`) };
  const { body } = await editor.request('POST', `/desk/checks/${uidOf('news')}/${id}`, { locale: 'nl', values });
  expect((body as unknown as CheckedDraft).problems).toMatchObject([
    { rule: 'dead-link', severity: 'warn', path: ['body'] },
  ]);
  await documents(desk.strapi, 'news').publish({ documentId: id, locale: 'nl' });

  statuses({});
  await timePasses(7 * day);
  await looking().look();
  expect((await deadLinks()).regions).toEqual([]);
});

test('A site that refuses programs, or their way of asking, is no dead link; one that leads on is followed', async () => {
  site.answer = ({ method, path }, response) => {
    if (path === '/dicht') response.writeHead(403).end();
    else if (path === '/geen-hoofd') response.writeHead(method === 'HEAD' ? 404 : 200).end('pagina');
    else if (path === '/verhuisd') response.writeHead(301, { location: '/hier' }).end();
    else if (path === '/rond') response.writeHead(302, { location: '/rond' }).end();
    else response.writeHead(path === '/hier' ? 200 : 500).end();
  };
  await publishLinks(...['/dicht', '/geen-hoofd', '/verhuisd', '/rond', '/stuk'].map((path) => `${site.url}${path}`));
  await looking().look();
  expect((await rows()).map(({ state, problem }) => `${state} ${problem}`)).toEqual([
    'works null',
    'works null',
    'works null',
    'failing redirects',
    'failing status',
  ]);
});

test('Nothing within private networks is asked without leave, also not where another site leads there', async () => {
  const id = await makeOrganisation(desk.strapi, { name: 'Zorghuis Binnen', website: 'http://10.0.0.8/' });
  await documents(desk.strapi, 'organisation').publish({ documentId: id });
  await publishLinks(`${site.url}/een`, 'http://[::1]/', 'http://localhost:1/');
  await looking({ toPrivate: false }).look();
  expect(site.calls).toEqual([]);
  expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['not_asked']));
  await documents(desk.strapi, 'organisation').delete({ documentId: id });
});

test('An answer that never comes is not waited for, and a desk that stops gives back what it had taken', async () => {
  let heard: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (heard = resolve));
  site.answer = () => heard();
  await publishLinks(`${site.url}/stil`, `${site.url}/twee`, `${site.url}/drie`);
  const desks = looking({ timeout: 300 });
  const look = desks.look();
  await asked;
  await desks.stop();
  await look;
  expect((await rows()).map(({ state, problem, claim }) => [state, problem, claim])).toEqual([
    ['failing', 'timeout', null],
    ['waiting', null, null],
    ['waiting', null, null],
  ]);
});

test('Of several desks one asks each address', async () => {
  statuses({});
  await publishLinks(...Array.from({ length: 20 }, (_, place) => `${site.url}/${place}`));
  await Promise.all([looking().look(), looking().look(), looking().look()]);
  expect(await rows({ state: 'works' })).toHaveLength(20);
  expect(site.calls.map(({ path }) => path).sort()).toEqual(
    Array.from({ length: 20 }, (_, place) => `/${place}`).sort(),
  );
});

test('Who may not read an entry does not hear of its links', async () => {
  statuses({ '/weg': 410 });
  const other = await makeOrganisation(desk.strapi, { name: 'Zorghuis Buiten', website: `${site.url}/weg` });
  await documents(desk.strapi, 'organisation').publish({ documentId: other });
  await publishLinks(`${site.url}/weg`);
  await looking().look();
  await timePasses(day);
  await looking().look();
  const reader = await signInAs(desk, 'dodelinklezer', ['read']);
  expect((await deadLinks()).regions.map(({ region }) => region)).toEqual(['Twente', null]);
  expect((await deadLinks(reader)).regions.map(({ region }) => region)).toEqual(['Twente']);
});
