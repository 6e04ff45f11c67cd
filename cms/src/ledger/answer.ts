import type { Attribute } from '@pactwerk/shared-types';
import type { LedgerRow } from './heads';
import { componentAttributes, componentField, mediaUid, subjectType } from './subjects';

type Attributes = Readonly<Record<string, Attribute>>;

/** A ledger row as the read model answers it: `Publication` of schema.graphql. Who wrote it stays here. */
export type Answer = Record<string, unknown>;

/** Shapes a row for GraphQL. A row of an older schema answers too: what does not fit its field is null. */
export function answer(row: Omit<LedgerRow, 'event' | 'by'> & { event: string }): Answer {
  const type = subjectType(row.uid);
  const isMedia = row.uid === mediaUid;
  return {
    seq: row.seq,
    uid: row.uid,
    type: type?.name ?? (isMedia ? 'media' : row.uid),
    id: row.id,
    locale: row.locale,
    // A row that was blanked says no more than that nothing of it is public.
    kind: row.event === 'published' && row.payload === null ? 'withdrawn' : row.event,
    schemaVersion: row.schemaVersion,
    at: row.at.toISOString(),
    ...(type !== undefined && row.payload !== null ? { [type.field]: shape(type.attributes, row.payload) } : {}),
    ...(isMedia ? { media: row.payload } : {}),
  };
}

function shape(attributes: Attributes, payload: Record<string, unknown>): Answer {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, shapeValue(attribute, payload[name])]),
  );
}

function shapeValue(attribute: Attribute, value: unknown): unknown {
  switch (attribute.kind) {
    case 'relation':
    case 'media':
      return listIn(value).filter((id) => typeof id === 'string');
    case 'component': {
      const rows = objectsIn(value).map((row) => shape(componentAttributes(attribute.component), row));
      return attribute.repeatable ? rows : (rows[0] ?? null);
    }
    case 'zone':
      return objectsIn(value).map((row) => {
        const component = String(row.__component);
        const field = componentField(component);
        const fields = field === undefined ? {} : { [field]: shape(componentAttributes(component), row) };
        return { component, ...fields };
      });
    case 'scalar':
      return scalar(attribute.type, value);
  }
}

function scalar(type: (Attribute & { kind: 'scalar' })['type'], value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'integer':
      return Number.isInteger(value) ? value : null;
    case 'decimal':
      return Number.isFinite(value) ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'blocks':
      return value;
    default:
      return typeof value === 'object' ? null : String(value);
  }
}

function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  return listIn(value).filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
}
