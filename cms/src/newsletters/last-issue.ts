import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';

/** An issue of a series as far as its place in it goes. */
export interface Issue {
  documentId: string;
  number: number | null;
  /** Whether it is public, or was. */
  isPublished: boolean;
}

interface Row {
  documentId: string;
  number: number | null;
  publishedAt: unknown;
}

const { uid } = contentTypes.newsletter;

/** The last issue of the series to which an issue belongs: that with the highest number. Itself where it belongs to none. */
export async function lastIssue(strapi: Core.Strapi, documentId: string): Promise<Issue | undefined> {
  const query = strapi.db.query(uid);
  const own: { series: { documentId: string } | null } | null = await query.findOne({
    where: { documentId, locale: factLocale, publishedAt: null },
    populate: { series: { select: ['documentId'] } },
  });
  if (own === null) return undefined;
  const rows: Row[] = await query.findMany({
    where: own.series
      ? { locale: factLocale, series: { documentId: own.series.documentId } }
      : { locale: factLocale, documentId },
    select: ['documentId', 'number', 'publishedAt'],
    orderBy: { id: 'asc' },
  });
  const published = new Set(rows.filter((row) => row.publishedAt !== null).map((row) => row.documentId));
  const drafts = rows.filter((row) => row.publishedAt === null);
  const last = drafts.reduce<Row | undefined>(
    (latest, row) => (latest === undefined || (row.number ?? 0) >= (latest.number ?? 0) ? row : latest),
    undefined,
  );
  return last && { documentId: last.documentId, number: last.number, isPublished: published.has(last.documentId) };
}
