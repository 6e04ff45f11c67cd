import { locales } from '@pactwerk/shared-types';
import type { AstroIntegration } from 'astro';

const regionHost = /^([a-z0-9-]+)\.localhost(?::\d+)?$/;
const page = new RegExp(`^/(?:(?:${locales.join('|')})/.*)?$`);

/** Lets `astro dev` answer by host as the server of the sites does: `twente.localhost/nl/` is the page at `/twente/nl/`. */
export function devHosts(): AstroIntegration {
  return {
    name: 'pactwerk-dev-hosts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _answer, next) => {
          const [, region] = regionHost.exec(request.headers.host ?? '') ?? [];
          if (region !== undefined && page.test(request.url ?? '')) request.url = `/${region}${request.url}`;
          next();
        });
      },
    },
  };
}
