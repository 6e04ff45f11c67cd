// Publishes and presses without end on a folder of releases, until it is killed. Tells the number of every release.
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../src/press/run.ts';
import { ToyPress } from '../press/press-fixture.ts';
import { entryIds } from './killed-site.ts';

const [folder, version = 'a'] = process.argv.slice(2);
if (folder === undefined) throw new Error('endless-press.ts <folder> <version of the renderer>');
const press = new ToyPress(folder);
press.renderer = press.toyRenderer(version);
for (const id of entryIds) press.publish('linde', id);
for (let round = 1; ; round += 1) {
  const id = entryIds[round % entryIds.length] ?? '';
  press.publish('linde', id, { title: `Title of ${id}, ${process.pid} ${round}`, linksTo: entryIds });
  const { outcomes } = await run(press, { region: 'linde' });
  process.send?.(outcomes[0]?.release);
  await pause(20);
}
