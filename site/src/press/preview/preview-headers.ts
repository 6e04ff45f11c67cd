import { securityHeaders } from '../security-headers.ts';

/**
 * The headers of every answer of a preview: those of the sites, but that the desk alone may frame it, that a script of the
 * preview itself may run, and that nobody keeps it, indexes it or learns its address from a link.
 */
export function previewHeaders(desks: readonly string[]): Readonly<Record<string, string>> {
  const { 'X-Frame-Options': _, 'Content-Security-Policy': policy, ...headers } = securityHeaders;
  return {
    ...headers,
    'Content-Security-Policy': `${policy.replace("frame-ancestors 'none'", `frame-ancestors ${desks.join(' ')}`)}; script-src 'self'`,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  };
}
