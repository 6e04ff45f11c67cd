import { type Attribute, componentAttributes, contentTypes } from '@pactwerk/shared-types';
import type { BundleEntry } from './entry';
import { isPayload, type Json, type Payload, rowsOf } from './payload';

/** Entries with those first to which others point, as far as circles allow; else in the order of the files. */
export function orderByTargets(entries: readonly BundleEntry[]): BundleEntry[] {
  const byKey = new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]));
  const ordered: BundleEntry[] = [];
  const seen = new Set<BundleEntry>();
  const visit = (entry: BundleEntry) => {
    if (seen.has(entry)) return;
    seen.add(entry);
    for (const key of targetsOf(entry)) {
      const target = byKey.get(key);
      if (target !== undefined) visit(target);
    }
    ordered.push(entry);
  };
  for (const entry of entries) visit(entry);
  return ordered;
}

function targetsOf({ type, languages }: BundleEntry): string[] {
  const targets = new Set<string>();
  const { attributes } = contentTypes[type];
  for (const { draft, published } of languages.values())
    for (const payload of [draft, published ?? {}])
      mapRelations(attributes, payload, (target, ids) => {
        for (const id of ids) targets.add(`${target}/${id}`);
        return ids;
      });
  return [...targets].sort();
}

/** The payload with every relation, however deep, replaced by what `change` makes of its ids. */
export function mapRelations(
  attributes: Readonly<Record<string, Attribute>>,
  payload: Payload,
  change: (target: string, ids: string[]) => string[],
): Payload {
  const row: Payload = typeof payload['__component'] === 'string' ? { __component: payload['__component'] } : {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = payload[name];
    if (value !== undefined) row[name] = mapValue(attribute, value, change);
  }
  return row;
}

function mapValue(attribute: Attribute, value: Json, change: (target: string, ids: string[]) => string[]): Json {
  if (attribute.kind === 'relation')
    return change(attribute.target, Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
  if (attribute.kind !== 'component' && attribute.kind !== 'zone') return value;
  const inner = (row: Payload) =>
    componentAttributes(attribute.kind === 'zone' ? String(row['__component']) : attribute.component);
  if (Array.isArray(value)) return rowsOf(value).map((row) => mapRelations(inner(row), row, change));
  return isPayload(value) ? mapRelations(inner(value), value, change) : value;
}
