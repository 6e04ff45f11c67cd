import { contentTypes, outsideLinks, walkEntry, type OutsideLink, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { typeOf } from '../../desk/model';
import { toLedgerRow } from '../../ledger/heads';
import { ledgerUid } from '../../ledger/subjects';

/** A link to another site in what is published. */
export interface PublishedLink extends OutsideLink {
  type: TypeName;
  id: string;
  locale: string | null;
}

const contentUids = Object.values(contentTypes).map(({ uid }) => uid);
const atOnce = 200;

/** Every link to another site in what is published at this moment, language by language. */
export async function* publishedLinks(strapi: Core.Strapi): AsyncGenerator<PublishedLink> {
  const newest = strapi.db
    .connection('publications')
    .max<{ id: number }[]>('id as id')
    .whereIn('subject_uid', contentUids)
    .groupBy('subject_uid', 'subject_id', 'subject_locale');
  const heads: { id: number }[] = await strapi.db.transaction(({ trx }) => newest.transacting(trx));
  const ids = heads.map(({ id }) => id).sort((one, other) => one - other);
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows: unknown[] = await strapi.db
      .query(ledgerUid)
      .findMany({ where: { id: { $in: ids.slice(from, from + atOnce) }, event: 'published' }, orderBy: { id: 'asc' } });
    for (const { uid, id, locale, payload } of rows.map(toLedgerRow)) {
      const type = typeOf(uid);
      if (type === undefined || payload === null) continue;
      for (const link of outsideLinks([...walkEntry(type, payload)])) yield { ...link, type, id, locale };
    }
  }
}
