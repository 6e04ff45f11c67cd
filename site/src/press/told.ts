import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { codeOf } from './releases.ts';

const positions = z.record(z.string(), z.number().int());
const toldSchema = z.object({ epoch: z.string(), positions, looked: positions.default({}) });

/**
 * Up to which row of the ledger the desk took the receipts of each region: what came later is told with the next one. A
 * region of which nothing is known, such as one of a press that told of no entries, is told of from the first row.
 */
export class Told {
  readonly #releases: string;
  readonly #epoch: string;
  readonly #positions: Map<string, number>;
  readonly #looked: Map<string, number>;

  constructor(releases: string, epoch: string) {
    const known = readTold(releases);
    this.#releases = releases;
    this.#epoch = epoch;
    const same = known?.epoch === epoch ? known : undefined;
    this.#positions = new Map(Object.entries(same?.positions ?? {}));
    this.#looked = new Map(Object.entries(same?.looked ?? {}));
  }

  position(region: string): number {
    return this.#positions.get(region) ?? 0;
  }

  /** Up to which row a region was pressed last, whether or not the desk took the receipt. */
  lookedUpTo(region: string): number {
    return this.#looked.get(region) ?? 0;
  }

  looked(region: string, position: number): void {
    this.#looked.set(region, position);
  }

  took(region: string, position: number): void {
    this.#positions.set(region, position);
  }

  /** Keeps it for the next run. When it is lost the desk is told again, and leaves out what it knows. */
  keep(): void {
    const file = toldFile(this.#releases);
    const temporary = `${file}.${process.pid}.tmp`;
    const [told, seen] = [Object.fromEntries(this.#positions), Object.fromEntries(this.#looked)];
    const text = { epoch: this.#epoch, positions: told, looked: seen };
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
