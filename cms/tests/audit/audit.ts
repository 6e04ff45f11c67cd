import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditList, AuditRow } from '../../src/audit/audit-list.ts';
import type * as Events from '../../src/audit/events.ts';
import type { exportBundle as Export } from '../../src/bundle/export.ts';
import type { redact as Redact } from '../../src/ledger/redact.ts';
import { staffedDesk, type Staff } from '../access/staff.ts';
import { documents, makeNews, uidOf } from '../harness/content.ts';
import type { DatabaseKind } from '../harness/desk.ts';
import { content, publish, step } from '../review/reviewers.ts';

const auditUid = 'api::audit-event.audit-event';
const password = 'Geheim-2026';

/** What the audit list promises to those who give access, on either database. */
export function auditPromises(database: DatabaseKind): void {
  describe(`audit list on ${database}`, () => {
    let staff: Staff;

    beforeAll(async () => {
      staff = await staffedDesk(database);
    });
    afterAll(() => staff.desk.stop());

    const stored = () => staff.desk.strapi.db.query(auditUid);
    const list = async (query = ''): Promise<AuditList> =>
      (await staff.administrator.request('GET', `/desk/audit?${query}`)).body as unknown as AuditList;
    const inShort = ({ kind, by, byCommand, about }: AuditRow) =>
      [kind, byCommand ? 'command' : by, about].filter((part) => part !== null).join(' ');
    const newest = async (count: number, query = '') => (await list(query)).rows.slice(0, count).map(inShort);
    const login = (email: string, given = password) =>
      fetch(`${staff.desk.url}/admin/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: given }),
      });
    const idOf = async (email: string): Promise<number> =>
      (await staff.desk.strapi.db.query('admin::user').findOne({ where: { email } })).id;

    test('Sign-ins stand in it, those that failed on which account, and nobody’s address', async () => {
      await login('lezer@example.org');
      await login('LEZER@example.org', 'Fout-2026');
      await login('niemand@example.org', 'Fout-2026');
      expect(await newest(3, 'group=signIns')).toEqual(['signInRefused', 'signInRefused lezer', 'signedIn lezer']);
      for (let time = 0; time < 14; time += 1) await login('lezer@example.org', 'Fout-2026');
      const limited = (await list('group=signIns')).rows.filter(({ kind }) => kind === 'signInLimited');
      expect(limited.map(({ about }) => about)).toEqual(['lezer']);
      const told = JSON.stringify(await stored().findMany());
      expect(told).not.toMatch(/@|127\.0\.0\.1|::1|Fout-2026/);
    });

    test('So do changes of users, roles, remits and passwords, by a page or by a command, and the switch of four eyes', async () => {
      const { users, desk, administrator } = staff;
      const email = 'nieuw@example.org';
      await users.addUser(desk.strapi, { email, password, role: 'regional-editor', regions: ['oost'] });
      await users.setUser(desk.strapi, email, { role: 'reader' });
      await users.setPassword(desk.strapi, email, 'Anders-2027');
      await administrator.request('PUT', `/desk/access/${await idOf(email)}`, { regions: ['kam'], languages: ['nl'] });
      await administrator.request('PUT', '/desk/four-eyes/oost', { fourEyes: true });
      await administrator.request('PUT', '/desk/four-eyes/oost', { fourEyes: false });
      const { rows } = await list('group=access');
      expect(rows.slice(0, 7).map(inShort)).toEqual([
        'fourEyesOff Beheer Pactwerk',
        'fourEyesOn Beheer Pactwerk',
        'remitChanged Beheer Pactwerk nieuw',
        'passwordChanged command nieuw',
        'userChanged command nieuw',
        'remitChanged command nieuw',
        'userAdded command nieuw',
      ]);
      expect(rows[2]).toMatchObject({ regions: ['Oost', 'KAM'], detail: { regions: ['KAM'], languages: ['nl'] } });
      expect(rows[4]?.detail).toEqual({ roles: ['reader'], isActive: true });
      await users.setUser(desk.strapi, email, { regions: ['kam'] });
      await users.removeUser(desk.strapi, email);
      // Who has no account any more has no name.
      expect(await newest(2, 'group=access')).toEqual(['userRemoved command', 'fourEyesOff Beheer Pactwerk']);
    });

    test('Publishes and withdrawals are those of the ledger, which are stored nowhere else', async () => {
      const { kam, national, desk, regions } = staff;
      const id = await makeNews(desk.strapi, [regions.kam], { title: 'In het logboek' });
      await publish(kam, 'news', id);
      await national.request('POST', content('news', `/${id}/actions/unpublish?locale=nl`), {});
      const [withdrawn, published] = (await list('group=publications')).rows;
      expect([withdrawn, published].map((row) => row && inShort(row))).toEqual([
        'withdrawn landelijk',
        'published kam',
      ]);
      const entry = { label: 'Nieuws', name: 'In het logboek', locale: 'nl' };
      expect(published?.entry).toMatchObject({ ...entry, path: expect.stringContaining(id) });
      expect((await list('region=kam')).rows[0]).toMatchObject({ kind: 'withdrawn', entry });
      expect((await list('region=oost')).rows.map(({ kind }) => kind)).not.toContain('withdrawn');
      await documents(desk.strapi, 'news').delete({ documentId: id, locale: '*' });
      expect((await list('group=publications')).rows[0]?.entry).toEqual({ ...entry, path: null });
      expect(await stored().count({ where: { kind: { $in: ['published', 'withdrawn'] } } })).toBe(0);
    });

    test('Reviews, rollbacks, exports and redactions stand in it', async () => {
      const { kam, national, administrator, desk, regions } = staff;
      const id = await makeNews(desk.strapi, [regions.kam], { title: 'Beoordeeld' });
      await step(kam, 'news', id, { step: 'ask', remark: 'Geheime opmerking' });
      await step(national, 'news', id, { step: 'return', remark: 'Geheim antwoord' });
      expect(await newest(2, 'group=reviews&region=kam')).toEqual(['reviewReturned landelijk', 'reviewAsked kam']);
      expect(JSON.stringify(await stored().findMany())).not.toContain('Geheim');

      const { giveOrder } = desk.load('orders/orders') as {
        giveOrder: (strapi: Core.Strapi, region: string, wish: object, reason: string) => Promise<unknown>;
      };
      await giveOrder(desk.strapi, 'kam', { kind: 'rollBack', release: 3 }, 'Fout in de kop');
      expect((await list('group=sites')).rows).toMatchObject([
        { kind: 'rolledBack', regions: ['KAM'], detail: { release: 3, reason: 'Fout in de kop' } },
      ]);

      await administrator.request('GET', '/desk/translations/xliff?locale=en');
      const { exportBundle } = desk.load('bundle/export') as { exportBundle: typeof Export };
      await exportBundle(desk.strapi, join(desk.varFolder, 'export'));
      expect(await newest(2, 'group=exports')).toEqual(['contentExported command', 'textsExported Beheer Pactwerk']);

      await publish(kam, 'news', id);
      await documents(desk.strapi, 'news').unpublish({ documentId: id, locale: 'nl' });
      const { redact } = desk.load('ledger/redact') as { redact: typeof Redact };
      await redact(desk.strapi, { uid: uidOf('news'), id });
      expect((await list('group=redactions')).rows).toMatchObject([
        { kind: 'redacted', byCommand: true, regions: ['KAM'], detail: { rows: 1, field: null } },
      ]);
    });

    test('It is narrowed down by person, period and region, and read page by page, the newest first', async () => {
      const kam = await idOf('kam@example.org');
      const { rows } = await list(`person=${kam}`);
      expect(new Set(rows.flatMap(({ by, about }) => [by, about]))).toContain('kam');
      expect(rows.every(({ by, about }) => by === 'kam' || about === 'kam')).toBe(true);
      const times = (await list()).rows.map(({ at }) => at);
      expect(times).toEqual([...times].sort().reverse());

      const long = new Date('2021-03-28T12:00:00Z');
      const old = Array.from({ length: 60 }, () => ({ kind: 'contentExported', by: 'command', at: long }));
      await stored().createMany({ data: old });
      const day = (page: number) => list(`from=2021-03-28&to=2021-03-28&page=${page}`);
      expect([(await day(1)).rows.length, (await day(2)).rows.length]).toEqual([50, 10]);
      expect(await day(1)).toMatchObject({ total: 60, pageCount: 2 });
      expect((await list('from=2021-03-29&to=2021-04-01')).total).toBe(0);
    });

    test('Only who gives access reads it, and nobody changes it', async () => {
      const { national, kam, reader, administrator, desk } = staff;
      for (const who of [national, kam, reader]) expect((await who.request('GET', '/desk/audit')).status).toBe(403);
      const [row] = await desk.strapi.documents(auditUid as never).findMany({ limit: 1 });
      const path = `/content-manager/collection-types/${auditUid}`;
      const id = (row as { documentId: string }).documentId;
      const tries = [
        administrator.request('PUT', `${path}/${id}`, { by: 'admin:9' }),
        administrator.request('DELETE', `${path}/${id}`),
        administrator.request('POST', path, { kind: 'signedIn', at: new Date().toISOString() }),
        administrator.request('POST', `${path}/actions/bulkDelete`, { documentIds: [id] }),
      ];
      for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
      expect(await desk.strapi.documents(auditUid as never).findOne({ documentId: id })).toEqual(row);
    });

    test('Sign-ins are forgotten after a year, everything else after five', async () => {
      const { dropOldEvents } = staff.desk.load('audit/events') as typeof Events;
      const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
      await stored().createMany({
        data: [
          { kind: 'signedIn', by: 'old', at: daysAgo(366) },
          { kind: 'signedIn', by: 'old', at: daysAgo(364) },
          { kind: 'redacted', by: 'old', at: daysAgo(1824) },
          { kind: 'redacted', by: 'old', at: daysAgo(1826) },
        ],
      });
      await dropOldEvents(staff.desk.strapi);
      const left: { kind: string }[] = await stored().findMany({ where: { by: 'old' }, orderBy: { id: 'asc' } });
      expect(left.map(({ kind }) => kind)).toEqual(['signedIn', 'redacted']);
    });
  });
}
