import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { feedFormatOf, feedTypes } from '#urls.ts';
import { hostFiles, siteFileName, siteFileSchema, type SiteFile } from '#press/host-files.ts';
import { pagePath } from '#press/page-path.ts';
import { currentRelease, keptReleases, releaseFolder } from '#press/releases.ts';
import { securityTxtPath } from '#press/security-txt.ts';
import { cacheAndAsk, cacheForever, immutableFolders } from '#press/security-headers.ts';

/** A release as the server answers from it. */
export interface OpenRelease {
  readonly site: SiteFile;
  readonly gone: ReadonlySet<string>;
  /** Serves a file of the release; calls `next` when there is none with that path. */
  readonly serve: RequestHandler;
  /** Whether there is a page with this address. */
  hasPage(url: string): boolean;
  /** HTML for addresses without a page. */
  readonly notFound: string;
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
  // sirv reads the names of all files once, so an address can only ever lead to a file of this release.
  const files = sirv(folder, {
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      if (path === `/${securityTxtPath}`) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      const feed = feedFormatOf(path);
      if (feed !== undefined) response.setHeader('Content-Type', `${feedTypes[feed]}; charset=utf-8`);
      const immutable = immutableFolders.some((name) => path.startsWith(`/${name}/`));
      response.setHeader('Cache-Control', immutable ? cacheForever : cacheAndAsk);
    },
  });
  const missing = join(folder, '404.html');
  return {
    site,
    gone: new Set(site.gone),
    serve: files,
    hasPage: (url) => isPageUrl(url) && existsSync(join(folder, pagePath(url))),
    notFound: existsSync(missing) ? readFileSync(missing, 'utf8') : '<!DOCTYPE html><title>404</title><h1>404</h1>',
  };
}

/** Files that only instruct hosts are no part of the site. */
export function isHostFile(path: string): boolean {
  return hostFiles.has(path.slice(1));
}

function isPageUrl(url: string): boolean {
  try {
    pagePath(url);
    return true;
  } catch {
    return false;
  }
}
