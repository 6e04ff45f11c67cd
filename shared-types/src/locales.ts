/** The languages a site may have, as BCP 47 tags; `nl-simple` is easy Dutch, a registered tag. */
export const locales = ['nl', 'en', 'de', 'fy', 'nl-simple'] as const;
export type Locale = (typeof locales)[number];

/** The language whose entry holds the facts of all (design law 5). */
export const factLocale = 'nl' satisfies Locale;
