import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { Desk } from './desk.ts';

/** A field as the tests look at it: rows, parts and values, all by name. */
export type Stored = Record<string, unknown>;

/** The rows of a list or zone, or the one of a single part. */
export function rowsIn(stored: Stored, name: string): Stored[] {
  const value = stored[name];
  return (Array.isArray(value) ? value : [value]).filter(
    (row): row is Stored => typeof row === 'object' && row !== null,
  );
}

/** The keys of the rows of a list or zone, in order. */
export function keysIn(stored: Stored, name: string): unknown[] {
  return rowsIn(stored, name).map((row) => row['key']);
}

interface DraftModule {
  readDraft: (strapi: Core.Strapi, type: TypeName, documentId: string, locale?: string) => Promise<Stored | null>;
}

/** The draft of an entry as the database holds it, with its rows, parts and relations. */
export async function draftOf(desk: Desk, type: TypeName, documentId: string, locale = 'nl'): Promise<Stored> {
  const { readDraft } = desk.load('desk/draft') as DraftModule;
  const draft = await readDraft(desk.strapi, type, documentId, locale);
  if (draft === null) throw new Error(`There is no draft of ${type} ${documentId} in ${locale}.`);
  return draft;
}

/** The languages in which readers see an entry. */
export async function publicLocales(desk: Desk, type: TypeName, documentId: string): Promise<string[]> {
  const rows: { locale: string }[] = await desk.strapi.db
    .query(`api::${type}.${type}`)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['locale'] });
  return rows.map(({ locale }) => locale).sort();
}

/** What a refusal says, at which field of the edit view: `title: …`; a message about the whole stands after a bare colon. */
export async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    const { details, message } = error as Error & { details?: { errors?: { path: string[]; message: string }[] } };
    return details?.errors?.map((problem) => `${problem.path.join('.')}: ${problem.message}`) ?? [`!${message}`];
  }
  return [];
}
