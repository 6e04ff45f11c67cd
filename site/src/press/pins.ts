import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { codeOf, regionFolder, regionsIn, writeDurably } from './releases.ts';

const pinSchema = z.object({
  /** The release that was asked for. */
  release: z.number().int().positive(),
  at: z.string(),
  /** Key of the order of the desk by which it came; none for one by command. */
  order: z.string().optional(),
  reason: z.string().optional(),
});
export type Pin = z.infer<typeof pinSchema>;

/** Where a rollback came from, and why. */
export type PinCause = Pick<Pin, 'order' | 'reason'>;

/** The rollback that holds a region, or undefined when it follows the ledger. */
export function pinOf(releases: string, region: string): Pin | undefined {
  try {
    return pinSchema.parse(JSON.parse(readFileSync(pinFile(releases, region), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function pin(releases: string, region: string, release: number, cause: PinCause = {}): void {
  const content: Pin = { release, at: new Date().toISOString(), ...cause };
  writeDurably(pinFile(releases, region), `${JSON.stringify(content)}\n`);
}

/** Lets a region follow the ledger again. */
export function unpin(releases: string, region: string): void {
  rmSync(pinFile(releases, region), { force: true });
}

/** All pins of a folder of releases as one text: another one when a region is rolled back or let go. */
export function pinsMark(releases: string): string {
  const marks = regionsIn(releases).flatMap((region) => {
    try {
      return [region, readFileSync(pinFile(releases, region), 'utf8')];
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
  return marks.join('\n');
}

function pinFile(releases: string, region: string): string {
  return join(regionFolder(releases, region), 'pin.json');
}
