import {
  comparePartialDates,
  contentTypes,
  factLocale,
  parsePartialDate,
  type PartialDate,
} from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { whereReadable } from '../desk/entry-permission';
import { isData, type Data } from '../desk/model';
import { ids } from '../desk/rule-context';

/** A Volgspot as its Dutch draft has it. */
export interface KnownVolgspot {
  id: string;
  kind: string;
  ordinal: number | null;
  /** undefined for one that was not held yet */
  heldOn: PartialDate | undefined;
  subjects: readonly string[];
  regions: readonly string[];
  participants: readonly string[];
  /** Whether it is public, or was. */
  isPublished: boolean;
}

const { uid } = contentTypes.volgspot;

/** The Volgspots about one or more of these pacts that somebody may read, from the first that was held to those still to come. */
export async function volgspotsAbout(
  strapi: Core.Strapi,
  pacts: readonly string[],
  userAbility: unknown,
): Promise<KnownVolgspot[]> {
  const readable = await whereReadable(strapi, 'volgspot', userAbility);
  if (readable === undefined || pacts.length === 0) return [];
  const query = strapi.db.query(uid);
  const one = { select: ['documentId'] };
  const rows: Data[] = await query.findMany({
    where: {
      $and: [{ locale: factLocale, publishedAt: null, subjects: { documentId: { $in: [...pacts] } } }, readable],
    },
    populate: { heldOn: true, subjects: one, regions: one, participants: one },
    orderBy: { id: 'asc' },
  });
  const published: Data[] = await query.findMany({
    where: { documentId: { $in: rows.map((row) => row['documentId']) }, publishedAt: { $notNull: true } },
    select: ['documentId'],
  });
  const publicIds = new Set(published.map((row) => row['documentId']));
  return inOrder(
    // A Volgspot about two of the pacts is found twice.
    [...new Map(rows.map((row) => [row['documentId'], row])).values()].map((row) => ({
      id: String(row['documentId']),
      kind: String(row['kind']),
      ordinal: typeof row['ordinal'] === 'number' ? row['ordinal'] : null,
      heldOn: isData(row['heldOn']) ? parsePartialDate(row['heldOn']['value']) : undefined,
      subjects: ids(row['subjects']),
      regions: ids(row['regions']),
      participants: ids(row['participants']),
      isPublished: publicIds.has(row['documentId']),
    })),
  );
}

/**
 * Volgspots from the first that was held to those still to come: those held at an unknown date come first, those without a
 * date last; where dates say nothing, by number, and else as they came.
 */
export function inOrder<V extends Pick<KnownVolgspot, 'heldOn' | 'ordinal'>>(volgspots: readonly V[]): V[] {
  return volgspots.toSorted(
    (one, other) =>
      whenHeld(one) - whenHeld(other) ||
      (one.heldOn && other.heldOn ? comparePartialDates(one.heldOn, other.heldOn) : 0) ||
      (one.ordinal ?? 0) - (other.ordinal ?? 0),
  );
}

function whenHeld({ heldOn }: Pick<KnownVolgspot, 'heldOn'>): number {
  if (heldOn === undefined) return 2;
  return heldOn.precision === 'unknown' ? 0 : 1;
}
