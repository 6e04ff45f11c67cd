import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { contentTypes } from '@pactwerk/shared-types';
import type * as Headless from '../../cms/src/bundle/headless.ts';
import type * as FreedPages from '../../cms/src/ledger/freed-pages.ts';
import type * as Redact from '../../cms/src/ledger/redact.ts';
import {
  datedReleases,
  purge,
  purgePlan,
  purgeVariants,
  type DatedRelease,
  type Redacted,
} from '../../site/src/press/purge.ts';
import { loadDeskModule } from '../content/desk.ts';
import { varFolder } from '../start/folders.ts';
import { currentRun } from '../start/run-file.ts';

export interface RedactOptions {
  readonly field?: string;
  readonly yes: boolean;
}

const releases = join(varFolder, 'releases');
/** How long a running press gets to make all sites anew. */
const patience = 300_000;

/** Blanks content in the ledger and removes the releases that may show it; answers the exit code. */
export async function redactCommand(type: string, id: string, { field, yes }: RedactOptions): Promise<number> {
  const redaction = { uid: uidOf(type), id, ...(field === undefined ? {} : { field }) };
  const { previewRedaction, redact } = (await loadDeskModule('ledger/redact')) as typeof Redact;
  const { clearFreedPages } = (await loadDeskModule('ledger/freed-pages')) as typeof FreedPages;
  const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
  const done = await withDesk(async (strapi): Promise<(Redacted & { hashes: string[] }) | undefined> => {
    const { rows, first, epoch, hashes } = await previewRedaction(strapi, redaction);
    if (first === undefined) throw new Error(`The ledger knows no ${type} ${id}. Nothing was changed.`);
    if (rows === 0) {
      console.log(
        `No row of the ledger says anything of ${type} ${id}${field === undefined ? '' : `, ${field}`} any more.`,
      );
      await clearFreedPages(strapi);
      return { epoch, before: undefined, hashes };
    }
    const before = { epoch, first };
    console.log(
      announcement(`${type} ${id}`, field, rows, purgePlan(datedReleases(releases), { epoch: undefined, before })),
    );
    if (!yes && !(await isConfirmed())) return undefined;
    await redact(strapi, redaction);
    const after = await previewRedaction(strapi, redaction);
    await clearFreedPages(strapi);
    console.log(`${rows} rows of the ledger are blanked.`);
    return { epoch: after.epoch, before, hashes };
  });
  if (done === undefined) {
    console.log('Nothing was changed.');
    return 1;
  }
  purgeVariants(varFolder, new Set(done.hashes.filter((sha256) => !existsSync(join(varFolder, 'media', sha256)))));
  // Previews read the ledger anew, since its epoch is another one.
  rmSync(join(varFolder, 'previews'), { recursive: true, force: true });
  return purgeReleases(done);
}

function uidOf(type: string): string {
  if (type === 'media') return 'plugin::upload.file';
  const found = Object.entries(contentTypes).find(([name]) => name === type);
  if (found !== undefined) return found[1].uid;
  throw new Error(`There is no content type ${type}. There are: ${Object.keys(contentTypes).join(', ')}, media.`);
}

/** What will happen, before it does. */
export function announcement(
  what: string,
  field: string | undefined,
  rows: number,
  { drop, waiting }: { drop: readonly DatedRelease[]; waiting: readonly DatedRelease[] },
): string {
  const lines = [
    `${field === undefined ? `Everything that ${what} ever said` : `The field ${field} of ${what}`} is blanked in ${rows} rows of the ledger. There is no way back.`,
    'All sites are made anew, since each may show it.',
  ];
  const going = [...drop, ...waiting];
  if (going.length > 0) lines.push(`Kept releases that may show it are removed: ${listed(going)}.`);
  lines.push('Backups, exports and what others copied keep it: see docs/operators/README.md.');
  return lines.join('\n');
}

/** `linde 3, 5; zee 2` */
function listed(kept: readonly DatedRelease[]): string {
  const regions = Map.groupBy(kept, ({ region }) => region);
  return [...regions].map(([region, ones]) => `${region} ${ones.map(({ number }) => number).join(', ')}`).join('; ');
}

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('There is nobody to ask: give --yes. Nothing was changed.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await asking.question('Type yes to go on: ')).trim() === 'yes';
  } finally {
    asking.close();
  }
}

/** Removes what may go, and what is public as soon as the running press has made a newer release. */
async function purgeReleases(redacted: Redacted): Promise<number> {
  const until = Date.now() + patience;
  let told = false;
  for (;;) {
    const { drop, waiting } = await purge(releases, redacted);
    if (drop.length > 0) console.log(`Removed: ${listed(drop)}.`);
    const held = waiting.filter(({ isHeld }) => isHeld);
    if (waiting.length === 0) {
      console.log('No kept release shows it any more.');
      return 0;
    }
    const canCome = waiting.length > held.length && currentRun()?.press !== undefined;
    if (!canCome || Date.now() > until) {
      console.error(whatIsLeft(waiting, held));
      return 2;
    }
    if (!told) console.log(`The press makes the sites anew: ${listed(waiting)} …`);
    told = true;
    await pause(1_000);
  }
}

function whatIsLeft(waiting: readonly DatedRelease[], held: readonly DatedRelease[]): string {
  return [
    `Still public, from before: ${listed(waiting)}.`,
    ...held.map(({ region }) => `${region} is held by a rollback. Let it go: npm run press -- --release ${region}`),
    'Make the sites anew (npm start, or npm run press beside a running desk) and give this command again: it removes the rest.',
  ].join('\n');
}
