import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentTypes } from '@pactwerk/shared-types';
import { handlePattern, mediaNamePattern, suggestion } from './handles';
import type { BundleProblem } from './source';

/** One text file of a bundle, `path` with forward slashes below the folder. */
export interface TextFile {
  path: string;
  text: string;
}

/** A media file: its bytes stay on disk until they are uploaded. */
export interface MediaFile {
  name: string;
  file: string;
  size: number;
  sha256: string;
}

/** A folder as it was found, before anything in it is understood. */
export interface BundleFolder {
  manifest: TextFile | undefined;
  /** The hashes that an export wrote beside the entries, if there are any. */
  exported: TextFile | undefined;
  entries: (TextFile & { type: string; handle: string })[];
  media: MediaFile[];
  sidecars: (TextFile & { name: string })[];
  problems: BundleProblem[];
}

const largestText = 5 * 1024 * 1024;
const largestMedia = 25 * 1024 * 1024;
const ignored = new Set(['.DS_Store', 'Thumbs.db', '.gitattributes', 'README.md']);

/** Reads the folder of a bundle; refuses what does not belong there instead of passing over it. */
export function readFolder(folder: string): BundleFolder {
  const found: BundleFolder = {
    manifest: undefined,
    exported: undefined,
    entries: [],
    media: [],
    sidecars: [],
    problems: [],
  };
  const refuse = (file: string, message: string) =>
    found.problems.push({ file, line: 1, column: 1, field: '', message, severity: 'refuse' });
  const text = (path: string): TextFile | undefined => {
    const bytes = readFileSync(join(folder, path));
    if (bytes.length > largestText) return void refuse(path, `is larger than ${largestText / 1024 / 1024} MB`);
    try {
      return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return void refuse(path, 'is not UTF-8: save it again in that encoding');
    }
  };
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) {
    refuse('.', 'is no folder');
    return found;
  }
  for (const name of children(folder)) {
    const kind = lstatSync(join(folder, name));
    if (kind.isDirectory() && name === 'media') readMedia(folder, found, text, refuse);
    else if (kind.isDirectory() && Object.hasOwn(contentTypes, name)) readType(folder, name, found, text, refuse);
    else if (kind.isDirectory())
      refuse(name, `there is no content type "${name}"${suggestion(name, Object.keys(contentTypes))}`);
    else if (name === 'bundle.yaml') found.manifest = text(name);
    else if (name === 'exported.yaml') found.exported = text(name);
    else refuse(name, 'does not belong in a bundle: it has bundle.yaml and a folder per content type');
  }
  if (found.manifest === undefined && !found.problems.some(({ file }) => file === 'bundle.yaml'))
    refuse('bundle.yaml', 'is missing: it says "format: pactwerk-bundle/1"');
  return found;
}

type ReadText = (path: string) => TextFile | undefined;
type Refuse = (file: string, message: string) => void;

function readType(folder: string, type: string, found: BundleFolder, text: ReadText, refuse: Refuse): void {
  for (const name of children(join(folder, type))) {
    const path = `${type}/${name}`;
    const handle = name.replace(/\.yaml$/, '');
    if (!lstatSync(join(folder, path)).isFile()) refuse(path, 'is not a file');
    else if (handle === name) refuse(path, 'must end in .yaml');
    else if (!handlePattern.test(handle)) refuse(path, 'a file name has small letters, digits and hyphens only');
    else {
      const file = text(path);
      if (file !== undefined) found.entries.push({ ...file, type, handle });
    }
  }
}

function readMedia(folder: string, found: BundleFolder, text: ReadText, refuse: Refuse): void {
  const names = children(join(folder, 'media'));
  const present = new Set(names);
  for (const name of names) {
    const path = `media/${name}`;
    if (!lstatSync(join(folder, path)).isFile()) refuse(path, 'is not a file');
    else if (name.endsWith('.yaml')) {
      const described = name.replace(/\.yaml$/, '');
      const file = text(path);
      if (!present.has(described)) refuse(path, `describes media/${described}, which is not there`);
      else if (file !== undefined) found.sidecars.push({ ...file, name: described });
    } else if (!mediaNamePattern.test(name)) {
      refuse(path, 'a media name has letters, digits, dots, hyphens and underscores, and a lower-case extension');
    } else {
      const size = lstatSync(join(folder, path)).size;
      if (size === 0) refuse(path, 'is empty');
      else if (size > largestMedia) refuse(path, `is larger than ${largestMedia / 1024 / 1024} MB`);
      else {
        const sha256 = createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex');
        found.media.push({ name, file: join(folder, path), size, sha256 });
      }
    }
  }
}

function children(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !ignored.has(name))
    .sort();
}
