import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf } from '../desk/model';

interface Model {
  uid: string;
  collectionName?: string;
  attributes: Readonly<Record<string, { type: string; component?: string; components?: readonly string[] }>>;
}

/** A join table of parts: `cmp_id` is the part, `entity_id` what holds it. */
interface PartTable {
  attributes: Readonly<Record<string, { joinTable?: { name: string } }>>;
}

/** No part lies deeper in an entry than this. */
const deepest = 5;

/** The entry in whose row a part with this id stands; undefined when there is none. Strapi itself asks no permission for parts. */
export async function ownerOfComponent(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  depth = 0,
): Promise<{ type: TypeName; id: string } | undefined> {
  if (depth > deepest) return undefined;
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Model[];
  for (const model of models) {
    const holder = await holderIn(strapi, model, uid, id);
    if (holder === undefined) continue;
    const type = typeOf(model.uid);
    if (type === undefined) return ownerOfComponent(strapi, model.uid, holder, depth + 1);
    const row: { documentId: string } | null = await strapi.db
      .query(model.uid)
      .findOne({ where: { id: holder }, select: ['documentId'] });
    return row === null ? undefined : { type, id: row.documentId };
  }
  return undefined;
}

/** The id of the row of a model that holds the part. */
async function holderIn(strapi: Core.Strapi, model: Model, uid: string, id: number): Promise<number | undefined> {
  const fields = Object.entries(model.attributes)
    .filter(([, { component, components }]) => component === uid || components?.includes(uid) === true)
    .map(([name]) => name);
  if (fields.length === 0) return undefined;
  const { attributes } = strapi.db.metadata.get(model.uid) as unknown as PartTable;
  const table = attributes[fields[0] ?? '']?.joinTable?.name;
  if (table === undefined) return undefined;
  const row: { entity_id: number } | undefined = await strapi.db
    .connection(table)
    .where({ cmp_id: id, component_type: uid })
    .whereIn('field', fields)
    .first('entity_id');
  return row?.entity_id;
}
