import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile } from './file-hash.ts';
import type { Manifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import type { RegionPlan } from './plan.ts';
import type { Renderer } from './renderer.ts';
import type { CheckedRelease } from './verify/check.ts';

/** A planned release as the checks see it; it is built in `folder`. */
export function releaseToCheck(
  { region, inputs, pages, texts, media, site }: RegionPlan,
  renderer: Renderer,
  folder: string,
  current: Manifest | undefined,
  allowSmaller: boolean,
): CheckedRelease {
  const fresh = [...texts].filter(([path, { sha256 }]) => current?.files[path]?.sha256 !== sha256);
  return {
    region: region.slug,
    origin: inputs.origins[region.slug] ?? '',
    pages: new Map([...pages].map(([url, { page }]) => [url, page])),
    files: new Set([...texts.keys(), ...renderer.assets.keys(), ...media.keys()]),
    newTexts: new Map(fresh.map(([path, { text }]) => [path, text])),
    publicPages: current && Object.keys(current.pages),
    redirects: new Map(site.redirects.map(({ from, to }) => [from, to])),
    gone: new Set(site.gone),
    allowSmaller,
    read: (url) => readFileSync(join(folder, pagePath(url)), 'utf8'),
    hashOf: (path) => hashOfFile(join(folder, path)),
  };
}
