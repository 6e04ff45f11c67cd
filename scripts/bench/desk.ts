import { join } from 'node:path';
import { freePort } from '../start/ports.ts';
import { corpusRows } from './corpus.ts';
import { median } from './figures.ts';
import { ourDesk, plainDesk } from './plain-desk.ts';
import { entriesOf, withFilledDesk, signIn, type Ask } from './running-desk.ts';

const expectedRatio = 1.3;
const warmingUp = 5;

/** Prints how long a publish takes at the desk, beside a plain Strapi with the same content types and entries. */
export async function benchDesk({ pages, runs }: { pages: number; runs: number }): Promise<void> {
  await withFilledDesk(pages, async ({ varFolder, scratch }) => {
    const plain = await plainDesk(varFolder, join(scratch, 'plain'), await freePort());
    const port = await freePort();
    const desk = await ourDesk(varFolder, scratch, port);
    try {
      const actions = corpusRows(pages).filter(({ type, locale }) => type === 'action' && locale === 'nl');
      const [ours, theirs] = [
        await signIn(`http://127.0.0.1:${port}`, varFolder),
        await signIn(plain.origin, plain.varFolder),
      ];
      const times = { ours: [] as number[], theirs: [] as number[] };
      for (let run = -warmingUp; run < runs; run += 1) {
        const id = actions[(run + warmingUp) % actions.length]?.id ?? '';
        // One after the other, so that both meet the same machine.
        const [our, their] = [await publishing(ours, id, run), await publishing(theirs, id, run)];
        if (run >= 0) {
          times.ours.push(our);
          times.theirs.push(their);
        }
      }
      const ratio = median(times.ours) / median(times.theirs);
      console.log(
        `publish at the desk ${median(times.ours).toFixed(0)} ms, at a plain Strapi ${median(times.theirs).toFixed(0)} ms, ` +
          `median of ${runs}: ${ratio.toFixed(2)} times (expected: at most ${expectedRatio})`,
      );
    } finally {
      await desk.stop();
      await plain.stop();
    }
  });
}

async function publishing(ask: Ask, id: string, run: number): Promise<number> {
  const began = performance.now();
  await ask('POST', `${entriesOf('action')}/${id}/actions/publish?locale=nl`, { summary: `Proef ${run} van de bank.` });
  return performance.now() - began;
}
