import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { codeOf, regionFolder, writeDurably } from './releases.ts';

const pinSchema = z.object({
  /** The release that was asked for. */
  release: z.number().int().positive(),
  at: z.string(),
});
export type Pin = z.infer<typeof pinSchema>;

/** The rollback that holds a region, or undefined when it follows the ledger. */
export function pinOf(releases: string, region: string): Pin | undefined {
  try {
    return pinSchema.parse(JSON.parse(readFileSync(pinFile(releases, region), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function pin(releases: string, region: string, release: number): void {
  const content: Pin = { release, at: new Date().toISOString() };
  writeDurably(pinFile(releases, region), `${JSON.stringify(content)}\n`);
}

/** Lets a region follow the ledger again. */
export function unpin(releases: string, region: string): void {
  rmSync(pinFile(releases, region), { force: true });
}

function pinFile(releases: string, region: string): string {
  return join(regionFolder(releases, region), 'pin.json');
}
