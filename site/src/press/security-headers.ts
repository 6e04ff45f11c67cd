/**
 * What a site may load: its own files and nothing else, no script at all. Pages carry no inline style and no inline
 * script, so the policy needs no exception.
 */
export const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Folders whose files bear their hash in their name, so that they never change. */
export const immutableFolders = ['_astro', 'media', 'files'] as const;

export const cacheForever = 'public, max-age=31536000, immutable';
export const cacheAndAsk = 'public, max-age=0, must-revalidate';
