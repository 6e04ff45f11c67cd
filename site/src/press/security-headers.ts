import { locales } from '@pactwerk/shared-types';
import { indexUrl, picturesUrl } from '#urls.ts';

/**
 * What a page may load: its own files and nothing else, no script at all. Pages carry no inline style and no inline
 * script, so the policy needs no exception.
 */
const pagePolicy = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self'",
  'manifest-src': "'self'",
  // Checkers ask for robots.txt from the page. Without a script nothing else can.
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** A page with a search field runs our own script, which fetches its index and compiles our own WebAssembly. */
const searchPolicy = { ...pagePolicy, 'script-src': "'self' 'wasm-unsafe-eval'" };

/** Headers of every answer, unless a rule below says otherwise. */
export const securityHeaders = {
  'Content-Security-Policy': policyText(pagePolicy),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Besides, of every answer over TLS: for two years a browser asks this name in no other way. */
export const transportSecurity = { 'Strict-Transport-Security': 'max-age=63072000' } as const;

/** What differs under an address. No two rules hold for one address. */
export interface HeaderRule {
  /** Root-relative and ending in `/`; the rule holds for it and for all below it. */
  readonly under: string;
  readonly headers: Readonly<Partial<Record<keyof typeof securityHeaders, string>>>;
}

/**
 * What gets other headers than the rest: pages with a search, and pictures, which whoever shares a page or follows a feed sees
 * on the site of a reader's program (decision 016).
 */
export const headerRules: readonly HeaderRule[] = [
  ...locales.map((locale) => ({
    under: indexUrl(locale, 'search'),
    headers: { 'Content-Security-Policy': policyText(searchPolicy) },
  })),
  { under: picturesUrl, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
];

/** The security headers of an address, without those that only hold over TLS. */
export function securityHeadersAt(path: string): Readonly<Record<string, string>> {
  return { ...securityHeaders, ...headerRules.find(({ under }) => path.startsWith(under))?.headers };
}

/** Folders whose files bear their hash in their name, so that they never change. */
export const immutableFolders = ['_astro', 'media', 'files'] as const;

export const cacheForever = 'public, max-age=31536000, immutable';
export const cacheAndAsk = 'public, max-age=0, must-revalidate';

function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
}
