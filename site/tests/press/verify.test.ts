import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/press/run.ts';
import { draftCanary } from '../../src/press/verify/draft-canary.ts';
import { verifyAll } from '../../src/press/verify-all.ts';
import { ToyPress } from './press-fixture.ts';

let press: ToyPress;
beforeEach(async () => {
  press = new ToyPress();
  for (let number = 1; number <= 60; number += 1) press.publish('linde', `e${number}`);
  await run(press);
});
afterEach(() => press.dispose());

/** Presses linde; answers why it was refused. */
async function refusal(options: { allowSmaller?: boolean } = {}): Promise<string> {
  const { outcomes } = await run(press, { region: 'linde', ...options });
  return String(outcomes[0]?.error ?? '');
}

/** Lets the templates write something else. */
function tamper(change: (html: string) => string): void {
  const { render } = press.renderer;
  press.renderer = {
    ...press.renderer,
    hash: 'tampered',
    render: async (page) => Buffer.from(change(Buffer.from(await render(page)).toString('utf8'))),
  };
}

test('a link that leads nowhere keeps a release from becoming public and names page and address', async () => {
  tamper((html) => html.replace('<h1>Title of e1<', '<h1><a href="/nl/nowhere/">x</a>Title of e1<'));
  expect(await refusal()).toContain('/nl/e1/ refers to /nl/nowhere/, which is not in this release');
  expect(press.current('linde')).toBe(1);
});

test.each([
  ['markup that is left open', '<h1>Title of e1<', '<h1><b>Title of e1<', '/nl/e1/ closes <h1> inside <b>'],
  ['a page without a heading', '<h1>Title of e1</h1>', '', '/nl/e1/ has 0 h1 headings instead of one'],
  ['a level of headings that is left out', 'e1</h1>', 'e1</h1><h3>x</h3>', '/nl/e1/ goes from h1 to h3'],
  ['an anchor that is not there', '<h1>Title of e1<', '<h1><a href="/nl/e2/#x">x</a>Title of e1<', 'no such place'],
  ['another canonical address', 'localhost:4321/nl/e1/">', 'localhost:4321/nl/e2/">', '/nl/e1/ names http'],
])('%s keeps a release from becoming public', async (_, from, to, problem) => {
  tamper((html) => html.replace(from, to));
  expect(await refusal()).toContain(problem);
  expect(press.current('linde')).toBe(1);
});

test('a page that says another language than its own, or none, is found', async () => {
  tamper((html) =>
    html.replace('<html lang="nl" dir="ltr">', html.includes('Title of e1<') ? '<html>' : '<html lang="de" dir="ltr">'),
  );
  const message = await refusal();
  expect(message).toContain('/nl/e1/ does not say in which language it is');
  expect(message).toContain('/nl/e2/ says lang="de" but is in nl');
});

test('an image or a stylesheet that is not there is found too', async () => {
  tamper((html) => html.replace('</ul>', '</ul><img src="/media/none.webp" srcset="/media/none-2.webp 2x" alt="">'));
  const message = await refusal();
  expect(message).toContain('/media/none.webp');
  expect(message).toContain('/media/none-2.webp');
});

test('a file that does not stand on disk as it was written keeps a release from becoming public', async () => {
  const { render } = press.renderer;
  press.renderer = {
    ...press.renderer,
    hash: 'on a failing disk',
    render: async (page) => {
      const written = join(press.releases, 'linde', '.building-2', 'nl/e1/index.html');
      if (page.url === '/nl/e9/') appendFileSync(written, 'torn');
      return render(page);
    },
  };
  expect(await refusal()).toContain('/nl/e1/index.html is not what was released');
  expect(press.current('linde')).toBe(1);
});

test('text of a draft never becomes public', async () => {
  press.publish('linde', 'e1', { title: draftCanary });
  expect(await refusal()).toContain('bears the draft canary');
});

test('a site that suddenly loses a fifth of its pages waits for a word of the operator', async () => {
  press.forget('linde', 30);
  expect(await refusal()).toContain('loses 30 of 62 pages that nobody withdrew');
  expect(await refusal({ allowSmaller: true })).toBe('');
});

test('what editors withdraw is gone without asking, however much', async () => {
  for (let number = 1; number <= 60; number += 1) press.withdraw('linde', `e${number}`);
  expect(await refusal()).toBe('');
});

test('every kept release is whole, until a file of it changes, goes or comes', async () => {
  press.publish('linde', 'e1', { title: 'Better' });
  await run(press);
  expect(await verifyAll(press.releases)).toEqual([]);
  const folder = join(press.releases, 'linde', '2');
  appendFileSync(join(folder, 'nl/e1/index.html'), ' ');
  rmSync(join(folder, 'robots.txt'));
  writeFileSync(join(folder, 'more.txt'), '');
  expect(await verifyAll(press.releases)).toMatchObject([
    {
      region: 'linde',
      release: 2,
      problems: expect.arrayContaining([
        { url: '/nl/e1/index.html', message: 'is not what was released' },
        { url: '/more.txt', message: 'is not in the manifest' },
        { url: '/robots.txt', message: 'is missing' },
      ]),
    },
  ]);
});
