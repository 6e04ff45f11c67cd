/** The languages a site may have, as BCP 47 tags; `nl-simple` is easy Dutch, a registered tag. */
export const locales = ['nl', 'en', 'de', 'fy', 'nl-simple'] as const;

/**
 * A language from right to left, by which tests see that pages can be read in that direction. Everything that a language
 * needs is there for it, but it is not offered: the desk, bundles and previews know `locales` alone (decision 018).
 */
export const testLocale = 'ar';

export type Locale = (typeof locales)[number] | typeof testLocale;

/** The language whose entry holds the facts of all (design law 5). */
export const factLocale = 'nl' satisfies Locale;
