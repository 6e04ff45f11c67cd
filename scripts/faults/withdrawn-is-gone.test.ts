import { join } from 'node:path';
import { contentTypes } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostFiles } from '../../site/src/press/host-files.ts';
import { manifestName } from '../../site/src/press/manifest.ts';
import { run, type Press } from '../../site/src/press/run.ts';
import { only, type Editor } from '../../site/tests/demo/desk.ts';
import { faultFolder, removeFolder } from './fault-folder.ts';
import { otherRegionSlug, regionSlug } from './first-content.ts';
import { makeEntries, mark, targetsAmong, type MarkedEntry } from './marked-desk.ts';
import { requiredFields } from './marked-entry.ts';
import { pressInProcess } from './press-in-process.ts';
import { RealDesk } from './real-desk.ts';
import { publicFiles } from './release-files.ts';
import { renderer } from './renderers.ts';

/** Where the address of a page may stand that is gone: what tells hosts that it is gone for good. */
const mayTellAddresses = (path: string): boolean => hostFiles.has(path) && path !== manifestName;

let varFolder: string;
let desk: RealDesk;
let editor: Editor;
let press: Press;
let entries: MarkedEntry[];

beforeAll(async () => {
  varFolder = faultFolder();
  desk = await RealDesk.start(varFolder);
  editor = await desk.signIn();
  press = await pressInProcess(varFolder, desk.url, renderer);
  entries = await makeEntries(editor);
  const targets = await targetsAmong(editor, entries);
  for (const entry of entries) await mark(editor, entry, { word: wordOf(entry.type), targets, publishable: true });
  for (const { type, id } of entries) await editor.publish(type, id);
});
afterAll(async () => {
  await desk.kill();
  removeFolder(varFolder);
});

/** A word by which a field of an entry is known: `weg-pact-title`. */
function wordOf(type: string, begin = 'weg'): (path: string) => string {
  return (path) => `${begin}-${type}-${path.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase()}`;
}

interface Trace {
  file: string;
  word: string;
}

/** Every place in the public releases that holds something of a type's entry; its addresses count outside of host files. */
async function tracesOf(
  { type, imageHash }: MarkedEntry,
  regions = [regionSlug, otherRegionSlug],
  begin = 'weg',
): Promise<Trace[]> {
  const { outcomes } = await run(press);
  expect(outcomes.filter(({ state }) => state === 'refused')).toEqual([]);
  return regions.flatMap((region) =>
    [...publicFiles(join(varFolder, 'releases'), region)].flatMap(([path, bytes]): Trace[] => {
      const file = `${region}/${path}`;
      const words = bytes.toString('latin1').matchAll(new RegExp(`(adres-)?${begin}-${type}-[a-z0-9]+`, 'g'));
      const found = Array.from(words, ([word]) => word).filter(
        (word) => !(word.startsWith('adres-') && mayTellAddresses(path)),
      );
      const isImage = path.includes(imageHash.slice(0, 16));
      return [...new Set(found)].map((word) => ({ file, word })).concat(isImage ? [{ file, word: 'its picture' }] : []);
    }),
  );
}

test.for(['unpublish', 'delete'] as const)(
  'after %s of an entry of any type, no site holds a byte of it',
  async (how, { task }) => {
    const left: Trace[] = [];
    let shown = 0;
    // Those that depend on others first, so that what is looked at was public until then.
    for (const entry of [...entries].reverse()) {
      shown += (await tracesOf(entry)).length;
      await editor[how](entry.type, entry.id);
      left.push(...(await tracesOf(entry)));
      if (how === 'unpublish') await editor.publish(entry.type, entry.id);
    }
    task.meta.faults = entries.length;
    expect(shown).toBeGreaterThan(entries.length);
    expect(left).toEqual([]);
  },
);

test('after a move to another region, the site of the first holds nothing of it but where it went', async ({
  task,
}) => {
  const [from, to] = [await editor.region(regionSlug), await editor.region(otherRegionSlug)];
  const pact = await editor.create('pact', { ...requiredFields('pact', 'pact-van-zee'), regions: only(to) });
  await editor.publish('pact', pact);
  const moving = (await makeEntries(editor)).filter(({ type }) => 'regions' in contentTypes[type].attributes);
  const targets = new Map([
    ['region', from],
    ['pact', pact],
  ]);
  for (const entry of moving) {
    await mark(editor, entry, { word: wordOf(entry.type, 'vertrekt'), targets, publishable: true });
    await editor.publish(entry.type, entry.id);
  }
  const left: Trace[] = [];
  for (const entry of moving) {
    expect(await tracesOf(entry, [regionSlug], 'vertrekt'), entry.type).not.toEqual([]);
    await editor.save(entry.type, entry.id, { regions: only(to) });
    await editor.publish(entry.type, entry.id);
    const traces = await tracesOf(entry, [regionSlug], 'vertrekt');
    left.push(...traces.filter(({ word }) => !word.startsWith('adres-')));
    expect((await tracesOf(entry, [otherRegionSlug], 'vertrekt')).length, entry.type).toBeGreaterThan(0);
  }
  task.meta.faults = moving.length;
  expect(left).toEqual([]);
});
