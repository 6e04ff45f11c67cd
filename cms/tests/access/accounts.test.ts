import { locales } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews, uidOf } from '../harness/content.ts';
import { publicLocales } from '../harness/drafts.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { staffedDesk, type Staff } from './staff.ts';

let staff: Staff;

beforeAll(async () => {
  staff = await staffedDesk();
});
afterAll(() => staff.desk.stop());

const titles = async (who: Editor) => {
  const { body } = await who.request(
    'GET',
    `/content-manager/collection-types/${uidOf('news')}?locale=nl&pageSize=100`,
  );
  return (body['results'] as { title: string }[]).map(({ title }) => title);
};

test('The screens offer everybody their own languages to write in, and all to read', async () => {
  const offered = async (who: Editor) => {
    const { body } = await who.request('GET', '/admin/users/me/permissions');
    const all = body['data'] as unknown as { action: string; subject: string; properties: { locales?: string[] } }[];
    return new Map(
      all
        .filter(({ subject }) => subject === uidOf('news'))
        .map(({ action, properties }) => [action.split('.').pop(), properties.locales]),
    );
  };
  const kam = await offered(staff.kam);
  expect([kam.get('create'), kam.get('publish')]).toEqual([
    ['nl', 'en'],
    ['nl', 'en'],
  ]);
  expect(kam.get('read')).toEqual([...locales]);
  expect((await offered(staff.translator)).get('update')).toEqual(['nl', 'de']);
  expect((await offered(staff.twente)).get('update')).toEqual([...locales]);
});

test('A change of region takes effect at the next request; another role or password ends the sessions', async () => {
  const { users, desk } = staff;
  const login = { email: 'nieuw@example.org', password: 'Geheim-2026' };
  await users.addUser(desk.strapi, { ...login, role: 'regional-editor', regions: ['oost'] });
  const someone = await signIn(desk, login);
  expect(await titles(someone)).toEqual([]);
  await users.setUser(desk.strapi, login.email, { regions: ['kam'] });
  expect(await titles(someone)).toContain('Van KAM');
  await users.setUser(desk.strapi, login.email, { role: 'reader' });
  expect((await someone.request('GET', '/admin/users/me')).status).toBe(401);
  const again = await signIn(desk, login);
  await users.setPassword(desk.strapi, login.email, 'Anders-2027');
  expect((await again.request('GET', '/admin/users/me')).status).toBe(401);
  await users.removeUser(desk.strapi, login.email);
  await expect(signIn(desk, { ...login, password: 'Anders-2027' })).rejects.toThrow();
});

test('A command changes no administrator by the way, and says what it lacks', async () => {
  const { users, desk, administrator } = staff;
  const me = (await administrator.request('GET', '/admin/users/me')).body.data as { email: string };
  const add = (more: object) =>
    users.addUser(desk.strapi, { email: 'x@example.org', password: 'Geheim-2026', ...more });
  await expect(add({ email: me.email, role: 'reader', regions: 'all' })).rejects.toThrow(/is an administrator/);
  await expect(users.setUser(desk.strapi, me.email, { role: 'reader', regions: 'all' })).rejects.toThrow(
    /is an administrator/,
  );
  await expect(users.removeUser(desk.strapi, me.email)).rejects.toThrow(/is an administrator/);
  await expect(add({ email: 'kam@example.org', role: 'reader', regions: 'all' })).rejects.toThrow(/There is a user/);
  await expect(add({ role: 'koning' })).rejects.toThrow(/There is no role koning. There are: administrator/);
  await expect(add({ role: 'reader', regions: ['mars'] })).rejects.toThrow(
    /no region mars. There are: kam, oost, twente/,
  );
  await expect(add({ role: 'translator', regions: 'all' })).rejects.toThrow(/Say which languages/);
  await expect(add({ role: 'reader', regions: 'all', password: 'kort' })).rejects.toThrow(/8 characters/);
  expect((await users.listUsers(desk.strapi)).map(({ email }) => email)).not.toContain('x@example.org');
  expect((await administrator.request('GET', '/admin/users/me')).status).toBe(200);
});

test('Ten wrong passwords shut an account for a while, from wherever they come; a restart would find them too', async () => {
  const { desk } = staff;
  const attempt = async (email: string, password: string) =>
    (
      await fetch(`${desk.url}/admin/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
    ).status;
  const statuses = await Promise.all(
    Array.from({ length: 14 }, (_, number) => attempt('lezer@example.org', `Fout-${number}00`)),
  );
  expect(statuses.filter((status) => status === 400)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  expect(await attempt('LEZER@example.org', 'Geheim-2026')).toBe(429);
  expect(await attempt('kam@example.org', 'Geheim-2026')).toBe(200);
  expect(await desk.strapi.db.query('api::sign-in-attempt.sign-in-attempt').count()).toBeGreaterThanOrEqual(10);
  const long = new Date(Date.now() - 16 * 60_000);
  await desk.strapi.db.query('api::sign-in-attempt.sign-in-attempt').updateMany({ where: {}, data: { at: long } });
  expect(await attempt('lezer@example.org', 'Geheim-2026')).toBe(200);
});

test('What is planned is done within the remit that its planner has by then', async () => {
  const { kam, users, desk, regions } = staff;
  const id = await makeNews(desk.strapi, [regions.kam]);
  const wish = { locale: 'nl', change: 'publish', localTime: '2040-01-01T09:00' };
  expect((await kam.request('POST', `/desk/schedule/${uidOf('news')}/${id}`, wish)).status).toBe(200);
  await users.setUser(desk.strapi, 'kam@example.org', { regions: ['oost'] });
  const { carryOutDue } = desk.load('schedule/carry-out') as {
    carryOutDue: (strapi: unknown, now: Date) => Promise<void>;
  };
  await carryOutDue(desk.strapi, new Date('2041-01-01'));
  expect(await publicLocales(desk, 'news', id)).toEqual([]);
  await users.setUser(desk.strapi, 'kam@example.org', { regions: ['kam'] });
});
