import { publicState } from '../../src/press/desk-source.ts';
import { planRegion, type RegionPlan } from '../../src/press/plan.ts';
import { toEnd } from '../../src/features/steps.ts';
import { verification } from '../../src/press/verify.ts';
import type { Problem } from '../../src/press/verify/check.ts';
import type { LedgerFixture } from '../content-fixture.ts';

/** What the press would make of a region on a day. */
export function planOf(ledger: LedgerFixture, region = 'kam', day = '2026-11-22'): RegionPlan {
  const state = publicState(ledger.content());
  const one = state.regions.find(({ slug }) => slug === region);
  if (!one) throw new Error(`There is no region ${region}.`);
  const origins = Object.fromEntries(state.regions.map(({ slug }) => [slug, `http://${slug}.localhost:4321`]));
  return toEnd(planRegion(state, one, { day, origins, renderer: 'none' }, undefined));
}

export function textOf(plan: RegionPlan, path: string): string {
  const file = plan.texts.get(path);
  if (!file) throw new Error(`There is no ${path}; there are ${[...plan.texts.keys()].join(', ')}.`);
  return file.text;
}

/** What the checks find in the texts of a plan; `changed` stand in place of its own. */
export function problemsOf(plan: RegionPlan, changed: Readonly<Record<string, string>> = {}): readonly Problem[] {
  const texts = new Map([...plan.texts].map(([path, { text }]) => [path, text] as const));
  for (const [path, text] of Object.entries(changed)) texts.set(path, text);
  return verification({
    region: plan.region.slug,
    origin: plan.inputs.origins[plan.region.slug] ?? '',
    pages: new Map([...plan.pages].map(([url, { page }]) => [url, page])),
    files: new Set(plan.texts.keys()),
    newTexts: texts,
    publicPages: undefined,
    redirects: new Map(plan.site.redirects.map(({ from, to }) => [from, to])),
    gone: new Set(plan.site.gone),
    allowSmaller: true,
    read: () => '',
    hashOf: () => undefined,
  }).problems();
}
