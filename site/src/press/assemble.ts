import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hostFiles } from './host-files.ts';
import { manifestName, manifestText, type InheritedStamp, type Manifest } from './manifest.ts';
import type { MediaStore } from './media.ts';
import type { RegionPlan } from './plan.ts';
import { ReleaseWriter } from './release-writer.ts';
import { keptReleases, regionFolder, releaseFolder } from './releases.ts';
import type { Renderer } from './renderer.ts';
import { SiblingWriter } from './sibling-writer.ts';
import { siblingPaths } from './siblings.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { RegionSite } from './site-source.ts';
import { indexPaths, takeIndex } from './search/take-index.ts';
import { takeSpare } from './spare.ts';
import type { Verification } from './verify.ts';

/** Rendering awaits nothing but itself: without a pause no signal, timer or end of a connection is noticed for seconds. */
const pagesBetweenPauses = 32;

/** A release that is complete but not public: it stands beside the releases under a temporary name. */
export interface Candidate {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Addresses of the pages that were rendered, not taken over. */
  readonly rendered: readonly string[];
}

/** What a release is made with. */
export interface Tools {
  readonly renderer: Renderer;
  readonly media: MediaStore;
  /** Looks at the pages while they are made. */
  readonly verification: Verification;
  /** Makes the search index of the pages in a folder at once; left out where a later release brings it. */
  readonly indexNow?:
    ((site: RegionSite, pages: Manifest['pages'], folder: string) => Promise<SearchIndex>) | undefined;
}

/** A release of which files are taken over. */
export interface KeptRelease {
  readonly number: number;
  readonly manifest: Manifest;
}

/** Folder in which a release is built; the next start throws it away after a crash. */
export function buildingFolder(releases: string, region: string, number: number): string {
  return join(regionFolder(releases, region), `.building-${number}`);
}

/**
 * Builds a release: renders what changed, takes the rest over from the current release by hard links. Files of
 * earlier releases are never written to. Throws when a page or a file cannot be made.
 */
export async function assemble(
  plan: RegionPlan,
  number: number,
  releases: string,
  tools: Tools,
  current: KeptRelease | undefined,
): Promise<Candidate> {
  const region = plan.region.slug;
  const folder = buildingFolder(releases, region, number);
  rmSync(folder, { recursive: true, force: true });
  const target = new ReleaseWriter(
    folder,
    takeSpare(releases, region, folder),
    wantedPaths(plan, tools.renderer, current),
  );
  const earlier = current && releaseFolder(releases, region, current.number);
  const siblings = new SiblingWriter(
    target,
    earlier === undefined || plan.full
      ? undefined
      : { folder: earlier, compressed: current?.manifest.compressed ?? {} },
    (path, sha256) => tools.verification.file(path, sha256),
  );
  const pages: Manifest['pages'] = {};
  const rendered: string[] = [];
  const toRender = new Set(plan.toRender);
  for (const [url, { page, path, model }] of plan.pages) {
    const stamp = toRender.has(url) ? undefined : current?.manifest.pages[url];
    if (stamp && earlier && target.link(join(earlier, path), path, stamp)) {
      pages[url] = stamp;
      siblings.takeOver(path, stamp.size);
      if (plan.mayBreakLinks) tools.verification.page(url, readFileSync(join(folder, path)));
    } else {
      const html = await tools.renderer.render(page);
      const stamp = target.write(path, html);
      pages[url] = { ...stamp, model };
      rendered.push(url);
      siblings.make(path, html);
      tools.verification.page(url, html);
      tools.verification.file(path, stamp.sha256);
      if (rendered.length % pagesBetweenPauses === 0) await nextTurn();
    }
  }
  const files: Manifest['files'] = {};
  for (const [path, { text, sha256 }] of plan.texts) {
    const stamp = current?.manifest.files[path];
    if (stamp && earlier && stamp.sha256 === sha256 && target.link(join(earlier, path), path, stamp)) {
      files[path] = stamp;
      if (!hostFiles.has(path)) siblings.takeOver(path, stamp.size);
    } else {
      files[path] = target.write(path, text);
      if (!hostFiles.has(path)) siblings.make(path, Buffer.from(text));
      tools.verification.file(path, files[path].sha256);
    }
    if (path.endsWith('.html')) tools.verification.page(`/${path}`, Buffer.from(text));
  }
  for (const [path, file] of tools.renderer.assets) {
    const stamp = plan.full ? undefined : current?.manifest.files[path];
    if (stamp && earlier && target.link(join(earlier, path), path, stamp)) files[path] = stamp;
    else files[path] = target.copy(file, path);
    siblings.takeOver(path, files[path].size);
  }
  for (const [path, use] of plan.media) {
    const stamp = plan.full ? undefined : current?.manifest.files[path];
    if (stamp && earlier && target.link(join(earlier, path), path, stamp)) files[path] = stamp;
    else files[path] = target.take(await tools.media.fileFor(use), path);
    siblings.takeOver(path, files[path].size);
    const also = use.alsoAt?.slice(1);
    if (also !== undefined && target.link(join(folder, path), also, files[path])) files[also] = files[path];
  }
  const index = plan.index ?? (await tools.indexNow?.(plan.site, pages, folder));
  const search = takeIndex({ ...plan, ...(index ? { index } : {}) }, target, earlier, current, files, {
    siblings,
    verification: tools.verification,
  });
  const inherited = inheritAssets(target, releases, region, current, files);
  const manifest: Manifest = {
    format: 'pactwerk-release/1',
    region,
    number,
    inputs: plan.inputs,
    ...(search === undefined ? {} : { search }),
    pages,
    files,
    compressed: siblings.written,
    inherited,
  };
  target.write(manifestName, manifestText(manifest));
  target.finish();
  return { folder, manifest, rendered };
}

/** Every file that a release will have, inherited assets left out. */
function wantedPaths(
  { pages, texts, media, index, keepsIndex }: RegionPlan,
  { assets }: Renderer,
  current: KeptRelease | undefined,
): ReadonlySet<string> {
  const searched = index?.files.keys() ?? (keepsIndex ? indexPaths(current) : []);
  const own = [...pages.values()].map(({ path }) => path);
  const also = [...media.values()].flatMap(({ alsoAt }) => alsoAt?.slice(1) ?? []);
  const paths = [...own, ...texts.keys(), ...assets.keys(), ...media.keys(), ...also, ...searched];
  return new Set([...paths, ...paths.flatMap(siblingPaths)]);
}

/** Only hashed assets of the renderer are handed down: media that was withdrawn must not stay in reach. */
function inheritAssets(
  target: ReleaseWriter,
  releases: string,
  region: string,
  current: KeptRelease | undefined,
  own: Manifest['files'],
): Manifest['inherited'] {
  if (current === undefined) return {};
  const kept = new Set(keptReleases(releases, region));
  const candidates: [string, InheritedStamp][] = [
    ...Object.entries(current.manifest.inherited),
    ...Object.entries(current.manifest.files)
      .filter(([path]) => path.startsWith('_astro/'))
      .map(([path, stamp]): [string, InheritedStamp] => [path, { ...stamp, from: current.number }]),
  ];
  const inherited: Manifest['inherited'] = {};
  for (const [path, stamp] of candidates) {
    if (path in own || !kept.has(stamp.from)) continue;
    if (path in inherited || target.link(join(releaseFolder(releases, region, current.number), path), path, stamp)) {
      inherited[path] = stamp;
    }
  }
  return inherited;
}
