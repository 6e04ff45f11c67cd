import { previewWords, type PreviewLanguage, type PreviewWords } from './words.ts';

/** Which text of the words a page says. */
export type RefusalText = {
  [K in keyof PreviewWords]: PreviewWords[K] extends { title: string; text: string } ? K : never;
}[keyof PreviewWords];

/** A page that says why there is nothing to see. Without a language, since nothing is known of who asks, in both. */
export function refusalPage(text: RefusalText, language?: PreviewLanguage): string {
  const languages: PreviewLanguage[] = language === undefined ? ['nl', 'en'] : [language];
  const [first = 'nl', ...others] = languages;
  const { title } = previewWords[first][text];
  const more = others.map((other) => {
    const { title: otherTitle, text: words } = previewWords[other][text];
    return `<section lang="${other}"><h2>${escapeHtml(otherTitle)}</h2><p>${escapeHtml(words)}</p></section>`;
  });
  return plainPage(first, title, `<p>${escapeHtml(previewWords[first][text].text)}</p>${more.join('')}`);
}

/** A page of the preview itself, with one heading. `body` is HTML. */
export function plainPage(language: PreviewLanguage, title: string, body: string): string {
  return (
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/_preview/preview.css"></head>` +
    `<body class="preview-page"><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`
  );
}

/** A list of what is wrong; nothing where nothing is. */
export function problemList(language: PreviewLanguage, problems: readonly string[]): string {
  if (problems.length === 0) return '';
  const items = problems.map((problem) => `<li lang="nl">${escapeHtml(problem)}</li>`);
  return `<p>${escapeHtml(previewWords[language].problems)}</p><ul>${items.join('')}</ul>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
