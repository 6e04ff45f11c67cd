import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePages } from '../../site/tests/same-pages.ts';
import { pressNodeFlags } from '../press/node-flags.ts';
import { root } from '../start/folders.ts';
import { corpusRows } from './corpus.ts';
import { quietDesk } from './quiet-desk.ts';
import { runMeasured, type Measured } from './run-measured.ts';

const expectedRatio = 0.7;
const site = join(root, 'site');
const astro = join(site, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Prints the CPU time of a full press run beside that of a plain `astro build` of the same pages, on a corpus made for it. */
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
    const releases = join(varFolder, 'releases');
    for (let run = 0; run < runs; run += 1) {
      rmSync(releases, { recursive: true, force: true });
      press.push(await runMeasured([...pressNodeFlags, 'scripts/press.ts', '--once'], { folder: root, scratch, env }));
      rmSync(built, { recursive: true, force: true });
      plain.push(await runMeasured([astro, 'build', '--outDir', join(built, 'all')], { folder: site, scratch, env }));
    }
    const regions = readdirSync(releases).filter((name) => !name.startsWith('.'));
    const { pages, different } = comparePages(releases, built, regions);
    const [ours, theirs] = [median(press), median(plain)];
    console.log(`${pages} pages, ${regions.length} sites, median of ${runs}`);
    console.log(`              pages/s   CPU ms/page   CPU s   seconds   memory`);
    console.log(row('full press', pages, ours));
    console.log(row('astro build', pages, theirs));
    const ratio = ours.cpuSeconds / theirs.cpuSeconds;
    console.log(
      `\nThe press uses ${ratio.toFixed(2)} of the CPU seconds (expected: at most ${expectedRatio}), verification included.`,
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

function row(name: string, pages: number, { cpuSeconds, seconds, maxRss }: Measured): string {
  const cells = [
    (pages / seconds).toFixed(0).padStart(8),
    ((cpuSeconds * 1000) / pages).toFixed(2).padStart(14),
    cpuSeconds.toFixed(1).padStart(8),
    seconds.toFixed(1).padStart(10),
    `${Math.round(maxRss / 1024 ** 2)} MB`.padStart(9),
  ];
  return `${name.padEnd(12)}${cells.join('')}`;
}
