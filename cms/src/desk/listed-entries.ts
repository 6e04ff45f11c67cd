import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { Version } from '../preview/versions';
import { editViewAddress } from './edit-view-address';
import { whereReadable } from './entry-permission';
import { uidOf, type Data } from './model';
import { mainField } from './views/fields';

/** An entry as lists of the desk show it. */
export interface ListedEntry {
  /** What editors call its type. */
  label: string;
  /** Empty where it has no title or name yet. */
  name: string;
  /** null for types without languages, and where the language does not matter. */
  locale: string | null;
  /** Where in the admin it can be edited. */
  path: string;
}

/** A version that somebody may read, and whether there is a draft in its language. */
interface ReadableVersion extends ListedEntry {
  isWritten: boolean;
}

/**
 * Those of these versions that somebody may read, by what they were asked by, in the words of their draft: in their language,
 * else in Dutch. One statement for each type among them.
 */
export async function readableVersions<V extends Version>(
  strapi: Core.Strapi,
  versions: readonly V[],
  userAbility: unknown,
): Promise<Map<V, ReadableVersion>> {
  const found = new Map<V, ReadableVersion>();
  for (const type of new Set(versions.map((version) => version.type))) {
    const asked = versions.filter((version) => version.type === type);
    const readable = await whereReadable(strapi, type, userAbility);
    if (readable === undefined) continue;
    const names = await draftNames(strapi, type, [...new Set(asked.map(({ id }) => id))], readable);
    for (const version of asked) {
      const known = names.get(version.id);
      if (known === undefined) continue;
      const { id, locale } = version;
      const name = known.get(locale) || known.get(contentTypes[type].localized ? factLocale : null) || '';
      const { label } = contentTypes[type];
      found.set(version, {
        label,
        name,
        locale,
        path: editViewAddress(type, id, locale),
        isWritten: known.has(locale),
      });
    }
  }
  return found;
}

/** What drafts are called, by id and language. */
async function draftNames(
  strapi: Core.Strapi,
  type: TypeName,
  ids: readonly string[],
  readable: object,
): Promise<Map<string, Map<string | null, string>>> {
  const { drafts, localized, attributes } = contentTypes[type];
  const field = mainField(attributes);
  const rows: Data[] = await strapi.db.query(uidOf(type)).findMany({
    where: { $and: [{ documentId: { $in: [...ids] }, ...(drafts ? { publishedAt: null } : {}) }, readable] },
    select: ['documentId', 'locale', field],
  });
  const names = new Map<string, Map<string | null, string>>();
  for (const row of rows) {
    const id = String(row['documentId']);
    const own = names.get(id) ?? new Map<string | null, string>();
    const name = row[field];
    own.set(localized ? String(row['locale']) : null, typeof name === 'string' ? name : '');
    names.set(id, own);
  }
  return names;
}

/** An entry that is listed without regard to language: its facts are. */
export function listed(type: TypeName, row: Data): ListedEntry {
  const { attributes, label, localized } = contentTypes[type];
  const id = String(row['documentId']);
  const name = row[mainField(attributes)];
  const path = editViewAddress(type, id, localized ? factLocale : null);
  return { label, name: typeof name === 'string' ? name : '', locale: null, path };
}
