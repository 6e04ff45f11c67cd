// Takes the pictures of the README from sites that run, and keeps them in docs/images. See --help.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { command, portNumber } from './cli/command.ts';
import { browserPath } from './test/browser.ts';

/** A part of a page as a reader sees it, from the top; `from` skips so many pixels. */
interface View {
  region: string;
  path: string;
  width: number;
  height: number;
  from?: number;
  dark?: boolean;
}

const folder = join(import.meta.dirname, '../docs/images');
const letter = '/nl/nieuwsbrieven/het-zorgpact-is-een-stille-revolutie/';
const ended = '/nl/pacten/leerwerkakkoord-zorg/';
const phone = { width: 390, height: 844 };

/** Pictures by name; several views stand beside each other. */
const pictures: Record<string, readonly View[]> = {
  home: [{ region: 'twente', path: '/nl/', width: 1280, height: 960 }],
  'ended-pact': [{ region: 'rotterdam-rijnmond', path: ended, width: 1280, height: 1080 }],
  newsletter: [{ region: 'rotterdam-rijnmond', path: letter, width: 1280, height: 1180 }],
  phones: [
    { region: 'kam', path: '/nl/pacten/zorgpact-kam/', ...phone, from: 520 },
    { region: 'rotterdam-rijnmond', path: letter, ...phone },
    { region: 'kam', path: '/nl/nieuwsbrieven/zes-themas-september-2016/', ...phone, dark: true },
    { region: 'twente', path: '/de/', ...phone, dark: true },
  ],
};

const { port } = command(
  'node scripts/make-readme-pictures.ts',
  'Takes the pictures of the README from the running demo.',
)
  .option('--port <n>', 'port of the sites', portNumber, 4321)
  .parse()
  .opts<{ port: number }>();

const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
mkdirSync(folder, { recursive: true });
for (const [name, views] of Object.entries(pictures)) {
  const taken: Buffer[] = [];
  for (const view of views) taken.push(await take(browser, view));
  const { size } = await beside(taken)
    .webp({ quality: 82, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  console.log(`docs/images/${name}.webp  ${Math.round(size / 1024)} kB`);
}
await browser.close();

async function take(
  from: Browser,
  { region, path, width, height, from: top = 0, dark = false }: View,
): Promise<Buffer> {
  const page = await from.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: width < 500 ? 1.5 : 1,
  });
  const address = `http://${region}.localhost:${port}${path}`;
  const answer = await page.goto(address);
  if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}. Is the demo running there?`);
  await page.evaluate(`scrollTo(0, ${top})`);
  // A picture that nobody came near is not asked for.
  await page.evaluate(`document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })`);
  await page.waitForLoadState('networkidle');
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

/** Pictures of one height in a row, with paper between them. */
function beside(taken: readonly Buffer[]): Sharp {
  return taken.length === 1
    ? sharp(taken[0])
    : sharp([...taken], { join: { across: taken.length, shim: 36, background: '#8a9490' } });
}
