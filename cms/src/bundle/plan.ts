import { contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import { canonicalLanguages, entryHash, isSame } from './canonical';
import type { StoredEntry } from './collect';
import type { BundleEntry, FormerAddress, Language } from './entry';
import { orderByTargets } from './order';

/** What one language of an entry needs to become what the bundle wants. */
export interface LanguageStep {
  locale: string;
  /** Saved as the draft, to be published or because the draft is what differs. */
  save: Language['draft'] | null;
  publish: boolean;
  withdraw: boolean;
  /** Saved after publishing, where the draft is ahead of what is public. */
  saveAfter: Language['draft'] | null;
}

export interface EntryStep {
  entry: BundleEntry;
  isNew: boolean;
  languages: LanguageStep[];
  /** Former addresses of the bundle that the ledger does not have. */
  addresses: BundleEntry['formerAddresses'];
}

/** An entry that is left alone, and why. */
export interface Kept {
  type: TypeName;
  handle: string;
  /** `conflict`: both bundle and desk changed it. `newer`: only the desk did. `deleted`: the desk deleted it. */
  why: 'conflict' | 'newer' | 'deleted';
}

/** What to withdraw and delete: a whole entry, or one language of it. */
export interface Pruned {
  type: TypeName;
  id: string;
  name: string;
  locale: string | null;
}

export interface Plan {
  steps: EntryStep[];
  unchanged: BundleEntry[];
  kept: Kept[];
  pruned: Pruned[];
}

export interface Bases {
  /** The hash of what was imported last, by `type/id`. */
  imported: ReadonlyMap<string, string>;
  /** The hashes that the export wrote into this bundle: its author had seen that state. */
  exported: ReadonlyMap<string, string>;
}

export interface PlanOptions {
  overwrite: boolean;
  prune: boolean;
}

/** Compares a bundle with the database. Pure: nothing is changed by it. */
export function planImport(
  entries: readonly BundleEntry[],
  stored: ReadonlyMap<string, StoredEntry>,
  { imported, exported }: Bases,
  options: PlanOptions,
): Plan {
  const plan: Plan = { steps: [], unchanged: [], kept: [], pruned: [] };
  for (const entry of orderByTargets(entries)) {
    const key = `${entry.type}/${entry.id}`;
    const present = stored.get(key);
    const wanted = entryHash(entry);
    if (present === undefined) {
      if (imported.has(key) && !options.overwrite) plan.kept.push({ ...named(entry), why: 'deleted' });
      else plan.steps.push(stepOf(entry, undefined));
      continue;
    }
    const step = stepOf(entry, present);
    const needed = step.languages.length > 0 || step.addresses.length > 0;
    const bases = [imported.get(key), exported.get(key)];
    const seen = asKnown(entry, present).some((state) => bases.includes(entryHash(state)));
    if (!needed) plan.unchanged.push(entry);
    else if (seen || options.overwrite) plan.steps.push(step);
    else plan.kept.push({ ...named(entry), why: wanted === imported.get(key) ? 'newer' : 'conflict' });
  }
  if (options.prune) plan.pruned = pruned(entries, stored, plan.kept);
  return plan;
}

/** The stored entry without the languages that the bundle does not name: a merge leaves those alone. */
function limitedTo(entry: BundleEntry, stored: StoredEntry): StoredEntry {
  const languages = new Map([...stored.languages].filter(([locale]) => entry.languages.has(locale)));
  return { ...stored, languages };
}

/**
 * The stored entry as an import or export may have known it: with all of its former addresses, or with those alone that the
 * bundle names. An import that gives an entry another address makes the ledger keep the one before, which nobody changed.
 */
function asKnown(entry: BundleEntry, stored: StoredEntry): StoredEntry[] {
  const limited = limitedTo(entry, stored);
  const named = new Set(entry.formerAddresses.map(addressKey));
  return [
    limited,
    { ...limited, formerAddresses: limited.formerAddresses.filter((one) => named.has(addressKey(one))) },
  ];
}

function addressKey({ region, locale, slug }: FormerAddress): string {
  return JSON.stringify([region, locale, slug]);
}

function stepOf(entry: BundleEntry, stored: StoredEntry | undefined): EntryStep {
  const wanted = canonicalLanguages(entry.type, entry.languages);
  const present = stored === undefined ? new Map<string, Language>() : canonicalLanguages(entry.type, stored.languages);
  // Facts are read from the Dutch alone: another language has changed only if it differs under the same facts.
  const dutch = wanted.get(factLocale);
  const underWanted =
    stored === undefined || dutch === undefined
      ? present
      : canonicalLanguages(entry.type, new Map([...stored.languages, [factLocale, dutch]]));
  const languages = [...wanted].flatMap(([locale, language]) => {
    const before = locale === factLocale ? present : underWanted;
    const step = languageStep(entry.type, locale, language, before.get(locale));
    return step === undefined ? [] : [step];
  });
  const known = new Set((stored?.formerAddresses ?? []).map(addressKey));
  const addresses = entry.formerAddresses.filter((address) => !known.has(addressKey(address)));
  return { entry, isNew: stored === undefined, languages, addresses };
}

function languageStep(
  type: TypeName,
  locale: string,
  wanted: Language,
  present: Language | undefined,
): LanguageStep | undefined {
  const { drafts } = contentTypes[type];
  const publish = wanted.published !== null && !(present?.published && isSame(present.published, wanted.published));
  const withdraw = wanted.published === null && present?.published !== null && present?.published !== undefined;
  const draftDiffers = present === undefined || !isSame(present.draft, wanted.draft);
  if (!publish && !withdraw && !draftDiffers) return undefined;
  if (!drafts) return { locale, save: wanted.draft, publish: false, withdraw: false, saveAfter: null };
  if (!publish) return { locale, save: draftDiffers ? wanted.draft : null, publish, withdraw, saveAfter: null };
  const shown = wanted.published ?? wanted.draft;
  return {
    locale,
    save: shown,
    publish,
    withdraw,
    saveAfter: isSame(shown, wanted.draft) ? null : wanted.draft,
  };
}

function pruned(entries: readonly BundleEntry[], stored: ReadonlyMap<string, StoredEntry>, kept: Kept[]): Pruned[] {
  const wanted = new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]));
  const left = new Set(kept.map(({ type, handle }) => `${type}/${handle}`));
  return [...stored].flatMap(([key, { type, id, languages }]): Pruned[] => {
    const entry = wanted.get(key);
    if (entry === undefined) return [{ type, id, name: nameOf(languages), locale: null }];
    if (left.has(`${type}/${entry.handle}`)) return [];
    return [...languages.keys()]
      .filter((locale) => !entry.languages.has(locale))
      .map((locale) => ({ type, id, name: entry.handle, locale }));
  });
}

function nameOf(languages: ReadonlyMap<string, Language>): string {
  const [first] = languages.values();
  const name = first?.draft['title'] ?? first?.draft['name'] ?? first?.draft['label'] ?? first?.draft['text'];
  return typeof name === 'string' ? name.slice(0, 60) : '';
}

function named({ type, handle }: BundleEntry): { type: TypeName; handle: string } {
  return { type, handle };
}
