import type { Manifest } from './manifest.ts';
import type { RegionPlan } from './plan.ts';
import type { Renderer } from './renderer.ts';
import type { CheckedRelease } from './verify/check.ts';

/** A planned release as the checks see it. */
export function releaseToCheck(
  { region, inputs, pages, texts, media, site }: RegionPlan,
  renderer: Renderer,
  current: Manifest | undefined,
  allowSmaller: boolean,
): CheckedRelease {
  return {
    region: region.slug,
    origin: inputs.origins[region.slug] ?? '',
    pages: new Set(pages.keys()),
    files: new Set([...texts.keys(), ...renderer.assets.keys(), ...media.keys()]),
    publicPages: current && Object.keys(current.pages),
    redirects: new Map(site.redirects.map(({ from, to }) => [from, to])),
    gone: new Set(site.gone),
    allowSmaller,
  };
}
