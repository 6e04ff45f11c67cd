import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Editor } from '../../site/tests/demo/desk.ts';
import { freePort } from '../start/ports.ts';
import { faultFolder, removeFolder } from './fault-folder.ts';
import { makeNews, regionSlug } from './first-content.ts';
import { untilPublicIsPublished } from './public-and-published.ts';
import { RealDesk } from './real-desk.ts';
import { kill, startWatching } from './real-press.ts';
import { renderer } from './renderers.ts';
import type { StartedProcess } from './started-process.ts';

const longestStage = 60_000;

let varFolder: string;
let desk: RealDesk;
let watching: StartedProcess;
let editor: Editor;
let region: string;

beforeAll(async () => {
  varFolder = faultFolder();
  const noticePort = await freePort();
  desk = await RealDesk.start(varFolder, { NOTICE_URL: `http://127.0.0.1:${noticePort}/` });
  watching = await startWatching({ varFolder, deskUrl: desk.url, noticePort }, renderer);
  editor = await desk.signIn();
  region = await editor.region(regionSlug);
});
afterAll(async () => {
  await kill(watching);
  await desk.kill();
  removeFolder(varFolder);
});

/** Publishes something ordinary and waits until the site shows it: nothing stands in its way. */
async function othersGoLive(slug: string): Promise<void> {
  await editor.publish('news', await makeNews(editor, region, slug));
  await untilPublicIsPublished(editor, varFolder, regionSlug, longestStage);
}

const repeated = (count: number, row: object): object[] => Array.from({ length: count }, () => row);

describe('what is too much is refused at the desk, at its field, and all else becomes public', () => {
  test.for<[string, string, Record<string, unknown>, string]>([
    ['a text of 10 MB', 'news', { summary: 'zorg '.repeat(2_000_000) }, 'summary'],
    ['a rich text of 10 MB', 'news', { body: [paragraph('zorg '.repeat(2_000_000))] }, 'body'],
    ['a list of 5,000 rows', 'pact', { aliases: repeated(5_000, { name: 'Zorgpact' }) }, 'aliases'],
    [
      '10,000 blocks',
      'newsletter',
      { blocks: repeated(10_000, { __component: 'block.text', heading: 'Kop' }) },
      'blocks',
    ],
  ])('%s', { timeout: 3 * longestStage }, async ([what, type, fields, field], { task }) => {
    task.meta.faults = 1;
    const began = performance.now();
    await expect(editor.create(type, { title: 'Te veel', slug: 'te-veel', ...fields })).rejects.toThrow(
      new RegExp(`: 400 .*"path":\\["${field}"\\]`),
    );
    expect(performance.now() - began).toBeLessThan(longestStage);
    await othersGoLive(`naast-${what.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`);
  });
});

describe('a picture', () => {
  test('that cannot be shown is refused at the desk, also when it is small', async ({ task }) => {
    task.meta.faults = 1;
    const create = { width: 40, height: 30, channels: 3, background: '#0b5563' } as const;
    const bytes = await sharp({ create }).png().toBuffer();
    const data = bytes.indexOf('IDAT');
    bytes.fill(0x55, data + 4, data + 24);
    await expect(editor.upload('stuk.png', new Uint8Array(bytes))).rejects.toThrow(/400 .*beschadigd/);
    await othersGoLive('naast-een-stuk-beeld');
  });

  test(
    'of 40 megapixels is shown, and holds up nothing for a minute',
    { timeout: 3 * longestStage },
    async ({ task }) => {
      task.meta.faults = 1;
      const create = { width: 8_000, height: 5_000, channels: 3, background: '#0b5563' } as const;
      const bytes = new Uint8Array(await sharp({ create }).gif().toBuffer());
      const image = await editor.upload('groot.gif', bytes, undefined, 'image/gif');
      const picture = { image, alt: 'Een groot vlak', decorative: false };
      await editor.publish('news', await makeNews(editor, region, 'groot-beeld', { picture }));
      const seconds = await untilPublicIsPublished(editor, varFolder, regionSlug, longestStage);
      task.meta.figures = [`a GIF of 40 megapixels is public ${seconds.toFixed(1)} s after its publish`];
    },
  );
});

function paragraph(text: string): object {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}
