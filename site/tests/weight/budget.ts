import { firstVisit, sum, type PageWeight } from './page-weight.ts';
import type { PhoneVisit } from './phone-visit.ts';

const kilobyte = 1024;

/**
 * What a page may cost a reader, in bytes on the wire. 14 KB is what a server sends before it first waits for an answer
 * (ten segments: https://www.rfc-editor.org/rfc/rfc6928), so that a page that fits is there after one round trip.
 */
export const budget = {
  htmlAndCss: 14 * kilobyte,
  firstVisit: 50 * kilobyte,
  searchScript: 15 * kilobyte,
  requests: 8,
  newsletterOnPhone: 250 * kilobyte,
} as const;

/** A page that costs more than it may. */
export interface Excess {
  readonly page: string;
  readonly what: string;
  /** In bytes, or a number of files. */
  readonly is: number;
  readonly may: number;
  readonly remedy: string;
}

const remedies = {
  htmlAndCss:
    'Let styles of one kind of page stand in a style sheet of its own, leave out rules that nothing uses, and draw what stands there often once.',
  firstVisit: 'See which typefaces it asks for: a sign outside the Latin file brings a second one.',
  script: 'Pages work without JavaScript: take the script off, or move it to the search page.',
  searchScript: 'Load what only a query needs when there is a query (import() in search-in-page.ts).',
  requests: 'Let pictures below the first screen be lazy, and put small style sheets together.',
  newsletterOnPhone:
    'Check srcset and sizes of its pictures: a phone should take the smallest width that fills its screen.',
} as const;

/** What is too much of a page, as files weigh; brotli counts, as browsers ask for it. */
export function pageExcesses(weight: PageWeight): Excess[] {
  const { page, kind, html, css, script, requests } = weight;
  const over = limit(page);
  return [
    ...over('HTML and CSS', sum(html, css).br, budget.htmlAndCss, remedies.htmlAndCss),
    ...over('all but pictures at a first visit', firstVisit(weight).br, budget.firstVisit, remedies.firstVisit),
    ...scriptExcess(page, kind, script.br),
    ...over('requests', requests, budget.requests, remedies.requests),
  ];
}

/** What is too much of a page, as a phone loaded it. */
export function phoneExcesses(visit: PhoneVisit): Excess[] {
  const { page, kind, bytes, requests } = visit;
  const over = limit(page);
  const { image = 0, media = 0, script = 0 } = visit.byType;
  const isNewsletter = kind === 'newsletters' && image > 0;
  return [
    ...over('all but pictures on a phone', bytes - image - media, budget.firstVisit, remedies.firstVisit),
    ...scriptExcess(page, kind, script),
    ...over('requests of a phone before scrolling', requests, budget.requests, remedies.requests),
    ...(isNewsletter ? over('all of it on a phone', bytes, budget.newsletterOnPhone, remedies.newsletterOnPhone) : []),
  ];
}

function scriptExcess(page: string, kind: string, bytes: number): Excess[] {
  return kind === 'search'
    ? limit(page)('JavaScript before a query', bytes, budget.searchScript, remedies.searchScript)
    : limit(page)('JavaScript', bytes, 0, remedies.script);
}

function limit(page: string): (what: string, is: number, may: number, remedy: string) => Excess[] {
  return (what, is, may, remedy) => (is > may ? [{ page, what, is, may, remedy }] : []);
}

/** `twente/nl/: HTML and CSS are 15.2 KB, 1.2 KB more than the 14.0 KB … may be.` */
export function excessText({ page, what, is, may, remedy }: Excess): string {
  const said = what.startsWith('requests') ? String : kilobytes;
  return `${page}: ${what}: ${said(is)}, which is ${said(is - may)} more than the ${said(may)} of the budget. ${remedy}`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
