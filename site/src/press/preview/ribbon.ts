import { escapeHtml, problemList } from './refusal-page.ts';
import { previewWords, type PreviewLanguage } from './words.ts';

/** What the ribbon over a page of a preview tells. */
export interface Ribbon {
  readonly language: PreviewLanguage;
  readonly shows: 'draft' | 'published';
  /** Until when the address holds. */
  readonly until: Date;
  /** `href` leads to a page that shows the draft; null where none does. */
  readonly drafts: readonly { readonly name: string; readonly href: string | null }[];
  readonly problems: readonly string[];
}

/** The ribbon as HTML. Works without script, with a keyboard, and at the width of a phone. */
export function ribbonHtml({ language, shows, until, drafts, problems }: Ribbon): string {
  const words = previewWords[language];
  const time = new Intl.DateTimeFormat(language, {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(until);
  const items = drafts.map(({ name, href }) => {
    const text = escapeHtml(name);
    return href === null
      ? `<li>${text} (${words.notShown})</li>`
      : `<li><a href="${escapeHtml(href)}">${text}</a></li>`;
  });
  const [only] = drafts;
  const link =
    drafts.length === 1 && only?.href ? `<a href="${escapeHtml(only.href)}">${escapeHtml(words.toDraft)}</a>` : '';
  const list =
    drafts.length > 1
      ? `<details><summary>${escapeHtml(words.drafts(drafts.length))}</summary><ul>${items.join('')}</ul></details>`
      : link;
  const trouble = problems.length > 0 ? `<div class="preview-problems">${problemList(language, problems)}</div>` : '';
  return (
    `<aside class="preview-ribbon" lang="${language}" aria-label="${escapeHtml(shows === 'draft' ? words.ribbon : words.ribbonPublic)}">` +
    `<p><strong>${escapeHtml(shows === 'draft' ? words.ribbon : words.ribbonPublic)}</strong> ` +
    `<span>${escapeHtml(words.until(time))}</span></p>${list}${trouble}</aside>`
  );
}

/** The look of the ribbon and of the preview's own pages. */
export const previewStyles = `.preview-ribbon { position: sticky; top: 0; z-index: 100; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0.5rem 1rem; border-bottom: 4px solid #f5c518; background: #1d1a0b; color: #fff8dc; font: 1rem/1.4 system-ui, sans-serif; }
.preview-ribbon p, .preview-ribbon ul { margin: 0; }
.preview-ribbon strong { color: #ffdf5c; }
.preview-ribbon a { color: inherit; text-decoration: underline; }
.preview-ribbon a:focus-visible, .preview-ribbon summary:focus-visible { outline: 3px solid #ffdf5c; outline-offset: 2px; }
.preview-ribbon summary { cursor: pointer; text-decoration: underline; }
.preview-ribbon details ul { max-height: 40vh; overflow: auto; padding: 0.25rem 0 0.25rem 1.25rem; }
.preview-ribbon li { overflow-wrap: anywhere; }
.preview-problems { flex-basis: 100%; max-height: 30vh; overflow: auto; }
.preview-problems ul { padding-left: 1.25rem; }
.preview-page { color-scheme: light dark; margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
.preview-page main { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
@media print { .preview-ribbon { position: static; } }
`;
