import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { OrderAnswer } from '#content/orders.ts';
import { codeOf, writeDurably } from './releases.ts';

const answerSchema = z.object({
  key: z.string(),
  state: z.enum(['done', 'refused']),
  problem: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), message: z.string() })
    .optional(),
});
const logSchema = z.array(answerSchema);

/** An order is given until its answer arrives, so the newest few are enough. */
const kept = 100;

/** What became of an order that was carried out before; undefined for a new one. */
export function answerOf(releases: string, key: string): OrderAnswer | undefined {
  return readLog(releases).find((answer) => answer.key === key);
}

/** Remembers that an order was carried out, so that it is not once more. The caller holds the press lock. */
export function rememberAnswer(releases: string, answer: OrderAnswer): void {
  writeDurably(logFile(releases), `${JSON.stringify([...readLog(releases), answer].slice(-kept))}\n`);
}

function readLog(releases: string): OrderAnswer[] {
  try {
    return logSchema.parse(JSON.parse(readFileSync(logFile(releases), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function logFile(releases: string): string {
  return join(releases, '.orders.json');
}
