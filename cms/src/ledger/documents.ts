import type { Core } from '@strapi/types';
import { appendRows, type NewRow } from './append';
import { inLedgerTransaction } from './lock';
import { readDrafts } from './payload';
import { subjectType, type SubjectType } from './subjects';

const reads = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** Runs every write of a public type, with all that follows from it, in one transaction under the ledger's lock. */
export function registerWriteLock(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (subjectType(context.uid) === undefined || reads.has(context.action)) return next();
    return inLedgerTransaction(strapi, async () => next());
  });
}

/**
 * Appends the rows of every write of a public type. What became public is found by comparing the published rows before
 * and after, so a publish counts however it was asked for: publish, create and update with a status, one locale or all.
 */
export function registerDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = subjectType(context.uid);
    if (type === undefined || reads.has(context.action)) return next();

    return inLedgerTransaction(strapi, async () => {
      const known = documentIdIn(context.params);
      const before = known === undefined ? new Map<string, string>() : await publicRows(strapi, type, known);
      const result = await next();
      const id = context.action === 'clone' ? documentIdIn(result) : (known ?? documentIdIn(result));
      if (id === undefined) return result;
      const after = await publicRows(strapi, type, id);
      // Two updates can bear the same stamp: what a type without drafts answers with counts as changed.
      const answered = type.drafts ? new Set<string>() : localesIn(result);
      const changed = [...after.keys()].filter(
        (locale) => before.get(locale) !== after.get(locale) || answered.has(locale),
      );
      const gone = [...before.keys()].filter((locale) => !after.has(locale));
      await appendRows(strapi, [
        ...(await published(strapi, type, id, changed)),
        ...gone.map((locale): NewRow => ({ uid: type.uid, id, locale: locale || null, event: 'withdrawn' })),
      ]);
      return result;
    });
  });
}

async function published(strapi: Core.Strapi, type: SubjectType, id: string, locales: string[]): Promise<NewRow[]> {
  if (locales.length === 0) return [];
  const drafts = await readDrafts(strapi, type, id, locales);
  return drafts.map(({ locale, payload }) => ({ uid: type.uid, id, locale, event: 'published', payload }));
}

/**
 * The public rows of an entry by locale ('' where there are no languages), each with what tells a new version of it: every
 * publish makes a new row, while a type without drafts keeps its row and stamps it.
 */
async function publicRows(strapi: Core.Strapi, type: SubjectType, id: string): Promise<Map<string, string>> {
  const rows: { id: number; locale: string | null; updatedAt: string }[] = await strapi.db.query(type.uid).findMany({
    where: { documentId: id, ...(type.drafts ? { publishedAt: { $notNull: true } } : {}) },
    select: ['id', 'locale', 'updatedAt'],
    orderBy: { id: 'asc' },
  });
  return new Map(
    rows.map((row) => [
      type.localized ? (row.locale ?? '') : '',
      type.drafts ? String(row.id) : `${row.id} ${row.updatedAt}`,
    ]),
  );
}

function documentIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('documentId' in value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}

/** The languages that a create, update or clone answered with ('' where there are no languages). */
function localesIn(result: unknown): Set<string> {
  if (typeof result !== 'object' || result === null) return new Set();
  const entries: unknown[] = 'entries' in result && Array.isArray(result.entries) ? result.entries : [result];
  return new Set(
    entries.map((entry) =>
      typeof entry === 'object' && entry !== null && 'locale' in entry && typeof entry.locale === 'string'
        ? entry.locale
        : '',
    ),
  );
}
