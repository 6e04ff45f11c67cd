import type { Core } from '@strapi/types';
import { typeOf } from '../desk/model';

/** How Strapi keeps what a field points at, or the parts that it holds, as far as it is read here. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}
interface Stored {
  tableName: string;
  attributes: Readonly<Record<string, { joinTable?: JoinTable } | undefined>>;
}
interface Model {
  uid: string;
  attributes: Readonly<
    Record<string, { type: string; target?: string; component?: string; components?: readonly string[] }>
  >;
}

/** Rows of models by their uid, each with the fields through which it was reached. */
type Rows = Map<string, Map<number, Set<string>>>;

/** No part lies deeper in an entry than this. */
const deepest = 6;

/**
 * The rows of content types that point at some entries of a type, in a field of their own or in a part, by uid and id, each
 * with its fields that do. One statement for each field that may, and one for each table of parts that one stands in.
 */
export async function holdersOf(strapi: Core.Strapi, uid: string, documentIds: readonly string[]): Promise<Rows> {
  const models = ownModels(strapi);
  const found: Rows = new Map();
  for (const model of models)
    for (const [field, { type, target }] of Object.entries(model.attributes))
      if (type === 'relation' && target === uid)
        for (const row of await rowsPointing(strapi, model, field, uid, documentIds)) add(found, model.uid, row, field);
  for (let depth = 0; depth < deepest; depth += 1) {
    const parts = [...found].filter(([holder]) => typeOf(holder) === undefined);
    if (parts.length === 0) break;
    for (const [part, rows] of parts) {
      found.delete(part);
      for (const model of models)
        for (const { row, field } of await rowsHolding(strapi, model, part, [...rows.keys()]))
          add(found, model.uid, row, field);
    }
  }
  return found;
}

function add(rows: Rows, uid: string, row: number, field: string): void {
  const ofModel = rows.get(uid) ?? new Map<number, Set<string>>();
  rows.set(uid, ofModel.set(row, (ofModel.get(row) ?? new Set()).add(field)));
}

/** The content types and the parts that they hold; not the ledger and what else the desk keeps. */
function ownModels(strapi: Core.Strapi): Model[] {
  const types = Object.values(strapi.contentTypes) as unknown as Model[];
  const parts = Object.values(strapi.components) as unknown as Model[];
  return [...types.filter(({ uid }) => typeOf(uid) !== undefined), ...parts];
}

async function rowsPointing(
  strapi: Core.Strapi,
  { uid: holder }: Model,
  field: string,
  target: string,
  documentIds: readonly string[],
): Promise<number[]> {
  const { joinTable } = stored(strapi, holder).attributes[field] ?? {};
  if (joinTable === undefined) return [];
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  const rows: { id: number }[] = await strapi.db
    .connection(`${name} as tie`)
    .join(`${stored(strapi, target).tableName} as other`, 'other.id', `tie.${inverseJoinColumn.name}`)
    .whereIn('other.document_id', documentIds)
    .distinct({ id: `tie.${joinColumn.name}` });
  return rows.map(({ id }) => id);
}

/** The rows of a model in which parts stand, with the field. */
async function rowsHolding(
  strapi: Core.Strapi,
  { uid: holder, attributes }: Model,
  part: string,
  ids: readonly number[],
): Promise<{ row: number; field: string }[]> {
  const fields = Object.entries(attributes)
    .filter(([, { component, components }]) => component === part || components?.includes(part) === true)
    .map(([name]) => name);
  const { joinTable } = stored(strapi, holder).attributes[fields[0] ?? ''] ?? {};
  if (joinTable === undefined) return [];
  const rows: { row: number; field: string }[] = await strapi.db
    .connection(joinTable.name)
    .where('component_type', part)
    .whereIn('cmp_id', ids)
    .whereIn('field', fields)
    .distinct({ row: 'entity_id', field: 'field' });
  return rows;
}

function stored(strapi: Core.Strapi, uid: string): Stored {
  return strapi.db.metadata.get(uid) as unknown as Stored;
}
