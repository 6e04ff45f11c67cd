import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toEnd } from '#features/steps.ts';
import { feedFormatOf } from '#urls.ts';
import { buildingFolder } from './assemble.ts';
import { withoutEntries } from './feeds/without-entries.ts';
import { redirectTexts, siteFileName, siteFileSchema, siteFileText, type SiteFile } from './host-files.ts';
import { movedPath } from './hosts/moved-pages.ts';
import { manifestName, manifestText, readManifest, type Manifest } from './manifest.ts';
import { pagePath } from './page-path.ts';
import { pin, pinOf, type PinCause } from './pins.ts';
import { ReleaseWriter } from './release-writer.ts';
import { currentRelease, keptReleases, releaseFolder, takeNumber } from './releases.ts';
import { originalOf } from './siblings.ts';
import type { PublicState, SiteContext } from './site-source.ts';
import { isSitemap, withoutAddresses } from './sitemap.ts';
import { indexFolder } from './search/search-index.ts';
import { swap } from './swap.ts';

/** What was withdrawn, as far as a site that is older than the withdrawal must know. */
export interface Withdrawn {
  readonly addresses: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
}

/** What a region withdrew up to a state of the ledger. */
export function withdrawnIn(state: PublicState, region: string, context: SiteContext): Withdrawn {
  return { addresses: new Set(toEnd(state.regionSite(region, context)).gone), media: state.withdrawnMedia };
}

/**
 * Makes an earlier release public again and holds the region there. Without a number it is the release before the
 * public one. Returns the number that is public afterwards: the asked one, or a copy of it without what was withdrawn
 * since. Throws when there is no such release. The caller holds the press lock.
 */
export function rollBack(
  releases: string,
  region: string,
  wanted: number | undefined,
  withdrawn: Withdrawn,
  cause: PinCause = {},
): number {
  const number = wanted ?? releaseBefore(releases, region);
  const kept = keptReleases(releases, region);
  if (number === undefined || !kept.includes(number)) {
    const choice = kept.length === 0 ? 'It has no release yet.' : `Kept are: ${kept.join(', ')}.`;
    throw new Error(
      `${region} cannot go back to ${number === undefined ? 'an earlier release' : `release ${number}`}. ${choice}`,
    );
  }
  const live = withoutWithdrawn(releases, region, number, withdrawn);
  pin(releases, region, number, cause);
  swap(releases, region, live);
  return live;
}

/**
 * Takes what was withdrawn off a region that a rollback holds, and finishes a rollback that was cut short between holding
 * the region and going back. Returns the release that took the place of the public one, if one had to.
 */
export function reapplyWithdrawals(releases: string, region: string, withdrawn: Withdrawn): number | undefined {
  const current = currentRelease(releases, region);
  const held = pinOf(releases, region)?.release;
  if (current === undefined || held === undefined) return undefined;
  const { restores } = readManifest(releaseFolder(releases, region, current));
  const wanted = current === held || restores === held ? current : held;
  const live = withoutWithdrawn(releases, region, wanted, withdrawn);
  if (live === current) return undefined;
  swap(releases, region, live);
  return live;
}

/** Addresses that the newest kept release answers as withdrawn. */
export function goneAt(releases: string, region: string): ReadonlySet<string> {
  const newest = keptReleases(releases, region).at(-1);
  if (newest === undefined) return new Set();
  return new Set(siteFileOf(releaseFolder(releases, region, newest)).gone);
}

function siteFileOf(folder: string): SiteFile {
  return siteFileSchema.parse(JSON.parse(readFileSync(join(folder, siteFileName), 'utf8')));
}

function releaseBefore(releases: string, region: string): number | undefined {
  const current = pinOf(releases, region)?.release ?? currentRelease(releases, region);
  if (current === undefined) return undefined;
  const manifestOf = (number: number): Manifest => readManifest(releaseFolder(releases, region, number));
  // A release that brought the search alone shows what the one before it shows.
  const pagesOf = (number: number): string => JSON.stringify(manifestOf(number).pages);
  const shown = pagesOf(current);
  return keptReleases(releases, region).findLast(
    (number) => number < current && manifestOf(number).restores === undefined && pagesOf(number) !== shown,
  );
}

/** The release itself when it holds nothing withdrawn, else a new one made of it by hard links. */
function withoutWithdrawn(releases: string, region: string, number: number, withdrawn: Withdrawn): number {
  const source = releaseFolder(releases, region, number);
  const manifest = readManifest(source);
  const pagesGone = Object.keys(manifest.pages).filter((url) => withdrawn.addresses.has(url));
  const mediaGone = Object.keys(manifest.files).filter((path) => isOfMedia(path, withdrawn.media));
  const feedsGone = feedsOf(manifest, pagesGone, withdrawn.addresses);
  if (pagesGone.length === 0 && mediaGone.length === 0 && feedsGone.length === 0) return number;
  // Its search knows what was withdrawn; a held region gets no other.
  const indexGone = Object.keys(manifest.files).filter((path) => path.startsWith(indexFolder));

  const next = takeNumber(releases, region);
  const folder = buildingFolder(releases, region, next);
  rmSync(folder, { recursive: true, force: true });
  const target = new ReleaseWriter(folder);
  const without = <T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
  const pages = without(manifest.pages, pagesGone);
  const site = siteWithout(siteFileOf(source), [...pagesGone, ...feedsGone]);
  const ledNowhere = site.gone.flatMap((from) => movedPath(from) ?? []);
  const files = without(manifest.files, [
    ...mediaGone,
    ...ledNowhere,
    ...feedsGone.map((url) => url.slice(1)),
    ...cardsOfAlone(source, pagesGone),
    ...indexGone,
  ]);
  const changed = changedTexts(source, { ...manifest, files }, site, pagesGone);
  for (const [url, stamp] of Object.entries(pages)) target.link(join(source, pagePath(url)), pagePath(url), stamp);
  for (const [path, stamp] of Object.entries({ ...files, ...manifest.inherited })) {
    const text = changed.get(path);
    if (text === undefined) target.link(join(source, path), path, stamp);
    else files[path] = target.write(path, text);
  }
  const standing = new Set([...Object.keys(pages).map(pagePath), ...Object.keys(files)]);
  const compressed = Object.fromEntries(
    Object.entries(manifest.compressed).filter(
      ([path]) => standing.has(originalOf(path)) && !changed.has(originalOf(path)),
    ),
  );
  for (const [path, sha256] of Object.entries(compressed)) target.link(join(source, path), path, { sha256 });
  const { search: _search, ...unsearched } = manifest;
  const restored: Manifest = {
    ...unsearched,
    number: next,
    restores: manifest.restores ?? number,
    pages,
    files,
    compressed,
  };
  target.write(manifestName, manifestText(restored));
  renameSync(folder, releaseFolder(releases, region, next));
  return next;
}

/** A site whose pages went, with all that led to them. */
function siteWithout(site: SiteFile, gone: readonly string[]): SiteFile {
  const redirects = Object.fromEntries(Object.entries(site.redirects).filter(([, to]) => !gone.includes(to)));
  const led = Object.keys(site.redirects).filter((from) => !(from in redirects));
  return { ...site, redirects, gone: [...new Set([...site.gone, ...gone, ...led])].sort() };
}

/** The cards of pages that went, which show their titles; that of the site, which every other page has, stays. */
function cardsOfAlone(source: string, gone: readonly string[]): string[] {
  const cardsIn = (url: string): string[] => {
    const file = join(source, pagePath(url));
    return existsSync(file) ? (readFileSync(file, 'utf8').match(/\bmedia\/[0-9a-f]{16}-card\.png/g) ?? []) : [];
  };
  const shared = new Set(cardsIn('/404.html'));
  return gone.flatMap(cardsIn).filter((path) => !shared.has(path));
}

/** The addresses of the feeds that went: those that follow pages that did, and those that were withdrawn by themselves. */
function feedsOf({ files }: Manifest, gone: readonly string[], withdrawn: ReadonlySet<string>): string[] {
  const places = new Set(gone);
  return Object.keys(files)
    .map((path) => `/${path}`)
    .filter((url) => feedFormatOf(url) !== undefined)
    .filter((url) => withdrawn.has(url) || places.has(url.slice(0, url.lastIndexOf('/') + 1)));
}

/** The texts of a release that name pages, without those that are gone. */
function changedTexts(
  source: string,
  manifest: Manifest,
  site: SiteFile,
  gone: readonly string[],
): Map<string, string> {
  const read = (path: string): string => readFileSync(join(source, path), 'utf8');
  const origin = manifest.inputs.origins[manifest.region] ?? '';
  const sitemaps = Object.keys(manifest.files).filter(isSitemap);
  const feeds = Object.keys(manifest.files).filter((path) => feedFormatOf(path) !== undefined);
  return new Map([
    ...sitemaps.map((path) => [path, withoutAddresses(read(path), origin, gone)] as const),
    ...feeds.map((path) => [path, withoutEntries(path, read(path), origin, gone)] as const),
    [siteFileName, siteFileText(site)],
    ...redirectTexts(site),
  ]);
}

/** `/media/<sha16>-640.webp` and `/files/<sha16>/report.pdf` bear the beginning of their source's hash. */
function isOfMedia(path: string, hashes: ReadonlySet<string>): boolean {
  const short = /^(?:media|files)\/([0-9a-f]{16})/.exec(path)?.[1];
  return short !== undefined && [...hashes].some((hash) => hash.startsWith(short));
}
