import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { codeOf } from './releases.ts';

const toldSchema = z.object({ epoch: z.string(), positions: z.record(z.string(), z.number().int()) });

/**
 * Up to which row of the ledger the desk took the receipts of each region: what came later is told with the next one. A
 * region of which nothing is known, such as one of a press that told of no entries, is told of from the first row.
 */
export class Told {
  readonly #releases: string;
  readonly #epoch: string;
  readonly #positions: Map<string, number>;

  constructor(releases: string, epoch: string) {
    const known = readTold(releases);
    this.#releases = releases;
    this.#epoch = epoch;
    this.#positions = new Map(known?.epoch === epoch ? Object.entries(known.positions) : []);
  }

  position(region: string): number {
    return this.#positions.get(region) ?? 0;
  }

  took(region: string, position: number): void {
    this.#positions.set(region, position);
  }

  /** Keeps it for the next run. When it is lost the desk is told again, and leaves out what it knows. */
  keep(): void {
    const file = toldFile(this.#releases);
    const temporary = `${file}.${process.pid}.tmp`;
    const text = { epoch: this.#epoch, positions: Object.fromEntries(this.#positions) };
    writeFileSync(temporary, `${JSON.stringify(text)}\n`);
    renameSync(temporary, file);
  }
}

function readTold(releases: string): z.infer<typeof toldSchema> | undefined {
  try {
    return toldSchema.safeParse(JSON.parse(readFileSync(toldFile(releases), 'utf8'))).data;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toldFile(releases: string): string {
  return join(releases, '.told.json');
}
