import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hostFiles, siteFileName, siteFileSchema, type SiteFile } from '#press/host-files.ts';
import { readManifest } from '#press/manifest.ts';
import { pagePath } from '#press/page-path.ts';
import { currentRelease, keptReleases, releaseFolder } from '#press/releases.ts';
import { ReleaseFiles } from './release-files.ts';

/** A release as the server answers from it. */
export interface OpenRelease {
  readonly site: SiteFile;
  readonly gone: ReadonlySet<string>;
  /** Answers with the file at a path; false when there is none. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers with the page for addresses without a page. */
  serveMissing(status: number, request: IncomingMessage, response: ServerResponse): void;
  /** Whether there is a page with this address. */
  hasPage(url: string): boolean;
}

/** Opens the public release of each region when it is asked for, and again after a swap. */
export class Releases {
  readonly #folder: string;
  readonly #open = new Map<string, { number: number; release: OpenRelease }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The public release of a region, or undefined while it has none. */
  of(region: string): OpenRelease | undefined {
    const number = currentRelease(this.#folder, region);
    if (number === undefined) return undefined;
    const known = this.#open.get(region);
    if (known?.number === number) return known.release;
    const release = openRelease(releaseFolder(this.#folder, region, number));
    this.#open.set(region, { number, release });
    return release;
  }

  /** A hashed asset of any kept release: a page that was loaded before a swap or a rollback still finds its stylesheet. */
  keptAsset(region: string, path: string): string | undefined {
    if (!/^_astro\/[\w.@-]+$/.test(path)) return undefined;
    return keptReleases(this.#folder, region)
      .reverse()
      .map((number) => join(releaseFolder(this.#folder, region, number), path))
      .find((file) => existsSync(file));
  }
}

function openRelease(folder: string): OpenRelease {
  const site = siteFileSchema.parse(JSON.parse(readFileSync(join(folder, siteFileName), 'utf8')));
  const files = new ReleaseFiles(folder, readManifest(folder), hostFiles);
  return {
    site,
    gone: new Set(site.gone),
    serve: (path, request, response) => {
      const file = fileAt(path);
      return file !== undefined && files.serve(file, request, response);
    },
    serveMissing: (status, request, response) => files.serveWhole('404.html', status, request, response),
    hasPage: (url) => url.endsWith('/') && files.has(fileAt(url) ?? ''),
  };
}

/** Path of the file that an address leads to; undefined for what no address of ours can be. */
function fileAt(path: string): string | undefined {
  if (!path.endsWith('/')) return path.slice(1);
  try {
    return pagePath(path);
  } catch {
    return undefined;
  }
}
