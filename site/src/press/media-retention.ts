import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readManifest } from './manifest.ts';
import { codeOf, keptReleases, regionsIn, releaseFolder, writeDurably } from './releases.ts';
import type { Press } from './run.ts';
import type { PublicState } from './site-source.ts';

const daysKept = 30;

/** `var/images/unused.json`: since when files of the media store are in no kept release, by path. */
const unusedSchema = z.object({ looked: z.string(), since: z.record(z.string(), z.string()) });
type Unused = z.infer<typeof unusedSchema>;
const nothingKnown: Unused = { looked: '', since: {} };

/**
 * Which unused files may go: those that are found unused for thirty days on end. A file that is used again begins anew.
 * @param unused paths of the files that nothing uses today
 * @param since the day, yyyy-mm-dd, on which each was first found unused
 */
export function mediaToDrop(
  unused: readonly string[],
  since: Readonly<Record<string, string>>,
  today: string,
): { drop: string[]; since: Record<string, string> } {
  const oldest = new Date(Date.parse(today) - daysKept * 86_400_000).toISOString().slice(0, 10);
  const dated = unused.map((path) => [path, since[path] ?? today] as const);
  return {
    drop: dated.filter(([, day]) => day <= oldest).map(([path]) => path),
    since: Object.fromEntries(dated.filter(([, day]) => day > oldest)),
  };
}

/** Removes what is unused, with a line in the log. What cannot be removed never fails a run. */
export function tidyMedia(press: Press, state: PublicState): void {
  try {
    const dropped = dropUnusedMedia(press, state);
    if (dropped.length > 0) press.log.info({ dropped }, `${dropped.length} images and files of no release are removed`);
  } catch (error) {
    press.log.warn(
      { err: error },
      'Unused images and files could not be removed; the press tries again at its next run.',
    );
  }
}

/**
 * Once a day removes the variants of images that no kept release has had for thirty days, and the bytes of files that are
 * withdrawn besides: the desk may be the one that keeps the bytes of all others there. The caller holds the press lock.
 * Returns what went.
 */
function dropUnusedMedia(
  { releases, media, today }: Pick<Press, 'releases' | 'media' | 'today'>,
  { withdrawnMedia }: Pick<PublicState, 'withdrawnMedia'>,
): string[] {
  const record = join(media.folder, 'images', 'unused.json');
  const known = readUnused(record);
  const day = today();
  if (known.looked === day) return [];
  const used = namesInUse(releases);
  const variants = mediaVariants(media.folder)
    .filter(({ sha256, rest }) => sha256 === undefined || !used.has(`${sha256.slice(0, 16)}${rest}`))
    .map(({ path }) => path);
  const bytes = namesIn(join(media.folder, 'media'))
    .filter((name) => withdrawnMedia.has(name) && !used.has(name.slice(0, 16)))
    .map((name) => `media/${name}`);
  const { drop, since } = mediaToDrop([...variants, ...bytes], known.since, day);
  for (const path of drop) rmSync(join(media.folder, path), { force: true });
  mkdirSync(join(media.folder, 'images'), { recursive: true });
  writeDurably(record, `${JSON.stringify({ looked: day, since } satisfies Unused, null, 1)}\n`);
  return drop;
}

/** The variants of images in a media store; without hash what a press left half-way. */
export function mediaVariants(folder: string): { path: string; sha256: string | undefined; rest: string }[] {
  return namesIn(join(folder, 'images')).flatMap((recipe) =>
    namesIn(join(folder, 'images', recipe)).map((name) => {
      const [, sha256, rest = ''] = /^([0-9a-f]{64})(-.*)$/.exec(name) ?? [];
      return { path: `images/${recipe}/${name}`, sha256, rest };
    }),
  );
}

/** What kept releases have of the media store: `<sha16>-640.webp` of a variant, `<sha16>` of bytes. */
function namesInUse(releases: string): Set<string> {
  const used = new Set<string>();
  for (const region of regionsIn(releases)) {
    for (const number of keptReleases(releases, region)) {
      for (const path of Object.keys(readManifest(releaseFolder(releases, region, number)).files)) {
        const [, hash, rest] = /^(?:media|files)\/([0-9a-f]{16})([^/]*)/.exec(path) ?? [];
        // A variant is made of its bytes, so these are in use with it.
        if (hash !== undefined) used.add(hash).add(`${hash}${rest}`);
      }
    }
  }
  return used;
}

/** A record that is lost or cut off costs thirty days more, no file. */
function readUnused(file: string): Unused {
  try {
    return unusedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return nothingKnown;
    throw error;
  }
}

/** Names in a folder; none when it is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
