import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from './document-locales';
import type { DocumentMiddleware } from './document-middleware';
import { isData, typeOf, uidOf, type Data } from './model';
import { refuseIfAny, type FieldError } from './refusal';
import { isSlug, longestSlug, numberedSlug, slugOf } from './slug-text';
import { writeDerived } from './transaction';

/**
 * The address rule: a slug is of one entry of its type in a region and a language, drafts included. An empty one is
 * suggested from the title on save, a taken or impossible one is refused at its field. A slug that another entry had
 * before, and has no more, may be taken; the log says so.
 */
export function slugsOnSave(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    if (type === undefined || !('slug' in contentTypes[type].attributes)) return next();
    const { data, locale, documentId } = context.params as { data?: unknown; locale?: string; documentId?: string };
    const saves = context.action === 'create' || context.action === 'update';
    if (saves && isData(data)) await fillSlug(strapi, type, data, locale ?? factLocale, documentId);
    const result = await next();
    if (context.action === 'clone' && isData(result) && typeof result['documentId'] === 'string') {
      await renumberSlugs(strapi, type, result['documentId']);
    }
    return result;
  };
}

/** Refuses a document whose slug cannot be one or is another's, in any of its languages. Sees the transaction's writes. */
export async function refuseTakenSlugs(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  if (!('slug' in contentTypes[type].attributes)) return;
  const problems: FieldError[] = [];
  for (const { slug, locale } of await slugRows(strapi, type, { documentId })) {
    if (slug === '') continue;
    if (!isSlug(slug)) {
      problems.push({
        path: ['slug'],
        message: `Gebruik voor het adres alleen kleine letters, cijfers en streepjes, hooguit ${longestSlug} tekens.`,
      });
    } else if (await isTaken(strapi, type, documentId, locale, slug)) {
      const where = locale === null || locale === factLocale ? '' : ` (taal: ${locale})`;
      problems.push({
        path: ['slug'],
        message: `Het adres “${slug}” is in deze regio al van een ander${where}. Kies een ander adres.`,
      });
    }
  }
  refuseIfAny(
    problems.filter((problem, place) => problems.findIndex(({ message }) => message === problem.message) === place),
  );
}

async function fillSlug(
  strapi: Core.Strapi,
  type: TypeName,
  data: Data,
  locale: string,
  documentId: string | undefined,
): Promise<void> {
  const [present] = documentId === undefined ? [] : await slugRows(strapi, type, { documentId, locale });
  const given = 'slug' in data ? data['slug'] : present?.slug;
  if (typeof given === 'string' && given !== '') return;
  const title = data['title'] ?? data['name'] ?? present?.title;
  const suggested = typeof title === 'string' ? slugOf(title) : '';
  if (suggested === '') return;
  // The regions of a new entry are not stored yet: a number that is free in the whole language is free in each of them.
  data['slug'] = await freeSlug(strapi, type, documentId ?? '', locale, suggested);
}

async function freeSlug(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string | null,
  wanted: string,
): Promise<string> {
  let slug = wanted;
  for (let number = 2; ; number += 1) {
    const others = await slugRows(strapi, type, {
      slug,
      documentId: { $ne: documentId },
      ...(locale === null ? {} : { locale }),
    });
    if (others.length === 0) return slug;
    slug = numberedSlug(wanted, number);
  }
}

// A copy begins with the addresses of its original.
async function renumberSlugs(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<void> {
  for (const locale of await localesOf(strapi, type, documentId, 'draft')) {
    const [row] = await slugRows(strapi, type, { documentId, ...(locale === null ? {} : { locale }) });
    if (!row || row.slug === '') continue;
    const slug = await freeSlug(strapi, type, documentId, locale, row.slug);
    if (slug === row.slug) continue;
    const data: Data = { slug };
    await writeDerived(() =>
      strapi.documents(uidOf(type)).update({ documentId, data, ...(locale === null ? {} : { locale }) }),
    );
  }
}

async function isTaken(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string | null,
  slug: string,
): Promise<boolean> {
  const others = await slugRows(strapi, type, {
    slug,
    documentId: { $ne: documentId },
    ...(locale === null ? {} : { locale }),
  });
  if (others.length === 0) return false;
  const own = await regionsOf(strapi, type, documentId);
  if (own === 'everywhere') return true;
  for (const other of new Set(others.map((row) => row.documentId))) {
    const theirs = await regionsOf(strapi, type, other);
    if (theirs === 'everywhere' || [...theirs].some((region) => own.has(region))) return true;
  }
  return false;
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

/** The regions whose sites show an entry: its own, those of a theme's pact. Organisations, series and regions stand everywhere. */
async function regionsOf(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<Set<string> | 'everywhere'> {
  const { attributes } = contentTypes[type];
  const through = 'regions' in attributes ? ['regions'] : type === 'theme' ? ['pact', 'regions'] : undefined;
  if (through === undefined || type === 'newsletter-series') return 'everywhere';
  const [first = '', second] = through;
  const select = ['documentId'];
  const populate = { [first]: { select, ...(second === undefined ? {} : { populate: { [second]: { select } } }) } };
  const rows: Data[] = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId, locale: factLocale }, select: ['id'], populate });
  const found = rows.flatMap((row) => {
    const value = second === undefined ? row[first] : isData(row[first]) ? row[first][second] : [];
    return Array.isArray(value) ? value.filter(isData).map((region) => String(region['documentId'])) : [];
  });
  return new Set(found);
}
