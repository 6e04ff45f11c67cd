import { datedEdges } from '#features/lineage/lineage-edges.ts';
import { latestOf } from '#features/pact/pact-status.ts';
import type { Pact } from '#features/pact/pact.ts';
import type { StatedDate } from '#features/reading.ts';
import { eventsOf, newsAbout, resultsOf, volgspotsOfPact } from '#features/relations.ts';
import type { PageScope } from '#features/site.ts';
import { absolute, issuedEntry, keyOf, orderOf, orderOfDate, told, type Issued } from './feed-entry.ts';
import type { FeedEntry } from './feed.ts';

interface Ordered {
  order: string;
  make: () => FeedEntry | null;
}

/** What happened to a pact: its news, Volgspots and events, and what changed in it: its status, its text, where it goes on. */
export function pactEntries(scope: PageScope, pact: Pact, most: number): FeedEntry[] {
  const { domain } = scope.site;
  const issued: readonly Issued[] = [
    ...scope.getAll('news', newsAbout(domain, pact.id)),
    ...scope.getAll('volgspot', volgspotsOfPact(domain, pact.id)),
    ...scope.getAll('event', eventsOf(domain, pact.id)),
  ];
  const happened: Ordered[] = [
    ...issued.map((one) => ({ order: orderOf(one), make: () => issuedEntry(scope, one) })),
    ...changesOf(scope, pact),
  ];
  return newest(happened, most);
}

function newest(happened: readonly Ordered[], most: number): FeedEntry[] {
  const entries: FeedEntry[] = [];
  for (const { make } of [...happened].sort((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0))) {
    const entry = make();
    if (entry) entries.push(entry);
    if (entries.length === most) break;
  }
  return entries;
}

function changesOf(scope: PageScope, pact: Pact): Ordered[] {
  const { site } = scope;
  const { labels, domain, day } = site;
  const url = absolute(site, scope.href('pact', pact.id) ?? '/');
  /** `at` is the newest row that tells of it; where the day is known it is that of the change itself. */
  const change = (
    name: string,
    date: StatedDate | null,
    words: { title: string; label: string; summary?: string | null; lang?: Pact['lang']; at?: string },
  ): Ordered => {
    const { title, label, summary = null, lang = pact.lang, at = pact.at } = words;
    return {
      order: `${orderOfDate(date?.date, date?.time ?? null)} ${name}`,
      make: () => {
        const said = told({ lang }, date, summary);
        return { key: `${keyOf(pact)}/${name}`, url, title, lang, label, ...said, updated: said.published ?? at };
      },
    };
  };
  return [
    ...pact.statusLog
      .filter((status) => latestOf([status], day) !== null)
      .map(({ state, asOf }) =>
        change(`status/${state}/${asOf?.date.value ?? ''}`, asOf, {
          title: `${pact.title}: ${labels.pactStates[state]}`,
          label: labels.pact.status,
        }),
      ),
    ...pact.revisions.map(({ asOf, what, why }) =>
      change(`revision/${asOf?.date.value ?? ''}/${what}`, asOf, {
        title: `${pact.title}: ${what}`,
        label: labels.pact.revisions,
        summary: why,
      }),
    ),
    ...scope
      .getAll('result', resultsOf(domain, pact.id))
      .map(({ id, title, asOf, lang, at }) =>
        change(`result/${id}`, asOf, { title, label: labels.pact.results, lang, at }),
      ),
    ...datedEdges(scope, pact.id).map(({ edge, phrase, other }) =>
      change(`lineage/${edge.id}`, edge.since, {
        title: `${pact.title} ${phrase} ${other.text}`,
        label: labels.pact.lineage,
        summary: edge.note,
        at: edge.at,
      }),
    ),
  ];
}
