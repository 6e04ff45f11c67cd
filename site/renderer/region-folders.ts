import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const assets = '_astro';

/** Makes each region's folder a site that stands on its own, `dist/<region>/`: with assets, and the 404 page where hosts look. */
export function regionFolders(): AstroIntegration {
  return {
    name: 'pactwerk-region-folders',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const all = fileURLToPath(dir);
        for (const entry of readdirSync(all, { withFileTypes: true })) {
          if (entry.isDirectory() && entry.name !== assets) moveOut(all, entry.name);
        }
        rmSync(all, { recursive: true });
      },
    },
  };
}

function moveOut(all: string, region: string): void {
  const built = join(all, region);
  if (existsSync(join(all, assets))) cpSync(join(all, assets), join(built, assets), { recursive: true });
  const notFound = join(built, '404.html');
  if (existsSync(join(notFound, 'index.html'))) {
    renameSync(join(notFound, 'index.html'), join(built, '404.page'));
    rmSync(notFound, { recursive: true });
    renameSync(join(built, '404.page'), notFound);
  }
  const site = join(dirname(join(all, '.')), region);
  rmSync(site, { recursive: true, force: true });
  renameSync(built, site);
}
