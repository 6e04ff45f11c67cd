import ActionPage from '#features/action/ActionPage.astro';
import EntrancePage from '#features/entrance/EntrancePage.astro';
import HomePage from '#features/home/HomePage.astro';
import IndexPage from '#features/index-page/IndexPage.astro';
import NotFoundPage from '#features/not-found/NotFoundPage.astro';
import PactPage from '#features/pact/PactPage.astro';
import type { PageModel } from '#features/page-model.ts';
import ThemePage from '#features/theme/ThemePage.astro';

type View<K extends PageModel['kind']> = (props: { page: Extract<PageModel, { kind: K }> }) => unknown;

/** The component of every kind of page; a kind without one is a compile error. */
const views: { [K in PageModel['kind']]: View<K> } = {
  action: ActionPage,
  entrance: EntrancePage,
  home: HomePage,
  index: IndexPage,
  'not-found': NotFoundPage,
  pact: PactPage,
  theme: ThemePage,
};

export function viewOf(page: PageModel): (props: { page: PageModel }) => unknown {
  return views[page.kind] as (props: { page: PageModel }) => unknown;
}
