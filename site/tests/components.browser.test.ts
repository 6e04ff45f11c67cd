import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palettes } from '../src/features/vocabulary.ts';
import { openBrowser } from './demo/browser.ts';

const root = join(import.meta.dirname, '..');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let server: ChildProcess;
let browser: Browser;
let origin: string;

/** Without the variables of vitest, which change Astro; not by its command, which allows one at a time. */
const program = `
  import { dev } from 'astro';
  const server = await dev({ root: process.cwd(), server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  console.log('at ' + server.address.port);
`;

beforeAll(async () => {
  server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = `http://127.0.0.1:${await portOf(server)}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
});

describe('the component page', () => {
  it('shows every component that has examples', async () => {
    const $ = load(await (await fetch(`${origin}/components/maas/light/`)).text());
    const shown = $('.component > h2')
      .toArray()
      .map((heading) => $(heading).text().trim());
    const written = globSync('src/**/*.examples.ts', { cwd: root }).map((file) =>
      file.replace(/^.*[\\/]|\.examples\.ts$/g, ''),
    );
    expect(shown.sort()).toEqual(written.sort());
  });

  it('has no example that is not accessible or does not fit, light and dark', { timeout: 240_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    // Only reloads what changes while somebody works on it.
    await page.route('**/@vite/client', (route) => route.abort());
    const problems: string[] = [];
    for (const [place, address] of (await addresses()).entries()) {
      const palette = palettes[place % palettes.length] ?? 'maas';
      await page.goto(`${origin}/components/${palette}/light/${address}/`);
      await page.evaluate(axe.source);
      for (const scheme of ['light', 'dark']) {
        const { violations, width } = await page.evaluate(look, { scheme, rules });
        problems.push(...violations.map((violation) => `${address} in ${palette}, ${scheme}: ${violation}`));
        if (width > 320) problems.push(`${address} is ${width} pixels wide`);
      }
    }
    await page.close();
    expect(problems).toEqual([]);
  });
});

/** The port that the server says it has. */
async function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, port] = /at (\d+)/.exec(printed) ?? [];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', () => reject(new Error(`astro dev did not start: ${printed}`)));
  });
}

/** `<component>/<example>` of all. */
async function addresses(): Promise<string[]> {
  const $ = load(await (await fetch(`${origin}/components/maas/light/`)).text());
  const found = $('a.example-link')
    .toArray()
    .map((link) => ($(link).attr('href') ?? '').split('/').slice(4, 6).join('/'));
  expect(found.length).toBeGreaterThan(40);
  return found;
}

async function look({
  scheme,
  rules: tags,
}: {
  scheme: string;
  rules: string[];
}): Promise<{ violations: string[]; width: number }> {
  document.documentElement.dataset['scheme'] = scheme;
  const { axe: loaded } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const { violations } = await loaded.run({ runOnly: tags });
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    width: document.documentElement.scrollWidth,
  };
}
