import { expect, test } from 'vitest';
import { startDesk } from '../harness/desk.ts';
import { ask } from '../harness/read-model.ts';

test('The tokens of a desk open the same roots after a restart', async () => {
  const first = await startDesk();
  const before = await ask(first, 'READ_TOKEN', '{ publications { epoch } }');
  await first.pause();
  const second = await startDesk({ varFolder: first.varFolder });
  const after = await ask(second, 'READ_TOKEN', '{ publications { epoch } }');
  await second.stop();
  expect(before.errors).toEqual([]);
  expect(after).toEqual(before);
});
