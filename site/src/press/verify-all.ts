import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { feedFormatOf } from '#urls.ts';
import { hashOfFile } from './file-hash.ts';
import { siteFileName, siteFileSchema } from './host-files.ts';
import { movedPath } from './hosts/moved-pages.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';
import { sha256 } from './model-hash.ts';
import { pagePath } from './page-path.ts';
import { currentRelease, keptReleases, regionsIn, releaseFolder, unlessGone } from './releases.ts';
import { opened, originalOf } from './siblings.ts';
import { isSitemap } from './sitemap.ts';
import { verification } from './verify.ts';
import type { Problem } from './verify/check.ts';

export interface ReleaseProblems {
  readonly region: string;
  readonly release: number;
  readonly problems: readonly Problem[];
}

/**
 * Looks at every kept release: each file is there with the bytes of its manifest and none besides; the public one
 * passes all checks on all of its pages. Tells only the releases with problems; a press may be at work meanwhile.
 */
export async function verifyAll(releases: string, only?: string): Promise<ReleaseProblems[]> {
  const found: ReleaseProblems[] = [];
  for (const region of only === undefined ? regionsIn(releases) : [only]) {
    for (const release of keptReleases(releases, region)) {
      const folder = releaseFolder(releases, region, release);
      const problems = await unlessGone(folder, [], () => problemsOfKept(releases, region, release));
      if (problems.length > 0) found.push({ region, release, problems });
    }
  }
  return found;
}

function problemsOfKept(releases: string, region: string, number: number): Problem[] {
  const folder = releaseFolder(releases, region, number);
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
  } catch (error) {
    return [{ url: `/${manifestName}`, message: `cannot be read: ${error instanceof Error ? error.message : error}` }];
  }
  const damaged = damagedFiles(folder, manifest);
  // A copy without withdrawn pages may still name them: it is older than their withdrawal.
  if (damaged.length > 0 || number !== currentRelease(releases, region) || manifest.restores !== undefined)
    return damaged;
  return brokenPromises(folder, manifest);
}

/** What the checks find in a release that stands on disk. */
function brokenPromises(folder: string, manifest: Manifest): Problem[] {
  const { region, pages, files } = manifest;
  const { redirects, gone } = siteFileSchema.parse(JSON.parse(readFileSync(join(folder, siteFileName), 'utf8')));
  const checks = verification({
    region,
    origin: manifest.inputs.origins[region] ?? '',
    pages: new Map(Object.keys(pages).map((url) => [url, undefined])),
    files: new Set(Object.keys(files)),
    newTexts: new Map(
      Object.keys(files)
        .filter((path) => isSitemap(path) || feedFormatOf(path) !== undefined)
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    ),
    publicPages: undefined,
    redirects: new Map(Object.entries(redirects)),
    gone: new Set(gone),
    allowSmaller: true,
    read: (url) => readFileSync(join(folder, pagePath(url)), 'utf8'),
    hashOf: (path) => hashOfFile(join(folder, path)),
  });
  for (const url of Object.keys(pages)) checks.page(url, readFileSync(join(folder, pagePath(url))));
  const leadingOn = Object.keys(redirects).flatMap((from) => movedPath(from) ?? []);
  for (const path of leadingOn) if (path in files) checks.page(`/${path}`, readFileSync(join(folder, path)));
  return checks.problems();
}

function damagedFiles(folder: string, manifest: Manifest): Problem[] {
  const wanted = new Map<string, string>([
    ...Object.entries(manifest.pages).map(([url, { sha256: hash }]) => [pagePath(url), hash] as const),
    ...Object.entries({ ...manifest.files, ...manifest.inherited }).map(
      ([path, stamp]) => [path, stamp.sha256] as const,
    ),
    ...Object.entries(manifest.compressed),
  ]);
  const problems: Problem[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    const hash = wanted.get(path);
    wanted.delete(path);
    if (path === manifestName) continue;
    if (hash === hashOfFile(file)) {
      if (path in manifest.compressed && !saysTheSame(folder, path))
        problems.push({ url: `/${path}`, message: 'does not say what the file beside it says' });
      continue;
    }
    problems.push({
      url: `/${path}`,
      message: hash === undefined ? 'is not in the manifest' : 'is not what was released',
    });
  }
  return [...problems, ...[...wanted.keys()].map((path) => ({ url: `/${path}`, message: 'is missing' }))];
}

/** Whether a compressed file opens to the one beside which it stands. */
function saysTheSame(folder: string, sibling: string): boolean {
  try {
    return (
      sha256(opened(sibling, readFileSync(join(folder, sibling)))) === hashOfFile(join(folder, originalOf(sibling)))
    );
  } catch {
    return false;
  }
}
