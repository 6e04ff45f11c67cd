import { richTextHtml } from '@pactwerk/shared-types';
import type { LinkedText } from './rich-text.ts';

/**
 * An editor's link to a page of this site that is not public is shown as its text: one entry never stops a region (design
 * law 9), and the link comes back by itself with its page. Links to elsewhere stay.
 */
export function dropDeadLinks(
  texts: readonly LinkedText[],
  targets: ReadonlySet<string>,
  origin: string | undefined,
): void {
  const leads = (address: string) => leadsSomewhere(address, targets, origin);
  for (const { html, blocks, above } of texts) html.html = richTextHtml(blocks, above, leads);
}

function leadsSomewhere(address: string, targets: ReadonlySet<string>, origin = 'http://site.invalid'): boolean {
  if (address.startsWith('#') || /^mailto:/i.test(address)) return true;
  if (!URL.canParse(address, origin)) return false;
  const target = new URL(address, origin);
  if (target.origin !== new URL(origin).origin) return true;
  try {
    return targets.has(decodeURIComponent(target.pathname));
  } catch {
    return false;
  }
}
