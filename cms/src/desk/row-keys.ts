import { randomBytes } from 'node:crypto';
import { contentTypes } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import type { DocumentMiddleware } from './document-middleware';
import { readDraft } from './draft';
import { isData, rowsOf, typeOf, type Attributes, type Data } from './model';

/**
 * Gives every repeatable row and zone block its `key` on save: facts and text of a row meet by that key (design law 5).
 * A row that is stored already keeps the key it has, whatever was sent.
 */
export function keyRowsOnSave(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    if (type === undefined || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data, documentId, locale } = context.params as { data?: unknown; documentId?: string; locale?: string };
    if (isData(data)) {
      const stored = documentId === undefined ? null : await readDraft(strapi, type, documentId, locale);
      keyRows(contentTypes[type].attributes, data, stored ?? {});
    }
    return next();
  };
}

/** Fills in the missing and doubled keys of `data`, in place. `stored` holds the rows as they are now, with their ids. */
function keyRows(attributes: Attributes, data: Data, stored: Data): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const rows = rowsOf(attribute, data[name]);
    if (rows.length === 0) continue;
    const storedRows = rowsOf(attribute, stored[name]).map(({ row }) => row);
    const taken = new Set<string>();
    for (const { row, attributes: inner } of rows) {
      const known = storedRows.find((candidate) => isSameRow(candidate, row));
      if ('key' in inner) row['key'] = freeKey(known?.['key'] ?? row['key'], taken);
      keyRows(inner, row, known ?? {});
    }
  }
}

// Blocks of different kinds have ids of their own kind: the same number may stand twice in a zone.
function isSameRow(stored: Data, sent: Data): boolean {
  return (
    sent['id'] !== undefined &&
    String(stored['id']) === String(sent['id']) &&
    stored['__component'] === sent['__component']
  );
}

function freeKey(wanted: unknown, taken: Set<string>): string {
  let key = typeof wanted === 'string' && wanted !== '' ? wanted : randomKey();
  while (taken.has(key)) key = randomKey();
  taken.add(key);
  return key;
}

// Eight letters and digits: short in a bundle, and as good as never drawn twice in one list.
function randomKey(): string {
  return BigInt(`0x${randomBytes(5).toString('hex')}`)
    .toString(36)
    .padStart(8, '0');
}
