import type { PageModel } from '#features/page-model.ts';
import { regionPages, siteRegions } from '#features/region-pages.ts';
import { ledgerReader } from '#content/load.ts';
import { buildDay, regionOrigins } from '#build-inputs.ts';
import { loadSettings } from '#settings.ts';

/** Every page of every region for plain `astro build` and `astro dev`, under the region's slug; `REGION=…` limits it to one. */
export async function buildPaths(): Promise<{ params: { path: string }; props: { page: PageModel } }[]> {
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
    })),
  );
}
