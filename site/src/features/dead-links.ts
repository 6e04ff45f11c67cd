import { richTextHtml } from '@pactwerk/shared-types';
import type { LinkedText } from './rich-text.ts';

/**
 * An editor's link to a page of this site that is not public is shown as its text: one entry never stops a region (design
 * law 9), and the link comes back by itself with its page. Places inside our pages come and go with what they show, so a
 * link leads to the page alone. Links to elsewhere stay.
 */
export function dropDeadLinks(
  texts: readonly LinkedText[],
  targets: ReadonlySet<string>,
  origin: string | undefined,
): void {
  const leadsTo = (address: string) => presentAddress(address, targets, origin);
  for (const { html, blocks, above } of texts) html.html = richTextHtml(blocks, above, leadsTo);
}

function presentAddress(address: string, targets: ReadonlySet<string>, origin = 'http://site.invalid'): string | null {
  if (/^mailto:/i.test(address)) return address;
  if (address.startsWith('#') || !URL.canParse(address, origin)) return null;
  const target = new URL(address, origin);
  if (target.origin !== new URL(origin).origin) return address;
  return targets.has(readable(target.pathname)) ? address.replace(/#.*$/, '') : null;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
