import { presentSections, type PageBase } from '#features/page.ts';
import { sectionPage } from '#features/index-page/index-page.ts';
import { placedTypes, placeOf } from '#features/placement.ts';
import type { Link, PageScope } from '#features/site.ts';
import { indexUrl, searchIndexUrl } from '#urls.ts';

/** The search of a site in one language, with a list of everything for who has no JavaScript. */
export interface SearchPage extends PageBase<'search'> {
  /** Folder of the index, with a slash at the end. */
  indexFolder: string;
  lists: readonly { section: Link; entries: readonly Link[] }[];
}

/** A list of more entries than this is no help; the sections then name their own. */
const mostEntries = 250;

export function searchPage(scope: PageScope): SearchPage {
  const { locale, labels } = scope.site;
  const order = new Intl.Collator(locale);
  const lists = presentSections(scope.site)
    .filter((section) => section !== 'search')
    .map((section) => ({
      section: { text: labels.sections[section], href: indexUrl(locale, section), lang: null },
      entries: placedTypes
        .filter((type) => placeOf(type).section === section && placeOf(type).pages)
        .flatMap((type) => scope.onSite(type))
        .map((entry) => scope.site.linkTo(entry))
        .sort((a, b) => order.compare(a.text, b.text)),
    }));
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    ...sectionPage(scope, 'search', 'search'),
    indexFolder: searchIndexUrl(locale),
    lists: count > mostEntries ? lists.map(({ section }) => ({ section, entries: [] })) : lists,
  };
}
