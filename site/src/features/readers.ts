import { toAction } from './action/action.ts';
import { toLineage } from './lineage/lineage.ts';
import { toOrganisation } from './organisation/organisation.ts';
import { toPact } from './pact/pact.ts';
import { toRegion } from './region/region.ts';
import { toResult } from './result/result.ts';
import { toTarget } from './target/target.ts';
import { toTheme } from './theme/theme.ts';

/** How an entry of each type becomes a domain value. */
export const readers = {
  action: toAction,
  lineage: toLineage,
  organisation: toOrganisation,
  pact: toPact,
  region: toRegion,
  result: toResult,
  target: toTarget,
  theme: toTheme,
};

export type ReadType = keyof typeof readers;
export type ValueOf<T extends ReadType> = ReturnType<(typeof readers)[T]>;
export const readTypes = Object.keys(readers) as ReadType[];
