import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Makes plain `astro build` and `astro dev` write what belongs to a site beside its pages: sitemap, robots.txt, feeds. */
export function siteTextFiles(): AstroIntegration {
  return {
    name: 'pactwerk-site-texts',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        // Not in the renderer of the press, where any address is one of a page.
        const entrypoint = fileURLToPath(new URL('./text-route.ts', import.meta.url));
        injectRoute({ pattern: '/[...text]', entrypoint, prerender: true });
      },
    },
  };
}
