import type { Steps } from '#features/steps.ts';
import { siteFileName, textFiles } from './host-files.ts';
import type { Inputs, Manifest } from './manifest.ts';
import { modelHash } from './model-hash.ts';
import { pagePath } from './page-path.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { FileUse, PressPage, PressRegion, PublicState, RegionSite, SiteContext } from './site-source.ts';
import type { TextFile } from './text-file.ts';

export interface PlannedPage {
  readonly page: PressPage;
  readonly path: string;
  readonly model: string;
}

/** What the next release of a region consists of, and what of it is new. */
export interface RegionPlan {
  readonly region: PressRegion;
  readonly inputs: Inputs;
  readonly site: RegionSite;
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** Sitemap, feeds, redirects and the like, by path. */
  readonly texts: ReadonlyMap<string, TextFile>;
  /** Images and documents, by path. */
  readonly media: ReadonlyMap<string, FileUse>;
  /** Addresses that must be rendered: new ones, and those whose model or renderer changed. */
  readonly toRender: readonly string[];
  /** Addresses that the current release has and this one lacks. */
  readonly removed: readonly string[];
  /** Whether no page of the current release may be used again: another epoch or renderer, or no release yet. */
  readonly full: boolean;
  /** Whether something is gone or moved to which pages that stay the same may refer. */
  readonly mayBreakLinks: boolean;
  /** Whether the search index of the current release may stay: nothing that it knows was withdrawn or moved. */
  readonly keepsIndex: boolean;
  /** Another index, for a release that brings one. */
  readonly index?: SearchIndex;
  /** Whether the current release already is what would be made. */
  readonly unchanged: boolean;
}

export interface PlanContext extends SiteContext {
  /** Hash of the renderer. */
  readonly renderer: string;
}

/** Decides what to make of a region, given the manifest of the release that is public; page by page. */
export function* planRegion(
  state: PublicState,
  region: PressRegion,
  context: PlanContext,
  current: Manifest | undefined,
): Steps<RegionPlan> {
  const { day, origins, renderer } = context;
  const inputs: Inputs = { epoch: state.epoch, position: state.position, renderer, day, origins: { ...origins } };
  const origin = origins[region.slug];
  if (origin === undefined) throw new Error(`The region ${region.slug} has no public address.`);
  const site = yield* state.regionSite(region.slug, context);
  const pages = yield* plannedPages(site);
  const texts = textFiles(region, origin, site, day);
  const media = new Map(site.files.map((use) => [use.url.slice(1), use]));
  const full = current === undefined || mustRebuild(current, inputs);
  const toRender = [...pages].filter(([url, { model }]) => full || current.pages[url]?.model !== model);
  const removed = Object.keys(current?.pages ?? {}).filter((url) => !pages.has(url));
  const mayBreakLinks = removed.length > 0 || losesFiles(current, texts, media);
  const keepsIndex =
    !full && !mayBreakLinks && state.changedSince(current.inputs.position).every(({ event }) => event === 'published');
  const unchanged = !full && toRender.length === 0 && removed.length === 0 && sameFiles(current, texts, media);
  return {
    region,
    inputs,
    site,
    pages,
    texts,
    media,
    toRender: toRender.map(([url]) => url),
    removed,
    full,
    mayBreakLinks,
    keepsIndex,
    unchanged,
  };
}

/** A restored ledger gives its numbers anew, so hashes of another epoch, or from beyond the head, are not trusted. */
function mustRebuild(current: Manifest, inputs: Inputs): boolean {
  return (
    current.inputs.epoch !== inputs.epoch ||
    current.inputs.position > inputs.position ||
    current.inputs.renderer !== inputs.renderer ||
    current.restores !== undefined
  );
}

function sameFiles(current: Manifest, texts: RegionPlan['texts'], media: RegionPlan['media']): boolean {
  return (
    [...texts].every(([path, { sha256 }]) => current.files[path]?.sha256 === sha256) &&
    [...media.keys()].every((path) => path in current.files) &&
    !losesMedia(current, media)
  );
}

/** Redirects stand in the site file: another one may lack an address that pages refer to. */
function losesFiles(current: Manifest | undefined, texts: RegionPlan['texts'], media: RegionPlan['media']): boolean {
  if (current === undefined) return false;
  return current.files[siteFileName]?.sha256 !== texts.get(siteFileName)?.sha256 || losesMedia(current, media);
}

function losesMedia(current: Manifest, media: RegionPlan['media']): boolean {
  const isMedia = (path: string): boolean => path.startsWith('media/') || path.startsWith('files/');
  return Object.keys(current.files).some((path) => isMedia(path) && !media.has(path));
}

function* plannedPages(site: RegionSite): Steps<Map<string, PlannedPage>> {
  const pages = new Map<string, PlannedPage>();
  for (const page of site.pages) {
    const other = pages.get(page.url);
    if (other) throw new Error(`Two pages have the address ${page.url}: a ${other.page.kind} and a ${page.kind}.`);
    pages.set(page.url, { page, path: pagePath(page.url), model: modelHash(page) });
    yield;
  }
  return pages;
}
