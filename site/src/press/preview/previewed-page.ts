import type { PreviewedEntry } from '#content/preview.ts';
import type { Renderer } from '../renderer.ts';
import type { FileUse, ShowingPage } from '../site-source.ts';
import type { LaidOverSite } from './laid-over.ts';
import { placeInPreview } from './place-in-preview.ts';
import { escapeHtml, plainPage, problemList } from './refusal-page.ts';
import { ribbonHtml } from './ribbon.ts';
import { previewWords } from './words.ts';

/** What stands at an address of a preview. */
export type Previewed =
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  | { readonly kind: 'file'; readonly use: FileUse }
  | { readonly kind: 'redirect'; readonly to: string };

/** How an address came in: what all addresses of its preview begin with, and until when it holds. */
export interface Entrance {
  /** `/p/<key>` */
  readonly prefix: string;
  readonly until: Date;
}

/**
 * Answers an address within a preview as the site would: `/` opens the draft. Throws when a template fails.
 * @param path decoded, within the site
 */
export async function previewedAt(
  opened: LaidOverSite,
  path: string,
  { prefix, until }: Entrance,
  renderer: Renderer,
): Promise<Previewed> {
  const { site } = opened;
  if (path === '/') return opening(opened, prefix);
  const page = site.pages.find(({ url }) => url === path);
  if (page !== undefined) {
    const html = Buffer.from(await renderer.render(page)).toString('utf8');
    return { kind: 'html', status: 200, html: placeInPreview(html, prefix, ribbonOf(opened, { prefix, until })) };
  }
  const use = site.files.find(({ url }) => url === path);
  if (use !== undefined) return { kind: 'file', use };
  const moved = site.redirects.find(({ from }) => from === path || from === `${path}/`);
  if (moved !== undefined) return { kind: 'redirect', to: `${prefix}${moved.to}` };
  if (site.pages.some(({ url }) => url === `${path}/`)) return { kind: 'redirect', to: `${prefix}${path}/` };
  return site.gone.includes(path)
    ? { kind: 'html', status: 410, html: ownPage(opened, 'withdrawn', prefix) }
    : { kind: 'html', status: 404, html: ownPage(opened, 'missing', prefix) };
}

function opening(opened: LaidOverSite, prefix: string): Previewed {
  const { preview, region, site } = opened;
  const { language, locale, entries } = preview;
  if (!region.locales.includes(locale)) {
    const { title, text } = previewWords[language].noLanguage;
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const nameOf = (one: string): string => names.of(one) ?? one;
    const said = text(region.name, nameOf(locale), region.locales.map(nameOf).join(', '));
    return { kind: 'html', status: 404, html: withWayOn(opened, title, `<p>${escapeHtml(said)}</p>`, prefix) };
  }
  const [only] = entries;
  if (entries.length !== 1 || only === undefined) {
    const home = site.pages.find((page) => page.kind === 'home' && page.locale === locale);
    return { kind: 'redirect', to: `${prefix}${home?.url ?? `/${locale}/`}` };
  }
  const shown = pageShowing(opened, only);
  return shown === undefined
    ? { kind: 'html', status: 200, html: ownPage(opened, 'noPage', prefix) }
    : { kind: 'redirect', to: `${prefix}${shown.url}` };
}

/** The page on which an entry is best seen: its own before others, one in its language before others. */
function pageShowing({ site, preview }: LaidOverSite, entry: PreviewedEntry): ShowingPage | undefined {
  const wanted = entry.locale ?? preview.locale;
  const rank = ({ own, locale }: ShowingPage): number => (own ? 0 : 2) + (locale === wanted ? 0 : 1);
  return [...site.shown.pagesShowing(entry)].sort((one, other) => rank(one) - rank(other))[0];
}

function ribbonOf(opened: LaidOverSite, { prefix, until }: Entrance): string {
  const { language, shows, entries } = opened.preview;
  const drafts = entries.map((entry) => {
    const page = pageShowing(opened, entry);
    return { name: entry.name, href: page === undefined ? null : `${prefix}${page.url}` };
  });
  return ribbonHtml({ language, shows, until, drafts, problems: problemsOf(opened) });
}

/** What is wrong with the drafts: as the desk says, and what the site itself could not show. */
function problemsOf({ preview, site, position }: LaidOverSite): string[] {
  const many = preview.entries.length > 1;
  const told = preview.entries.flatMap(({ name, problems }) =>
    problems.map((problem) => (many ? `${name}: ${problem}` : problem)),
  );
  if (told.length > 0) return [...new Set(told)];
  const held = site.heldBack.filter(({ seq }) => seq > position);
  return [...new Set(held.flatMap(({ problems }) => problems.map(({ field, message }) => `${field}: ${message}`)))];
}

function ownPage(opened: LaidOverSite, text: 'noPage' | 'missing' | 'withdrawn', prefix: string): string {
  const { title, text: said } = previewWords[opened.preview.language][text];
  const problems = problemList(opened.preview.language, problemsOf(opened));
  return withWayOn(opened, title, `<p>${escapeHtml(said)}</p>${problems}`, prefix);
}

function withWayOn({ preview, region, site }: LaidOverSite, title: string, body: string, prefix: string): string {
  const { language, locale } = preview;
  const homes = site.pages.filter((page) => page.kind === 'home');
  const home = homes.find((page) => page.locale === locale) ?? homes.find((page) => page.locale === region.locales[0]);
  const link =
    home === undefined
      ? ''
      : `<p><a href="${escapeHtml(`${prefix}${home.url}`)}">${escapeHtml(previewWords[language].home)}</a></p>`;
  return plainPage(language, title, `${body}${link}`);
}
