import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

/** What the admin sends along with a request for lists, entries and files. */
const known = new Set([
  'page',
  'pageSize',
  'pagination',
  'sort',
  '_q',
  '_filter',
  'filters',
  'locale',
  'status',
  'plugins',
  'publicationFilter',
  'hasPublishedVersion',
  'publicationStatusFilter',
  'id',
  'idsToOmit',
  'idsToInclude',
  'documentId',
  'documentIds',
  'folder',
  'folderPath',
  'populate',
]);

const ownFields = new Set([
  'id',
  'documentId',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  '__status',
  'status',
]);
const deepest = 6;

type Attribute = { type?: string; private?: boolean } | undefined;

/**
 * Refuses a query that looks through relations. Strapi checks which fields of the entry itself somebody may read, and not
 * those of what it points at: a filter or an order by `pact.summary` would tell, guess by guess, what a draft of another
 * region says, and one by the user who wrote it what is stored of that user.
 */
export function mustBeFlat(strapi: Core.Strapi, uid: string, query: Record<string, unknown>): void {
  const attributes =
    (strapi.getModel(uid as never) as { attributes?: Record<string, Attribute> } | undefined)?.attributes ?? {};
  const unknown = Object.keys(query).find((name) => !known.has(name));
  if (unknown !== undefined) throw refused(unknown);
  checkFilters(attributes, query['filters'], 0);
  checkSort(attributes, query['sort']);
  if (uid.startsWith('plugin::upload.')) checkPopulate(query['populate'], 0);
  else if (query['populate'] !== undefined) throw refused('populate');
}

function checkFilters(attributes: Record<string, Attribute>, filters: unknown, depth: number): void {
  if (filters === undefined) return;
  if (depth > deepest || typeof filters !== 'object' || filters === null) throw refused('filters');
  for (const [name, value] of Object.entries(filters)) {
    if (Array.isArray(filters) || name === '$and' || name === '$or' || name === '$not')
      checkFilters(attributes, value, depth + 1);
    else if (isOwn(attributes, name)) checkComparison(name, value);
    else if (name in attributes && isById(value)) continue;
    else throw refused(name);
  }
}

/** `{$eq: 'x'}`, `'x'`, `{$in: ['x']}`, and those under `$not`. */
function checkComparison(name: string, value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > 2) throw refused(name);
  for (const [operator, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && !operator.startsWith('$')) throw refused(`${name}.${operator}`);
    // Strapi fails on anything else.
    if (operator === '$between' && !isPair(inner)) throw refused(`${name}.$between`);
    checkComparison(name, inner, depth + 1);
  }
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2;
}

/** A relation may be asked for by the id of what it points at. */
function isById(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  if (names.length !== 1 || !['id', 'documentId', '$null', '$notNull'].includes(names[0] ?? '')) return false;
  checkComparison(names[0] ?? '', Object.values(value)[0]);
  return true;
}

function checkSort(attributes: Record<string, Attribute>, sort: unknown): void {
  if (sort === undefined) return;
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part) =>
    typeof part === 'string' ? part.split(',') : [part],
  );
  for (const part of parts) {
    const name = typeof part === 'string' ? (part.trim().split(':')[0] ?? '') : 'sort';
    if (!isOwn(attributes, name)) throw refused(name);
  }
}

/** Folders of the media library are asked for with those they lie in. */
function checkPopulate(populate: unknown, depth: number): void {
  if (populate === undefined || populate === '') return;
  if (depth > 20) throw refused('populate');
  if (typeof populate === 'string' && ['parent', 'folder', 'true'].includes(populate)) return;
  if (populate === '*' && depth > 0) return;
  if (typeof populate !== 'object' || populate === null) throw refused('populate');
  for (const [name, value] of Object.entries(populate)) {
    if (!['parent', 'folder', 'populate'].includes(name)) throw refused(`populate.${name}`);
    checkPopulate(value, depth + 1);
  }
}

function isOwn(attributes: Record<string, Attribute>, name: string): boolean {
  if (ownFields.has(name)) return true;
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const { type } = attribute ?? {};
  if (type === undefined || attribute?.private === true) return false;
  return !['relation', 'component', 'dynamiczone', 'media', 'password', 'json', 'blocks'].includes(type);
}

function refused(name: string): Error {
  return new errors.ValidationError(
    `Hierop kan niet worden gezocht of gesorteerd: ${name.slice(0, 60)}. – This cannot be searched or sorted by.`,
  );
}
