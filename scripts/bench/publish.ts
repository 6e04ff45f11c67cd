import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { administrator, entriesOf, signIn, type Ask } from '../desk/session.ts';
import { freePort } from '../start/ports.ts';
import { buildRenderer } from '../start/sites.ts';
import { astroPeers } from './astro-peers.ts';
import type { CorpusRow } from './corpus.ts';
import { median, quantile, seconds } from './figures.ts';
import { filledRows, writeRows } from './filled-rows.ts';
import { withFilledDesk, startUntil } from './running-desk.ts';
import { releasesMade, verificationShare } from './verification.ts';

const lookEveryMilliseconds = 10;
/** Who edits one text reads the receipt before going on to the next. */
const restMilliseconds = 1_000;

interface Site {
  readonly varFolder: string;
  readonly port: number;
  readonly ask: Ask;
}

/** An action of the corpus, with the address of its Dutch page. */
interface Action {
  readonly id: string;
  readonly region: string;
  readonly path: string;
  readonly title: string;
}

/** Prints how long it takes from the click on Publish to the new bytes at their address, and what peers need for the same. */
export async function benchPublish(options: {
  pages: number;
  runs: number;
  burst: number;
  peers: boolean;
}): Promise<void> {
  await buildRenderer();
  await withFilledDesk(options.pages, async ({ varFolder, scratch }) => {
    const [port, deskPort] = [await freePort(), await freePort()];
    const args = ['scripts/start.ts', '--no-demo', '--port', String(port), '--cms-port', String(deskPort)];
    const running = await startUntil(args, varFolder, 'Pactwerk runs.');
    let single: number;
    try {
      const site = { varFolder, port, ask: await signIn(`http://127.0.0.1:${deskPort}`, administrator(varFolder)) };
      const { entries, ledgerOnly } = filledRows(options.pages);
      const actions = actionsIn(entries);
      writeRows(varFolder, ledgerOnly);
      await untilShown(site, actionsIn(ledgerOnly));
      await untilSearched(varFolder);
      console.log(`${pagesIn(varFolder)} pages, ${regionsIn(varFolder).length} sites`);
      single = await oneByOne(site, actions, options.runs);
      await everyPage(site);
      await burst(site, actions, options.burst);
    } finally {
      await running.stop();
    }
    if (options.peers) await astroPeers(varFolder, scratch, single);
  });
}

/** Edits one text after another, each when the one before is public. Returns the median, in milliseconds. */
async function oneByOne(site: Site, actions: readonly Action[], runs: number): Promise<number> {
  const times: number[] = [];
  const answers: number[] = [];
  const before = releasesMade(site.varFolder);
  for (let run = 0; run < runs; run += 1) {
    const action = actions[(run * 7) % actions.length];
    if (!action) throw new Error('The corpus has no action.');
    const mark = `Proef ${run} van de bank.`;
    const clicked = performance.now();
    await publish(site, action, mark);
    answers.push(performance.now() - clicked);
    await untilServed(site, action.region, action.path, mark);
    times.push(performance.now() - clicked);
    await pause(restMilliseconds);
  }
  const p95 = quantile(times, 0.95);
  console.log(
    `one text, click to bytes     median ${seconds(median(times))}, 95 % below ${seconds(p95)}, of ${runs}; the desk's answer ${seconds(median(answers))}; ` +
      verificationShare(site.varFolder, before, median(times)),
  );
  return median(times);
}

/** The name of a region stands on all of its pages. */
async function everyPage(site: Site): Promise<void> {
  const before = currentRelease(site.varFolder, 'region-1');
  const made = releasesMade(site.varFolder);
  const clicked = performance.now();
  await site.ask('PUT', `${entriesOf('region')}/region-1?locale=nl`, { name: 'Regio Nieuwenaam' });
  await untilServed(site, 'region-1', '/nl/', 'Regio Nieuwenaam');
  const time = performance.now() - clicked;
  const after = currentRelease(site.varFolder, 'region-1');
  const pages = Object.keys(manifestOf(site.varFolder, 'region-1', after).pages).length;
  console.log(
    `every page of a region       ${seconds(time)} for ${pages} pages, releases ${before} to ${after}; ` +
      verificationShare(site.varFolder, made, time),
  );
}

/** Many publishes in one minute, as when a whole team works. */
async function burst(site: Site, actions: readonly Action[], count: number): Promise<void> {
  const regions = regionsIn(site.varFolder);
  const released = (): number => regions.reduce((sum, region) => sum + currentRelease(site.varFolder, region), 0);
  const before = released();
  const chosen = Array.from({ length: count }, (_, number) => actions[number % actions.length]).filter(
    (action) => action !== undefined,
  );
  const began = performance.now();
  const clicks: Promise<void>[] = [];
  for (const [number, action] of chosen.entries()) {
    await pause(Math.max(0, began + (number * 60_000) / count - performance.now()));
    clicks.push(publish(site, action, `Salvo ${number} van ${count}.`));
  }
  const last = performance.now();
  await Promise.all(clicks);
  // The last publish of each action, for the corpus may have fewer of them than there are publishes.
  const wanted = new Map(
    chosen.map((action, number) => [action.id, { action, mark: `Salvo ${number} van ${count}.` }]),
  );
  for (const { action, mark } of wanted.values()) await untilServed(site, action.region, action.path, mark);
  const late = performance.now() - last;
  const missing = await untilReceipts(site, [...wanted.keys()]);
  console.log(
    `${count} publishes in a minute   last one public ${seconds(late)} after the last click, ${released() - before} releases of ${regions.length} sites, ${missing} receipts missing`,
  );
}

/** How many entries do not say within ten seconds that they are live. */
async function untilReceipts(site: Site, ids: readonly string[]): Promise<number> {
  const deadline = performance.now() + 10_000;
  let missing = [...ids];
  while (missing.length > 0 && performance.now() < deadline) {
    const found: string[] = [];
    for (const id of missing) if (!(await isLive(site, id))) found.push(id);
    missing = found;
    if (missing.length > 0) await pause(200);
  }
  return missing.length;
}

async function isLive(site: Site, id: string): Promise<boolean> {
  const { versions } = (await site.ask('GET', `/desk/receipts/api::action.action/${id}`)) as {
    versions: { locale: string | null; sites: { state: string }[] }[];
  };
  const sites = versions.filter(({ locale }) => locale === 'nl').flatMap((version) => version.sites);
  return sites.length > 0 && sites.every(({ state }) => state === 'live');
}

async function publish(site: Site, action: Action, summary: string): Promise<void> {
  await site.ask('POST', `${entriesOf('action')}/${action.id}/actions/publish?locale=nl`, { summary });
}

/** Until the last of some actions stands on each site; that of thousands of pages takes the press some time. */
async function untilShown(site: Site, actions: readonly Action[]): Promise<void> {
  const last = new Map(actions.map((action) => [action.region, action]));
  for (const { region, path, title } of last.values()) await untilServed(site, region, path, title, 10 * 60_000);
}

/** Until the search of each site belongs to the pages that are public: a desk is filled once, and edited for years. */
async function untilSearched(varFolder: string): Promise<void> {
  const deadline = performance.now() + 15 * 60_000;
  const searched = (region: string): boolean => {
    const current = currentRelease(varFolder, region);
    const [before, now] = [current - 1, current].map((release) => searchOf(varFolder, region, release));
    return now !== undefined && now !== before;
  };
  for (const region of regionsIn(varFolder)) {
    while (!searched(region)) {
      if (performance.now() > deadline) throw new Error(`The search of ${region} was not made within 15 minutes.`);
      await pause(restMilliseconds);
    }
  }
}

/** Until a text stands at an address. Throws after a minute, or as many milliseconds as are given. */
async function untilServed(site: Site, region: string, path: string, text: string, patience = 60_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await served(site.port, region, path)).includes(text)) {
    if (performance.now() > deadline)
      throw new Error(`${path} of ${region} does not show "${text}" after ${seconds(patience)}.`);
    await pause(lookEveryMilliseconds);
  }
}

function served(port: number, region: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host: `${region}.localhost:${port}` } });
    asked.once('error', reject).once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
    asked.end();
  });
}

function actionsIn(rows: readonly CorpusRow[]): Action[] {
  return rows
    .filter(({ type, locale }) => type === 'action' && locale === 'nl')
    .map(({ id, fields }) => ({
      id,
      region: (fields['regions'] as string[])[0] ?? '',
      path: `/nl/acties/${String(fields['slug'])}/`,
      title: String(fields['title']),
    }));
}

function regionsIn(varFolder: string): string[] {
  return readdirSync(join(varFolder, 'releases')).filter((name) => !name.startsWith('.'));
}

function currentRelease(varFolder: string, region: string): number {
  return Number(readlinkSync(join(varFolder, 'releases', region, 'current')));
}

function manifestOf(varFolder: string, region: string, release: number): { pages: object; search?: string } {
  return JSON.parse(readFileSync(join(varFolder, 'releases', region, String(release), 'manifest.json'), 'utf8'));
}

/** Hash of the search that a release has; undefined without one, or without such a release. */
function searchOf(varFolder: string, region: string, release: number): string | undefined {
  try {
    return manifestOf(varFolder, region, release).search;
  } catch {
    return undefined;
  }
}

function pagesIn(varFolder: string): number {
  return regionsIn(varFolder)
    .map((region) => Object.keys(manifestOf(varFolder, region, currentRelease(varFolder, region)).pages).length)
    .reduce((sum, one) => sum + one, 0);
}
