import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readManifest } from '../../site/src/press/manifest.ts';
import { regionsIn } from '../../site/src/press/releases.ts';
import { serveSites } from '../../site/src/server/site-server.ts';
import { loadSettings } from '../../site/src/settings.ts';
import { askSite } from '../../site/tests/weight/ask-site.ts';
import { budget, excessText, kilobytes, pageExcesses, phoneExcesses } from '../../site/tests/weight/budget.ts';
import { firstVisit, sum, weighPage, type PageWeight } from '../../site/tests/weight/page-weight.ts';
import { visitOnPhone, type PhoneVisit } from '../../site/tests/weight/phone-visit.ts';
import { browserFlags, browserPath } from '../test/browser.ts';
import { median } from './figures.ts';
import { httpArchiveMedian } from './http-archive.ts';
import type { AuditedPage } from './lighthouse.ts';

/**
 * Prints what every page of the public sites of this machine weighs on the wire, and what a phone loads of the heaviest page of
 * each kind and of every newsletter. With Lighthouse those of each kind are also judged by it. Ends with exit code 1 when a page
 * breaks the budget, or has less than 100 in accessibility, best practices or search engine optimisation.
 */
export async function benchWeight({
  lighthouse: withLighthouse,
  runs,
}: {
  lighthouse: boolean;
  runs: number;
}): Promise<void> {
  const releases = join(loadSettings().varFolder, 'releases');
  const regions = regionsIn(releases);
  if (regions.length === 0) throw new Error('There are no sites here. Make them: npm start.');
  const server = await serveSites({ releases, port: 0 });
  try {
    const pages: PageWeight[] = [];
    for (const region of regions) {
      const ask = askSite(server.port, region);
      const { pages: made } = readManifest(join(releases, region, 'current'));
      for (const url of Object.keys(made)) pages.push(await weighPage(ask, region, url));
    }
    printKinds(pages);
    const heaviest = heaviestOfKinds(pages);
    const visited = new Set([...heaviest, ...pages.filter(({ kind }) => kind === 'newsletters')]);
    const visits = await visitAll(server.port, [...visited]);
    printVisits(visits);
    printPeer(pages, visits);
    const problems = [...pages.flatMap(pageExcesses), ...visits.flatMap(phoneExcesses)].map(excessText);
    if (withLighthouse) {
      const { auditPages } = await import('./lighthouse.ts');
      problems.push(...(await auditPages(audited(server.port, heaviest), runs)));
    }
    for (const problem of problems) console.error(`\n${problem}`);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`\nEvery page keeps to the budget.`);
  } finally {
    await server.close();
  }
}

/** Files as a browser over TLS gets them, in brotli, with gzip beside for whoever takes no brotli. */
function printKinds(pages: readonly PageWeight[]): void {
  const limits = `HTML and CSS at most ${kilobytes(budget.htmlAndCss)}, all but pictures ${kilobytes(budget.firstVisit)}`;
  console.log(`${pages.length} pages on the wire, in brotli; ${limits}, ${budget.requests} requests.`);
  console.log(
    'HTML and CSS of the median page of a kind, of its largest one, the same in gzip; then the largest of all else.\n',
  );
  console.log(row('', ['pages', 'HTML+CSS', 'largest', 'in gzip', 'first visit', 'script', 'requests']));
  for (const [kind, of] of byKind(pages)) {
    const texts = of.map(({ html, css }) => sum(html, css));
    console.log(
      row(kind, [
        String(of.length),
        kilobytes(median(texts.map(({ br }) => br))),
        kilobytes(largest(texts.map(({ br }) => br))),
        kilobytes(largest(texts.map(({ gzip }) => gzip))),
        kilobytes(largest(of.map((page) => firstVisit(page).br))),
        kilobytes(largest(of.map(({ script }) => script.br))),
        String(largest(of.map(({ requests }) => requests))),
      ]),
    );
  }
}

/** The heaviest page of each kind that is a page to stay on. */
function heaviestOfKinds(pages: readonly PageWeight[]): PageWeight[] {
  const steady = pages.filter(({ kind, css }) => css.br > 0 && kind !== 'entrance');
  return [...byKind(steady).values()].flatMap(
    (of) => of.toSorted((a, b) => firstVisit(b).br - firstVisit(a).br)[0] ?? [],
  );
}

async function visitAll(port: number, pages: readonly PageWeight[]): Promise<PhoneVisit[]> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: [...browserFlags] });
  try {
    const visits: PhoneVisit[] = [];
    for (const { page } of pages) {
      const { region, url } = parts(page);
      visits.push(await visitOnPhone(browser, originOf(port, region), region, url));
    }
    return visits;
  } finally {
    await browser.close();
  }
}

function audited(port: number, pages: readonly PageWeight[]): AuditedPage[] {
  return pages.map(({ page, kind }) => {
    const { region, url } = parts(page);
    return { page, kind, url: originOf(port, region) + url };
  });
}

/** Of `twente/nl/` the region and the address. */
function parts(page: string): { region: string; url: string } {
  const slash = page.indexOf('/');
  return { region: page.slice(0, slash), url: page.slice(slash) };
}

function originOf(port: number, region: string): string {
  return `http://${region}.localhost:${port}`;
}

function printVisits(visits: readonly PhoneVisit[]): void {
  console.log(
    `\nLoaded by a phone (390 px, 2 dots each) to the end of the page, requests before it scrolls; newsletters at most ${kilobytes(budget.newsletterOnPhone)}\n`,
  );
  console.log(row('', ['all', 'pictures', 'they alone', 'requests']));
  for (const { page, bytes, pictures, byType, requests } of visits)
    console.log(row(page, [kilobytes(bytes), String(pictures), kilobytes(byType.image ?? 0), String(requests)]));
}

/** Our median page beside that of the web; pictures as a phone loaded them. */
function printPeer(pages: readonly PageWeight[], visits: readonly PhoneVisit[]): void {
  const peer = httpArchiveMedian;
  const parts: [string, number, number][] = [
    ['HTML', median(pages.map(({ html }) => html.br)) / 1024, peer.html],
    ['CSS', median(pages.map(({ css }) => css.br)) / 1024, peer.css],
    ['fonts', median(pages.map(({ fonts }) => fonts.br)) / 1024, peer.fonts],
    ['JavaScript', median(pages.map(({ script }) => script.br)) / 1024, peer.script],
    ['pictures of a phone', median(visits.map(({ byType }) => byType.image ?? 0)) / 1024, peer.images],
    ['all of a phone', median(visits.map(({ bytes }) => bytes)) / 1024, peer.all],
    ['requests', median(pages.map(({ requests }) => requests)), peer.requests],
  ];
  console.log(`\nThe median page, in KB beside that of HTTP Archive (inner pages on phones, July 2025)\n`);
  console.log(row('', ['ours', 'HTTP Archive']));
  for (const [part, ours, theirs] of parts)
    console.log(row(part, [ours.toFixed(part === 'requests' ? 0 : 1), String(theirs)]));
}

function byKind(pages: readonly PageWeight[]): Map<string, PageWeight[]> {
  return Map.groupBy(
    pages.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    ({ kind }) => kind,
  );
}

function largest(figures: readonly number[]): number {
  return Math.max(...figures);
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(84) + cells.map((cell) => cell.padStart(13)).join('');
}
