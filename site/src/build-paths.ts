import type { PageModel } from '#features/page-model.ts';
import { regionPages, siteRegions } from '#features/region-pages.ts';
import { ledgerReader } from '#content/load.ts';
import { buildDay, regionOrigins } from '#build-inputs.ts';
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
  const settings = loadSettings();
  const content = await ledgerReader({
    cms: { url: settings.CMS_URL, token: settings.READ_TOKEN },
    varFolder: settings.varFolder,
  }).pull();
  const wanted = process.env['REGION'];
  const regions = siteRegions(content).filter((region) => wanted === undefined || region.slug === wanted);
  const build = { day: buildDay(new Date()), origins: regionOrigins(siteRegions(content), settings.SITES_PORT) };
  return regions.flatMap((region) =>
    regionPages(content, region.slug, build).pages.map((page) => ({
      params: { path: `${region.slug}${page.url.replace(/\/$/, '')}` },
      props: { page },
      cacheKey: modelHash(page),
    })),
  );
}
