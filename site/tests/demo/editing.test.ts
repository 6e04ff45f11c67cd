import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor, only } from './desk.ts';
import { read } from './reader.ts';

const soon = { timeout: 20_000, interval: 50 };

let editor: Editor;
let twente: string;
let oost: string;
const made = new Set<string>();

beforeAll(async () => {
  editor = await Editor.signIn();
  [twente, oost] = [await editor.region('twente'), await editor.region('oost')];
});

afterAll(async () => {
  for (const id of made) await editor.delete('news', id);
});

async function news(slug: string, title: string): Promise<string> {
  const id = await editor.create('news', {
    title,
    slug,
    publishedOn: { value: '2026-11-20', certainty: 'stated' },
    regions: only(twente),
  });
  made.add(id);
  return id;
}

const status = async (region: string, path: string) => (await read(region, path)).status;
const body = async (region: string, path: string) => (await read(region, path)).body;

describe('what an editor does at the desk', () => {
  it('stands on the site after publishing, in each language by itself, and not before', async () => {
    const id = await news('proef-talen', 'Nieuw in Twente');
    expect(await status('twente', '/nl/nieuws/proef-talen/')).not.toBe(200);
    await editor.publish('news', id);
    await expect.poll(() => body('twente', '/nl/nieuws/proef-talen/'), soon).toContain('Nieuw in Twente');
    expect(await body('twente', '/de/nachrichten/proef-talen/')).toContain('Nieuw in Twente');

    await editor.save('news', id, { title: 'Neues aus Twente', slug: 'probe-sprachen' }, 'de');
    await editor.publish('news', id, 'de');
    await expect.poll(() => body('twente', '/de/nachrichten/probe-sprachen/'), soon).toContain('Neues aus Twente');
    expect(await body('twente', '/nl/nieuws/proef-talen/')).toContain('Nieuw in Twente');

    await editor.save('news', id, { title: 'Nog niet klaar' });
    await editor.publish('news', id, 'de');
    await expect.poll(() => body('twente', '/nl/nieuws/'), soon).toContain('Nieuw in Twente');
    expect(await body('twente', '/nl/nieuws/')).not.toContain('Nog niet klaar');
  });

  it('changes the page when it changes the text, and leads from a former address to the present one', async () => {
    const id = await news('proef-adres', 'Eerste titel');
    await editor.publish('news', id);
    await expect.poll(() => status('twente', '/nl/nieuws/proef-adres/'), soon).toBe(200);
    await editor.save('news', id, { title: 'Tweede titel', slug: 'proef-nieuw-adres' });
    await editor.publish('news', id);
    await expect.poll(() => body('twente', '/nl/nieuws/proef-nieuw-adres/'), soon).toContain('Tweede titel');
    expect(await read('twente', '/nl/nieuws/proef-adres/')).toMatchObject({
      status: 301,
      location: '/nl/nieuws/proef-nieuw-adres/',
    });
  });

  it('moves with its region, and the old address leads there', async () => {
    const id = await news('proef-verhuizing', 'Gaat verhuizen');
    await editor.publish('news', id);
    await expect.poll(() => status('twente', '/nl/nieuws/proef-verhuizing/'), soon).toBe(200);
    await editor.save('news', id, { regions: only(oost) });
    await editor.publish('news', id);
    await expect.poll(() => status('oost', '/nl/nieuws/proef-verhuizing/'), soon).toBe(200);
    await expect.poll(() => status('twente', '/nl/nieuws/proef-verhuizing/'), soon).toBe(301);
    expect((await read('twente', '/nl/nieuws/proef-verhuizing/')).location).toMatch(
      /oost.*\/nl\/nieuws\/proef-verhuizing\/$/,
    );
    expect(await body('twente', '/nl/nieuws/')).not.toContain('Gaat verhuizen');
  });

  it.each(['unpublish', 'delete'] as const)('is gone everywhere after %s, in every language', async (how) => {
    const id = await news(`proef-${how}`, `Weg na ${how}`);
    await editor.publish('news', id);
    await editor.save('news', id, { title: `Fort nach ${how}`, slug: `probe-${how}` }, 'de');
    await editor.publish('news', id, 'de');
    await expect.poll(() => status('twente', `/de/nachrichten/probe-${how}/`), soon).toBe(200);
    await editor[how]('news', id);
    if (how === 'delete') made.delete(id);
    await expect.poll(() => status('twente', `/nl/nieuws/proef-${how}/`), soon).toBe(410);
    expect(await status('twente', `/de/nachrichten/probe-${how}/`)).toBe(410);
    for (const path of ['/nl/nieuws/', '/de/nachrichten/', '/nl/', '/de/', '/sitemap.xml']) {
      expect(await body('twente', path)).not.toMatch(new RegExp(`(proef|probe)-${how}`));
    }
  });

  it('shows other bytes of a picture under another address, while the file keeps its name', async () => {
    const picture = (colour: string) =>
      sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
        .png()
        .toBuffer()
        .then((bytes) => new Uint8Array(bytes));
    const file = await editor.upload('proef.png', await picture('#0b5563'));
    const id = await news('proef-beeld', 'Met beeld');
    await editor.save('news', id, { picture: { image: file, alt: 'Een effen vlak', decorative: false } });
    await editor.publish('news', id);
    const source = async () =>
      /<img[^>]+src="(\/media\/[^"]+)"/.exec(await body('twente', '/nl/nieuws/proef-beeld/'))?.[1];
    await expect.poll(source, soon).toBeDefined();
    const before = await source();
    await editor.upload('proef.png', await picture('#8a2f1d'), file);
    await expect.poll(source, soon).not.toBe(before);
    expect(await status('twente', (await source()) ?? '')).toBe(200);
  });
});
