import { createHash } from 'node:crypto';
import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import { composeAllLanguages } from './compose';
import type { Entry, FormerAddress, Language } from './entry';
import type { Json, Payload } from './payload';

/** What the desk works out itself on every save: it is not in a bundle. */
const derivedFields: Partial<Record<TypeName, readonly string[]>> = { lineage: ['label'] };

export function isDerivedField(type: TypeName, name: string): boolean {
  return derivedFields[type]?.includes(name) ?? false;
}

/**
 * An entry as every reader of the ledger composes it: facts of the Dutch in all languages, every attribute there, nothing
 * that the desk derives. Two entries are the same when their canonical ones are.
 */
export function canonicalLanguages(type: TypeName, languages: ReadonlyMap<string, Language>): Map<string, Language> {
  const drafts = composeAllLanguages(type, new Map([...languages].map(([locale, { draft }]) => [locale, draft])));
  const published = composeAllLanguages(
    type,
    new Map([...languages].flatMap(([locale, language]) => (language.published ? [[locale, language.published]] : []))),
  );
  const given = (payload: Payload) =>
    Object.fromEntries(Object.entries(payload).filter(([name]) => !isDerivedField(type, name)));
  const order = [...languages.keys()].sort(
    (a, b) => Number(b === factLocale) - Number(a === factLocale) || (a < b ? -1 : 1),
  );
  return new Map(
    order.map((locale) => {
      const shown = published.get(locale);
      const draft = contentTypes[type].drafts ? drafts.get(locale) : (shown ?? drafts.get(locale));
      return [locale, { published: shown ? given(shown) : null, draft: given(draft ?? {}) }];
    }),
  );
}

/** The hash of a canonical entry, by which a change since the last import is known. */
export function entryHash(entry: Pick<Entry, 'type' | 'languages' | 'formerAddresses'>): string {
  const languages = [...canonicalLanguages(entry.type, entry.languages)];
  return createHash('sha256')
    .update(canonicalJson([languages, sortedAddresses(entry.formerAddresses)]))
    .digest('hex')
    .slice(0, 32);
}

export function sortedAddresses(addresses: readonly FormerAddress[]): FormerAddress[] {
  const text = ({ region, locale, slug }: FormerAddress) => JSON.stringify([locale, slug, region]);
  return [...addresses].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** JSON with the names of every object in order: equal content, equal text, whatever the database did to the order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function isSame(a: Json | Payload | undefined | null, b: Json | Payload | undefined | null): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
