import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePages, type Comparison } from '../../site/tests/same-pages.ts';
import { pressNodeFlags } from '../press/node-flags.ts';
import { root } from '../start/folders.ts';
import { corpusRows } from './corpus.ts';
import { quietDesk } from './quiet-desk.ts';
import { runMeasured, type Measured } from './run-measured.ts';

/** What the press does besides and its peer does not: feeds, redirects, cards, verification, and compounds in the search. */
const expectedRatio = 1.3;
const site = join(root, 'site');
const finishPlain = join(import.meta.dirname, 'finish-plain.ts');
const astro = join(site, 'node_modules', 'astro', 'bin', 'astro.mjs');

/**
 * Prints the CPU time of a full press run, on a corpus made for it, beside that of a plain `astro build` of the same pages and of
 * what a site needs besides: a search, and compressed files.
 */
export async function benchFull({
  pages: wantedPages,
  runs,
  check,
}: {
  pages: number;
  runs: number;
  check: boolean;
}): Promise<void> {
  // Beside the site: astro build moves files by renaming, which needs one file system.
  mkdirSync(join(root, 'var'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'var', 'bench-'));
  const varFolder = join(scratch, 'var');
  const built = join(scratch, 'astro');
  const rows = corpusRows(wantedPages);
  mkdirSync(join(varFolder, 'ledger'), { recursive: true });
  const lines = [{ epoch: 'bench' }, ...rows].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(join(varFolder, 'ledger', 'rows.jsonl'), lines.join(''));
  const desk = await quietDesk('bench', rows.length);
  const env = { PACTWERK_VAR: varFolder, CMS_URL: desk.url, PRESS_LOG_LEVEL: 'warn' };
  try {
    const renderer = await runMeasured([astro, 'build'], {
      folder: site,
      scratch,
      env: { ...env, PACTWERK_RENDERER: '1' },
    });
    console.log(
      `The renderer is built once: ${renderer.cpuSeconds.toFixed(1)} CPU s, ${renderer.seconds.toFixed(1)} s\n`,
    );
    const press: Measured[] = [];
    const plain: Measured[] = [];
    const finished: Measured[] = [];
    const releases = join(varFolder, 'releases');
    let regions: string[] = [];
    let compared: Comparison = { pages: 0, different: [] };
    for (let run = 0; run < runs; run += 1) {
      rmSync(releases, { recursive: true, force: true });
      press.push(await runMeasured([...pressNodeFlags, 'scripts/press.ts', '--once'], { folder: root, scratch, env }));
      rmSync(built, { recursive: true, force: true });
      const pages = await runMeasured([astro, 'build', '--outDir', join(built, 'all')], { folder: site, scratch, env });
      regions = readdirSync(releases).filter((name) => !name.startsWith('.'));
      if (run === 0) compared = comparePages(releases, built, regions);
      const rest = await runMeasured([finishPlain, built, ...regions], { folder: root, scratch, env });
      plain.push(pages);
      finished.push(together(pages, rest));
    }
    const { pages, different } = compared;
    const [ours, bare, theirs] = [median(press), median(plain), median(finished)];
    console.log(`${pages} pages, ${regions.length} sites, median of ${runs}`);
    console.log(`                          pages/s   CPU ms/page   CPU s   seconds   memory`);
    console.log(row('full press', pages, ours));
    console.log(row('astro build alone', pages, bare));
    console.log(row('with search, compressed', pages, theirs));
    const ratio = ours.cpuSeconds / theirs.cpuSeconds;
    console.log(
      `\nThe press uses ${ratio.toFixed(2)} of the CPU seconds of a build with search and compression (expected: at most ${expectedRatio}), verification included.`,
    );
    console.log(
      different.length === 0
        ? 'Every page is the same, byte for byte.'
        : `${different.length} pages differ: ${different.slice(0, 5).join(', ')}`,
    );
    if (different.length > 0 || (check && ratio > expectedRatio)) process.exitCode = 1;
  } finally {
    desk.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function median(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('--runs must be at least 1.');
  return middle;
}

/** One after the other. */
function together(first: Measured, second: Measured): Measured {
  return {
    cpuSeconds: first.cpuSeconds + second.cpuSeconds,
    seconds: first.seconds + second.seconds,
    maxRss: Math.max(first.maxRss, second.maxRss),
  };
}

function row(name: string, pages: number, { cpuSeconds, seconds, maxRss }: Measured): string {
  const cells = [
    (pages / seconds).toFixed(0).padStart(8),
    ((cpuSeconds * 1000) / pages).toFixed(2).padStart(14),
    cpuSeconds.toFixed(1).padStart(8),
    seconds.toFixed(1).padStart(10),
    `${Math.round(maxRss / 1024 ** 2)} MB`.padStart(9),
  ];
  return `${name.padEnd(24)}${cells.join('')}`;
}
