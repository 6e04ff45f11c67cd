import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../start/ports.ts';
import { browserFlags, browserPath } from '../test/browser.ts';
import { median } from './figures.ts';

/** What must be 100; performance is told and gates nothing, since its timings are noise on a busy machine. */
const gated = ['accessibility', 'best-practices', 'seo'] as const;

/** A page of each kind, and where it answers. */
export interface AuditedPage {
  readonly page: string;
  readonly kind: string;
  readonly url: string;
}

interface Scores {
  readonly performance: number;
  readonly of: Readonly<Record<string, number>>;
  /** The audits that cost points, in words. */
  readonly faults: readonly string[];
}

/** Prints the scores of Lighthouse on a phone; returns what is below 100, in words. */
export async function auditPages(pages: readonly AuditedPage[], runs: number): Promise<string[]> {
  console.log(`\nLighthouse on a phone; performance is the median of ${runs}\n`);
  const problems: string[] = [];
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  });
  try {
    for (const { page, kind, url } of pages) {
      const first = await audit(port, url, [...gated, 'performance']);
      const performances = [first.performance];
      while (performances.length < runs) performances.push((await audit(port, url, ['performance'])).performance);
      const scores = gated.map((name) => `${name} ${String(first.of[name]).padStart(3)}`).join('   ');
      console.log(`${page.padEnd(84)}${scores}   performance ${String(median(performances)).padStart(3)}`);
      problems.push(...first.faults.filter((fault) => !isMeant(kind, fault)).map((fault) => `${page}: ${fault}`));
    }
    return problems;
  } finally {
    await browser.close();
  }
}

/** A page that tells of an error is kept out of search engines on purpose. */
function isMeant(kind: string, fault: string): boolean {
  return kind === 'not found' && /^seo: (?:is-crawlable|http-status-code)/.test(fault);
}

async function audit(port: number, url: string, categories: readonly string[]): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gives no result for ${url}.`);
  const { categories: found, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${runtimeError.message}`);
  const score = (name: string): number => Math.round((found[name]?.score ?? 0) * 100);
  const judged = gated.filter((name) => categories.includes(name));
  const faults = judged.flatMap((name) =>
    (found[name]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${id}: ${audits[id]?.title} ${firstItem(audits[id]?.details)}`),
  );
  const of = Object.fromEntries(judged.map((name) => [name, score(name)]));
  return { performance: score('performance'), of, faults };
}

/** The first thing that an audit complains of. */
function firstItem(details: unknown): string {
  const items: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, 'items') : undefined;
  return Array.isArray(items) && items.length > 0 ? JSON.stringify(items[0]).slice(0, 300) : '';
}
