import type { Plural } from './wording.ts';

/** The search page, and what its script says. */
export interface SearchLabels {
  search: {
    field: string;
    button: string;
    /** Names of what a search is narrowed down by. */
    filters: { type: string; pact: string; theme: string; year: string };
    /** The choice of a filter that leaves nothing out. */
    any: string;
    results: string;
    /** How many pages were found; # stands for the number. */
    found: { none: string } & Plural;
    more: string;
    /** Stands beside the page of a pact that has ended. */
    ended: string;
    /** The index cannot be read: it is being made anew, or the connection is gone. */
    failed: string;
    everything: string;
  };
}
