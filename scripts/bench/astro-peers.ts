import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/folders.ts';
import { median, seconds } from './figures.ts';
import { quietDesk } from './quiet-desk.ts';
import { runMeasured, type Measured } from './run-measured.ts';

const runs = 3;
const site = join(root, 'site');
const astro = join(site, 'node_modules', 'astro', 'bin', 'astro.mjs');

/**
 * Prints what plain `astro build` needs to show one changed text of the same content, clean and with Astro's own incremental
 * builds (the hash of its model is the cache key of a page), beside a measured publish in milliseconds.
 */
export async function astroPeers(varFolder: string, scratch: string, publish: number): Promise<void> {
  const ledger = join(varFolder, 'ledger', 'rows.jsonl');
  const out = join(scratch, 'astro');
  const build = async (more: Readonly<Record<string, string>>): Promise<Measured> => {
    const [first = '{}', ...rows] = readFileSync(ledger, 'utf8').trimEnd().split('\n');
    const { epoch } = JSON.parse(first) as { epoch: string };
    const desk = await quietDesk(epoch, (JSON.parse(rows.at(-1) ?? '{}') as { seq: number }).seq);
    try {
      const env = { PACTWERK_VAR: varFolder, CMS_URL: desk.url, ...more };
      return await runMeasured([astro, 'build', '--outDir', join(out, 'all')], { folder: site, scratch, env });
    } finally {
      desk.close();
    }
  };
  const clean: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    rmSync(out, { recursive: true, force: true });
    clean.push((await build({})).seconds * 1000);
  }
  rmSync(out, { recursive: true, force: true });
  await build({ ASTRO_INCREMENTAL: '1' });
  for (let run = 0; run < runs; run += 1) {
    changeOneText(ledger, run);
    again.push((await build({ ASTRO_INCREMENTAL: '1' })).seconds * 1000);
  }
  for (const [name, figures] of [
    ['clean astro build', clean],
    ['incremental astro build', again],
  ] as const) {
    const time = median(figures);
    console.log(
      `${name.padEnd(28)} median ${seconds(time)} of ${runs}: ${(time / publish).toFixed(1)} times a publish`,
    );
  }
}

/** Publishes an action once more, with another text. */
function changeOneText(ledger: string, run: number): void {
  const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n').slice(1);
  const rows = lines.map((line) => JSON.parse(line) as { seq: number; type: string; fields: object });
  const last = rows.at(-1);
  const action = rows.findLast((row) => row.type === 'action');
  if (!last || !action) throw new Error('The ledger has no action.');
  const fields = { ...action.fields, summary: `Opnieuw gebouwd, keer ${run}.` };
  appendFileSync(ledger, `${JSON.stringify({ ...action, seq: last.seq + 1, fields })}\n`);
}
