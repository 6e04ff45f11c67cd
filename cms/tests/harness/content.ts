import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';

/** What a call of the document service answers, as far as the tests look. */
export interface Entry {
  documentId: string;
  locale: string | null;
}

/** Parameters of the document service; the tests write to types that they name at run time. */
export type Parameters = Record<string, unknown>;

/** The document service of a content type by its name. */
export interface Documents {
  create: (parameters: Parameters) => Promise<Entry>;
  update: (parameters: Parameters) => Promise<Entry>;
  delete: (parameters: Parameters) => Promise<unknown>;
  clone: (parameters: Parameters) => Promise<{ documentId: string }>;
  publish: (parameters: Parameters) => Promise<{ entries: Entry[] }>;
  unpublish: (parameters: Parameters) => Promise<unknown>;
  discardDraft: (parameters: Parameters) => Promise<unknown>;
}

export function documents(strapi: Core.Strapi, type: TypeName): Documents {
  return strapi.documents(contentTypes[type].uid as never) as unknown as Documents;
}

/** The uid of a content type by its name. */
export function uidOf(type: TypeName): string {
  return contentTypes[type].uid;
}

let count = 0;

function slug(): string {
  count += 1;
  return `proef-${count}`;
}

export async function makeRegion(strapi: Core.Strapi, name: string): Promise<string> {
  const data = { name, slug: slug(), kind: 'regional' };
  return (await documents(strapi, 'region').create({ locale: 'nl', data })).documentId;
}

export async function makeOrganisation(strapi: Core.Strapi, data: Parameters = {}): Promise<string> {
  const given = { name: 'Zorghuis', slug: slug(), kind: 'care', ...data };
  return (await documents(strapi, 'organisation').create({ data: given })).documentId;
}

/** A draft news item in Dutch that may be published. */
export async function makeNews(strapi: Core.Strapi, regions: string[], data: Parameters = {}): Promise<string> {
  const given = { title: 'Bericht', slug: slug(), publishedOn: { value: '2020-06-29' }, regions, ...data };
  return (await documents(strapi, 'news').create({ locale: 'nl', data: given })).documentId;
}

/** A draft pact in Dutch that may be published. */
export async function makePact(strapi: Core.Strapi, regions: string[], data: Parameters = {}): Promise<string> {
  const title = `Pact ${slug()}`;
  const given = { title, slug: slug(), officialName: title, kind: 'regional_care_pact', regions, ...data };
  return (await documents(strapi, 'pact').create({ locale: 'nl', data: given })).documentId;
}

/** Gives an entry a draft in another language. */
export async function translate(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string,
  data: Parameters,
): Promise<void> {
  await documents(strapi, type).update({ documentId, locale, data });
}
