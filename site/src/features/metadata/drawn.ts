import { contentHash } from '@pactwerk/shared-types';
import type { Site } from '#features/site.ts';
import { absoluteUrl, drawingUrl, faviconUrl } from '#urls.ts';
import type { Drawing } from './drawing.ts';

/** A card as a page names it. */
export interface CardPicture {
  /** Absolute. */
  url: string;
  alt: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

/**
 * The card of a page; without `own` that of the site. An own card does not name its region: a region that is renamed would
 * have all of them drawn anew.
 */
export function cardPicture(site: Site, own: { kicker: string; title: string } | null): CardPicture {
  const { region, origins } = site;
  const kicker = own ? shortened(own.kicker) : null;
  const title = shortened(own?.title ?? region.name);
  const url = drawn(site, { kind: 'card', palette: region.palette, kicker, title });
  return { url: absoluteUrl(origins, region.slug, url), alt: title };
}

/** More than a card can hold; drawing more would only take time. */
const mostLetters = 240;

function shortened(text: string): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
}

/** Every page of a site names the same icons, and most the same card. */
const named = new WeakMap<Site, Map<string, string>>();

/** The address of a drawing, which becomes a file of the site. It changes with what is drawn. */
function drawn(site: Site, drawing: Drawing): string {
  let urls = named.get(site);
  if (!urls) named.set(site, (urls = new Map()));
  const said = JSON.stringify(drawing);
  let url = urls.get(said);
  if (url === undefined) {
    const sha256 = contentHash(said);
    urls.set(said, (url = drawingUrl(sha256, drawing.kind)));
    site.files.set(url, { url, sha256, drawing });
  }
  return url;
}

/** Sizes that home screens ask for. */
const iconSizes = [180, 192, 512] as const;

/** The icons of a site, the smallest first. */
export function siteIcons(site: Site): { url: string; size: number }[] {
  const { palette } = site.region;
  return iconSizes.map((size) => ({ url: drawn(site, { kind: 'icon', palette, size }), size }));
}

/** Puts the mark of a site where programs look that read no page. */
export function addFavicon(site: Site): void {
  const url = drawn(site, { kind: 'favicon', palette: site.region.palette });
  const file = site.files.get(url);
  if (file) file.alsoAt = faviconUrl;
}
