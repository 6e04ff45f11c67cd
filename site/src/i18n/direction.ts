import type { Locale } from '@pactwerk/shared-types';

export type Direction = 'ltr' | 'rtl';

const directions: Readonly<Record<Locale, Direction>> = {
  nl: 'ltr',
  en: 'ltr',
  de: 'ltr',
  fy: 'ltr',
  'nl-simple': 'ltr',
  ar: 'rtl',
};

export function directionOf(locale: Locale): Direction {
  return directions[locale];
}

/**
 * The attributes of an element whose text is in a language of its own: whoever names a language names its direction. None
 * where it is that of the page.
 */
export function inLanguage(lang: string | null | undefined): { lang?: string; dir?: Direction } {
  if (lang === null || lang === undefined) return {};
  return { lang, dir: directions[lang as Locale] ?? 'ltr' };
}
