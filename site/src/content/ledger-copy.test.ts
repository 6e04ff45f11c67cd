import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LedgerRow } from './content.ts';
import { ledgerCopy } from './ledger-copy.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function row(seq: number): LedgerRow {
  return { seq, id: `e${seq}`, locale: 'nl', at: '2026-01-01T00:00:00.000Z', type: 'pact', fields: null };
}

it('gives back the rows that were kept, in their order, with the epoch', () => {
  const store = ledgerCopy(folder);
  store.replace({ epoch: 'a', position: 1, rows: [row(1)] });
  store.append({ epoch: 'a', position: 3, rows: [row(1), row(3)] }, [row(3)]);
  expect(ledgerCopy(folder).read()).toMatchObject({ epoch: 'a', position: 3, rows: [row(1), row(3)] });
});

it('remembers how far it read when the last rows are of types that it does not know', () => {
  const store = ledgerCopy(folder);
  store.replace({ epoch: 'a', position: 9, rows: [row(1)] });
  expect(ledgerCopy(folder).read()?.position).toBe(9);
});

it('ends at a torn line, so that what came after is asked for again', () => {
  const store = ledgerCopy(folder);
  store.replace({ epoch: 'a', position: 2, rows: [row(1), row(2)] });
  appendFileSync(join(folder, 'rows.jsonl'), '{"seq":3,"id":"e');
  expect(ledgerCopy(folder).read()).toMatchObject({ position: 2, rows: [row(1), row(2)] });
});

it('knows nothing before the first pull', () => {
  expect(ledgerCopy(join(folder, 'none')).read()).toBeUndefined();
});
