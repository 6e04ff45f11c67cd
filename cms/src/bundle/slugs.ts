import { contentTypes } from '@pactwerk/shared-types';
import { type BundleEntry, refuseAt } from './entry';
import { handlePattern } from './handles';
import type { Json, Payload } from './payload';

/** No two entries of a type may have one address: the same slug in the same region and language. */
export function checkSlugs(entries: readonly BundleEntry[]): void {
  const owners = new Map<string, BundleEntry>();
  for (const entry of entries) {
    if (contentTypes[entry.type].attributes['slug'] === undefined) continue;
    for (const [locale, { published, draft }] of entry.languages) {
      for (const slug of new Set([published?.['slug'], draft['slug']])) {
        if (typeof slug !== 'string' || slug === '') continue;
        if (!handlePattern.test(slug)) {
          refuseAt(
            entry.source,
            '',
            locale,
            'slug',
            `"${slug}": an address has small letters, digits and hyphens only`,
          );
          continue;
        }
        const regions = regionsOf(entry, locale);
        const owner = regions
          .map((region) => owners.get(address(entry, region, locale, slug)))
          .find((other) => other !== undefined);
        if (owner !== undefined && owner !== entry)
          refuseAt(entry.source, '', locale, 'slug', `"${slug}" is the address of ${owner.source.file} already`);
        for (const region of regions) owners.set(address(entry, region, locale, slug), owner ?? entry);
      }
    }
  }
}

function address({ type }: BundleEntry, region: string, locale: string, slug: string): string {
  return JSON.stringify([type, region, locale, slug]);
}

/** The regions in which an entry has its address: its own, or those of the pact that it belongs to; else one for all. */
function regionsOf(entry: BundleEntry, locale: string): string[] {
  const payload = entry.languages.get(locale)?.draft ?? {};
  const { attributes } = contentTypes[entry.type];
  if (attributes['regions'] !== undefined) return ids(payload, 'regions');
  // A theme lives below its pact, so its slug need only differ from that pact's other themes.
  if (entry.type === 'theme') return [...ids(payload, 'pact'), ...ids(payload, 'organisation')];
  return [''];
}

function ids(payload: Payload, name: string): string[] {
  const value: Json | undefined = payload[name];
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
