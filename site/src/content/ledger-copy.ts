import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerRow } from './content.ts';

/** The rows of one ledger as far as they were read. */
export interface LedgerCopy {
  epoch: string;
  /** How far it was read; beyond the last row where later rows are of unknown types. */
  position: number;
  rows: LedgerRow[];
  /** Whether the file ends in a line that cannot be read. */
  torn?: boolean;
}

/**
 * The local copy of the ledger: a file of JSON lines, the epoch first. It only saves asking for everything again, so a line
 * that cannot be read (a full disk, a power cut) ends it: what comes after is asked for once more.
 */
export function ledgerCopy(folder: string) {
  const file = join(folder, 'rows.jsonl');
  return {
    read(): LedgerCopy | undefined {
      return existsSync(file) ? parseLedgerCopy(readFileSync(file, 'utf8')) : undefined;
    },
    append(copy: LedgerCopy, rows: readonly LedgerRow[]): void {
      appendFileSync(file, lines(rows, copy.position));
    },
    replace(copy: LedgerCopy): void {
      mkdirSync(folder, { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      writeFileSync(temporary, copyText(copy));
      renameSync(temporary, file);
    },
  };
}

/** A ledger in the form of its local copy. */
export function copyText({ epoch, rows, position }: LedgerCopy): string {
  return `${JSON.stringify({ epoch })}\n${lines(rows, position)}`;
}

/** Reads that form, up to the first line that cannot be read; undefined when not even the epoch can. */
export function parseLedgerCopy(text: string): LedgerCopy | undefined {
  const [first, ...rest] = text.split('\n');
  const head = parsed(first ?? '') as { epoch?: string } | undefined;
  if (typeof head?.epoch !== 'string') return undefined;
  const rows: LedgerRow[] = [];
  let position = 0;
  const torn = rest.pop() !== '';
  for (const line of rest) {
    const row = parsed(line) as LedgerRow | { position: number } | undefined;
    if (row === undefined) return { epoch: head.epoch, position, rows, torn: true };
    if ('seq' in row) rows.push(row);
    position = 'seq' in row ? row.seq : row.position;
  }
  return { epoch: head.epoch, position, rows, torn };
}

function lines(rows: readonly LedgerRow[], position: number): string {
  const ends = (rows.at(-1)?.seq ?? 0) < position ? [{ position }] : [];
  return [...rows, ...ends].map((row) => `${JSON.stringify(row)}\n`).join('');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
