// Takes the pictures of the guide for editors from an admin that runs with the demo, and keeps them in docs/editors/images.
// See --help.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Argument } from 'commander';
import { chromium, type Locator } from 'playwright-core';
import sharp from 'sharp';
import { command, portNumber } from './cli/command.ts';
import { administrator, signIn } from './desk/session.ts';
import { guidePictures } from './guide/pictures.ts';
import { sampleNews, sampleRegion, sampleVolgspot } from './guide/sample.ts';
import { guideEditor } from './guide/editor.ts';
import { root, varFolder } from './start/folders.ts';
import { browserPath } from './test/browser.ts';

const folder = join(root, 'docs/editors/images');
const width = 1280;
const height = 900;

/** Waits until nothing of this kind is on the screen. */
async function untilNone(some: Locator): Promise<void> {
  while ((await some.count()) > 0) await some.first().waitFor({ state: 'detached' });
}

const program = command(
  'node scripts/make-guide-pictures.ts',
  'Takes the pictures of the guide for editors from the running demo; what it writes at the desk for that, it removes.',
)
  .addArgument(new Argument('[pictures...]', 'only these').choices(Object.keys(guidePictures)))
  .option('--port <n>', 'port of the desk', portNumber, 1337)
  .parse();
const { port } = program.opts<{ port: number }>();
const wanted = program.args.length > 0 ? program.args : Object.keys(guidePictures);

const origin = `http://127.0.0.1:${port}`;
const ask = await signIn(origin, administrator(varFolder));
const editor = await guideEditor(ask, sampleRegion);
const news = await sampleNews(ask);
const volgspot = await sampleVolgspot(ask);
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width, height }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  page.setDefaultTimeout(30_000);
  await page.goto(`${origin}/admin`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(editor.login.email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(editor.login.password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hallo/ }).waitFor();
  for (const [name, show] of Object.entries(guidePictures)) {
    if (!wanted.includes(name)) continue;
    const part = await show({ page, origin, news: news.id, volgspot, visit: news.visit });
    // What is being fetched says so; a preview never comes to rest, for it looks for changes.
    await untilNone(page.getByText(/^Bezig met/));
    const { size } = await sharp(await part.screenshot({ animations: 'disabled', caret: 'hide' }))
      .webp({ quality: 82, effort: 6 })
      .toFile(join(folder, `${name}.webp`));
    console.log(`docs/editors/images/${name}.webp  ${Math.round(size / 1024)} kB`);
  }
} finally {
  await browser.close();
  await news.remove();
  await editor.remove();
}
