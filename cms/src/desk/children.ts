import { AsyncLocalStorage } from 'node:async_hooks';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { chosenLocales, localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import type { RowStatus } from './draft';
import { isData, typeOf, uidOf, type Data } from './model';
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

/**
 * Which entries are published again with another as long as they are public: they hold what it found of them, and neither
 * appear nor disappear with it. The path leads through a part to the other.
 */
const foundOf: Partial<Record<TypeName, { type: TypeName; path: readonly [part: string, relation: string] }>> = {
  volgspot: { type: 'improvement-step', path: ['followUps', 'volgspot'] },
};

/** One language of an entry that appears and disappears with another. */
interface Child {
  type: TypeName;
  id: string;
  locale: string;
}

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
      for (const child of await publishedAlong(strapi, type, documentId, chosen)) await publishChild(strapi, child);
      return result;
    }
    if (context.action === 'unpublish' || context.action === 'delete') {
      const chosen = chosenLocales(locale, await localesOf(strapi, type, documentId, 'published'));
      for (const child of await withdrawnAlong(strapi, type, documentId, chosen))
        await strapi.documents(uidOf(child.type)).unpublish({ documentId: child.id, locale: child.locale });
    }
    return next();
  };
}

/** What a publish of an entry in these languages publishes along with it: what of its drafts changed. */
export async function publishedAlong(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<Child[]> {
  const there = await draftsAlong(strapi, type, documentId, locales);
  const changed = await Promise.all(there.map((child) => isChanged(strapi, child)));
  return there.filter((_, place) => changed[place] === true);
}

/** The children that a withdrawal of their parent in these languages withdraws along with it. */
export function withdrawnAlong(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<Child[]> {
  return childrenIn(strapi, type, documentId, locales, 'published');
}

/** What a publish of an entry in these languages can publish along with it, changed or not: its children, and what it found of others. */
export async function draftsAlong(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<Child[]> {
  const children = await childrenIn(strapi, type, documentId, locales, 'draft');
  return [...children, ...(await foundIn(strapi, type, documentId, locales))];
}

async function childrenIn(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
  status: RowStatus,
): Promise<Child[]> {
  const found: Child[] = [];
  for (const { child, relation } of childrenOf[type] ?? []) {
    const ids = await dutchIds(strapi, child, { [relation]: { documentId } });
    found.push(...(await inLanguages(strapi, child, ids, locales, status)));
  }
  return found;
}

/** The public entries that hold what an entry found of them, in these languages. */
async function foundIn(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
): Promise<Child[]> {
  const found = foundOf[type];
  if (found === undefined) return [];
  const [part, relation] = found.path;
  const ids = await dutchIds(strapi, found.type, { [part]: { [relation]: { documentId } } });
  return inLanguages(strapi, found.type, ids, locales, 'published');
}

async function dutchIds(strapi: Core.Strapi, type: TypeName, where: Data): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { locale: factLocale, publishedAt: null, ...where }, select: ['documentId'] });
  return [...new Set(rows.map((row) => row.documentId))];
}

/** Dutch comes first of each entry. */
async function inLanguages(
  strapi: Core.Strapi,
  type: TypeName,
  ids: readonly string[],
  locales: readonly (string | null)[],
  status: RowStatus,
): Promise<Child[]> {
  const found: Child[] = [];
  for (const id of ids)
    for (const locale of await localesOf(strapi, type, id, status))
      if (locale !== null && locales.includes(locale)) found.push({ type, id, locale });
  return found;
}

async function publishChild(strapi: Core.Strapi, { type, id, locale }: Child): Promise<void> {
  try {
    await strapi.documents(uidOf(type)).publish({ documentId: id, locale });
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { label } = contentTypes[type];
    throw refusal([
      {
        path: [],
        message: `${label} “${await nameOf(strapi, type, id)}” hoort hierbij en kan zo niet worden gepubliceerd: ${error.message}`,
      },
    ]);
  }
}

/** Whether a draft differs from what is public, by Strapi's own stamps. */
async function isChanged(strapi: Core.Strapi, { type, id: documentId, locale }: Child): Promise<boolean> {
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
