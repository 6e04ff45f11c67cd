import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../cms/tests/harness/random.ts';
import { rollBackRegion } from '../../site/src/press/commands.ts';
import { readManifest } from '../../site/src/press/manifest.ts';
import { currentRelease, keptReleases, releaseFolder } from '../../site/src/press/releases.ts';
import { swap } from '../../site/src/press/swap.ts';
import { verifyAll } from '../../site/src/press/verify-all.ts';
import { serveSites, type SiteServer } from '../../site/src/server/site-server.ts';
import { loadSettings } from '../../site/src/settings.ts';
import { Reader } from '../../site/tests/faults/killed-site.ts';
import { freePort } from '../start/ports.ts';
import { amount, faultFolder, removeFolder, seed } from './fault-folder.ts';
import { lastingAddresses, regionSlug } from './first-content.ts';
import { untilPublicIsPublished } from './public-and-published.ts';
import { RealDesk } from './real-desk.ts';
import { kill, press, startWatching, type PressPlace } from './real-press.ts';
import { otherRenderer, renderer } from './renderers.ts';
import { RestlessEditor } from './restless-editor.ts';
import type { StartedProcess } from './started-process.ts';

const kills = amount('FAULT_KILLS', 3);
const random = randomFrom(seed);
/** Milliseconds that a program lives on, from the moment it is at work; a press needs about a second to load. */
const longestLife = 1_200;

let varFolder: string;
let desk: RealDesk;
let place: PressPlace;
let watching: StartedProcess;
let server: SiteServer;

beforeAll(async () => {
  varFolder = faultFolder();
  const noticePort = await freePort();
  desk = await RealDesk.start(varFolder, { NOTICE_URL: `http://127.0.0.1:${noticePort}/` });
  place = { varFolder, deskUrl: desk.url, noticePort };
  watching = await startWatching(place, renderer);
  await untilPublicIsPublished(await desk.signIn(), varFolder, regionSlug);
  server = await serveSites({ releases: join(varFolder, 'releases'), port: 0 });
});
afterAll(async () => {
  await kill(watching);
  await desk.kill();
  await server.close();
  removeFolder(varFolder);
});

/** Kills the desk at some moment of its work, or of the start that follows, and begins it again. */
async function killDesk(): Promise<void> {
  await pause(random() * longestLife);
  await desk.kill();
  if (random() < 0.25) {
    desk.spawn();
    await pause(random() * 4_000);
    await desk.kill();
  }
  await desk.start();
}

/** Kills the press at some moment of its start or its work; the next one has other templates every second time. */
async function killPress(number: number): Promise<void> {
  await pause(random() * longestLife);
  await kill(watching);
  watching = await startWatching(place, number % 2 === 0 ? renderer : otherRenderer);
}

test(
  `desk and press killed ${kills} times at random moments (seed ${seed}) never show a reader anything but whole releases, and lose no publish`,
  async ({ task }) => {
    task.meta.faults = kills;
    const releases = join(varFolder, 'releases');
    const reader = new Reader({ releases, region: regionSlug, port: server.port, addresses: lastingAddresses });
    const began = performance.now();
    const reading = reader.read();
    const settled: number[] = [];
    /** How often the reader was answered from one kill to the next. */
    const answered: number[] = [];
    const refusals: string[] = [];
    let [deskKills, taken] = [0, 0];
    for (let number = 1; number <= kills; number += 1) {
      const before = reader.answers;
      const editor = await RestlessEditor.begin(desk, random);
      const working = editor.work();
      // A desk takes four times as long to come back as a press.
      const isDesk = number % 5 === 1;
      if (isDesk) deskKills += 1;
      await (isDesk ? killDesk() : killPress(number));
      editor.stop();
      await working;
      taken += editor.taken;
      refusals.push(...editor.refusals);
      settled.push(await untilPublicIsPublished(await desk.signIn(), varFolder, regionSlug));
      answered.push(reader.answers - before);
    }
    reader.stop();
    await reading;
    const seconds = (performance.now() - began) / 1000;
    task.meta.figures = [
      `${deskKills} kills of the desk, ${kills - deskKills} of the press, ${taken} changes; ${reader.answers} answers (${Math.round(reader.answers / seconds)} a second), ` +
        `${currentRelease(releases, regionSlug)} releases; public was what is published at most ${Math.max(...settled).toFixed(1)} s after a restart`,
    ];
    expect(reader.violations).toEqual([]);
    expect(refusals).toEqual([]);
    // Two hundred a second are asked for; how many are answered in a second is for the machine to say.
    expect(Math.min(...answered)).toBeGreaterThan(0);
    expect(await verifyAll(releases)).toEqual([]);
  },
  120_000 + kills * 30_000,
);

test('a rollback needs no desk, and a swap is one rename', async ({ task }) => {
  await kill(watching);
  await desk.kill();
  const releases = join(varFolder, 'releases');
  const kept = keptReleases(releases, regionSlug);
  const swaps = Array.from({ length: 200 }, (_, place) =>
    milliseconds(() => swap(releases, regionSlug, kept[place % kept.length] ?? 0)),
  ).sort((one, other) => one - other);
  const [first = 0] = kept;
  const command = performance.now();
  const { code, words } = await press(varFolder, desk.url, '--rollback', regionSlug, String(first));
  const withStart = (performance.now() - command) / 1000;
  expect(code, words).toBe(0);
  // What was withdrawn since stays away: then it is a copy without that.
  const current = currentRelease(releases, regionSlug) ?? 0;
  expect(readManifest(releaseFolder(releases, regionSlug, current)).restores ?? current).toBe(first);
  const began = performance.now();
  await rollBackRegion(loadSettings({ PACTWERK_VAR: varFolder }), regionSlug, kept.at(-1), undefined);
  task.meta.figures = [
    `swap: median ${swaps[100]?.toFixed(2)} ms, slowest of 200 ${swaps.at(-1)?.toFixed(2)} ms; rollback with the desk off: ` +
      `${((performance.now() - began) / 1000).toFixed(2)} s, as a command ${withStart.toFixed(2)} s`,
  ];
});

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
