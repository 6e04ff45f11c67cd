import { contentTypes, factLocale, locales, type TypeName } from '@pactwerk/shared-types';
import { complete, composeDutch, composeLanguage } from './compose';
import { suggestion } from './handles';
import { readAddresses } from './former-addresses';
import type { Payload } from './payload';
import type { Cursor, Severity, Source } from './source';
import { type Names, readFields } from './values';

export type State = 'published' | 'draft';

/** What one language of an entry shall be: `published` is null while it is only a draft. */
export interface Language {
  published: Payload | null;
  draft: Payload;
}

/**
 * An address that an entry had before, by the id of its region: null where the address follows that of another entry or
 * stands everywhere. No language where the type has none.
 */
export interface FormerAddress {
  region: string | null;
  locale: string | null;
  slug: string;
}

/** One entry in all its languages. A type without languages has the one key `noLanguage`. */
export interface Entry {
  type: TypeName;
  handle: string;
  id: string;
  languages: ReadonlyMap<string, Language>;
  formerAddresses: readonly FormerAddress[];
}

/** An entry as a file of the bundle wants it. */
export interface BundleEntry extends Entry {
  source: Source;
}

export const noLanguage = '';

const sections = ['id', 'state', 'facts', 'text', 'draft', 'formerAddresses'];

interface Texts {
  facts: Payload;
  text: Map<string, Payload>;
}

/** Reads one entry file; what is wrong in it stands in `source.problems` afterwards. */
export function readEntry(source: Source, type: TypeName, handle: string, id: string, names: Names): BundleEntry {
  const entry = { type, handle, id, source };
  const top = source.broken ? undefined : source.root.map();
  if (top === undefined) return { ...entry, languages: new Map(), formerAddresses: [] };
  for (const [name, cursor] of top)
    if (!sections.includes(name))
      cursor.refuse(`there is no section "${name}"; there are ${sections.join(', ')}${suggestion(name, sections)}`);
  const states = readStates(source, type, top.get('state'));
  const published = readTexts(type, top, names, {});
  const draft = readDraft(type, top.get('draft'), names, published, states);
  for (const locale of published.text.keys())
    if (!states.has(locale) && contentTypes[type].localized)
      source.refuseField(`text.${locale}`, `has text, but state does not name "${locale}"`);
  const languages = new Map<string, Language>();
  const publicTexts = composeAll(source, type, published, states, '');
  const draftTexts = draft === undefined ? undefined : composeAll(source, type, draft, states, 'draft.');
  for (const [locale, state] of states) {
    const wanted = publicTexts.get(locale);
    if (wanted === undefined) continue;
    languages.set(locale, {
      published: state === 'published' ? wanted : null,
      draft: draftTexts?.get(locale) ?? wanted,
    });
  }
  return { ...entry, languages, formerAddresses: readAddresses(type, top.get('formerAddresses'), states, names) };
}

function readStates(source: Source, type: TypeName, cursor: Cursor | undefined): Map<string, State> {
  const { localized, drafts } = contentTypes[type];
  const states = new Map<string, State>();
  const example = localized ? 'state: {nl: published}' : 'state: published';
  if (cursor === undefined) {
    source.refuseField('state', `is missing: ${example}`);
    return states;
  }
  const given = localized ? cursor.map() : new Map([[noLanguage, cursor]]);
  for (const [locale, one] of given ?? []) {
    const state = one.string();
    if (localized && !(locales as readonly string[]).includes(locale))
      one.refuse(`there is no language "${locale}"; there are ${locales.join(', ')}`);
    else if (state === 'published' || (state === 'draft' && drafts)) states.set(locale, state);
    else if (state === 'draft') one.refuse(`${type} has no drafts: it is published`);
    else if (state !== undefined) one.refuse(`must be published${drafts ? ' or draft' : ''}`);
  }
  if (!localized || given === undefined) return states;
  if (!states.has(factLocale)) cursor.refuse('nl is missing: the Dutch text is where every entry begins');
  for (const [locale, state] of states)
    if (state === 'published' && states.get(factLocale) === 'draft')
      given.get(locale)?.refuse('cannot be published while nl is a draft: Dutch first');
  return states;
}

function readTexts(type: TypeName, sections: Map<string, Cursor>, names: Names, dutch: Payload): Texts {
  const { attributes, localized } = contentTypes[type];
  const facts = readFacts(type, sections.get('facts'), names);
  const text = new Map<string, Payload>();
  const cursor = sections.get('text');
  if (cursor === undefined || cursor.isNull) return { facts, text };
  if (!localized) cursor.refuse(`${type} has one text for all languages: it stands under facts`);
  else {
    const byLocale = cursor.map() ?? new Map<string, Cursor>();
    for (const locale of [factLocale, ...[...byLocale.keys()].filter((name) => name !== factLocale)]) {
      const one = byLocale.get(locale);
      if (one === undefined || one.isNull) continue;
      if (!(locales as readonly string[]).includes(locale)) {
        one.refuse(`there is no language "${locale}"; there are ${locales.join(', ')}`);
        continue;
      }
      const like = { ...dutch, ...text.get(factLocale) };
      text.set(locale, readFields(one.map() ?? new Map(), attributes, 'any', names, like));
    }
  }
  return { facts, text };
}

function readFacts(type: TypeName, cursor: Cursor | undefined, names: Names): Payload {
  const { attributes, localized } = contentTypes[type];
  if (cursor === undefined || cursor.isNull) return {};
  const given = cursor.map() ?? new Map<string, Cursor>();
  const facts = new Map(given);
  for (const [name, one] of given) {
    const attribute = attributes[name];
    if (attribute === undefined || attribute.fact || !localized) continue;
    one.refuse('is text: it stands under text.<language>');
    facts.delete(name);
  }
  return readFields(facts, attributes, localized ? 'facts' : 'any', names);
}

function readDraft(
  type: TypeName,
  cursor: Cursor | undefined,
  names: Names,
  published: Texts,
  states: Map<string, State>,
): Texts | undefined {
  if (cursor === undefined || cursor.isNull) return undefined;
  if (!contentTypes[type].drafts) return cursor.refuse(`${type} has no drafts`);
  const given = cursor.map();
  if (given === undefined) return undefined;
  for (const [name, one] of given)
    if (name !== 'facts' && name !== 'text') one.refuse('a draft has facts and text only');
  const overlay = readTexts(type, given, names, published.text.get(factLocale) ?? {});
  const fitting = contentTypes[type].localized ? factLocale : noLanguage;
  if (Object.keys(overlay.facts).length > 0 && states.get(fitting) === 'draft')
    given.get('facts')?.refuse('the entry is a draft as a whole: its facts stand under facts');
  const text = new Map(published.text);
  for (const [locale, own] of overlay.text) {
    if (states.get(locale) === 'draft')
      cursor.source.refuseField(
        `draft.text.${locale}`,
        `"${locale}" is a draft as a whole: its text stands under text.${locale}`,
      );
    else if (!states.has(locale)) cursor.source.refuseField(`draft.text.${locale}`, `state does not name "${locale}"`);
    text.set(locale, { ...published.text.get(locale), ...own });
  }
  return { facts: { ...published.facts, ...overlay.facts }, text };
}

/** Every language composed and completed. */
function composeAll(
  source: Source,
  type: TypeName,
  texts: Texts,
  states: Map<string, State>,
  section: '' | 'draft.',
): Map<string, Payload> {
  const { attributes, localized } = contentTypes[type];
  const composed = new Map<string, Payload>();
  if (!localized) return new Map([[noLanguage, complete(attributes, texts.facts)]]);
  const refuseIn = (locale: string) => (path: string, message: string) => {
    const field = `${section}text.${locale}.${path}`;
    // What an overlay did not say again has been reported at its own place.
    if (section === '' || source.has(field)) source.refuseField(field, message);
  };
  const dutch = composeDutch(type, texts.facts, texts.text.get(factLocale) ?? {}, refuseIn(factLocale));
  for (const locale of states.keys()) {
    if (locale === factLocale) composed.set(locale, complete(attributes, dutch));
    else {
      const own = composeLanguage(type, dutch, texts.text.get(locale) ?? {}, refuseIn(locale));
      composed.set(locale, complete(attributes, own));
    }
  }
  return composed;
}

/** Reports at a field of a payload: in the text of its language if it stands there, else in the facts, else in Dutch. */
export function refuseAt(source: Source, locale: string, field: string, message: string, severity: Severity): void {
  const places = [`text.${locale}`, 'facts', `text.${factLocale}`, `draft.text.${locale}`, 'draft.facts'];
  const found = places.find((place) => source.has(`${place}.${field}`));
  source.refuseField(`${found ?? nearest(source, places, field)}.${field}`, message, severity);
}

function nearest(source: Source, places: string[], field: string): string {
  const first = field.split(/[.[]/)[0] ?? field;
  return (
    places.find((place) => source.has(`${place}.${first}`)) ?? places.find((place) => source.has(place)) ?? 'facts'
  );
}
