import AccessibilityPage from '#features/accessibility/AccessibilityPage.astro';
import ActionPage from '#features/action/ActionPage.astro';
import ConceptIndex from '#features/concept/ConceptIndex.astro';
import EntrancePage from '#features/entrance/EntrancePage.astro';
import FreePage from '#features/free-page/FreePage.astro';
import DocumentLibrary from '#features/document/DocumentLibrary.astro';
import EventPage from '#features/event/EventPage.astro';
import FilmIndex from '#features/film/FilmIndex.astro';
import HomePage from '#features/home/HomePage.astro';
import IndexPage from '#features/index-page/IndexPage.astro';
import NewsPage from '#features/news/NewsPage.astro';
import NewsletterIndex from '#features/newsletter/NewsletterIndex.astro';
import NewsletterPage from '#features/newsletter/NewsletterPage.astro';
import NotFoundPage from '#features/not-found/NotFoundPage.astro';
import OrganisationPage from '#features/organisation/OrganisationPage.astro';
import PactPage from '#features/pact/PactPage.astro';
import type { PageModel } from '#features/page-model.ts';
import SearchPage from '#features/search/SearchPage.astro';
import ServicePage from '#features/service/ServicePage.astro';
import ThemePage from '#features/theme/ThemePage.astro';
import VolgspotPage from '#features/volgspot/VolgspotPage.astro';

type View<K extends PageModel['kind']> = (props: { page: Extract<PageModel, { kind: K }> }) => unknown;

/** The component of every kind of page; a kind without one is a compile error. */
const views: { [K in PageModel['kind']]: View<K> } = {
  accessibility: AccessibilityPage,
  action: ActionPage,
  concepts: ConceptIndex,
  'document-library': DocumentLibrary,
  entrance: EntrancePage,
  event: EventPage,
  'film-index': FilmIndex,
  home: HomePage,
  index: IndexPage,
  news: NewsPage,
  newsletter: NewsletterPage,
  'newsletter-index': NewsletterIndex,
  'not-found': NotFoundPage,
  organisation: OrganisationPage,
  pact: PactPage,
  page: FreePage,
  search: SearchPage,
  service: ServicePage,
  theme: ThemePage,
  volgspot: VolgspotPage,
};

export function viewOf(page: PageModel): (props: { page: PageModel }) => unknown {
  return views[page.kind] as (props: { page: PageModel }) => unknown;
}
