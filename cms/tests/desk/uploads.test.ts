import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';

let desk: Desk;
let editor: Editor;
let folder: string;

beforeAll(async () => {
  desk = await startDesk();
  editor = await signIn(desk);
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-uploads-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desk.stop();
});

interface Kept {
  id: number;
  url: string;
  mime: string;
  width: number | null;
  formats: object | null;
}

interface Uploads {
  upload: (request: object) => Promise<Kept[]>;
  replace: (id: number, request: object) => Promise<Kept>;
}

const uploads = (): Uploads => desk.strapi.plugin('upload').service('upload') as Uploads;

function file(name: string, bytes: Buffer | string) {
  const filepath = join(folder, `${Math.random().toString(36).slice(2)}-${name}`);
  writeFileSync(filepath, bytes);
  return { filepath, originalFilename: name, mimetype: 'application/octet-stream', size: Buffer.byteLength(bytes) };
}

async function upload(name: string, bytes: Buffer | string): Promise<Kept> {
  const [kept] = await uploads().upload({ data: { fileInfo: { name } }, files: file(name, bytes) });
  return kept!;
}

const bytesOf = (kept: Kept): Buffer => readFileSync(join(desk.varFolder, 'public', kept.url));

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } });
const place = { IFD0: { Make: 'CameraFabriek' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 13/1 0/1' } };

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inside}</svg>`;

describe('what is taken', () => {
  test('a picture without camera data is kept byte for byte, and no lesser copies are made of it', async () => {
    const bytes = await picture().resize(2000).png().toBuffer();
    const kept = await upload('foto.png', bytes);
    expect(bytesOf(kept).equals(bytes)).toBe(true);
    expect(Object.keys(kept.formats ?? {})).toEqual(['thumbnail']);
  });

  test('a moving GIF keeps moving', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all([frame('red'), frame('blue')]);
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const kept = await upload('bewegend.gif', bytes);
    expect((await sharp(bytesOf(kept)).metadata()).pages).toBe(2);
  });

  test('a PDF and subtitles are kept as they are', async () => {
    const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
    expect(bytesOf(await upload('pact.pdf', pdf)).toString()).toBe(pdf);
    expect((await upload('film.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n')).mime).toBe('text/vtt');
  });
});

describe('where a picture was made is not kept', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('in a %s', async (format) => {
    const bytes = await picture().withExif(place).toFormat(format).toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const kept = bytesOf(await upload(`foto.${format}`, bytes));
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(kept.includes('CameraFabriek')).toBe(false);
    expect((await sharp(kept).stats()).dominant).toEqual((await sharp(bytes).stats()).dominant);
  });

  test('a picture that the camera held upright stands upright without its note', async () => {
    const bytes = await picture().withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const kept = bytesOf(await upload('staand.jpg', bytes));
    expect(await sharp(kept).metadata()).toMatchObject({ width: 40, height: 60 });
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  test('nor in the place of the camera boxes of a film', async () => {
    const box = (name: string, content: Buffer) => {
      const header = Buffer.alloc(8);
      header.writeUInt32BE(content.length + 8);
      header.write(name, 4, 'latin1');
      return Buffer.concat([header, content]);
    };
    const place = box('udta', box('\xa9xyz', Buffer.from('+52.2215+006.8937/')));
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
      box('moov', place),
      box('mdat', Buffer.from('beeld')),
    ]);
    const kept = bytesOf(await upload('film.mp4', film));
    expect(kept.length).toBe(film.length);
    expect(kept.includes('+52.2215')).toBe(false);
    expect(kept.includes('beeld')).toBe(true);
  });

  test('nor in the bytes that replace a file', async () => {
    const kept = await upload('eerst.jpg', await picture().jpeg().toBuffer());
    const bytes = await picture().withExif(place).jpeg().toBuffer();
    const after = await uploads().replace(kept.id, { data: { fileInfo: {} }, file: file('daarna.jpg', bytes) });
    expect(after.url).toBe(kept.url);
    expect(bytesOf(after).includes('CameraFabriek')).toBe(false);
  });
});

describe('what a file hides does not come along', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('behind the end of a %s', async (format) => {
    const bytes = await picture().toFormat(format).toBuffer();
    const script = Buffer.from('<script>alert(1)</script>\xff\xd9', 'latin1');
    expect(bytesOf(await upload(`foto.${format}`, Buffer.concat([bytes, script]))).equals(bytes)).toBe(true);
  });

  test('a picture that is a page by its first bytes is cut down to the picture', async () => {
    const bytes = await picture().jpeg().toBuffer();
    const comment = Buffer.from('\xff\xfe\x00\x1b<script>alert(1)</script>', 'latin1');
    const polyglot = Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]);
    expect((await sharp(polyglot).metadata()).width).toBe(60);
    expect(bytesOf(await upload('foto.jpg', polyglot)).equals(bytes)).toBe(true);
  });
});

describe('what is refused, in Dutch', () => {
  test('a page that is called a picture', async () => {
    await expect(upload('foto.jpg', '<!doctype html><script>alert(1)</script>')).rejects.toThrow(
      'Dit soort bestand kan hier niet',
    );
  });

  test('a picture that is called a page', async () => {
    const bytes = await picture().png().toBuffer();
    await expect(upload('foto.html', bytes)).rejects.toThrow('maar de naam eindigt op “.html”');
  });

  test('a program, an archive, a drawing that expands itself', async () => {
    await expect(upload('een.exe', 'MZ\x90\0\x03')).rejects.toThrow('Dit soort bestand');
    await expect(upload('een.zip', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'))).rejects.toThrow(
      'Dit soort bestand',
    );
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>';
    await expect(upload('bom.svg', bomb)).rejects.toThrow('beschadigd');
  });

  test('a picture of 51 megapixels', async () => {
    const bytes = await sharp({ create: { width: 7200, height: 7100, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    await expect(upload('groot.png', bytes)).rejects.toThrow('meer dan 50 megapixels');
  });

  test('more than 25 MB', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(25 * 1024 * 1024)]);
    await expect(upload('groot.pdf', bytes)).rejects.toThrow('groter dan 25 MB');
  });

  test('half a picture', async () => {
    const bytes = await picture().resize(600).jpeg().toBuffer();
    await expect(upload('half.jpg', bytes.subarray(0, bytes.length / 2))).rejects.toThrow('beschadigd');
  });

  test('another kind of file in the place of a picture', async () => {
    const kept = await upload('eerst.png', await picture().png().toBuffer());
    const other = file('daarna.jpg', await picture().jpeg().toBuffer());
    await expect(uploads().replace(kept.id, { data: { fileInfo: {} }, file: other })).rejects.toThrow('dezelfde soort');
  });
});

describe('by whatever way it comes', () => {
  const form = (name: string, content: Buffer | string, type: string) => {
    const data = new FormData();
    data.append('files', new Blob([new Uint8Array(Buffer.from(content))], { type }), name);
    return data;
  };

  test('an editor who uploads a page as a picture reads why not', async () => {
    const answer = await editor.request(
      'POST',
      '/upload',
      form('foto.jpg', '<html><script>alert(1)</script>', 'image/jpeg'),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toContain('“foto.jpg” is niet toegevoegd. Dit soort bestand kan hier niet.');
  });

  test('an editor who replaces a picture with another kind reads why not', async () => {
    const kept = await upload('eerst.png', await picture().png().toBuffer());
    const jpeg = form('daarna.jpg', await picture().jpeg().toBuffer(), 'image/jpeg');
    const answer = await editor.request('POST', `/upload?id=${kept.id}`, jpeg);
    expect(answer.body.error?.message).toContain('dezelfde soort');
  });

  test('a program with a token of its own meets the same check', async () => {
    const tokens = desk.strapi.service('admin::api-token');
    const { accessKey } = await tokens.create({
      name: 'proef',
      description: '',
      kind: 'content-api',
      type: 'full-access',
      lifespan: null,
    });
    const body = form('merk.svg', drawing('<script>alert(1)</script>'), 'image/svg+xml');
    const response = await fetch(`${desk.url}/api/upload`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${accessKey}` },
      body,
    });
    const [kept] = (await response.json()) as Kept[];
    expect(bytesOf(kept!).toString()).not.toContain('alert');
  });
});
