import { isEmptyRichText } from '@pactwerk/shared-types';
import type { Link, PageScope } from '#features/site.ts';
import { indexUrl } from '#urls.ts';

/** What a site knows by itself to be out of reach of some readers; each leads to where it stands. */
export function knownLimits(scope: PageScope): Link[] {
  const { labels, locale } = scope.site;
  const words = labels.statement;
  const documents = scope.onSite('document').map(({ files }) => files.map(({ accessible }) => accessible));
  const closed = documents.filter((states) => states.some((state) => state === 'partly' || state === 'not')).length;
  const unknown = documents.filter((states) => states.includes(null)).length;
  const silent = scope
    .onSite('film')
    .filter(
      ({ file, captions, transcript }) => file !== null && captions === null && isEmptyRichText(transcript),
    ).length;
  const at = (section: 'documents' | 'films', n: number, text: (n: number) => string): Link[] =>
    n === 0 ? [] : [{ text: text(n), href: indexUrl(locale, section), lang: null }];
  return [
    ...at('documents', closed, words.documentsClosed),
    ...at('documents', unknown, words.documentsUnknown),
    ...at('films', silent, words.filmsWithoutWords),
  ];
}
