import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { allBelongings } from '../access/where-entries-belong';
import type { LedgerEvent } from '../ledger/heads';
import { ledgerUid, mediaUid, type Subject } from '../ledger/subjects';
import { writerOf } from '../ledger/writer';
import { auditGroups, auditUid, regionMark, type AuditDetail, type AuditGroup, type AuditKind } from './events';

/** What of the audit list is wished for; what is left out narrows nothing down. */
export interface AuditFilter {
  group?: AuditGroup | undefined;
  /** Id of a user who did it, or whom it is about. */
  person?: number | undefined;
  /** Id of a region. */
  region?: string | undefined;
  from?: Date | undefined;
  /** Up to this moment, and not at it. */
  before?: Date | undefined;
}

/** An event as it is stored: by the desk, or as a row of the ledger. */
export interface StoredEvent {
  kind: AuditKind;
  at: Date;
  by: string | null;
  /** The user whom it is about. */
  about: string | null;
  subject: Subject | null;
  /** Ids of the regions that it concerned; of a row of the ledger its entry tells. */
  regions: string[];
  detail: AuditDetail;
}

interface Place {
  source: 'event' | 'ledger';
  id: number;
}

/**
 * Events that fit, the newest first, and how many there are. What was published and withdrawn is read from the ledger, where it
 * stands with who did it, and is stored nowhere else.
 */
export async function auditRows(
  strapi: Core.Strapi,
  filter: AuditFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ events: StoredEvent[]; total: number }> {
  const within = filter.region === undefined ? undefined : await idsWithin(strapi, filter.region);
  const tables = [
    ...(filter.group === 'publications' ? [] : [() => recorded(strapi, filter)]),
    ...(filter.group === undefined || filter.group === 'publications' ? [() => published(strapi, filter, within)] : []),
  ];
  return strapi.db.transaction(async ({ trx }) => {
    let total = 0;
    for (const table of tables) {
      const counted: { count?: number | string }[] = await table().count({ count: '*' }).transacting(trx);
      total += Number(counted[0]?.count ?? 0);
    }
    const places: Place[] = await strapi.db
      .connection('places')
      .with('places', (query) => {
        void query.unionAll(tables.map((table) => table().select('source', 'id', 'at')));
      })
      .select('source', 'id')
      .orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }, { column: 'source' }])
      .limit(limit)
      .offset(offset)
      .transacting(trx);
    return { events: await read(strapi, places), total };
  });
}

/** What the desk wrote down. */
function recorded(strapi: Core.Strapi, { group, person, region, from, before }: AuditFilter) {
  const { connection } = strapi.db;
  const query = connection(connection('audit_events').select('*', connection.raw("'event' as source")).as('event'));
  if (group !== undefined) void query.whereIn('kind', [...auditGroups[group]]);
  if (person !== undefined) {
    const writer = writerOf(person);
    void query.where((either) => void either.where('by', writer).orWhere('about', writer));
  }
  if (region !== undefined) void query.whereLike('regions', `%${regionMark([region])}%`);
  if (from !== undefined) void query.where('at', '>=', from);
  if (before !== undefined) void query.where('at', '<', before);
  return query;
}

/** What was published and withdrawn of entries. */
function published(strapi: Core.Strapi, { person, from, before }: AuditFilter, within: readonly string[] | undefined) {
  const { connection } = strapi.db;
  const query = connection(connection('publications').select('*', connection.raw("'ledger' as source")).as('ledger'));
  void query.whereNot('subject_uid', mediaUid);
  if (person !== undefined) void query.where('by', writerOf(person));
  // One list, however long: a database takes no more than so many values.
  const elements =
    strapi.db.dialect.client === 'postgres'
      ? 'select json_array_elements_text(?::json)'
      : 'select value from json_each(?)';
  if (within !== undefined) void query.whereRaw(`subject_id in (${elements})`, [JSON.stringify(within)]);
  if (from !== undefined) void query.where('at', '>=', from);
  if (before !== undefined) void query.where('at', '<', before);
  return query;
}

/** The ids of a region and of what belongs to it now. */
async function idsWithin(strapi: Core.Strapi, region: string): Promise<string[]> {
  const belongings = await allBelongings(strapi);
  const types = Object.keys(contentTypes) as TypeName[];
  return [region, ...types.flatMap((type) => belongings.within(type, [region], false))];
}

interface EventRow {
  id: number;
  kind: AuditKind;
  by: string | null;
  about: string | null;
  subjectUid: string | null;
  subjectId: string | null;
  subjectLocale: string | null;
  regions: string | null;
  detail: AuditDetail | null;
  at: string;
}

interface LedgerRow {
  id: number;
  event: LedgerEvent;
  by: string | null;
  subjectUid: string;
  subjectId: string;
  subjectLocale: string | null;
  at: string;
}

async function read(strapi: Core.Strapi, places: readonly Place[]): Promise<StoredEvent[]> {
  const ids = (source: Place['source']) => places.filter((place) => place.source === source).map(({ id }) => id);
  const events: EventRow[] = await strapi.db.query(auditUid).findMany({ where: { id: { $in: ids('event') } } });
  const rows: LedgerRow[] = await strapi.db.query(ledgerUid).findMany({
    where: { id: { $in: ids('ledger') } },
    select: ['id', 'event', 'by', 'subjectUid', 'subjectId', 'subjectLocale', 'at'],
  });
  const known = new Map<string, StoredEvent>([
    ...events.map((row) => [`event ${row.id}`, toEvent(row)] as const),
    ...rows.map(({ event, ...row }) => [`ledger ${row.id}`, toEvent({ ...row, kind: event })] as const),
  ]);
  return places.flatMap(({ source, id }) => known.get(`${source} ${id}`) ?? []);
}

function toEvent(row: Omit<EventRow, 'about' | 'regions' | 'detail'> & Partial<EventRow>): StoredEvent {
  const { kind, by, about = null, subjectUid: uid, subjectId: id, subjectLocale: locale, regions, detail, at } = row;
  return {
    kind,
    at: new Date(at),
    by,
    about,
    subject: uid === null || id === null ? null : { uid, id, locale },
    regions: (regions ?? '').split(',').filter((region) => region !== ''),
    detail: detail ?? {},
  };
}
