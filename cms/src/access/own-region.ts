import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { isData, type Data } from '../desk/model';
import type { Editor } from './remit';
import { places } from './roles';

/** Begins an entry that names no region in the one of its writer, where there is one. */
export function beginInOwnRegion({ regions }: Editor, type: TypeName, data: Data): void {
  const field = places[type][0];
  const attribute = field === undefined ? undefined : contentTypes[type].attributes[field];
  const [region, ...others] = regions === 'all' ? [] : regions;
  if (field === undefined || attribute?.kind !== 'relation' || attribute.target !== 'region') return;
  if (region === undefined || others.length > 0 || namesAny(data[field])) return;
  data[field] = attribute.many ? [region] : region;
}

/** Whether what was sent for a relation names an entry: as ids, or as what to connect. */
function namesAny(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (!isData(value)) return true;
  const named = value['set'] ?? value['connect'];
  return named === undefined ? 'documentId' in value || 'id' in value : namesAny(named);
}
