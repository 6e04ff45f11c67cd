import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { comparePages } from '../same-pages.ts';
import { regions } from './built-site.ts';
import { untilSearched } from './searched.ts';

const siteFolder = join(import.meta.dirname, '../..');
const demo = inject('demo');
let scratch: string;
let env: Record<string, string>;

beforeAll(() => {
  // Beside the site: astro build moves files by renaming, which needs one file system.
  const besides = join(siteFolder, '../var');
  mkdirSync(besides, { recursive: true });
  scratch = mkdtempSync(join(besides, 'output-'));
  // The inputs of the demo (ledger, renderer, origins), and nothing that was made from them.
  cpSync(join(demo.varFolder, 'secrets.env'), join(scratch, 'secrets.env'));
  env = {
    PACTWERK_VAR: scratch,
    CMS_URL: `http://127.0.0.1:${demo.deskPort}`,
    SITES_PORT: String(demo.sitesPort),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function node(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${words.slice(-4000)}`);
}

test('plain astro build makes the pages of the press, byte for byte', { timeout: 180_000 }, async () => {
  const astro = join(siteFolder, 'node_modules/astro/bin/astro.mjs');
  await node(siteFolder, [astro, 'build', '--outDir', join(scratch, 'astro/all')]);
  const { pages, different } = comparePages(join(demo.varFolder, 'releases'), join(scratch, 'astro'), regions);
  expect(different).toEqual([]);
  expect(pages).toBeGreaterThan(regions.length * 20);
});

test('a press that starts from nothing makes the releases that grew, byte for byte', { timeout: 180_000 }, async () => {
  await node(join(siteFolder, '..'), ['scripts/press.ts', '--once']);
  for (const region of regions) {
    await untilSearched(region);
    const grown = filesOf(join(demo.varFolder, 'releases', region, 'current'));
    const clean = filesOf(join(scratch, 'releases', region, 'current'));
    const different = [...new Set([...grown.keys(), ...clean.keys()])].filter((path) => {
      const [one, other] = [grown.get(path), clean.get(path)];
      return one === undefined || other === undefined || !one.equals(other);
    });
    expect(different, region).toEqual([]);
  }
});

/** Every file of a release that its inputs decide: not its number, nor assets kept for pages loaded earlier. */
function filesOf(release: string): Map<string, Buffer> {
  const manifest: { inherited: Record<string, object> } = JSON.parse(
    readFileSync(join(release, 'manifest.json'), 'utf8'),
  );
  const entries = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(release, file), file]);
  return new Map(
    files.flatMap(([path = '', file = '']) =>
      path === 'manifest.json' || path in manifest.inherited ? [] : [[path, readFileSync(file)] as const],
    ),
  );
}
