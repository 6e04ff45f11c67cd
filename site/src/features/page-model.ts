import type { AccessibilityPage } from './accessibility/accessibility-page.ts';
import type { ActionPage } from './action/action-page.ts';
import type { ConceptIndex } from './concept/concept-index.ts';
import type { DocumentLibrary } from './document/document-library.ts';
import type { EntrancePage } from './entrance/entrance-page.ts';
import type { EventPage } from './event/event-page.ts';
import type { FilmIndex } from './film/film-index.ts';
import type { FreePagePage } from './free-page/free-page-page.ts';
import type { HomePage } from './home/home-page.ts';
import type { IndexPage } from './index-page/index-page.ts';
import type { NewsPage } from './news/news-page.ts';
import type { NewsletterIndex } from './newsletter/newsletter-index.ts';
import type { NewsletterPage } from './newsletter/newsletter-page.ts';
import type { NotFoundPage } from './not-found/not-found-page.ts';
import type { OrganisationPage } from './organisation/organisation-page.ts';
import type { PactPage } from './pact/pact-page.ts';
import type { SearchPage } from './search/search-page.ts';
import type { ServicePage } from './service/service-page.ts';
import type { ThemePage } from './theme/theme-page.ts';
import type { VolgspotPage } from './volgspot/volgspot-page.ts';

/** Every kind of page there is. Plain JSON, complete: a template adds nothing but markup. */
export type PageModel =
  | AccessibilityPage
  | ActionPage
  | ConceptIndex
  | DocumentLibrary
  | EntrancePage
  | EventPage
  | FilmIndex
  | FreePagePage
  | HomePage
  | IndexPage
  | NewsPage
  | NewsletterIndex
  | NewsletterPage
  | NotFoundPage
  | OrganisationPage
  | PactPage
  | SearchPage
  | ServicePage
  | ThemePage
  | VolgspotPage;
