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

/** A rich text with links: which of them lead somewhere is known when all pages of the site are. */
export interface LinkedText {
  html: Html;
  blocks: unknown;
  above: HeadingAbove;
}

/** `above` is the level of the heading that the text stands under. */
export function htmlOf(
  scope: PageScope,
  value: { lang: Locale },
  blocks: unknown,
  above: HeadingAbove = 2,
): Html | null {
  const text = knownHtml(blocks, above);
  if (text === null) return null;
  const html = { html: text, lang: scope.langOf(value) };
  if (text.includes('<a ')) scope.site.linked.push({ html, blocks, above });
  return html;
}

/** The blocks of a ledger row never change, so their HTML holds for as long as they are in memory, whatever the page. */
const known = new WeakMap<object, Map<HeadingAbove, string | null>>();

function knownHtml(blocks: unknown, above: HeadingAbove): string | null {
  if (typeof blocks !== 'object' || blocks === null) return null;
  let levels = known.get(blocks);
  if (!levels) known.set(blocks, (levels = new Map()));
  let html = levels.get(above);
  if (html === undefined) {
    html = isEmptyRichText(blocks) ? null : richTextHtml(blocks, above);
    levels.set(above, html);
  }
  return html;
}

export function textOf(scope: PageScope, value: { lang: Locale }, text: string): Text;
export function textOf(scope: PageScope, value: { lang: Locale }, text: string | null): Text | null;
export function textOf(scope: PageScope, value: { lang: Locale }, text: string | null): Text | null {
  return text === null ? null : { text, lang: scope.langOf(value) };
}
