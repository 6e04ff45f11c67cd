import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { documents, makeNews } from '../harness/content.ts';
import { position } from '../harness/ledger-rows.ts';
import { gitlabToken, githubToken, newSecret, oldSecret, type CalledDesk } from './called-desk.ts';

/** What is called, when, and with which words. */
export function calls(desk: CalledDesk): void {
  test('After a publish everyone who builds sites is told how far the ledger is, and nothing of the content', async () => {
    await desk.publish({ title: 'Kanarie' });
    await desk.timePasses();
    const at = await position(desk.strapi);
    const [github] = desk.callsOf(/^\/repos/);
    expect(github).toMatchObject({ method: 'POST', path: '/repos/zorg/sites/dispatches' });
    expect(github?.headers['authorization']).toBe(`Bearer ${githubToken}`);
    expect(JSON.parse(github?.body ?? '')).toEqual({
      event_type: 'pactwerk-publish',
      client_payload: { position: at },
    });
    const [gitlab] = desk.callsOf(/^\/api/);
    expect(gitlab?.path).toBe('/api/v4/projects/zorg%2Fsites/trigger/pipeline');
    expect(Object.fromEntries(new URLSearchParams(gitlab?.body))).toEqual({
      token: gitlabToken,
      ref: 'main',
      'variables[PACTWERK_POSITION]': String(at),
    });
    const [hook] = desk.callsOf(/^\/build_hooks/);
    expect(JSON.parse(hook?.body ?? '')).toEqual({ type: 'pactwerk.publish', position: at });
    expect(desk.ci.calls).toHaveLength(3);
    expect(desk.ci.calls.map(({ body }) => body).join()).not.toContain('Kanarie');
    expect(await desk.rows({ state: 'delivered', tries: 1 })).toHaveLength(3);
  });

  test('A draft and a publish that is rolled back call nobody', async () => {
    const documentId = await makeNews(desk.strapi, [desk.region]);
    const attempt = desk.strapi.db.transaction(async () => {
      await documents(desk.strapi, 'news').publish({ documentId, locale: 'nl' });
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await desk.rows()).toEqual([]);
  });

  test('A burst of publishes is one call, which names the last; what comes during a call is one more, later', async () => {
    await desk.publishInOneGo(6);
    expect(await desk.rows()).toHaveLength(3);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => {
      desk.ci.answer = (_call, response) => {
        if (desk.callsOf(/./).length === 3) resolve();
        void held.then(() => response.writeHead(204).end());
      };
    });
    await desk.bringForward();
    desk.look();
    await asked;
    const told = await position(desk.strapi);
    await desk.publishInOneGo(6);
    release();
    await desk.settled();
    expect(JSON.parse(desk.callsOf(/^\/build/)[0]?.body ?? '')).toMatchObject({ position: told });
    expect(desk.ci.calls).toHaveLength(3);
    const waiting = await desk.rows({ state: 'waiting' });
    expect(waiting.map(({ payload }) => payload)).toEqual(Array(3).fill({ position: await position(desk.strapi) }));
    for (const { nextTryAt } of waiting) expect(new Date(nextTryAt).getTime()).toBeGreaterThan(Date.now() + 20_000);
  });

  test('A release that became public is announced once, signed with every secret', async () => {
    await desk.goLive();
    // As a press does that looks and finds nothing new.
    await desk.report({ release: desk.release });
    await desk.report({ state: 'refused', release: desk.release + 1 });
    await desk.settled();
    const [notice, ...more] = desk.callsOf(/^\/notices/);
    expect(more).toEqual([]);
    const { headers, body } = notice ?? { headers: {}, body: '' };
    for (const secret of [oldSecret, newSecret]) {
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({
        type: 'release.live',
        data: {
          region: 'twente',
          release: desk.release,
          position: 7,
          addresses: ['https://twente.example/nl/nieuws/'],
          removed: ['https://twente.example/nl/oud/'],
        },
      });
    }
    expect(() => new Webhook(oldSecret).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 'x').toString('base64')}`).verify(body, headers)).toThrow();
  });
}
