import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Shows every component of the `*.examples.ts` files at `/components/<palette>/<scheme>/`, each example by itself at
 * `…/<component>/<example>/`. In `astro dev` alone: no build has the route.
 */
export function componentPage(): AstroIntegration {
  return {
    name: 'pactwerk-component-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = fileURLToPath(new URL('./ComponentPage.astro', import.meta.url));
        injectRoute({ pattern: '/components/[palette]/[scheme]/[...example]', entrypoint, prerender: true });
      },
    },
  };
}
