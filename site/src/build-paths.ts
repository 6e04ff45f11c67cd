import type { PageModel } from '#features/page-model.ts';
import { regionPages, siteRegions } from '#features/region-pages.ts';
import { ledgerReader } from '#content/load.ts';
import { buildDay, regionOrigins } from '#build-inputs.ts';
import { siteTexts } from '#press/host-files.ts';
import { modelHash } from '#press/model-hash.ts';
import { loadSettings } from '#settings.ts';

/** What Astro asks of a page; `cacheKey` tells its incremental builds whether the page is the same as before. */
interface BuildPath {
  params: { path: string };
  props: { page: PageModel };
  cacheKey: string;
}

/** Every page of every region for plain `astro build` and `astro dev`, under the region's slug; `REGION=…` limits it to one. */
export async function buildPaths(): Promise<BuildPath[]> {
  return (await wantedSites()).flatMap(({ region, site }) =>
    site.pages.map((page) => ({
      params: { path: `${region.slug}${page.url.replace(/\/$/, '')}` },
      props: { page },
      cacheKey: modelHash(page),
    })),
  );
}

/** What a site has beside its pages, in the same way. */
export async function buildTexts(): Promise<{ params: { text: string }; props: { text: string } }[]> {
  return (await wantedSites()).flatMap(({ region, site, origin, day }) =>
    [...siteTexts(region, origin, site, day)].map(([path, { text }]) => ({
      params: { text: `${region.slug}/${path}` },
      props: { text },
    })),
  );
}

async function wantedSites() {
  const settings = loadSettings();
  const content = await ledgerReader({
    cms: { url: settings.CMS_URL, token: settings.READ_TOKEN },
    varFolder: settings.varFolder,
  }).pull();
  const wanted = process.env['REGION'];
  const regions = siteRegions(content).filter((region) => wanted === undefined || region.slug === wanted);
  const build = { day: buildDay(new Date()), origins: regionOrigins(siteRegions(content), settings.SITES_PORT) };
  return regions.map((region) => ({
    region,
    site: regionPages(content, region.slug, build),
    origin: build.origins[region.slug] ?? '',
    day: build.day,
  }));
}
