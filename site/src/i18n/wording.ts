import { testLocale, type Locale } from '@pactwerk/shared-types';

/** A text in the forms that the plural rules of its language ask for; # stands for the number. */
export type Plural = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The form of a text that belongs to a number: “1 action”, “3 actions”. */
export function plural(locale: Locale, n: number, forms: Plural): string {
  return (forms[rules(locale).select(n)] ?? forms.other).replace('#', () => numbers(locale).format(n));
}

/** Intl joins the last two of a list with a word in most languages; where that is not meant, this stands between them. */
const commas: Readonly<Record<Locale, string>> = {
  nl: ', ',
  en: ', ',
  de: ', ',
  fy: ', ',
  'nl-simple': ', ',
  ar: '، ',
};

/** Things beside each other, which no word joins: “poster, 2016, in part”. What is empty is left out. */
export function listText(locale: Locale, items: readonly (string | null | undefined)[]): string {
  return items.filter(Boolean).join(commas[locale]);
}

/** Remarks behind each other, each of which may have commas of its own. */
export function remarksText(locale: Locale, remarks: readonly (string | null | undefined)[]): string {
  return remarks.filter(Boolean).join(locale === testLocale ? '؛ ' : '; ');
}

/** Things that belong together: “3 agreements, 2 actions and 1 look-back”. */
export function andText(locale: Locale, items: readonly string[]): string {
  return sums(locale).format(items);
}

/** A sentence of what was counted, with a space behind it for the next one; nothing is said of what is not there. */
export function countedSentence(locale: Locale, counted: readonly (readonly [number, Plural])[]): string {
  const said = counted.filter(([n]) => n > 0).map(([n, forms]) => plural(locale, n, forms));
  return said.length === 0 ? '' : `${andText(locale, said)}. `;
}

/** Dutch stands in for what Intl does not know of Frisian; English is Britain’s, as in dates. */
function perLocale<T>(make: (tags: string[]) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make([locale === 'en' ? 'en-GB' : locale, 'nl']);
    made.set(locale, known);
    return known;
  };
}

const rules = perLocale((tags) => new Intl.PluralRules(tags));
const numbers = perLocale((tags) => new Intl.NumberFormat(tags, { maximumFractionDigits: 2 }));
const sums = perLocale((tags) => new Intl.ListFormat(tags, { type: 'conjunction' }));
