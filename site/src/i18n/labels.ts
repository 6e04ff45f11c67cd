import type { EntryLabels } from './entry-labels.ts';
import type { SearchLabels } from './search-labels.ts';
import type { SiteLabels } from './site-labels.ts';
import type { StatementLabels } from './statement-labels.ts';
import type { WordLabels } from './word-labels.ts';

/** Every text of the code that a reader sees. A missing one is a compile error. */
export interface Labels extends SiteLabels, SearchLabels, StatementLabels, EntryLabels, WordLabels {}
