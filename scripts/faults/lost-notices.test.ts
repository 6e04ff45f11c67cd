import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomFrom } from '../../cms/tests/harness/random.ts';
import { freePort } from '../start/ports.ts';
import { BadPost } from './bad-post.ts';
import { amount, faultFolder, removeFolder, seed } from './fault-folder.ts';
import { regionSlug } from './first-content.ts';
import { untilPublicIsPublished } from './public-and-published.ts';
import { RealDesk } from './real-desk.ts';
import { kill, startWatching } from './real-press.ts';
import { renderer } from './renderers.ts';
import { RestlessEditor } from './restless-editor.ts';
import type { StartedProcess } from './started-process.ts';

const publishes = amount('FAULT_PUBLISHES', 25);
/** Every so many publishes the desk is killed between the commit and its notice. */
const publishesPerKill = 25;
const random = randomFrom(seed);

let varFolder: string;
let post: BadPost;
let desk: RealDesk;
let watching: StartedProcess;

beforeEach(async () => {
  varFolder = faultFolder();
  const noticePort = await freePort();
  post = await BadPost.open(noticePort, random);
  desk = await RealDesk.start(varFolder, { NOTICE_URL: post.url });
  watching = await startWatching({ varFolder, deskUrl: desk.url, noticePort }, renderer);
});
afterEach(async () => {
  await kill(watching);
  await desk.kill();
  post.close();
  removeFolder(varFolder);
});

/** Lets a change be committed and kills the desk when it is about to tell of it. */
async function killBeforeNotice(editor: RestlessEditor): Promise<void> {
  const told = new Promise<void>((resolve) => {
    post.onNext = () => {
      desk.process.child.kill('SIGKILL');
      resolve();
    };
  });
  // The answer may get lost with the desk; what was committed counts all the same.
  await Promise.all([told, editor.publishOne().catch(() => undefined)]);
  await desk.kill();
  await desk.start();
}

test(
  `of ${publishes} publishes whose notices are lost, doubled and delayed, and whose desk is killed before it gives notice (seed ${seed}), every one is public in the end`,
  async ({ task }) => {
    let editor = await RestlessEditor.begin(desk, random);
    let kills = 0;
    for (let number = 1; number <= publishes; number += 1) {
      if (number % publishesPerKill === publishesPerKill - 1) {
        await killBeforeNotice(editor);
        kills += 1;
        editor = await RestlessEditor.begin(desk, random);
      } else await editor.publishOne();
    }
    const seconds = await untilPublicIsPublished(await desk.signIn(), varFolder, regionSlug);
    const { lost, doubled, delayed, delivered } = post.done;
    task.meta.faults = lost + doubled + delayed;
    task.meta.figures = [
      `${publishes} publishes: ${lost} notices lost (${kills} with their desk), ${doubled} doubled, ${delayed} delayed, ${delivered} delivered; ` +
        `0 differences ${seconds.toFixed(1)} s after the last`,
    ];
    expect(lost).toBeGreaterThan(0);
  },
  120_000 + publishes * 3_000,
);
