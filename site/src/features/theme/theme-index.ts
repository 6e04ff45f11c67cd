import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import { themesOfPact } from '#features/relations.ts';
import type { PageScope } from '#features/site.ts';

/** Themes by pact, in the order in which each pact gives them. */
export function themeIndex(scope: PageScope): IndexPage {
  const { domain } = scope.site;
  const groups = scope.onSite('pact').map((pact) => ({
    heading: scope.link('pact', pact.id),
    rows: scope.getAll('theme', themesOfPact(domain, pact.id)).map((theme) =>
      indexRow({
        title: theme.title,
        href: scope.href('theme', theme.id),
        lang: scope.langOf(theme),
        label: theme.ordinal === null ? null : String(theme.ordinal),
      }),
    ),
  }));
  return indexPage(scope, 'themes', groups);
}
