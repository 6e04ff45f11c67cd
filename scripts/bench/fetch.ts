import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerReader } from '../../site/src/content/load.ts';
import { secretOf } from '../desk/session.ts';
import { freePort } from '../start/ports.ts';
import { median, seconds } from './figures.ts';
import { ourDesk, plainDesk } from './plain-desk.ts';
import { withFilledDesk } from './running-desk.ts';
import { readStock } from './stock-graphql.ts';

const expectedRatio = 15;

/** Prints how long it takes to read all published content, beside the stock GraphQL of Strapi, page by page. */
export async function benchFetch({ pages, runs }: { pages: number; runs: number }): Promise<void> {
  await withFilledDesk(pages, async ({ varFolder, scratch }) => {
    const plain = await plainDesk(varFolder, join(scratch, 'plain'), await freePort());
    let stock: { entries: number; milliseconds: number };
    try {
      stock = await readStock(plain.origin, readFileSync(join(plain.varFolder, 'bench-token'), 'utf8'));
    } finally {
      await plain.stop();
    }
    const port = await freePort();
    const desk = await ourDesk(varFolder, scratch, port);
    const times: number[] = [];
    let entries = 0;
    try {
      const cms = { url: `http://127.0.0.1:${port}`, token: secretOf(varFolder, 'READ_TOKEN') };
      for (let run = 0; run < runs; run += 1) {
        const began = performance.now();
        const content = await ledgerReader({ cms, varFolder: join(scratch, `reader-${run}`) }).pull();
        times.push(performance.now() - began);
        entries = content.heads.length;
      }
    } finally {
      await desk.stop();
    }
    const ratio = stock.milliseconds / median(times);
    console.log(`the feed of the ledger   ${seconds(median(times))} for ${entries} versions, median of ${runs}`);
    console.log(`stock GraphQL            ${seconds(stock.milliseconds)} for ${stock.entries} versions`);
    console.log(`The feed is ${ratio.toFixed(1)} times as fast (expected: at least ${expectedRatio}).`);
  });
}
