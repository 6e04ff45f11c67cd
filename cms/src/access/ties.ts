import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { RowStatus } from '../desk/draft';
import { componentAttributes, isTypeName, uidOf } from '../desk/model';
import { places } from './roles';

/** An entry and where one of its fields leads: to a region, or to an entry whose regions count. */
export interface Tie {
  type: TypeName;
  id: string;
  field: string;
  target: string;
}

/** How Strapi keeps what a field points at, as far as it is read here. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}
interface Model {
  tableName: string;
  attributes: Readonly<Record<string, { target?: string; joinTable?: JoinTable }>>;
}

/**
 * What the Dutch drafts of a type, or its published rows, say of where they belong; with an id of that one entry. One statement
 * for each field that can tell, since this is read for every request of an editor. Joins the running transaction.
 */
export async function readTies(
  strapi: Core.Strapi,
  type: TypeName,
  id?: string,
  status: RowStatus = 'draft',
): Promise<Tie[]> {
  const ties: Tie[] = [];
  for (const field of places[type]) {
    const rows: { id: string; target: string }[] = await strapi.db.transaction(({ trx }) =>
      tieQuery(strapi, type, field, id, status).transacting(trx),
    );
    ties.push(...rows.map((row) => ({ type, field, ...row })));
  }
  return ties;
}

function tieQuery(strapi: Core.Strapi, type: TypeName, field: string, id: string | undefined, status: RowStatus) {
  const { localized, drafts } = contentTypes[type];
  const [first = '', second] = field.split('.');
  const entry = modelOf(strapi, uidOf(type));
  const query = strapi.db.connection(`${entry.tableName} as entry`);
  const outer = entry.attributes[first];
  // A part stands between an entry and what it points at.
  const holder = second === undefined ? entry : modelOf(strapi, outer?.target ?? '');
  if (second !== undefined && outer?.joinTable !== undefined) {
    const { name, joinColumn } = outer.joinTable;
    query.join(`${name} as part`, `part.${joinColumn.name}`, 'entry.id').where('part.field', first);
  }
  const { joinTable, target } = holder.attributes[second ?? first] ?? {};
  if (joinTable === undefined || target === undefined) throw new Error(`${type}.${field} leads nowhere`);
  const from = second === undefined ? 'entry.id' : `part.${outer?.joinTable?.inverseJoinColumn.name ?? ''}`;
  query
    .join(`${joinTable.name} as tie`, `tie.${joinTable.joinColumn.name}`, from)
    .join(`${modelOf(strapi, target).tableName} as other`, 'other.id', `tie.${joinTable.inverseJoinColumn.name}`)
    .distinct({ id: 'entry.document_id', target: 'other.document_id' });
  if (id !== undefined) query.where('entry.document_id', id);
  if (localized) query.where('entry.locale', factLocale);
  if (drafts && status === 'draft') query.whereNull('entry.published_at');
  if (drafts && status === 'published') query.whereNotNull('entry.published_at');
  return query;
}

function modelOf(strapi: Core.Strapi, uid: string): Model {
  return strapi.db.metadata.get(uid) as unknown as Model;
}

/** The type of what a field leads to. */
export function targetOf(type: TypeName, field: string): TypeName | undefined {
  const [first = '', second] = field.split('.');
  const outer = contentTypes[type].attributes[first];
  const attribute =
    second === undefined || outer?.kind !== 'component' ? outer : componentAttributes(outer.component)[second];
  return attribute?.kind === 'relation' && isTypeName(attribute.target) ? attribute.target : undefined;
}
