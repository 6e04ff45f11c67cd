import {
  checkTruth,
  ContentError,
  parsePartialDate,
  partialDateProblem,
  type Fields,
  type Locale,
  type PartialDate,
  type PartPartialDate,
  type Problem,
  type TypeName,
} from '@pactwerk/shared-types';
import type { EntryFields } from '#content/entry-fields.ts';

/** One entry as a reader of one language gets it: facts from nl, text in `lang`, fields not yet trusted. */
export interface Source<T extends TypeName> {
  type: T;
  id: string;
  /** The language of the text. */
  lang: Locale;
  fields: EntryFields[T];
  /** Moment of the newest row that this is made of, ISO 8601. */
  at: string;
}

/** What every domain value carries. */
export interface Value<T extends TypeName> {
  type: T;
  id: string;
  /** The language of its text: with a fallback not the language of the page (design law 5). */
  lang: Locale;
  at: string;
}

/** A date of the domain: never more precise than what was said (design law 8). */
export interface StatedDate {
  date: PartialDate;
  /** `HH`, or `HH:MM` where the minutes are known. */
  time: string | null;
  /** The words of the source, where they differ. */
  asStated: string | null;
  inferred: boolean;
  why: string | null;
}

const slugShape = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** Reads the fields of one entry and gathers everything that is wrong with them (design section 9). */
export class Reading<T extends TypeName> {
  readonly #source: Source<T>;
  readonly #problems: Problem[] = [];

  constructor(source: Source<T>) {
    this.#source = source;
  }

  /** A text that must be there. */
  text(value: string | null | undefined, field: string): string {
    const text = this.optional(value);
    if (text === null) this.#problem(field, 'required', 'Dit veld is leeg. Vul het in.');
    return text ?? '';
  }

  /** A text that may be absent: an empty one is. */
  optional(value: string | null | undefined): string | null {
    const text = value?.trim();
    return text === undefined || text === '' ? null : text;
  }

  slug(value: string | null | undefined, field = 'slug'): string {
    const slug = this.text(value, field);
    if (slug !== '' && (!slugShape.test(slug) || slug.length > 120)) {
      this.#problem(field, 'slug', 'Dit adres kan niet. Gebruik letters, cijfers en streepjes, hooguit 120 tekens.');
    }
    return slug;
  }

  number(value: number | null | undefined, field: string): number {
    if (value === null || value === undefined) this.#problem(field, 'required', 'Dit getal ontbreekt. Vul het in.');
    return value ?? 0;
  }

  /** A value of a list that must be there. */
  one<const V extends string>(allowed: readonly V[], value: string | null | undefined, field: string): V {
    const found = this.oneOrNull(allowed, value, field);
    if (found === null && this.optional(value) === null) this.text(value, field);
    return found ?? (allowed[0] as V);
  }

  oneOrNull<const V extends string>(allowed: readonly V[], value: string | null | undefined, field: string): V | null {
    const text = this.optional(value);
    if (text === null) return null;
    const found = allowed.find((option) => option === text);
    if (found === undefined)
      this.#problem(field, 'list', `“${text}” staat niet in de lijst. Kies een waarde uit de lijst.`);
    return found ?? null;
  }

  date(value: PartPartialDate | null | undefined, field: string): StatedDate | null {
    if (!value) return null;
    const date = parsePartialDate(value.value);
    if (!date) {
      this.#problem(
        `${field}.value`,
        'partial-date',
        partialDateProblem(value.value)?.message ?? 'Deze datum kan niet.',
      );
      return null;
    }
    return {
      date,
      time: this.optional(value.time),
      asStated: this.optional(value.asStated),
      inferred: value.certainty === 'inferred',
      why: this.optional(value.why),
    };
  }

  /** A relation to at most one entry. */
  ref(ids: readonly string[] | null | undefined): string | null {
    return ids?.[0] ?? null;
  }

  refs(ids: readonly string[] | null | undefined): readonly string[] {
    return ids ?? [];
  }

  /** The rows of a repeatable component; `read` gets each with its path for problems. */
  rows<R extends { key: string | null }, V>(
    rows: readonly R[] | null | undefined,
    field: string,
    read: (row: R, path: string) => V,
  ): V[] {
    return (rows ?? []).map((row, place) => read(row, `${field}[${row.key ?? place}]`));
  }

  refuse(field: string, rule: string, message: string): void {
    this.#problem(field, rule, message);
  }

  /**
   * The value with what every value carries. Throws ContentError with all problems if there are any, those with the rules of
   * time and truth (domain section 3) among them.
   */
  done<V extends object>(value: V): V & Value<T> {
    const { type, id, lang, fields, at } = this.#source;
    const problems = [...this.#problems, ...checkTruth(type, fields as Fields, { entryId: id, locale: lang })];
    if (problems.length > 0) throw new ContentError({ type, entry: id, locale: lang, problems });
    return { ...value, type, id, lang, at };
  }

  #problem(field: string, rule: string, message: string): void {
    this.#problems.push({ field, rule, message, severity: 'refuse' });
  }
}
