import { join } from 'node:path';
import pino from 'pino';
import { ledgerReader } from '../../src/content/load.ts';
import { deskSource } from '../../src/press/desk-source.ts';
import { mediaStore } from '../../src/press/media.ts';
import type { Renderer } from '../../src/press/renderer.ts';
import type { Press } from '../../src/press/run.ts';
import type { PressPage } from '../../src/press/site-source.ts';

/** A press as it is, over a desk at an address; only its templates are plain. */
export function plainPress(varFolder: string, deskUrl: string, patience: number): Press {
  return {
    releases: join(varFolder, 'releases'),
    source: deskSource(ledgerReader({ cms: { url: deskUrl, token: 'token', patience }, varFolder })),
    renderer: plainRenderer,
    media: mediaStore(varFolder, () => Promise.reject(new Error('There are no files here.'))),
    sendReceipt: () => Promise.resolve(),
    log: pino({ level: 'silent' }),
    today: () => '2026-11-22',
    originsOf: (regions) => Object.fromEntries(regions.map(({ slug }) => [slug, `http://${slug}.localhost:4321`])),
  };
}

export const plainRenderer: Renderer = {
  hash: 'plain',
  assets: new Map(),
  render: (page) => Promise.resolve(Buffer.from(plainHtml(page))),
};

function plainHtml(page: PressPage): string {
  const others = page.alternates.map(
    ({ locale, href }) => `<link rel="alternate" hreflang="${locale}" href="${href}">`,
  );
  const text = JSON.stringify(page).replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const lang = page.fallback?.lang ?? page.locale;
  return (
    `<!doctype html><html lang="${page.locale}" dir="ltr"><head><title>x</title><link rel="canonical" href="${page.canonical}">${others.join('')}</head>` +
    `<body><h1 lang="${lang}" dir="ltr">x</h1><p>${text}</p></body></html>`
  );
}
