import { contentType } from '../content-type.ts';
import { hostFiles } from '../host-files.ts';
import { manifestName, type Manifest } from '../manifest.ts';
import { pagePath } from '../page-path.ts';
import { cacheAndAsk, cacheForever, immutableFolders } from '../security-headers.ts';

/** A file of a release on its way to a destination. */
export interface ReleaseFile {
  readonly path: string;
  /** Whether pages refer to it by an address that never means another file. */
  readonly isAsset: boolean;
  readonly contentType: string;
  readonly cacheControl: string;
}

/**
 * The files of a release that a destination gets, by path, without the manifest, which comes last, and without what is
 * compressed: static hosts and the networks before storage do that by themselves. `forHost` says whether the host reads the files that are instructions to hosts; where it does not, they would only be pages that nobody made.
 */
export function releaseFiles(manifest: Manifest, forHost: boolean): Map<string, ReleaseFile> {
  const { pages, files, inherited } = manifest;
  const paths = [...Object.keys(pages).map(pagePath), ...Object.keys(files), ...Object.keys(inherited)];
  const wanted = paths.filter((path) => path !== manifestName && (forHost || !hostFiles.has(path)));
  return new Map(wanted.map((path) => [path, releaseFile(path)]));
}

export function releaseFile(path: string): ReleaseFile {
  const isAsset = immutableFolders.some((folder) => path.startsWith(`${folder}/`));
  return { path, isAsset, contentType: contentType(path), cacheControl: isAsset ? cacheForever : cacheAndAsk };
}
