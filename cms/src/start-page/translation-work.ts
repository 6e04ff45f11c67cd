import type { TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { Belongings } from '../access/belongings';
import { editorOf, speaks } from '../access/remit';
import { allBelongings } from '../access/where-entries-belong';
import { readableVersions, type ListedEntry } from '../desk/listed-entries';
import { previewRegions } from '../preview/draft-regions';
import { languagesOf, translatedTypes } from '../translations/entries';
import { standsOf } from '../translations/stands';
import { ownIds, type Asker } from './own-entries';
import { outdatedCandidates, publicEntries, type PublicVersion } from './translation-candidates';

/** What `GET /desk/start-page/translations` answers: what there is to translate, in the languages of who asks. */
export interface TranslationWork {
  /** Public translations of which the Dutch text changed since; the last changed first. */
  outdated: ListedEntry[];
  /** Languages in which readers get another one, since the translation is not public; the last published first. */
  waiting: (ListedEntry & { isBegun: boolean })[];
  /** Whether the page of translations has more of each. */
  hasMore: { outdated: boolean; waiting: boolean };
}

const mostShown = 6;

/** How many candidates are looked at in one go. */
const atOnce = { outdated: 50, waiting: 500 };

/** The languages in which an entry is to be read; none of what is not of the regions of who asks. */
type Wanted = (type: TypeName, id: string) => readonly string[];

/**
 * What is to be translated of somebody's regions. The ledger selects: of what is up to date nothing is read. Statements: those
 * that tell where entries belong, four, one for each go, and one per type shown.
 */
export async function translationWork(strapi: Core.Strapi, asker: Asker): Promise<TranslationWork> {
  const ids = await idsToSearch(strapi, asker);
  const wanted = await wantedLanguages(strapi, asker, ids);
  const outdated = await firstReadable(strapi, asker, atOnce.outdated, async (offset, limit) => {
    const candidates = await outdatedCandidates(strapi, ids, offset, limit);
    return { looked: candidates.length, found: await thoseOutdated(strapi, wanted, candidates) };
  });
  const waiting = await firstReadable(strapi, asker, atOnce.waiting, async (offset, limit) => {
    const entries = await publicEntries(strapi, ids, offset, limit);
    const found = entries.flatMap(({ type, id, locales }) =>
      wanted(type, id)
        .filter((locale) => !locales.has(locale))
        .map((locale) => ({ type, id, locale })),
    );
    return { looked: entries.length, found };
  });
  return {
    outdated: outdated.slice(0, mostShown).map(({ isWritten: _, ...entry }) => entry),
    waiting: waiting.slice(0, mostShown).map(({ isWritten, ...entry }) => ({ ...entry, isBegun: isWritten })),
    hasMore: { outdated: outdated.length > mostShown, waiting: waiting.length > mostShown },
  };
}

/** One more than is shown, as far as there is: in goes, until there is nothing left to look at. */
async function firstReadable(
  strapi: Core.Strapi,
  { userAbility }: Asker,
  limit: number,
  look: (offset: number, limit: number) => Promise<{ looked: number; found: PublicVersion[] }>,
) {
  const shown = [];
  for (let offset = 0; shown.length <= mostShown; offset += limit) {
    const { looked, found } = await look(offset, limit);
    // Somebody may read nearly all of their own: far fewer than were found need be named.
    for (let start = 0; start < found.length && shown.length <= mostShown; start += 3 * mostShown)
      shown.push(...(await readableVersions(strapi, found.slice(start, start + 3 * mostShown), userAbility)).values());
    if (looked < limit) break;
  }
  return shown;
}

async function thoseOutdated(
  strapi: Core.Strapi,
  wanted: Wanted,
  candidates: readonly PublicVersion[],
): Promise<PublicVersion[]> {
  const asked = candidates.filter(({ type, id, locale }) => wanted(type, id).includes(locale));
  const entries = [...new Map(asked.map(({ type, id }) => [id, { type, id, locales: new Set<string>() }])).values()];
  const stands = await standsOf(strapi, entries, [...new Set(asked.map(({ locale }) => locale))]);
  return asked.filter(({ id, locale }) => stands.get(`${id}/${locale}`)?.state === 'outdated');
}

/** The languages of the sites of an entry's regions that somebody works in, as the page of translations knows them. */
async function wantedLanguages(
  strapi: Core.Strapi,
  { user }: Asker,
  ids: readonly string[] | undefined,
): Promise<Wanted> {
  const regions = await previewRegions(strapi);
  const editor = await editorOf(strapi, user);
  const belongings = await allBelongings(strapi);
  const known = new Map<string, readonly string[]>();
  const searched = ids === undefined ? undefined : new Set(ids);
  return (type, id) => {
    if (searched?.has(id) === false) return [];
    const own = regionsOf(belongings, type, id);
    const key = [...own].sort().join();
    const languages =
      known.get(key) ??
      languagesOf(own.size === 0 ? regions : regions.filter((region) => own.has(region.id))).filter(
        (locale) => editor === undefined || speaks(editor, locale),
      );
    known.set(key, languages);
    return languages;
  };
}

// An edge stands wherever one of its ends does; to write it is a matter of where it comes from.
function regionsOf(belongings: Belongings, type: TypeName, id: string): ReadonlySet<string> {
  if (type === 'region') return new Set([id]);
  return type === 'lineage' ? new Set() : belongings.regionsOf(type, id);
}

/** The ids of the entries of somebody's regions; undefined for who works for every region. */
async function idsToSearch(strapi: Core.Strapi, asker: Asker): Promise<string[] | undefined> {
  const found: string[] = [];
  for (const type of translatedTypes) {
    const ids = await ownIds(strapi, asker, type);
    if (ids === 'all') return undefined;
    found.push(...ids);
  }
  return found;
}
