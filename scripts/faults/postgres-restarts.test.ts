import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../cms/tests/harness/random.ts';
import { readManifest } from '../../site/src/press/manifest.ts';
import { freePort } from '../start/ports.ts';
import { amount, removeFolder, seed } from './fault-folder.ts';
import { regionSlug, writeFirstContent } from './first-content.ts';
import { PostgresServer } from './postgres-server.ts';
import { untilPublicIsPublished } from './public-and-published.ts';
import { RealDesk } from './real-desk.ts';
import { kill, startWatching } from './real-press.ts';
import { renderer } from './renderers.ts';
import { RestlessEditor } from './restless-editor.ts';
import type { StartedProcess } from './started-process.ts';

/** A desk on an empty PostgreSQL takes long to begin: `npm test` leaves it to `pnpm faults`. */
const restarts = amount('FAULT_RESTARTS', 0);
const longestHealing = 60_000;
const random = randomFrom(seed);

let varFolder: string;
let server: PostgresServer;
let desk: RealDesk;
let watching: StartedProcess;

beforeAll(async () => {
  if (restarts === 0) return;
  varFolder = mkdtempSync(join(tmpdir(), 'pactwerk-fault-'));
  server = await PostgresServer.start();
  const noticePort = await freePort();
  const env = { DATABASE_URL: server.url, NOTICE_URL: `http://127.0.0.1:${noticePort}/` };
  desk = await RealDesk.start(varFolder, env);
  await writeFirstContent(await desk.signIn());
  watching = await startWatching({ varFolder, deskUrl: desk.url, noticePort }, renderer);
});
afterAll(async () => {
  if (restarts === 0) return;
  await kill(watching);
  await desk.kill();
  await server.dispose();
  removeFolder(varFolder);
});

test.skipIf(restarts === 0)(
  `PostgreSQL restarted ${restarts} times in the middle of publishing (seed ${seed}): desk and press go on by themselves, and nothing is lost`,
  { timeout: 120_000 + restarts * 90_000 },
  async ({ task }) => {
    task.meta.faults = restarts;
    const healed: number[] = [];
    let taken = 0;
    for (let number = 1; number <= restarts; number += 1) {
      const editor = await RestlessEditor.begin(desk, random);
      const working = editor.work();
      await pause(random() * 1_500);
      await server.end(number % 2 === 0 ? 'immediate' : 'fast');
      await pause(random() * 500);
      await server.begin();
      await pause(random() * 500);
      editor.stop();
      await working;
      taken += editor.taken;
      expect(desk.process.isOver(), 'the desk ended').toBe(false);
      expect(watching.isOver(), 'the press ended').toBe(false);
      await editor.untilItPublishes(longestHealing);
      healed.push(await untilPublicIsPublished(await desk.signIn(), varFolder, regionSlug, longestHealing));
    }
    task.meta.figures = [
      `${restarts} restarts of PostgreSQL, ${taken} changes between them; healed at most ${Math.max(...healed).toFixed(1)} s later`,
    ];
    // A press that is at work drops releases while one looks.
    await kill(watching);
    expect(numbersInManifests()).toEqual(numbersOfFolders());
  },
);

/** Kept releases by the name of their folder. */
function numbersOfFolders(): number[] {
  const names = readdirSync(join(varFolder, 'releases', regionSlug)).filter((name) => /^\d+$/.test(name));
  return names.map(Number).sort((one, other) => one - other);
}

/** The same by what they say of themselves: no number has two. */
function numbersInManifests(): number[] {
  return numbersOfFolders().map((number) => {
    const folder = join(varFolder, 'releases', regionSlug, String(number));
    expect(readFileSync(join(folder, 'nl/index.html'), 'utf8')).toContain('</html>');
    return readManifest(folder).number;
  });
}
