import { sectionPage } from '#features/index-page/index-page.ts';
import type { PageBase } from '#features/page.ts';
import type { Link, PageScope } from '#features/site.ts';
import { entryAnchor } from '#urls.ts';
import { documentCard, newestDocument, type DocumentCardModel } from './document-card.ts';

/** All documents of a site; each has its anchor here and no page of its own. */
export interface DocumentLibrary extends PageBase<'document-library'> {
  documents: readonly LibraryDocument[];
}

export interface LibraryDocument extends DocumentCardModel {
  anchor: string;
  belongsTo: readonly Link[];
}

export function documentLibrary(scope: PageScope): DocumentLibrary {
  const documents = scope
    .onSite('document')
    .sort(newestDocument)
    .map((document) => ({
      ...documentCard(scope, document),
      anchor: entryAnchor(document.id),
      belongsTo: [
        ...scope.links('pact', document.pacts),
        ...scope.links('action', document.actions),
        ...scope.links('event', document.events),
      ],
    }));
  return { ...sectionPage(scope, 'documents', 'document-library'), documents };
}
