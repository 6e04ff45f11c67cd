import {
  addressRules,
  checkAppendOnly,
  checkEntry,
  contentTypes,
  factLocale,
  idsOf,
  lineageEdge,
  locales,
  type Fields,
  type LineageEdge,
  type Locale,
  type Problem,
  type RuleContext,
  type TypeName,
  CheckedEntry,
  knownNames,
} from '@pactwerk/shared-types';
import { canonicalLanguages } from './canonical';
import type { StoredEntry } from './collect';
import { type BundleEntry, type Entry, type Language, noLanguage, refuseAt } from './entry';
import type { Payload } from './payload';

type JudgedEntry = Pick<Entry, 'type' | 'id' | 'languages'>;

/**
 * Judges every entry by the rules that the desk applies at publish, with the entries of the database around it; what they
 * find stands in the sources of the entries. What of a file could not be read has been refused already.
 */
export function judgeEntries(
  entries: readonly BundleEntry[],
  stored: ReadonlyMap<string, StoredEntry>,
  deadSince: RuleContext['deadSince'],
): void {
  const present = new Map<string, JudgedEntry>(stored);
  for (const entry of entries) present.set(`${entry.type}/${entry.id}`, entry);
  const edges = edgesOf([...present.values()]);
  const owners = addressesOf([...present.values()]);
  const names = knownNames(publicFields([...present.values()]));
  for (const entry of entries) {
    if (entry.source.problems.length > 0) continue;
    const languages = canonicalLanguages(entry.type, entry.languages);
    const said = new Set<string>();
    for (const [locale, language] of languages) {
      const context: RuleContext = {
        entryId: entry.id,
        locale: locales.find((known) => known === locale) ?? null,
        edges: () => edges,
        slugOwner: (type, slug, region, asked, fields) =>
          owners.get(addressKey(type, slug, placeOf(type, region, fields), asked))?.find((id) => id !== entry.id),
        // What an address was before an import is nobody's to mend in a file.
        formerSlugOwner: () => undefined,
        themePacts: (theme) => {
          const facts = present.get(`theme/${theme}`)?.languages.get(factLocale)?.draft;
          return facts === undefined ? undefined : idsOf(facts['pact']);
        },
        names: () => names,
        deadSince,
      };
      const report = (problem: Problem) => {
        const key = JSON.stringify([problem.rule, problem.field]);
        // What is wrong with the facts is told once, in Dutch.
        if (!said.has(key)) refuseAt(entry.source, locale, problem.field, problem.message, problem.severity);
        said.add(key);
      };
      judgeLanguage(entry, language, context).forEach(report);
      const before = stored.get(`${entry.type}/${entry.id}`)?.languages.get(locale)?.published;
      if (locale === factLocale && before && language.published)
        checkAppendOnly(entry.type, before, language.published).forEach(report);
    }
  }
}

function judgeLanguage({ type }: BundleEntry, { published, draft }: Language, context: RuleContext): Problem[] {
  const found = published === null ? [] : checkEntry(type, published, context);
  const ofDraft = addressRules.flatMap((rule) =>
    rule
      .check(new CheckedEntry(type, draft), context)
      .map(({ field, message, severity = 'refuse' }) => ({ field, message, severity, rule: rule.name })),
  );
  return [...found, ...ofDraft];
}

function publicFields(entries: readonly JudgedEntry[]): { type: TypeName; fields: Fields }[] {
  return entries.flatMap(({ type, languages }) =>
    [...languages.values()].flatMap(({ published }) => (published === null ? [] : [{ type, fields: published }])),
  );
}

function edgesOf(entries: readonly JudgedEntry[]): LineageEdge[] {
  return entries.flatMap(({ type, id, languages }) => {
    const dutch = languages.get(factLocale);
    return type === 'lineage' && dutch ? [lineageEdge(id, dutch.draft)] : [];
  });
}

/** Which entries have an address, by type, slug, place and language. */
function addressesOf(entries: readonly JudgedEntry[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { type, id, languages } of entries) {
    if (contentTypes[type].attributes['slug'] === undefined) continue;
    for (const [locale, { published, draft }] of languages) {
      const facts = languages.get(factLocale)?.draft ?? draft;
      for (const slug of slugsOf([published, draft])) {
        for (const place of placesOf(type, facts)) {
          const key = addressKey(type, slug, place, locale === noLanguage ? null : locale);
          owners.set(key, [...(owners.get(key) ?? []), id]);
        }
      }
    }
  }
  return owners;
}

function slugsOf(payloads: readonly (Payload | null)[]): Set<string> {
  const slugs = payloads.map((payload) => payload?.['slug']);
  return new Set(slugs.filter((slug): slug is string => typeof slug === 'string' && slug !== ''));
}

function addressKey(type: TypeName, slug: string, place: string, locale: Locale | string | null): string {
  return JSON.stringify([type, slug, place, locale]);
}

/** Where an address stands: a theme's under its pact or organisation, that of what has regions on their sites, the rest anywhere. */
function placesOf(type: TypeName, facts: Fields): string[] {
  if (type === 'theme') return [placeOf(type, undefined, facts)];
  if (contentTypes[type].attributes['regions'] === undefined) return [''];
  const regions = idsOf(facts['regions']);
  return regions.length > 0 ? [...regions] : [''];
}

function placeOf(type: TypeName, region: string | undefined, fields: Fields): string {
  if (type === 'theme') return [...idsOf(fields['pact']), ...idsOf(fields['organisation'])].join(' ');
  return contentTypes[type].attributes['regions'] === undefined ? '' : (region ?? '');
}
