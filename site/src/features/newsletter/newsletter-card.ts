import { rowDate, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { listText } from '#i18n/wording.ts';
import type { Newsletter } from './newsletter.ts';

export interface NewsletterCardModel {
  title: string;
  href: string | null;
  lang: string | null;
  /** “Nieuwsbrief, nummer 3”. */
  label: string;
  date: DateText | null;
  summary: Text | null;
}

export function newsletterCard(scope: PageScope, letter: Newsletter): NewsletterCardModel {
  const { labels, locale } = scope.site;
  return {
    title: letter.title,
    href: scope.href('newsletter', letter.id),
    lang: scope.langOf(letter),
    label: listText(locale, [
      labels.newsletterKinds[letter.kind],
      letter.number === null ? null : labels.newsletter.number(letter.number),
    ]),
    date: rowDate(letter.issuedOn, locale),
    summary: textOf(scope, letter, letter.preheader),
  };
}

/** Newest first; of one date the highest number first. */
export const newestIssue = newestFirst<Newsletter>(
  (letter) => letter.issuedOn,
  (a, b) => (b.number ?? 0) - (a.number ?? 0),
);
