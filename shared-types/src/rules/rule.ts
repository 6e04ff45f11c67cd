import type { Fields } from '../fields.ts';
import type { TypeName } from '../generated/content-model.ts';
import type { Locale } from '../locales.ts';
import { noNames, type KnownNames } from '../known-names.ts';
import type { Problem, Words } from '../problem.ts';
import { walkEntry, type Visit } from '../walk.ts';

/** One edge of the lineage graph, by document ids; an end outside Pactwerk has none. */
export interface LineageEdge {
  /** documentId of the lineage entry. */
  id: string;
  kind: string;
  from: LineageNode | undefined;
  to: LineageNode | undefined;
}

/** A pact, organisation or series by type and documentId. */
export type LineageNode = `${'pact' | 'organisation' | 'newsletter-series'}:${string}`;

/** What the rules need to know of other entries; desk, bundle and site each look it up where they have it. */
export interface RuleContext {
  /** documentId of the entry that is checked; undefined for one that is not saved yet. */
  readonly entryId: string | undefined;
  /** The language of the text; null for types without languages. */
  readonly locale: Locale | null;
  /** All lineage edges that are known: at the desk the drafts, so that either side can be published first. */
  edges(): readonly LineageEdge[];
  /**
   * The documentId of another present entry that has this slug, undefined for none. `region` is undefined for entries
   * without regions; `fields` are those of the asking entry, as a theme's slug is its own within its pact.
   */
  slugOwner(
    type: TypeName,
    slug: string,
    region: string | undefined,
    locale: Locale | null,
    fields: Fields,
  ): string | undefined;
  /** The documentId of another entry of which this was the address, and is no longer; undefined for none. */
  formerSlugOwner(type: TypeName, slug: string, region: string | undefined, locale: Locale | null): string | undefined;
  /** The documentIds of the pacts that a theme is of: none for one of an organisation, undefined for one that is not known. */
  themePacts(theme: string): readonly string[] | undefined;
  /** The names that texts should write as they are known: those of what is public. */
  names(): KnownNames;
  /** The day (YYYY-MM-DD) since which an address of another site does not answer; undefined for one that does, or that nobody asked. */
  deadSince(address: string): string | undefined;
}

/** A context in which nothing else is known. */
export const knowingNothing: RuleContext = {
  entryId: undefined,
  locale: null,
  edges: () => [],
  slugOwner: () => undefined,
  formerSlugOwner: () => undefined,
  themePacts: () => undefined,
  names: () => noNames,
  deadSince: () => undefined,
};

/** What is checked: the fields as a reader of `context.locale` would get them (`composeEntry`). */
export class CheckedEntry {
  readonly type: TypeName;
  readonly fields: Fields;
  #visits: readonly Visit[] | undefined;

  constructor(type: TypeName, fields: Fields) {
    this.type = type;
    this.fields = fields;
  }

  /** Every attribute, however deep; walked once for all rules. */
  get visits(): readonly Visit[] {
    return (this.#visits ??= [...walkEntry(this.type, this.fields)]);
  }
}

/** A rule of domain section 3. It judges and never throws, whatever JSON the fields hold. */
export interface Rule {
  /** Equal to the name of its file. */
  readonly name: string;
  /**
   * `facts`: what is read from nl alone, and so judged there alone, with the Dutch words that go with it (such as the reason
   * for no follow-up); `text`: what each language must get right for itself.
   */
  readonly judges: 'facts' | 'text';
  /** The types it can find something in; all when left out. */
  readonly types?: readonly TypeName[];
  check(entry: CheckedEntry, context: RuleContext): Finding[];
}

/** A problem as a rule finds it; `refuse` unless it says otherwise. */
export interface Finding extends Readonly<Words> {
  readonly field: string;
  readonly severity?: Problem['severity'];
}
