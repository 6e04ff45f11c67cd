import { sectionPage } from '#features/index-page/index-page.ts';
import type { PageBase } from '#features/page.ts';
import type { Link, PageScope } from '#features/site.ts';
import { entryAnchor } from '#urls.ts';
import { filmCard, type FilmCardModel } from './film-card.ts';

/** All films of a site, the last added first; each has its anchor here and no page of its own. */
export interface FilmIndex extends PageBase<'film-index'> {
  films: readonly (FilmCardModel & { anchor: string; about: readonly Link[] })[];
}

export function filmIndex(scope: PageScope): FilmIndex {
  const films = scope
    .onSite('film')
    .reverse()
    .map((film) => ({
      ...filmCard(scope, film),
      anchor: entryAnchor(film.id),
      about: [...scope.links('pact', film.pacts), ...scope.links('event', film.events)],
    }));
  return { ...sectionPage(scope, 'films', 'film-index'), films };
}
