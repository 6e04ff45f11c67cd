import type { Labels } from '../labels.ts';
import { entries } from './entries.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { words } from './words.ts';

export const nl: Labels = { ...site, ...search, ...entries, ...words };
