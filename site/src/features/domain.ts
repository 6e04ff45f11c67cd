import { contentTypes, factLocale, locales, type Locale } from '@pactwerk/shared-types';
import type { Content } from '#content/content.ts';
import { readers, readTypes, type ReadType, type ValueOf } from './readers.ts';
import { standingEdges } from './lineage/standing-edges.ts';
import { standingOf, type HeldBack, type Standing } from './standing.ts';
import { missingFiles, olderFiles } from './unusable-files.ts';

/** By id, and by the language of the text. */
type Values<T extends ReadType> = ReadonlyMap<string, ReadonlyMap<Locale, ValueOf<T>>>;
type AllValues = { readonly [T in ReadType]: Values<T> };

/** The types of which what stands depends on the other entries. */
const standingAmong: { readonly [T in ReadType]?: (content: Content) => ReadonlyMap<string, Standing<ValueOf<T>>> } = {
  lineage: standingEdges,
};

/** All that is public, as domain values; relations are ids, and a target that is not public is simply absent (design law 6). */
export class Domain {
  readonly content: Content;
  readonly heldBack: readonly HeldBack[];
  readonly #values: AllValues;

  private constructor(content: Content) {
    this.content = content;
    const heldBack: HeldBack[] = [];
    // Object.fromEntries forgets which value has which key.
    this.#values = Object.fromEntries(readTypes.map((type) => [type, readAll(content, type, heldBack)])) as AllValues;
    this.heldBack = heldBack;
  }

  static readonly #known = new WeakMap<Content, Domain>();

  static of(content: Content): Domain {
    let domain = Domain.#known.get(content);
    if (!domain) Domain.#known.set(content, (domain = new Domain(content)));
    return domain;
  }

  /** The entry with text in exactly this language; a type without languages has every one. */
  own<T extends ReadType>(type: T, id: string, locale: Locale): ValueOf<T> | undefined {
    return this.#values[type].get(id)?.get(locale);
  }

  /** The entry for a reader of a language: the first language of the chain that it has. */
  get<T extends ReadType>(type: T, id: string, chain: readonly Locale[]): ValueOf<T> | undefined {
    for (const locale of chain) {
      const value = this.own(type, id, locale);
      if (value) return value;
    }
    return undefined;
  }

  /** The facts of an entry. */
  facts<T extends ReadType>(type: T, id: string): ValueOf<T> | undefined {
    return this.own(type, id, factLocale);
  }

  /** The facts of all entries of a type, oldest entry first. */
  all<T extends ReadType>(type: T): ValueOf<T>[] {
    return [...this.#values[type].keys()].flatMap((id) => this.facts(type, id) ?? []);
  }

  /** The languages in which an entry has text of its own. */
  localesOf(type: ReadType, id: string): readonly Locale[] {
    return [...(this.#values[type].get(id)?.keys() ?? [])];
  }
}

function readAll<T extends ReadType>(content: Content, type: T, heldBack: HeldBack[]): Values<T> {
  const values = new Map<string, ReadonlyMap<Locale, ValueOf<T>>>();
  const standings = standingAmong[type]?.(content);
  for (const history of content.entries[type].values()) {
    const standing =
      standings?.get(history.id) ??
      standingOf(type, history, readers[type], (facts) => missingFiles(content, type, facts));
    if (standing.values.size > 0) values.set(history.id, inItsLanguages(type, standing.values));
    heldBack.push(...standing.heldBack, ...olderFiles(content, type, history));
  }
  return values;
}

/** A type without languages has one text, which is at home in all of them. */
function inItsLanguages<V extends object>(type: ReadType, values: ReadonlyMap<Locale, V>): ReadonlyMap<Locale, V> {
  const only = values.get(factLocale);
  if (contentTypes[type].localized || !only) return values;
  return new Map(locales.map((lang) => [lang, { ...only, lang }]));
}
