import type {
  Action,
  BlockAgenda,
  BlockDocuments,
  BlockFigure,
  BlockFilm,
  BlockImage,
  BlockLineage,
  BlockLogos,
  BlockNewsList,
  BlockNextSteps,
  BlockQuote,
  BlockResults,
  BlockSubscribe,
  BlockText,
  BlockThemeStates,
  Concept,
  Document,
  Event,
  Film,
  ImprovementStep,
  Lineage,
  Media,
  News,
  Newsletter,
  NewsletterSeries,
  Obstacle,
  Organisation,
  Pact,
  Page,
  Region,
  Result,
  Target,
  Theme,
  TypeName,
  Volgspot,
} from '@pactwerk/shared-types';

/** A newsletter block as the ledger holds it. */
export type NewsletterBlock =
  | ({ __component: 'block.text' } & BlockText)
  | ({ __component: 'block.quote' } & BlockQuote)
  | ({ __component: 'block.results' } & BlockResults)
  | ({ __component: 'block.next-steps' } & BlockNextSteps)
  | ({ __component: 'block.theme-states' } & BlockThemeStates)
  | ({ __component: 'block.figure' } & BlockFigure)
  | ({ __component: 'block.news-list' } & BlockNewsList)
  | ({ __component: 'block.agenda' } & BlockAgenda)
  | ({ __component: 'block.film' } & BlockFilm)
  | ({ __component: 'block.image' } & BlockImage)
  | ({ __component: 'block.documents' } & BlockDocuments)
  | ({ __component: 'block.lineage' } & BlockLineage)
  | ({ __component: 'block.subscribe' } & BlockSubscribe)
  | ({ __component: 'block.logos' } & BlockLogos);

/** The fields of an entry as the ledger holds them, per content type. */
export interface EntryFields extends Record<TypeName, object> {
  action: Action;
  concept: Concept;
  document: Document;
  event: Event;
  film: Film;
  'improvement-step': ImprovementStep;
  lineage: Lineage;
  news: News;
  newsletter: Omit<Newsletter, 'blocks'> & { blocks: NewsletterBlock[] | null };
  'newsletter-series': NewsletterSeries;
  obstacle: Obstacle;
  organisation: Organisation;
  pact: Pact;
  page: Page;
  region: Region;
  result: Result;
  target: Target;
  theme: Theme;
  volgspot: Volgspot;
}

export type MediaFields = Media;
