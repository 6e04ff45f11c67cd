/**
 * Whether an address may stand in a link: http(s) with a host, mailto, root-relative (`/nl/pacten/`) or a fragment. Not
 * `//host` and not `/\host`, which browsers read as another host, and nothing with control characters.
 */
export function isSafeLink(address: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers skip these characters, so `java\tscript:` would run
  if (/[\u0000-\u0020\u007f-\u00a0]/.test(address)) return false;
  if (/^#/.test(address)) return true;
  if (/^\/(?![/\\])/.test(address)) return true;
  if (/^mailto:[^@/]+@[^@/]+$/i.test(address)) return true;
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** Whether an address may stand where another site is meant: http(s) alone. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && isSafeLink(address);
}
