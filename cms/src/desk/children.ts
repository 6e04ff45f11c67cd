import { AsyncLocalStorage } from 'node:async_hooks';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { chosenLocales, localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import { isData, typeOf, uidOf } from './model';
import { refusal } from './refusal';

/** Which entries appear and disappear with another: the child, and its relation to the parent. */
const childrenOf: Partial<Record<TypeName, readonly { child: TypeName; relation: string }[]>> = {
  pact: [{ child: 'target', relation: 'pact' }],
  theme: [{ child: 'target', relation: 'theme' }],
  action: [{ child: 'target', relation: 'action' }],
  volgspot: [
    { child: 'obstacle', relation: 'volgspot' },
    { child: 'improvement-step', relation: 'volgspot' },
  ],
};

const alone = new AsyncLocalStorage<true>();

/** Runs work in which parents are published and withdrawn alone, as an import does that knows the state of every child. */
export function withoutChildren<T>(work: () => Promise<T>): Promise<T> {
  return alone.run(true, work);
}

/** Publishes children with their parent, in the languages in which they are written, and withdraws them with it. */
export function childrenWithParent(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    const kinds = type === undefined ? undefined : childrenOf[type];
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown };
    if (type === undefined || kinds === undefined || documentId === undefined || alone.getStore() === true)
      return next();

    if (context.action === 'publish') {
      const chosen = chosenLocales(locale, await localesOf(strapi, type, documentId, 'draft'));
      const result = await next();
      for (const { child, relation } of kinds) {
        for (const id of await childIds(strapi, child, relation, documentId))
          await publishChild(strapi, child, id, chosen);
      }
      return result;
    }
    if (context.action === 'unpublish' || context.action === 'delete') {
      const chosen = chosenLocales(locale, await localesOf(strapi, type, documentId, 'published'));
      for (const { child, relation } of kinds) {
        for (const id of await childIds(strapi, child, relation, documentId))
          await withdrawChild(strapi, child, id, chosen);
      }
    }
    return next();
  };
}

async function childIds(strapi: Core.Strapi, child: TypeName, relation: string, parentId: string): Promise<string[]> {
  const where = { locale: factLocale, publishedAt: null, [relation]: { documentId: parentId } };
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf(child))
    .findMany({ where, select: ['documentId'] });
  return [...new Set(rows.map((row) => row.documentId))];
}

async function publishChild(
  strapi: Core.Strapi,
  child: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<void> {
  // Dutch comes first in both lists.
  for (const locale of await localesOf(strapi, child, documentId, 'draft')) {
    if (locale === null || !locales.includes(locale) || !(await isChanged(strapi, child, documentId, locale))) continue;
    try {
      await strapi.documents(uidOf(child)).publish({ documentId, locale });
    } catch (error) {
      if (!(error instanceof errors.ValidationError)) throw error;
      const { label } = contentTypes[child];
      throw refusal([
        {
          path: [],
          message: `${label} “${await nameOf(strapi, child, documentId)}” hoort hierbij en kan zo niet worden gepubliceerd: ${error.message}`,
        },
      ]);
    }
  }
}

async function withdrawChild(
  strapi: Core.Strapi,
  child: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<void> {
  for (const locale of await localesOf(strapi, child, documentId, 'published')) {
    if (locale !== null && locales.includes(locale))
      await strapi.documents(uidOf(child)).unpublish({ documentId, locale });
  }
}

/** Whether a draft differs from what is public, by Strapi's own stamps. */
async function isChanged(strapi: Core.Strapi, type: TypeName, documentId: string, locale: string): Promise<boolean> {
  const rows: { updatedAt: string; publishedAt: string | null }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId, locale }, select: ['updatedAt', 'publishedAt'] });
  const draft = rows.find((row) => row.publishedAt === null);
  const published = rows.find((row) => row.publishedAt !== null);
  return draft !== undefined && (published === undefined || new Date(draft.updatedAt) > new Date(published.updatedAt));
}

async function nameOf(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string> {
  const row: unknown = await strapi.db
    .query(uidOf(type))
    .findOne({ where: { documentId, locale: factLocale, publishedAt: null } });
  const name = isData(row) ? (row['label'] ?? row['text'] ?? row['title']) : undefined;
  return typeof name === 'string' ? shortened(name) : documentId;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
