import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from './model';
import type { RowStatus } from './draft';

/** The languages in which a document has a draft or a published row, Dutch first; `null` where a type has no languages. */
export async function localesOf(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  status: RowStatus,
): Promise<(string | null)[]> {
  const { drafts, localized } = contentTypes[type];
  const where = { documentId, ...(drafts ? { publishedAt: status === 'draft' ? null : { $ne: null } } : {}) };
  const rows: { locale?: string | null }[] = await strapi.db.query(uidOf(type)).findMany({ where, select: ['locale'] });
  if (!localized) return rows.length > 0 ? [null] : [];
  const found = rows.flatMap(({ locale }) => (typeof locale === 'string' ? [locale] : []));
  return [...new Set(found)].sort((one, other) => Number(other === factLocale) - Number(one === factLocale));
}

/** Which of the languages that are there an action is about: one, some, `*` for all; none asked means Dutch. */
export function chosenLocales(asked: unknown, there: readonly (string | null)[]): (string | null)[] {
  if (asked === '*') return [...there];
  const wanted: unknown[] = Array.isArray(asked) ? asked : [asked ?? factLocale];
  return there.filter((locale) => locale === null || wanted.includes(locale));
}
