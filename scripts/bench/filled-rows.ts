import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { contentTypes } from '@pactwerk/shared-types';
import { corpusRows, type CorpusRow } from './corpus.ts';

/** So many pacts of a corpus are real entries of a desk: all of them up to about 2,000 pages. */
const realPacts = 60;

/**
 * A corpus in two: rows that become real entries, saved and published, and rows that are written into the ledger as they
 * are, for a real entry takes the desk a tenth of a second.
 */
export function filledRows(pages: number): { entries: CorpusRow[]; ledgerOnly: CorpusRow[] } {
  const { entries = [], ledgerOnly = [] } = Object.groupBy(corpusRows(pages), (row) =>
    pactNumber(row) > realPacts ? 'ledgerOnly' : 'entries',
  );
  return { entries, ledgerOnly };
}

/** Regions and organisations stand before all pacts. */
function pactNumber({ type, id }: CorpusRow): number {
  return type === 'region' || type === 'organisation' ? 0 : Number(id.split('-')[1]);
}

/** Writes rows into the ledger of a desk that runs; one that starts would withdraw what it has no entry of. */
export function writeRows(varFolder: string, rows: readonly CorpusRow[]): void {
  const database = new DatabaseSync(join(varFolder, 'cms.db'), { timeout: 10_000 });
  try {
    const insert = database.prepare(
      `insert into publications (document_id, subject_uid, subject_id, subject_locale, event, schema_version, payload, at)
       values (?, ?, ?, ?, 'published', 1, ?, ?)`,
    );
    database.exec('begin immediate');
    for (const { type, id, locale, fields } of rows) {
      const uid = contentTypes[type].uid;
      insert.run(randomUUID(), uid, id, locale, JSON.stringify(fields), Date.now());
    }
    database.exec('commit');
  } finally {
    database.close();
  }
}
