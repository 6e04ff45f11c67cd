import { contentTypes, factLocale, idsOf, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { isReadable } from '../desk/entry-permission';
import { isData, isTypeName, uidOf, type Data } from '../desk/model';
import { mainField } from '../desk/views/fields';
import { ledgerUid, mediaUid } from '../ledger/subjects';
import type { Difference } from './differences';
import type { Item } from './lines';

/** What an id of a relation or a file is called. */
export type NameOf = (target: TypeName | 'media', id: string) => Item;

/** The ids that differences name, by type. */
export function idsInDifferences(found: readonly Difference[]): Map<TypeName | 'media', Set<string>> {
  const ids = new Map<TypeName | 'media', Set<string>>();
  for (const { attribute, before, after } of found) {
    if (attribute === 'order' || attribute.kind === 'scalar') continue;
    const target = attribute.kind === 'media' ? 'media' : attribute.target;
    if (target !== 'media' && !isTypeName(target)) continue;
    const known = ids.get(target) ?? new Set();
    for (const id of [...idsOf(before), ...idsOf(after)]) known.add(id);
    ids.set(target, known);
  }
  return ids;
}

/**
 * The names of entries and files, as readers see them: of what is public its public name, of what was withdrawn or deleted
 * the last one that the ledger has. The name of a draft that was never public is told only to who may read it.
 */
export async function namesOf(
  strapi: Core.Strapi,
  wanted: ReadonlyMap<TypeName | 'media', ReadonlySet<string>>,
  userAbility: unknown,
): Promise<NameOf> {
  const names = new Map<string, Item>();
  for (const [target, ids] of wanted) {
    const found = target === 'media' ? await fileNames(strapi, [...ids]) : await publicNames(strapi, target, [...ids]);
    for (const id of ids) {
      const item = found.get(id) ?? (await formerName(strapi, target, id, userAbility));
      names.set(`${target}/${id}`, item);
    }
  }
  return (target, id) => names.get(`${target}/${id}`) ?? { text: id, note: 'gone' };
}

async function fileNames(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, Item>> {
  const files: { documentId: string; name: string }[] = await strapi.db
    .query(mediaUid)
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'name'] });
  return new Map(files.map(({ documentId, name }) => [documentId, { text: name }]));
}

async function publicNames(strapi: Core.Strapi, type: TypeName, ids: readonly string[]): Promise<Map<string, Item>> {
  const { drafts, localized, attributes } = contentTypes[type];
  const field = mainField(attributes);
  const where = {
    documentId: { $in: ids },
    ...(drafts ? { publishedAt: { $notNull: true } } : {}),
    ...(localized ? { locale: factLocale } : {}),
  };
  const rows: Data[] = await strapi.db.query(uidOf(type)).findMany({ where, select: ['documentId', field] });
  return new Map(rows.map((row) => [String(row['documentId']), { text: String(row[field] ?? row['documentId']) }]));
}

/** The name of what is not there for readers: that of its last public version, else that of its draft. */
async function formerName(
  strapi: Core.Strapi,
  target: TypeName | 'media',
  id: string,
  userAbility: unknown,
): Promise<Item> {
  const subjectUid = target === 'media' ? mediaUid : uidOf(target);
  const field = target === 'media' ? 'name' : mainField(contentTypes[target].attributes);
  const localized = target !== 'media' && contentTypes[target].localized;
  const last: unknown = await strapi.db.query(ledgerUid).findOne({
    where: {
      subjectUid,
      subjectId: id,
      event: 'published',
      payload: { $notNull: true },
      ...(localized ? { subjectLocale: factLocale } : {}),
    },
    orderBy: { id: 'desc' },
  });
  const payload = isData(last) ? last['payload'] : undefined;
  const former = isData(payload) ? payload[field] : undefined;
  const draft: unknown =
    target === 'media'
      ? null
      : await strapi.db
          .query(uidOf(target))
          .findOne({ where: { documentId: id, ...(localized ? { locale: factLocale } : {}) }, select: [field] });
  if (typeof former === 'string' && former !== '') return { text: former, note: isData(draft) ? 'notPublic' : 'gone' };
  if (target === 'media' || !isData(draft)) return { text: id, note: 'gone' };
  const name = draft[field];
  const isTold = typeof name === 'string' && name !== '' && (await isReadable(strapi, target, id, userAbility));
  return { text: isTold ? name : id, note: 'notPublic' };
}
