import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { uidOf } from '../desk/model';
import { readableVersions, type ListedEntry } from '../desk/listed-entries';
import type { Version } from '../preview/versions';
import type { Asker } from './own-entries';

/** A draft that says something that is not public yet. */
export interface MyDraft extends ListedEntry {
  /** Whether it was never published. */
  isNew: boolean;
  /** When it was last saved, ISO 8601. */
  at: string;
}

const mostDrafts = 10;

/** More than are shown: some of them may be read no longer by who wrote them. */
const asked = 40;

interface Row {
  type: TypeName;
  id: string;
  locale: string | null;
  at: string | number | Date;
  public: number | null;
}

/** What somebody saved last and that is not public as it stands, the newest first. One statement, and one per type shown. */
export async function myDrafts(strapi: Core.Strapi, { user, userAbility }: Asker): Promise<MyDraft[]> {
  const types = (Object.keys(contentTypes) as TypeName[]).filter((type) => contentTypes[type].drafts);
  const { connection } = strapi.db;
  const each = types.map((type) => draftsOf(strapi, type, user.id));
  const rows: Row[] = await connection
    .select('*')
    .from(connection.unionAll(each).as('mine'))
    .orderBy('at', 'desc')
    .limit(asked);
  const versions: (Version & { row: Row })[] = rows.map((row) => {
    const { type, id, locale } = row;
    return { type, id, locale: contentTypes[type].localized ? locale : null, row };
  });
  const shown = await readableVersions(strapi, versions, userAbility);
  return [...shown]
    .sort(([one], [other]) => new Date(other.row.at).getTime() - new Date(one.row.at).getTime())
    .slice(0, mostDrafts)
    .map(([{ row }, { isWritten: _, ...entry }]) => ({
      ...entry,
      isNew: row.public === null,
      at: new Date(row.at).toISOString(),
    }));
}

function draftsOf(strapi: Core.Strapi, type: TypeName, user: number) {
  const { tableName } = strapi.db.metadata.get(uidOf(type)) as unknown as { tableName: string };
  const { connection } = strapi.db;
  return connection(`${tableName} as draft`)
    .leftJoin(`${tableName} as public`, (tie) => {
      tie.on('public.document_id', 'draft.document_id').andOnNotNull('public.published_at');
      if (contentTypes[type].localized) tie.andOn('public.locale', 'draft.locale');
    })
    .where('draft.updated_by_id', user)
    .whereNull('draft.published_at')
    .where((differs) => {
      void differs.whereNull('public.id').orWhere('public.updated_at', '<', connection.ref('draft.updated_at'));
    })
    .select(connection.raw('? as type', [type]), {
      id: 'draft.document_id',
      locale: 'draft.locale',
      at: 'draft.updated_at',
      public: 'public.id',
    });
}
