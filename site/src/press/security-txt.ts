/** Where a site says to whom a weakness of it is reported (RFC 9116). */
export const securityTxtPath = '.well-known/security.txt';

/** What a site must have of an address before it stands in a line of its own. */
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/**
 * The text of `security.txt`, or undefined where nobody can be named.
 * @param email of whoever hears of weaknesses
 * @param day yyyy-mm-dd on which the site is built
 * @param origin public address of the site, without a slash at the end
 */
export function securityTxt(
  email: string | null,
  day: string,
  origin: string,
  locales: readonly string[],
): string | undefined {
  if (email === null || !plainAddress.test(email)) return undefined;
  const languages = new Set(locales.map((locale) => locale.split('-')[0]));
  // An address of the web must be one of https there.
  const canonical = origin.startsWith('https://') ? [`Canonical: ${origin}/${securityTxtPath}`] : [];
  const lines = [
    `Contact: mailto:${encodeURI(email).replace(/[?#&]/g, encodeURIComponent)}`,
    `Expires: ${expiryOn(day)}T00:00:00Z`,
    `Preferred-Languages: ${[...languages].join(', ')}`,
    ...canonical,
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The day on which the text of a build day expires: the first of a quarter, half a year to three quarters ahead, so that it is
 * well within the year that RFC 9116 advises and changes by the first nightly run of each quarter alone.
 */
function expiryOn(day: string): string {
  const built = new Date(`${day}T00:00:00Z`);
  const quarter = Math.floor(built.getUTCMonth() / 3);
  return new Date(Date.UTC(built.getUTCFullYear(), (quarter + 3) * 3)).toISOString().slice(0, 10);
}

/** The day on which a text expires, yyyy-mm-dd; undefined when it does not say. */
export function expiryOf(text: string): string | undefined {
  return /^Expires: (\d{4}-\d\d-\d\d)T/m.exec(text)?.[1];
}
