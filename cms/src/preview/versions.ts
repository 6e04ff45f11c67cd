import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { publishedAlong, withdrawnAlong } from '../desk/children';
import { localesOf } from '../desk/document-locales';
import { uidOf } from '../desk/model';
import { answer, type Answer } from '../ledger/answer';
import { readDrafts } from '../ledger/payload';
import { schemaVersion, subjectType } from '../ledger/subjects';

/** One language of an entry; `locale` is null for types without languages. */
export interface Version {
  type: TypeName;
  id: string;
  locale: string | null;
}

/** The version that an editor has open. */
export function versionOf(type: TypeName, id: string, locale: string | null | undefined): Version {
  return { type, id, locale: contentTypes[type].localized ? (locale ?? factLocale) : null };
}

/** What a preview of a version lays over: with its own language Dutch, where its facts are. */
export function withFacts(version: Version): Version[] {
  return version.locale === null || version.locale === factLocale
    ? [version]
    : [{ ...version, locale: factLocale }, version];
}

/** The ledger rows that publishing these versions would append, their children's among them. */
export async function rowsOfPublishing(strapi: Core.Strapi, versions: readonly Version[]): Promise<Answer[]> {
  const all = new Map<string, Version>();
  for (const version of versions) {
    const { type, id, locale } = version;
    for (const one of [version, ...(await publishedAlong(strapi, type, id, [locale]))])
      all.set(`${one.id}/${one.locale ?? ''}`, one);
  }
  const rows: Answer[] = [];
  for (const version of all.values()) rows.push(...(await draftRow(strapi, version)));
  return rows;
}

/** The ledger rows that withdrawing a version would append: with Dutch every language goes, and children go along. */
export async function rowsOfWithdrawing(strapi: Core.Strapi, { type, id, locale }: Version): Promise<Answer[]> {
  const there = await localesOf(strapi, type, id, 'published');
  const going = locale === factLocale ? there : there.filter((one) => one === locale);
  const children = await withdrawnAlong(strapi, type, id, going);
  return [...children, ...going.map((one): Version => ({ type, id, locale: one }))].map((version) =>
    rowOf(version, 'withdrawn', null),
  );
}

async function draftRow(strapi: Core.Strapi, version: Version): Promise<Answer[]> {
  const subject = subjectType(uidOf(version.type));
  if (subject === undefined) return [];
  const [draft] = await readDrafts(strapi, subject, version.id, [version.locale]);
  return draft === undefined ? [] : [rowOf(version, 'published', draft.payload)];
}

function rowOf({ type, id, locale }: Version, event: 'published' | 'withdrawn', payload: Answer | null): Answer {
  return answer({ seq: 0, uid: uidOf(type), id, locale, event, schemaVersion, payload, at: new Date() });
}
