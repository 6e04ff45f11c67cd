import type { Locale } from '@pactwerk/shared-types';
import { sectionOf } from '#features/page.ts';
import type { PageModel } from '#features/page-model.ts';
import type { ShownEntries } from '#features/shown-entries.ts';
import type { Site } from '#features/site.ts';
import { searchFacts, type SearchFacts } from './search-facts.ts';

/** The pages of one region in one language, as a search knows them. */
export interface SearchableSite {
  locale: Locale;
  /** What each word of the glossary is also called, abbreviations included: who knows one name finds the others. */
  vocabulary: readonly (readonly string[])[];
  pages: readonly SearchablePage[];
}

export interface SearchablePage {
  url: string;
  facts: SearchFacts;
}

/** Pages of entries, and those that editors or the code wrote; lists of what stands elsewhere are not searched. */
export function searchableSite(site: Site, pages: readonly PageModel[], shown: ShownEntries): SearchableSite {
  return {
    locale: site.locale,
    vocabulary: vocabularyOf(site),
    pages: pages
      .filter(({ locale, kind }) => locale === site.locale && !listKinds.has(kind))
      .map(({ url }) => {
        const own = shown.ownerOf(url);
        const facts = own ? searchFacts(site, own, sectionOf(site, own.type)) : plainFacts;
        return { url, facts };
      }),
  };
}

const listKinds: ReadonlySet<PageModel['kind']> = new Set([
  'entrance',
  'not-found',
  'home',
  'index',
  'newsletter-index',
  'search',
]);

const plainFacts: SearchFacts = { type: null, pacts: [], themes: [], year: null, ended: false };

function vocabularyOf({ domain, chain }: Site): string[][] {
  return domain.all('concept').flatMap(({ id }) => {
    const concept = domain.get('concept', id, chain);
    if (!concept) return [];
    const names = [concept.label, ...(concept.abbreviation === null ? [] : [concept.abbreviation]), ...concept.aliases];
    return names.length > 1 ? [names] : [];
  });
}
