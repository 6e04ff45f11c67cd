import type { Labels } from '../labels.ts';
import { entries } from './entries.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { statement } from './statement.ts';
import { words } from './words.ts';

export const fy: Labels = { ...site, ...search, ...statement, ...entries, ...words };
