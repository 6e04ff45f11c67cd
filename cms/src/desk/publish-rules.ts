import { checkAppendOnly, factLocale, type Fields, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readDrafts } from '../ledger/payload';
import { ledgerUid, subjectType } from '../ledger/subjects';
import { chosenLocales, localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import { editPath, entryProblems, toFieldErrors, type EntryProblem } from './entry-problems';
import { isData, typeOf, uidOf, type Data } from './model';
import { refuseIfAny } from './refusal';
import { spokenLanguage } from './spoken-language';

/**
 * Applies the rules of time and truth when something is published: what they refuse cannot be, and the message stands at
 * its field. Withdrawing and deleting are never held up by them.
 */
export function rulesAtPublish(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown };
    if (type === undefined || documentId === undefined || context.action !== 'publish') return next();
    const language = spokenLanguage(strapi);
    for (const chosen of chosenLocales(locale, await localesOf(strapi, type, documentId, 'draft'))) {
      const problems = await entryProblems(strapi, type, documentId, chosen);
      if (chosen === null || chosen === factLocale) problems.push(...(await changedRows(strapi, type, documentId)));
      const refused = problems.filter(({ severity }) => severity === 'refuse');
      refuseIfAny(toFieldErrors(refused, language), language);
    }
    return next();
  };
}

async function changedRows(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<EntryProblem[]> {
  const subject = subjectType(uidOf(type));
  const [draft] = subject === undefined ? [] : await readDrafts(strapi, subject, documentId, [factLocale]);
  return draft === undefined ? [] : changedSincePublished(strapi, type, documentId, draft.payload);
}

/** What the ledger has as published for good and these Dutch fields change, whether or not the entry was withdrawn since. */
export async function changedSincePublished(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  fields: Fields,
): Promise<EntryProblem[]> {
  const subject = subjectType(uidOf(type));
  if (subject === undefined) return [];
  const rows: Data[] = await strapi.db.query(ledgerUid).findMany({
    where: { subjectUid: subject.uid, subjectId: documentId, subjectLocale: factLocale, event: 'published' },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  const published = rows[0]?.['payload'];
  if (!isData(published)) return [];
  return checkAppendOnly(type, published, fields).map((problem) => ({
    ...problem,
    path: editPath(fields, problem.field),
  }));
}
