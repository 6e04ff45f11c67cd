import { expect, test } from 'vitest';
import { newSecret, type CalledDesk } from './called-desk.ts';

/** What happens when a call does not come through. */
export function failures(desk: CalledDesk): void {
  test('What is answered by an error is tried again later, as the same message', async () => {
    desk.ci.answer = (_call, response) => response.writeHead(500).end(`Oops, ${newSecret} and\n<b>more</b>`);
    await desk.goLive();
    const [failed] = await desk.rows();
    expect(failed).toMatchObject({ state: 'waiting', tries: 1, status: 500, answer: 'Oops, … and <b>more</b>' });
    expect(new Date(failed?.nextTryAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 2_000);
    await desk.timePasses();
    expect(await desk.rows()).toMatchObject([{ state: 'waiting', tries: 2 }]);
    desk.ci.answer = (_call, response) => response.writeHead(202).end();
    await desk.timePasses();
    expect(await desk.rows()).toMatchObject([{ state: 'delivered', tries: 3, status: 202, answer: null }]);
    expect(new Set(desk.ci.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([failed?.message]));
  });

  test('Who asks for time is given it', async () => {
    desk.ci.answer = (_call, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    await desk.goLive();
    const [asked] = await desk.rows();
    expect(asked).toMatchObject({ state: 'waiting', status: 429 });
    expect(new Date(asked?.nextTryAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 3_590_000);
  });

  test('Who never answers keeps nobody else waiting, and is tried again', async () => {
    await desk.publish();
    desk.ci.answer = ({ path }, response) => {
      if (!path.startsWith('/repos')) response.writeHead(204).end();
    };
    await desk.bringForward();
    const courier = desk.courier(300);
    courier.look();
    await courier.settled();
    await courier.stop();
    expect(await desk.rows({ state: 'delivered' })).toHaveLength(2);
    expect(await desk.rows({ state: 'waiting' })).toMatchObject([{ kind: 'github', problem: 'timeout', tries: 1 }]);
  });

  test('A redirect is not followed', async () => {
    desk.ci.answer = (_call, response) => response.writeHead(307, { location: `${desk.ci.url}/elsewhere` }).end();
    await desk.goLive();
    expect(await desk.rows()).toMatchObject([{ state: 'waiting', problem: 'redirect', status: 307 }]);
    expect(desk.callsOf(/elsewhere/)).toEqual([]);
  });

  test('After three days a delivery is given up', async () => {
    desk.ci.answer = (_call, response) => response.writeHead(503).end();
    await desk.goLive();
    await desk.table().updateMany({ where: {}, data: { tries: 14, askedAt: new Date(Date.now() - 3 * 86_400_000) } });
    await desk.timePasses();
    expect(await desk.rows()).toMatchObject([{ state: 'failed', status: 503 }]);
    await desk.timePasses();
    expect(desk.ci.calls).toHaveLength(2);
  });

  test('An address that says that it is gone gets nothing more until somebody tries again', async () => {
    desk.ci.answer = (_call, response) => response.writeHead(410).end();
    await desk.goLive();
    await desk.goLive();
    const [gone, ...more] = await desk.rows();
    expect(gone).toMatchObject({ state: 'gone', status: 410 });
    expect(more).toEqual([]);
    desk.ci.answer = (_call, response) => response.writeHead(204).end();
    expect((await desk.editor.request('POST', `/desk/deliveries/${gone?.id}/again`)).status).toBe(200);
    await desk.settled();
    await desk.goLive();
    expect(await desk.rows({ state: 'delivered' })).toHaveLength(2);
  });
}
