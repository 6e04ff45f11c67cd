import { expect, test } from 'vitest';
import { githubToken, gitlabToken, hookName, newSecret, oldSecret, type CalledDesk } from './called-desk.ts';

/** What is promised of several desks, and to who looks at their log. */
export function desks(desk: CalledDesk): void {
  test('What a desk had under way when it ended, another takes over', async () => {
    await desk.publish();
    const claimedUntil = new Date(Date.now() - 1);
    await desk.table().updateMany({ where: {}, data: { claims: 1, claimedUntil, nextTryAt: claimedUntil } });
    desk.look();
    await desk.settled();
    expect(await desk.rows({ state: 'delivered', claims: 2 })).toHaveLength(3);
  });

  test('Several desks on one database make each call once', async () => {
    const notice = desk.targets().find(({ kind }) => kind === 'notice');
    const now = new Date();
    const payload = { type: 'release.live', timestamp: '', data: {} };
    const base = {
      kind: 'notice',
      target: notice?.id,
      host: notice?.host,
      payload,
      state: 'waiting',
      claims: 0,
      tries: 0,
    };
    await desk.table().createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        ...base,
        message: `msg_${index}`,
        askedAt: now,
        nextTryAt: now,
      })),
    });
    const couriers = Array.from({ length: 4 }, () => desk.courier());
    for (const courier of couriers) courier.look();
    await Promise.all(couriers.map((courier) => courier.settled()));
    await Promise.all(couriers.map((courier) => courier.stop()));
    expect(desk.ci.calls.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
      Array.from({ length: 60 }, (_, index) => `msg_${index}`).sort(),
    );
    expect(await desk.rows({ state: 'delivered', claims: 1 })).toHaveLength(60);
  });

  test('The page of deliveries tells what came of them, and neither it nor the table holds a secret', async () => {
    desk.ci.answer = (call, response) => response.writeHead(500).end(JSON.stringify(call));
    await desk.publish();
    await desk.goLive();
    await desk.timePasses();
    const { body } = await desk.editor.request('GET', '/desk/deliveries');
    const deliveries = body['deliveries'] as { kind: string }[];
    expect(deliveries.map(({ kind }) => kind).sort()).toEqual(['github', 'gitlab', 'hook', 'notice']);
    expect(deliveries[0]).toMatchObject({
      host: new URL(desk.ci.url).host,
      region: 'twente',
      release: desk.release,
      status: 500,
    });
    expect(body).toMatchObject({ isConfigured: true, total: 4 });
    const written = JSON.stringify([body, await desk.rows()]);
    expect(written).toContain('500');
    for (const secret of [githubToken, gitlabToken, hookName, oldSecret, newSecret])
      expect(written).not.toContain(secret);
  });

  test('Who may not see deliveries is refused', async () => {
    const answer = await fetch(`${desk.url}/desk/deliveries`);
    expect(answer.status).toBe(401);
    const other = await anEditor(desk);
    for (const [method, path] of [
      ['GET', '/desk/deliveries'],
      ['POST', '/desk/deliveries/1/again'],
    ] as const) {
      const refused = await fetch(`${desk.url}${path}`, { method, headers: { authorization: `Bearer ${other}` } });
      expect(refused.status).toBe(403);
    }
  });
}

/** The token of a regional editor, who has no right to see deliveries. */
async function anEditor({ strapi, url }: CalledDesk): Promise<string> {
  const role: { id: number } = await strapi.db.query('admin::role').findOne({ where: { code: 'regional-editor' } });
  const login = { email: 'redactie@pactwerk.localhost', password: 'Wachtwoord1' };
  await strapi.service('admin::user').create({ ...login, firstname: 'R', isActive: true, roles: [role.id] });
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}
