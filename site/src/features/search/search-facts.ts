import { machineDate } from '@pactwerk/shared-types';
import type { Domain } from '#features/domain.ts';
import { endingOf } from '#features/pact/pact-status.ts';
import { beginningOf } from '#features/pact/pact.ts';
import type { StatedDate } from '#features/reading.ts';
import type { ReadType, ValueOf } from '#features/readers.ts';
import type { EntryName } from '#features/shown-entries.ts';
import type { Site } from '#features/site.ts';

/** By what readers narrow a search down, and what they must know of a page that they found. */
export interface SearchFacts {
  /** The section of the site, in the reader's words. */
  type: string | null;
  /** Names of the pacts and themes that the page is about. */
  pacts: readonly string[];
  themes: readonly string[];
  /** Four digits. */
  year: string | null;
  /** Whether it is the page of a pact that has ended. */
  ended: boolean;
}

/** What an entry is about, before names are put to it. */
interface About {
  pacts?: readonly string[];
  themes?: readonly string[];
  date?: StatedDate | null;
  ended?: boolean;
}

type Abouts = { readonly [T in ReadType]?: (value: ValueOf<T>, day: string) => About };

const abouts: Abouts = {
  pact: (pact, day) => ({ pacts: [pact.id], date: beginningOf(pact), ended: endingOf(pact, day) !== null }),
  theme: ({ pact, id }) => ({ pacts: pact === null ? [] : [pact], themes: [id] }),
  action: ({ pacts, themes, from }) => ({ pacts, themes, date: from }),
  volgspot: ({ subjects, heldOn }) => ({ pacts: subjects, date: heldOn }),
  newsletter: ({ issuedOn }) => ({ date: issuedOn }),
  news: ({ pacts, themes, publishedOn }) => ({ pacts, themes, date: publishedOn }),
  event: ({ pacts, themes, startsOn }) => ({ pacts, themes, date: startsOn }),
};

/** What a search knows of an entry's page on a site. */
export function searchFacts(site: Site, { type, id }: EntryName, section: string | null): SearchFacts {
  const about = aboutOf(site.domain, type as ReadType, id, site.day);
  const names = (of: 'pact' | 'theme', ids: readonly string[] = []): string[] =>
    ids.flatMap((one) => site.domain.get(of, one, site.chain)?.title ?? []);
  return {
    type: section,
    pacts: names('pact', about.pacts),
    themes: names('theme', about.themes),
    year: about.date ? (machineDate(about.date.date)?.slice(0, 4) ?? null) : null,
    ended: about.ended ?? false,
  };
}

function aboutOf<T extends ReadType>(domain: Domain, type: T, id: string, day: string): About {
  const value = domain.facts(type, id);
  const about = abouts[type] as ((value: ValueOf<T>, day: string) => About) | undefined;
  return value && about ? about(value, day) : {};
}
