import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediaStore, type MediaStore } from '../../site/src/press/media.ts';
import { loadRenderer, type Renderer } from '../../site/src/press/renderer.ts';
import { run, type RunOptions } from '../../site/src/press/run.ts';
import { amount, removeFolder, seed } from './fault-folder.ts';
import { pureFiles } from './release-files.ts';
import { otherRenderer, renderer } from './renderers.ts';
import { regionSlugs, RowDesk } from './row-desk.ts';
import { doRowEdit, fewRounds, manyRounds, rowEditKinds, type RowRound } from './row-edits.ts';
import { makePapers, makePictures, type RowFile } from './row-pictures.ts';
import { rowPress, type RowPress } from './row-press.ts';

const fewSequences = 15;
const sequences = amount('FAULT_EDITS', fewSequences);
const longSequences = Math.ceil(sequences / 6);
/** Thousands of small releases: in memory where there is such a folder, for what is written here need not last. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let folder: string;
let templates: Renderer[];
let pictures: RowFile[];
const papers = makePapers();
let media: MediaStore;
const done = new Map<string, number>();

beforeAll(async () => {
  folder = mkdtempSync(join(parent, 'pactwerk-rows-'));
  templates = [await loadRenderer(renderer), await loadRenderer(otherRenderer)];
  pictures = await makePictures();
  const bytes = new Map([...pictures, ...papers].map((file) => [String(file.fields['sha256']), file.bytes]));
  media = mediaStore(folder, (hash) => {
    const found = bytes.get(hash);
    return found ? Promise.resolve(found) : Promise.reject(new Error(`The desk has no file ${hash}.`));
  });
});
afterAll(() => removeFolder(folder));

function count(what: string): void {
  done.set(what, (done.get(what) ?? 0) + 1);
}

/** Makes releases of what the rows say; answers how many. */
async function pressed(press: RowPress, options: RunOptions = {}): Promise<number> {
  // An editor may withdraw most of a small site at once.
  const { outcomes } = await run(rowPress(press), { allowSmaller: true, ...options });
  expect(outcomes.map(({ error }) => error).filter((error) => error !== undefined)).toEqual([]);
  return outcomes.filter(({ state }) => state === 'live').length;
}

function sites(releases: string): Map<string, string> {
  return new Map(regionSlugs.flatMap((region) => [...pureFiles(releases, region)]));
}

/** The sites after these rounds, made step by step, and the same made by a press that never made any before. */
async function grownAndClean(
  rounds: readonly RowRound[],
): Promise<[grown: Map<string, string>, clean: Map<string, string>]> {
  const own = mkdtempSync(join(folder, 'sequence-'));
  try {
    const desk = new RowDesk(pictures, papers);
    const place = { rows: desk.ledger.rows, media, releases: join(own, 'grown') };
    let [epoch, template] = ['epoch', 0];
    const now = (): RowPress => ({ ...place, epoch, renderer: templates[template] as Renderer });
    await pressed(now());
    for (const { edits, interrupted } of rounds) {
      for (const edit of edits) {
        doRowEdit(desk, edit);
        if (edit.kind === 'template') template = 1 - template;
        if (edit.kind === 'restart') epoch += '+';
        count(edit.kind);
      }
      const spare = regionSlugs.filter((region) => existsSync(join(place.releases, region, '.spare')));
      if (interrupted) count('interrupted');
      const made = await pressed(now(), { interrupted: () => interrupted });
      done.set('releases', (done.get('releases') ?? 0) + made);
      if (made > 0 && spare.length > 0) count('spare');
    }
    await pressed(now());
    await pressed({ ...now(), releases: join(own, 'clean') });
    return [sites(place.releases), sites(join(own, 'clean'))];
  } finally {
    removeFolder(own);
  }
}

test(
  `whatever ${sequences} sequences of edits over rows of two regions do (seed ${seed}), the releases equal those that are made in full, byte for byte`,
  async ({ task }) => {
    task.meta.faults = sequences;
    for (const [rounds, numRuns] of [
      [manyRounds, longSequences],
      [fewRounds, sequences - longSequences],
    ] as const) {
      const equal = fc.asyncProperty(rounds, async (some) => {
        const [grown, clean] = await grownAndClean(some);
        expect(grown.size).toBeGreaterThan(50);
        expect(grown).toEqual(clean);
      });
      // A failure tells every edit; to make a smaller one of it takes longer than anybody waits.
      await fc.assert(equal, { numRuns, seed, endOnFailure: true });
    }
    const told = [...rowEditKinds, 'interrupted', 'releases', 'spare'].map((what) => `${what} ${done.get(what) ?? 0}`);
    task.meta.figures = [`${sequences} sequences over rows equal to clean releases: ${told.join(', ')}`];
    if (sequences >= fewSequences)
      for (const what of [...rowEditKinds, 'interrupted', 'spare']) expect(done.get(what), what).toBeGreaterThan(0);
  },
  120_000 + sequences * 10_000,
);
