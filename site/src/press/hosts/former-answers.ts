import type { SiteFile } from '../host-files.ts';

/** What a host answers at an address that is no page: where the page went, or that it was withdrawn. */
export interface FormerAnswer {
  /** As a browser sends it, decoded: `/nl/nieuws/één/`. */
  readonly path: string;
  /** Percent-encoded, fit for a Location header; null for a withdrawn page. */
  readonly to: string | null;
}

/** A token longer than this is refused by hosts, and by browsers as an address. */
const longestAddress = 2_000;

/**
 * The answers of a site at its former addresses, each with and without the slash at its end, none twice. An address that no
 * browser can ask for, or that could not stand on one line, is left out.
 */
export function formerAnswers({ redirects, gone }: Pick<SiteFile, 'redirects' | 'gone'>): FormerAnswer[] {
  const answers = new Map<string, string | null>();
  const add = (from: string, to: string | null): void => {
    for (const path of from.endsWith('/') && from.length > 1 ? [from, from.slice(0, -1)] : [from])
      if (!answers.has(path)) answers.set(path, to);
  };
  for (const [from, to] of Object.entries(redirects))
    if (isWritable(from) && isWritable(to)) add(from, percentEncoded(to));
  for (const path of gone) if (isWritable(path)) add(path, null);
  return [...answers].map(([path, to]) => ({ path, to })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An address in which nothing but unreserved signs and the marks of an address stand: no dialect gives them a meaning. */
export function percentEncoded(address: string): string {
  return encodeURI(address).replace(
    /[^\w\-.~/:?#@&=%+]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path without any of the marks that would begin a query, a fragment or a host's placeholder. */
export function pathEncoded(path: string): string {
  return percentEncoded(path).replace(/[:?#@&=+]/g, encodeURIComponent);
}

/** Whether an address can stand in a line of a host's file. */
export function isWritable(address: string): boolean {
  return (
    address.isWellFormed() &&
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(address) &&
    /^(?:https?:\/\/|\/(?!\/))./.test(`${address}.`) &&
    percentEncoded(address).length <= longestAddress
  );
}
