import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import { textOf } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';

/** Organisations by name, as the reader's language orders names. */
export function organisationIndex(scope: PageScope): IndexPage {
  const { labels, locale } = scope.site;
  const order = new Intl.Collator(locale);
  const rows = scope
    .onSite('organisation')
    .sort((a, b) => order.compare(a.name, b.name) || order.compare(a.id, b.id))
    .map((organisation) =>
      indexRow({
        title: organisation.name,
        href: scope.href('organisation', organisation.id),
        lang: null,
        label: labels.organisationKinds[organisation.kind],
        summary: textOf(scope, organisation, organisation.mandate),
      }),
    );
  return indexPage(scope, 'organisations', [{ heading: null, rows }]);
}
