import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rendererHash } from './renderer.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pactwerk-renderer-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A renderer as a build in some checkout makes it. */
function built(checkout: string, chunk: string, key: string, template = '<h1>'): string {
  const folder = join(root, checkout);
  const files = {
    [`server/chunks/page_${chunk}.mjs`]: `const html = '${template}';`,
    'server/entry.mjs': `import './chunks/page_${chunk}.mjs'; const manifest = {"rootDir":"file://${folder}/site/","key":"${key}"};`,
    'client/_astro/style.css': 'h1{}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return rendererHash(folder, folder);
}

const keys = ['bLNMU9NIUYzuaS++wIz+MtqHNQFD1k9j4utx/g+/KYU=', 'yXa5luB1I0TaIOLLlpURF2Sv+NuhJOkqD/zvWsVBesw='] as const;

test('The same source has the same hash on every machine, and after every build', () => {
  expect(built('runner', 'CJGiQ4PA', keys[0])).toBe(built('home/pactwerk', 'D6Iqkb8n', keys[1]));
});

test('Another template has another hash', () => {
  expect(built('runner', 'CJGiQ4PA', keys[0])).not.toBe(built('other', 'CJGiQ4PA', keys[0], '<h2>'));
});
