import { excerpt } from '#features/metadata/excerpt.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { FreePage } from './free-page.ts';
import { pagesUnder } from './page-tree.ts';

export interface FreePagePage extends PageBase<'page'> {
  textLang: string | null;
  body: Html | null;
  children: readonly Link[];
}

export function freePagePage(scope: PageScope, page: FreePage): FreePagePage {
  const parent = scope.link('page', page.parent);
  const model = {
    textLang: scope.langOf(page),
    body: htmlOf(scope, page, page.body, 1),
    children: scope.links('page', pagesUnder(scope.site.domain, page.id)),
  };
  const { title } = page;
  const meta = { description: excerpt(page.body), trail: parent ? [parent] : [] };
  return { ...entryPage(scope, page, { kind: 'page', title, ...meta }), ...model };
}
