import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import { freeSlug } from './free-slug';
import { isData, typeOf, uidOf, type Data } from './model';
import { slugOf } from './slug-text';
import { writeDerived } from './transaction';

/**
 * Suggests an address: an empty slug is made from the title on save, and a copy of an entry, which begins with the
 * addresses of its original, gets its own. Whether a slug may stand is a rule (`slug-shape`, `slug-taken`).
 */
export function slugsOnSave(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    if (type === undefined || !('slug' in contentTypes[type].attributes)) return next();
    const { data, locale, documentId } = context.params as { data?: unknown; locale?: string; documentId?: string };
    const saves = context.action === 'create' || context.action === 'update';
    const language = contentTypes[type].localized ? (locale ?? factLocale) : null;
    if (saves && isData(data)) await fillSlug(strapi, type, data, language, documentId);
    const result = await next();
    if (context.action === 'clone' && isData(result) && typeof result['documentId'] === 'string') {
      await renumberSlugs(strapi, type, result['documentId']);
    }
    return result;
  };
}

async function fillSlug(
  strapi: Core.Strapi,
  type: TypeName,
  data: Data,
  locale: string | null,
  documentId: string | undefined,
): Promise<void> {
  const own = { documentId, ...(locale === null ? {} : { locale }) };
  const [present] = documentId === undefined ? [] : await slugRows(strapi, type, own);
  const given = 'slug' in data ? data['slug'] : present?.slug;
  if (typeof given === 'string' && given !== '') return;
  const title = data['title'] ?? data['name'] ?? present?.title;
  const suggested = typeof title === 'string' ? slugOf(title) : '';
  if (suggested === '') return;
  data['slug'] = await freeSlug(strapi, { type, documentId, locale }, suggested, data);
}

// A copy begins with the addresses of its original.
async function renumberSlugs(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  for (const locale of await localesOf(strapi, type, documentId, 'draft')) {
    const [row] = await slugRows(strapi, type, { documentId, ...(locale === null ? {} : { locale }) });
    if (!row || row.slug === '') continue;
    const slug = await freeSlug(strapi, { type, documentId, locale }, row.slug);
    if (slug === row.slug) continue;
    const data: Data = { slug };
    await writeDerived(() =>
      strapi.documents(uidOf(type)).update({ documentId, data, ...(locale === null ? {} : { locale }) }),
    );
  }
}

interface SlugRow {
  documentId: string;
  locale: string | null;
  slug: string;
  title: string | null;
}

async function slugRows(strapi: Core.Strapi, type: TypeName, where: Data): Promise<SlugRow[]> {
  const titled = 'title' in contentTypes[type].attributes ? 'title' : 'name';
  const rows: Data[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where, select: ['documentId', 'locale', 'slug', titled] });
  return rows.map((row) => ({
    documentId: String(row['documentId']),
    locale: contentTypes[type].localized && typeof row['locale'] === 'string' ? row['locale'] : null,
    slug: typeof row['slug'] === 'string' ? row['slug'] : '',
    title: typeof row[titled] === 'string' ? row[titled] : null,
  }));
}
