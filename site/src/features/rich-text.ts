import { isEmptyRichText, richTextHtml, type HeadingAbove, type Locale } from '@pactwerk/shared-types';
import type { PageScope } from './site.ts';

/** A text that may be in another language than the page; `lang` is null where it is the page's own. */
export interface Text {
  text: string;
  lang: string | null;
}

/** Rich text as sanitised HTML. */
export interface Html {
  html: string;
  lang: string | null;
}

/** `above` is the level of the heading that the text stands under. */
export function htmlOf(
  scope: PageScope,
  value: { lang: Locale },
  blocks: unknown,
  above: HeadingAbove = 2,
): Html | null {
  return isEmptyRichText(blocks) ? null : { html: richTextHtml(blocks, above), lang: scope.langOf(value) };
}

export function textOf(scope: PageScope, value: { lang: Locale }, text: string): Text;
export function textOf(scope: PageScope, value: { lang: Locale }, text: string | null): Text | null;
export function textOf(scope: PageScope, value: { lang: Locale }, text: string | null): Text | null {
  return text === null ? null : { text, lang: scope.langOf(value) };
}
