import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { rendererAdapter } from './renderer/adapter.ts';
import { componentPage } from './renderer/component-page/component-page.ts';
import { devHosts } from './renderer/dev-hosts.ts';
import { regionFolders } from './renderer/region-folders.ts';
import { siteTextFiles } from './renderer/site-texts.ts';

/**
 * `PACTWERK_RENDERER=1 astro build` makes the renderer of the press in `dist/renderer/`; plain `astro build` makes every
 * region's site from the same page models in `dist/<region>/`, `REGION=…` one of them. With `ASTRO_INCREMENTAL=1` Astro uses
 * the pages of its last build again, for which they must stay where it put them: one folder for all regions.
 */
const renderer = process.env['PACTWERK_RENDERER'] === '1';
const incremental = process.env['ASTRO_INCREMENTAL'] === '1';

export default defineConfig({
  outDir: renderer ? './dist/renderer' : './dist/all',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never', format: 'directory' },
  integrations: [
    mdx(),
    ...(renderer ? [] : [devHosts(), componentPage(), ...(incremental ? [] : [siteTextFiles(), regionFolders()])]),
  ],
  ...(renderer ? { output: 'server', adapter: rendererAdapter() } : { output: 'static' }),
  image: { service: passthroughImageService() },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Its grammar does not survive bundling: every date would be refused.
    ssr: { external: ['edtf'] },
  },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: incremental },
});
