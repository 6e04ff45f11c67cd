import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { readableVersions, type ListedEntry } from '../desk/listed-entries';
import { typeOf, uidOf } from '../desk/model';
import { holdersOf } from './holders';

/** What `GET /desk/uses/:uid` answers: which entries point at those that are asked for. */
export interface Uses {
  /** By type, those that whoever asks may read. */
  types: { label: string; entries: UsingEntry[] }[];
  /** How many more of them there are than are listed. */
  more: number;
  /**
   * How many others do, in what is public: everybody can see those on the sites. Drafts that whoever asks may not read are not
   * counted, since the number would tell that they are there.
   */
  others: number;
}

interface UsingEntry extends ListedEntry {
  /** What editors read above the fields that point. */
  fields: string[];
  /** Whether it does so on the sites, as published. */
  isPublic: boolean;
}

const mostListed = 50;

interface Using {
  type: TypeName;
  id: string;
  locale: null;
  fields: Set<string>;
  isPublic: boolean;
}

/** Which entries point at some of a type, in a draft or as published, in any language; those themselves left out. */
export async function usesOf(
  strapi: Core.Strapi,
  type: TypeName,
  ids: readonly string[],
  userAbility: unknown,
): Promise<Uses> {
  const using = (await usingEntries(strapi, type, ids)).filter((one) => one.type !== type || !ids.includes(one.id));
  const readable = await readableVersions(strapi, using, userAbility);
  const listed = [...readable].slice(0, mostListed);
  const types = Object.keys(contentTypes).flatMap((name) => {
    const entries = listed.flatMap(([one, { isWritten: _, ...entry }]) =>
      one.type === name ? [{ ...entry, fields: labels(one), isPublic: one.isPublic }] : [],
    );
    return entries.length === 0 ? [] : [{ label: entries[0]?.label ?? name, entries }];
  });
  const others = using.filter((one) => one.isPublic && !readable.has(one)).length;
  return { types, more: readable.size - listed.length, others };
}

function labels({ type, fields }: Using): string[] {
  const { attributes } = contentTypes[type];
  return Object.entries(attributes).flatMap(([name, { label }]) => (fields.has(name) ? [label] : []));
}

async function usingEntries(strapi: Core.Strapi, type: TypeName, ids: readonly string[]): Promise<Using[]> {
  const found: Using[] = [];
  for (const [uid, rows] of await holdersOf(strapi, uidOf(type), ids)) {
    const holder = typeOf(uid);
    if (holder === undefined) continue;
    const stored: { id: number; documentId: string; publishedAt: unknown }[] = await strapi.db
      .query(uid)
      .findMany({ where: { id: { $in: [...rows.keys()] } }, select: ['id', 'documentId', 'publishedAt'] });
    const entries = new Map<string, Using>();
    for (const { id, documentId, publishedAt } of stored) {
      const known = entries.get(documentId);
      const isPublic = !contentTypes[holder].drafts || publishedAt !== null;
      const fields = new Set([...(known?.fields ?? []), ...(rows.get(id) ?? [])]);
      const isAnyPublic = known?.isPublic === true || isPublic;
      entries.set(documentId, { type: holder, id: documentId, locale: null, fields, isPublic: isAnyPublic });
    }
    found.push(...entries.values());
  }
  return found;
}
