import { dateText, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import type { StatedDate } from '#features/reading.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';

export interface LatestItem {
  label: string;
  date: DateText | null;
  title: string;
  href: string | null;
  lang: string | null;
  summary: Text | null;
}

const shown = 4;

/** What came out last on this site: newsletters, Volgspots and news, the newest first; undated ones are no news. */
export function latestItems(scope: PageScope): LatestItem[] {
  const { labels, locale, domain } = scope.site;
  const found = (['newsletter', 'volgspot', 'news'] as const).flatMap((type) =>
    scope.site.entries(type).flatMap((id) => {
      const facts = domain.facts(type, id);
      const date = facts ? dateOf(facts) : null;
      return date === null || date.date.precision === 'unknown' ? [] : { type, id, date };
    }),
  );
  return found
    .sort(newestFirst<(typeof found)[number]>(({ date }) => date))
    .slice(0, shown)
    .flatMap(({ type, id, date }) => {
      const entry = scope.get(type, id);
      if (!entry) return [];
      const [label, summary] =
        entry.type === 'newsletter'
          ? [labels.newsletterKinds[entry.kind], entry.preheader]
          : entry.type === 'volgspot'
            ? [labels.volgspotKinds[entry.kind], entry.focus]
            : [labels.sections.news, entry.summary];
      return {
        label,
        date: dateText(date, locale),
        title: entry.title,
        href: scope.href(type, id),
        lang: scope.langOf(entry),
        summary: textOf(scope, entry, summary),
      };
    });
}

type Dated = { issuedOn: StatedDate | null } | { heldOn: StatedDate | null } | { publishedOn: StatedDate | null };

function dateOf(entry: Dated): StatedDate | null {
  if ('issuedOn' in entry) return entry.issuedOn;
  return 'heldOn' in entry ? entry.heldOn : entry.publishedOn;
}
