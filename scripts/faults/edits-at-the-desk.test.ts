import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../cms/tests/harness/random.ts';
import { run, type Press } from '../../site/src/press/run.ts';
import { DeskEdits, editKinds } from './desk-edits.ts';
import { amount, faultFolder, removeFolder, seed } from './fault-folder.ts';
import { otherRegionSlug, regionSlug } from './first-content.ts';
import { pressInProcess } from './press-in-process.ts';
import { RealDesk } from './real-desk.ts';
import { pureFiles } from './release-files.ts';
import { otherRenderer, renderer } from './renderers.ts';

const sequences = amount('FAULT_DESK_EDITS', 3);
const [roundsPerSequence, editsPerRound] = [3, 2];
const random = randomFrom(seed);

let varFolder: string;
let desk: RealDesk;
let templates = renderer;

beforeAll(async () => {
  varFolder = faultFolder();
  desk = await RealDesk.start(varFolder);
});
afterAll(async () => {
  await desk.kill();
  removeFolder(varFolder);
});

/** The sites as a press makes them that never made any before. */
async function madeInFull(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'pactwerk-clean-'));
  try {
    cpSync(join(varFolder, 'secrets.env'), join(folder, 'secrets.env'));
    const press = await pressInProcess(folder, desk.url, templates);
    await pressed(press);
    return sites(press);
  } finally {
    removeFolder(folder);
  }
}

async function pressed(press: Press): Promise<void> {
  const { outcomes } = await run(press);
  expect(outcomes.filter(({ state }) => state === 'refused')).toEqual([]);
}

function sites({ releases }: Press): Map<string, string> {
  return new Map([regionSlug, otherRegionSlug].flatMap((region) => [...pureFiles(releases, region)]));
}

test(
  `whatever ${sequences} sequences of edits at the desk do (seed ${seed}), the release equals one that is made in full, byte for byte`,
  async ({ task }) => {
    const edits = await DeskEdits.begin(await desk.signIn(), random);
    let press = await pressInProcess(varFolder, desk.url, templates);
    await pressed(press);
    let compared = 0;
    for (let sequence = 0; sequence < sequences; sequence += 1) {
      for (let round = 0; round < roundsPerSequence; round += 1) {
        for (let number = 0; number < editsPerRound; number += 1) {
          if ((await edits.next()) !== 'template') continue;
          templates = templates === renderer ? otherRenderer : renderer;
          press = await pressInProcess(varFolder, desk.url, templates);
        }
        await pressed(press);
        expect(sites(press), edits.told()).toEqual(await madeInFull());
        compared += 1;
      }
    }
    task.meta.faults = sequences;
    const kinds = editKinds.map((kind) => `${kind} ${edits.count(kind)}`).join(', ');
    task.meta.figures = [`${sequences} sequences at the desk, ${compared} releases equal to clean ones: ${kinds}`];
    if (sequences * roundsPerSequence * editsPerRound >= editKinds.length)
      for (const kind of editKinds) expect(edits.count(kind), kind).toBeGreaterThan(0);
  },
  120_000 + sequences * 60_000,
);
