import { locales, type Locale } from '@pactwerk/shared-types';
import { directionOf } from '#i18n/direction.ts';
import { labelsOf } from '#i18n/labels-of.ts';
import { pagePath } from '../page-path.ts';
import type { SiteFile } from '../host-files.ts';
import { isWritable, percentEncoded } from './former-answers.ts';

/**
 * A page at each former address that leads on, by path, for hosts that know no redirects. None at a withdrawn address, none
 * where a file of the release stands or would have to be a folder.
 * @param origin public address of the site, without a slash at the end
 * @param taken paths of all other files of the release
 */
export function movedPages(site: SiteFile, origin: string, taken: Iterable<string>): Map<string, string> {
  // Some file systems do not tell Page from page.
  const files = new Set([...taken].map((path) => path.toLowerCase()));
  const moved = new Map<string, string>();
  for (const [from, to] of Object.entries(site.redirects)) {
    const path = movedPath(from);
    if (path === undefined || !isWritable(to)) continue;
    const spellings = foldersOf(path.toLowerCase());
    if (spellings.some((one) => files.has(one))) continue;
    files.add(path.toLowerCase());
    moved.set(path, movedPage(to, origin, localeOf(to, site)));
  }
  return moved;
}

/** Path of the page that leads on from a former address; undefined when no file can stand there. */
export function movedPath(from: string): string | undefined {
  // Names that some file system refuses would cost the release; the redirect holds without the page.
  if (!from.endsWith('/') || !isWritable(from) || /[<>"|*]|[. ]\//.test(from)) return undefined;
  try {
    return pagePath(from);
  } catch {
    return undefined;
  }
}

/** `nl/a/index.html` → itself, `nl/a` and `nl`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The language of the page that it leads to, which is the first part of its address. */
function localeOf(to: string, { locales: spoken }: SiteFile): Locale {
  const first = to.replace(/^https?:\/\/[^/]*/, '').split('/')[1];
  return locales.find((locale) => locale === first) ?? locales.find((locale) => locale === spoken[0]) ?? locales[0];
}

function movedPage(to: string, origin: string, locale: Locale): string {
  const { movedTitle, toMoved } = labelsOf(locale).site;
  const target = escapeHtml(percentEncoded(to));
  const canonical = to.startsWith('/') ? escapeHtml(`${origin}${percentEncoded(to)}`) : target;
  return (
    `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0; url=${target}">` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${canonical}">` +
    `<title>${escapeHtml(movedTitle)}</title></head><body><main><h1>${escapeHtml(movedTitle)}</h1>` +
    `<p><a href="${target}">${escapeHtml(toMoved)}</a></p></main></body></html>\n`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
