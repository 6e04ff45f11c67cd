import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Rules from '../../src/access/route-rules.ts';
import type { Answer, Editor } from '../harness/editor.ts';
import { upload, picture } from '../harness/files.ts';
import { canary, entriesOf, textsOf, tiesOf } from './canaries.ts';
import { staffedDesk, type Staff } from './staff.ts';

let staff: Staff;
let foreign: Record<TypeName, string>;
let foreignFile: number;
let rules: typeof Rules.routeRules;

interface Layer {
  path: string;
  methods: string[];
}

/** Routes that end the session of who asks; the rule alone is looked at. */
const endsSession = new Set([
  'POST /admin/logout',
  'POST /admin/access-token',
  'DELETE /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions/:sessionId',
]);
const types = Object.keys(contentTypes) as TypeName[];
const restricted = ['regional-editor', 'translator', 'reader'] as const;
/** Every type by every route with ACCESS_MATRIX=full; else each route with some of them, in turn. */
const isWhole = process.env['ACCESS_MATRIX'] === 'full';
const nowhere = 'a'.repeat(24);

beforeAll(async () => {
  staff = await staffedDesk();
  const { strapi, varFolder } = staff.desk;
  foreign = await entriesOf(strapi, staff.regions.twente);
  const file = await upload(strapi, varFolder, `${canary}.png`, await picture('blue'));
  foreignFile = file.id;
  await strapi.db.query('api::file-remit.file-remit').create({ data: { file: file.id, region: staff.regions.twente } });
  rules = (staff.desk.load('access/route-rules') as typeof Rules).routeRules;
});
afterAll(() => staff.desk.stop());

function routes(): string[] {
  const layers = staff.desk.strapi.server.api('admin').listRoutes() as unknown as Layer[];
  const all = layers.flatMap(({ path, methods }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
  );
  return [...new Set(all)].sort();
}

const signedIn = (): Record<string, Editor> => ({
  'national-editor': staff.national,
  'regional-editor': staff.kam,
  translator: staff.translator,
  reader: staff.reader,
});

test('Every route of the admin has a rule, and every rule a route', () => {
  const known = Object.keys(rules);
  expect(routes().filter((route) => !(route in rules))).toEqual([]);
  const gone = known.filter((route) => !routes().includes(route) && !conditional.has(route));
  expect(gone).toEqual([]);
});

// Strapi has these only where it serves the admin itself.
const conditional = new Set(['GET /admin/:path*']);

/** A request to a route about an entry of a type, with what the route reads in its address, query and body. */
function requestOf(route: string, type: TypeName, id: string, file: number | string) {
  const [method = '', pattern = ''] = route.split(' ');
  const { uid } = contentTypes[type];
  const relation = Object.entries(contentTypes[type].attributes).find(([, { kind }]) => kind === 'relation')?.[0];
  const values: Record<string, string> = {
    model: uid,
    uid: pattern.includes('components') ? 'part.role' : uid,
    contentType: uid,
    sourceId: id,
    documentId: id,
    targetField: relation ?? 'none',
    id: pattern.startsWith('/upload/') ? String(file) : pattern.startsWith('/desk/access') ? '1' : id,
    region: 'twente',
    number: '1',
    sessionId: 'x',
    path: 'x',
  };
  const path = pattern.replace(/:(\w+)(?:\*|\(.*?\))?/g, (_, name: string) => values[name] ?? 'x');
  const query = new URLSearchParams(contentTypes[type].localized ? { locale: 'nl' } : {});
  if (pattern.includes('countManyEntries') || pattern.includes('/uses/')) query.set('documentIds[0]', id);
  if (pattern.endsWith(':model/:targetField')) query.set('id', id);
  if (pattern.includes('preview/url') || pattern.includes('fill-from-locale')) query.set('documentId', id);
  if (pattern.includes('fill-from-locale')) {
    query.set('sourceLocale', 'nl');
    query.set('targetLocale', 'en');
  }
  const isContent = pattern.startsWith('/content-manager/collection-types');
  const body = {
    ...(isContent ? { ...textsOf(type), ...tiesOf(type, staff.regions.twente, foreign) } : {}),
    documentIds: [id],
    fileIds: [file],
    folderIds: [],
    locale: 'nl',
    change: 'publish',
    localTime: '2040-01-01T09:00',
    region: 'twente',
    drafts: [{ type, id, locale: 'nl' }],
  };
  return { method, path: `${path}?${query.toString()}`, body: method === 'GET' ? undefined : body };
}

function typesFor(route: string, turn: number): TypeName[] {
  if (!isAboutTypes(route)) return ['news'];
  return isWhole ? types : [types[turn % types.length] ?? 'news'];
}

const isAboutTypes = (route: string) => /:(model|uid|contentType)\b/.test(route) || /proofs$/.test(route);

/** What everybody may read whosever it is. */
const isOpen = (type: TypeName) => type === 'region' || type === 'concept';

test('Nobody gets what is not theirs, by any route and of any type, nor learns that it is there', async () => {
  let asked = 0;
  const unexpected: string[] = [];
  const telling: string[] = [];
  for (const [role, who] of Object.entries(signedIn())) {
    for (const [turn, route] of routes().entries()) {
      if (endsSession.has(route)) continue;
      const rule = rules[route];
      const isAllowed = rule?.roles.some((one) => one === role) === true;
      // Who may do everything is asked for nothing that would change the desk.
      const mayChange = isAllowed && !(restricted as readonly string[]).includes(role) && !route.startsWith('GET');
      if (mayChange) continue;
      for (const type of typesFor(route, turn)) {
        const { method, path, body } = requestOf(route, type, foreign[type], foreignFile);
        const answer = await who.request(method, path, body);
        asked += 1;
        const where = `${role} ${route} ${type} ${answer.status}`;
        if (answer.status < 400 && !isAllowed) unexpected.push(where);
        if (!isAllowed || !(restricted as readonly string[]).includes(role)) continue;
        const hides = !isOpen(type);
        if (hides && JSON.stringify(answer.body).includes(canary)) unexpected.push(`${where} tells a text`);
        if (!hides || rule?.names === undefined) {
          if (answer.status < 300 && hides && method !== 'GET' && route.includes(':model')) unexpected.push(where);
          continue;
        }
        if (answer.status < 400) unexpected.push(where);
        const other = requestOf(route, type, nowhere, 99_999);
        const absent = await who.request(other.method, other.path, other.body);
        asked += 1;
        if (!isSame(answer, absent)) telling.push(`${where} but ${absent.status} for what is not there`);
      }
    }
  }
  const counts = `5 roles (administrators may use every route) × ${routes().length} routes × ${types.length} types: ${asked} requests, ${unexpected.length} unexpected 2xx, ${telling.length} answers that tell what exists`;
  console.log(counts);
  expect(unexpected).toEqual([]);
  expect(telling).toEqual([]);
}, 900_000);

function isSame(one: Answer, other: Answer): boolean {
  return one.status === other.status && JSON.stringify(one.body) === JSON.stringify(other.body);
}

test('Without a session or token no route gives anything but the way to sign in', async () => {
  const { desk } = staff;
  const open = new Set([
    'GET /admin/init',
    'GET /admin/project-type',
    'GET /content-manager/preview/script',
    'GET /admin/:path*',
    'POST /admin/logout',
  ]);
  const given: string[] = [];
  for (const route of routes().filter((one) => !open.has(one))) {
    const { method, path, body } = requestOf(route, 'news', foreign.news, foreignFile);
    const { status } = await fetch(`${desk.url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (status < 400) given.push(`${route} ${status}`);
  }
  const layers = desk.strapi.server.api('content-api').listRoutes() as unknown as Layer[];
  for (const { path, methods } of layers) {
    for (const method of methods.filter((one) => one !== 'HEAD')) {
      const { status } = await fetch(`${desk.url}${path.replace(/:\w+/g, 'x')}`, { method });
      if (status < 400) given.push(`${method} ${path} ${status}`);
    }
  }
  expect(given).toEqual([]);
});
