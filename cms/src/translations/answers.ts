import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { localesOf } from '../desk/document-locales';
import { editViewAddress } from '../desk/edit-view-address';
import { textLines } from '../history/lines';
import { richTextDifference, type ShownDifference } from '../history/shown-differences';
import { ledgerUid } from '../ledger/subjects';
import { previewRegions } from '../preview/draft-regions';
import { languagesOf, translatableEntries, translatedTypes, type EntryFilter, type Translatable } from './entries';
import { standsOf } from './stands';
import type { Stand, TranslationState } from './state';
import { textChanges, type TextChange } from './texts';

/** What `GET /desk/translations` answers: entries with the state of each of their languages. */
export interface TranslationTable {
  types: { type: TypeName; label: string }[];
  regions: { slug: string; name: string }[];
  /** Those that are asked for, out of all that a site has. */
  languages: string[];
  allLanguages: string[];
  entries: TranslatedEntry[];
  page: number;
  pageCount: number;
  total: number;
}

export interface TranslatedEntry {
  id: string;
  name: string;
  /** What editors call its type. */
  label: string;
  /** Where in the admin its Dutch can be edited. */
  path: string;
  /** By language; one that no site of its regions has is left out. */
  cells: Record<string, TranslationCell>;
}

export interface TranslationCell {
  state: TranslationState;
  isFallbackShown: boolean;
  /** Where in the admin this language can be edited. */
  path: string;
}

/** What `GET /desk/translations/:uid/:documentId` answers: one translation, and what changed in the Dutch since. */
export interface EntryTranslation {
  state: TranslationState;
  isFallbackShown: boolean;
  /** When the Dutch that the translation was published from, and the Dutch of now, were published. ISO 8601. */
  baseAt: string | null;
  sourceAt: string | null;
  /** What the Dutch said then is blanked for ever, so that nothing can be compared. */
  isBlanked: boolean;
  changes: ShownDifference[];
}

export interface TableFilter extends EntryFilter {
  state?: TranslationState | undefined;
}

const entriesPerPage = 25;

export async function translationTable(
  strapi: Core.Strapi,
  filter: TableFilter,
  page: number,
  userAbility: unknown,
): Promise<TranslationTable> {
  const regions = await previewRegions(strapi);
  const languages = languagesOf(regions);
  const shown = filter.locale === undefined ? languages : languages.filter((locale) => locale === filter.locale);
  const entries = await entriesInState(strapi, filter, userAbility);
  const offset = (page - 1) * entriesPerPage;
  const piece = entries.slice(offset, offset + entriesPerPage);
  const stands = await standsOf(strapi, piece, shown);
  return {
    types: translatedTypes.map((type) => ({ type, label: contentTypes[type].label })),
    regions: regions.map(({ slug, name }) => ({ slug, name })),
    languages: shown,
    allLanguages: languages,
    entries: piece.map((entry) => toEntry(entry, shown, stands)),
    page,
    pageCount: Math.max(1, Math.ceil(entries.length / entriesPerPage)),
    total: entries.length,
  };
}

/** The entries of which a wanted language is in the wanted state. */
export async function entriesInState(
  strapi: Core.Strapi,
  filter: TableFilter,
  userAbility: unknown,
): Promise<Translatable[]> {
  const entries = await translatableEntries(strapi, filter, userAbility);
  if (filter.state === undefined) return entries;
  const asked = filter.locale === undefined ? undefined : [filter.locale];
  const stands = await standsOf(strapi, entries, asked ?? [...new Set(entries.flatMap(({ wanted }) => wanted))]);
  return entries.filter(({ id, wanted }) =>
    (asked ?? wanted).some((locale) => stands.get(`${id}/${locale}`)?.state === filter.state),
  );
}

function toEntry(
  entry: Translatable,
  languages: readonly string[],
  stands: ReadonlyMap<string, Stand>,
): TranslatedEntry {
  const { type, id, name, wanted } = entry;
  const cells = languages.flatMap((locale): [string, TranslationCell][] => {
    const stand = stands.get(`${id}/${locale}`);
    if (stand === undefined || !wanted.includes(locale)) return [];
    const { state, isFallbackShown } = stand;
    return [[locale, { state, isFallbackShown, path: editViewAddress(type, id, locale) }]];
  });
  const path = editViewAddress(type, id, factLocale);
  return { id, name, label: contentTypes[type].label, path, cells: Object.fromEntries(cells) };
}

export async function entryTranslation(
  strapi: Core.Strapi,
  type: TypeName,
  id: string,
  locale: string,
): Promise<EntryTranslation> {
  const written = new Set((await localesOf(strapi, type, id, 'draft')).filter((one) => one !== null));
  const stands = await standsOf(strapi, [{ type, id, locales: written }], [locale]);
  const stand = stands.get(`${id}/${locale}`);
  const { base, source } = stand ?? {};
  const times: { id: number; at: string }[] = await strapi.db
    .query(ledgerUid)
    .findMany({ where: { id: { $in: [base?.seq ?? 0, source?.seq ?? 0] } }, select: ['id', 'at'] });
  const at = (seq: number | undefined) => {
    const time = times.find((row) => row.id === seq)?.at;
    return time === undefined ? null : new Date(time).toISOString();
  };
  const isOutdated = stand?.state === 'outdated';
  const isBlanked = isOutdated && (base?.payload === null || source?.payload === null);
  const changes = isOutdated ? textChanges(type, base?.payload ?? {}, source?.payload ?? {}) : [];
  return {
    state: stand?.state ?? 'missing',
    isFallbackShown: stand?.isFallbackShown ?? false,
    baseAt: at(base?.seq),
    sourceAt: at(source?.seq),
    isBlanked,
    changes: isBlanked ? [] : changes.map(shownChange),
  };
}

function shownChange({ place, kind, before, after }: TextChange): ShownDifference {
  const shown =
    kind === 'rich'
      ? richTextDifference(before, after)
      : { kind: 'value' as const, lines: textLines(said(before), said(after)) };
  return { place, fact: false, ...shown };
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
