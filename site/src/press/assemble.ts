import { copyFileSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { linkOrCopy } from './link-or-copy.ts';
import { manifestName, manifestText, type FileStamp, type InheritedStamp, type Manifest } from './manifest.ts';
import type { MediaStore } from './media.ts';
import { sha256 } from './model-hash.ts';
import type { RegionPlan } from './plan.ts';
import { codeOf, keptReleases, regionFolder, releaseFolder } from './releases.ts';
import type { Renderer } from './renderer.ts';
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
  const target = new ReleaseWriter(folder);
  const earlier = current && releaseFolder(releases, region, current.number);
  const pages: Manifest['pages'] = {};
  const rendered: string[] = [];
  const toRender = new Set(plan.toRender);
  for (const [url, { page, path, model }] of plan.pages) {
    const stamp = toRender.has(url) ? undefined : current?.manifest.pages[url];
    if (stamp && earlier && target.link(join(earlier, path), path)) {
      pages[url] = stamp;
      if (plan.mayBreakLinks) tools.verification.page(url, readFileSync(join(folder, path)));
    } else {
      const html = await tools.renderer.render(page);
      const stamp = target.write(path, html);
      pages[url] = { ...stamp, model };
      rendered.push(url);
      tools.verification.page(url, html);
      tools.verification.file(path, stamp.sha256);
      if (rendered.length % pagesBetweenPauses === 0) await nextTurn();
    }
  }
  const files: Manifest['files'] = {};
  for (const [path, text] of plan.texts) {
    const stamp = current?.manifest.files[path];
    if (stamp && earlier && stamp.sha256 === sha256(text) && target.link(join(earlier, path), path))
      files[path] = stamp;
    else {
      files[path] = target.write(path, text);
      tools.verification.file(path, files[path].sha256);
    }
    if (path.endsWith('.html')) tools.verification.page(`/${path}`, Buffer.from(text));
  }
  for (const [path, file] of tools.renderer.assets) files[path] = target.copy(file, path);
  for (const [path, use] of plan.media) {
    const stamp = plan.full ? undefined : current?.manifest.files[path];
    if (stamp && earlier && target.link(join(earlier, path), path)) files[path] = stamp;
    else files[path] = target.take(await tools.media.fileFor(use), path);
  }
  const inherited = inheritAssets(target, releases, region, current, files);
  const manifest: Manifest = {
    format: 'pactwerk-release/1',
    region,
    number,
    inputs: plan.inputs,
    pages,
    files,
    inherited,
  };
  target.write(manifestName, manifestText(manifest));
  return { folder, manifest, rendered };
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
    if (path in inherited || target.link(join(releaseFolder(releases, region, current.number), path), path)) {
      inherited[path] = stamp;
    }
  }
  return inherited;
}

/** Puts files into a new release and never over one that is there, since that may have other names. */
export class ReleaseWriter {
  readonly #folders: Set<string>;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    this.#folders = new Set([root]);
    mkdirSync(root, { recursive: true });
  }

  write(path: string, content: string | Uint8Array): FileStamp {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(this.#place(path), bytes, { flag: 'wx' });
    return { sha256: sha256(bytes), size: bytes.length };
  }

  copy(from: string, path: string): FileStamp {
    const to = this.#place(path);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return { sha256: sha256(readFileSync(to)), size: statSync(to).size };
  }

  /** Links a file of a cache whose files never change. */
  take(from: string, path: string): FileStamp {
    const to = this.#place(path);
    linkOrCopy(from, to);
    return { sha256: sha256(readFileSync(to)), size: statSync(to).size };
  }

  /** Links a file of an earlier release; false when it is not there any more. */
  link(from: string, path: string): boolean {
    try {
      linkOrCopy(from, this.#place(path));
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  #place(path: string): string {
    const file = join(this.#root, path);
    this.#makeFolder(dirname(file));
    return file;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#makeFolder(dirname(folder));
    mkdirSync(folder);
    this.#folders.add(folder);
  }
}
