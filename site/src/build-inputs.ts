import type { Origins } from '#features/site.ts';
import type { SiteRegion } from '#features/region-pages.ts';

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day on which a build made at this moment stands: the date in Amsterdam, YYYY-MM-DD. */
export function buildDay(moment: Date): string {
  return amsterdam.format(moment);
}

/** The public address of each region's site: its own domain, else a local one. */
export function regionOrigins(regions: readonly Pick<SiteRegion, 'slug' | 'domain'>[], sitesPort: number): Origins {
  return Object.fromEntries(
    regions.map(({ slug, domain }) => [
      slug,
      domain === null ? `http://${slug}.localhost:${sitesPort}` : `https://${domain}`,
    ]),
  );
}
