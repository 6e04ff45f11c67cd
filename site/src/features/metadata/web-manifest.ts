import type { Region } from '#features/region/region.ts';
import type { Site } from '#features/site.ts';
import { homeUrl, iconUrl, manifestUrl } from '#urls.ts';
import { siteIcons } from './drawn.ts';

/** What a device must know to keep a site on its home screen. https://www.w3.org/TR/appmanifest/ */
export interface WebManifest {
  url: string;
  palette: Region['palette'];
  manifest: Record<string, unknown>;
}

/** In each language one, so that the site opens in the reader's. */
export function webManifest(site: Site): WebManifest {
  const { region, locale } = site;
  const icons = siteIcons(site).filter(({ size }) => size !== 180);
  return {
    url: manifestUrl(locale),
    palette: region.palette,
    manifest: {
      id: homeUrl(locale),
      name: region.name,
      lang: locale,
      start_url: homeUrl(locale),
      scope: '/',
      display: 'browser',
      icons: [
        { src: iconUrl(region.palette), sizes: 'any', type: 'image/svg+xml' },
        ...icons.map(({ url, size }) => ({ src: url, sizes: `${size}x${size}`, type: 'image/png' })),
        ...icons.map(({ url, size }) => ({
          src: url,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: 'maskable',
        })),
      ],
    },
  };
}
