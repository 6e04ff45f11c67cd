/** One site on the index of sites. */
export interface ListedSite {
  readonly name: string;
  readonly url: string;
  readonly locales: readonly string[];
}

/** The page on `localhost` that leads to the sites of this machine. */
export function regionIndex(sites: readonly ListedSite[]): string {
  const items = sites.map(
    ({ name, url, locales }) =>
      `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a> <span>${escapeHtml(locales.join(', '))}</span></li>`,
  );
  const list =
    items.length > 0
      ? `<ul>${items.join('')}</ul>`
      : '<p>Er is nog geen site. Zodra de pers een eerste uitgave heeft gemaakt, staat die hier.</p>';
  return (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<meta name="robots" content="noindex"><title>Sites van Pactwerk</title><link rel="stylesheet" href="/index.css">' +
    `</head><body><main><h1>Sites van Pactwerk</h1>${list}</main></body></html>`
  );
}

export const indexStyles = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
li { margin: 0.5rem 0; }
`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
