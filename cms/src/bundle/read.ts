import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { StoredEntry } from './collect';
import { type BundleEntry, readEntry } from './entry';
import type { BundleFolder, MediaFile } from './folder';
import { derivedId } from './handles';
import { judgeEntries } from './judge';
import { type BundleProblem, type Cursor, Source } from './source';
import type { Names } from './values';

/** A media file with what is said of it. */
export interface BundleMedia extends MediaFile {
  id: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: { x: number; y: number } | null;
}

export interface Bundle {
  entries: BundleEntry[];
  media: BundleMedia[];
}

export const bundleFormat = 'pactwerk-bundle/1';
const idPattern = /^[a-z][a-z0-9]{0,63}$/;

/** What the database has already, for a bundle that is only a part. */
export interface Known {
  names: Names;
  stored: ReadonlyMap<string, StoredEntry>;
  /** Since when addresses of other sites do not answer, as the desk found them. */
  deadSince?: (address: string) => string | undefined;
}

/** Understands a bundle and judges it by the rules. Nothing may be imported while something is refused. */
export function readBundle(folder: BundleFolder, known?: Known): { bundle: Bundle; problems: BundleProblem[] } {
  const sources: Source[] = [];
  const open = (path: string, text: string): Source => {
    const source = new Source(path, text);
    sources.push(source);
    return source;
  };
  if (folder.manifest !== undefined) readManifest(open(folder.manifest.path, folder.manifest.text));
  const sidecars = new Map(folder.sidecars.map(({ name, path, text }) => [name, open(path, text)]));
  const media = folder.media.map((file) => readSidecar(file, sidecars.get(file.name)));
  const files = folder.entries
    .filter((file): file is typeof file & { type: TypeName } => Object.hasOwn(contentTypes, file.type))
    .map((file) => {
      const source = open(file.path, file.text);
      return { ...file, source, id: readId(source, file.type, file.handle) };
    });
  const names = bundleNames(files, media, known?.names);
  checkIds(files);
  const entries = files.map(({ source, type, handle, id }) => readEntry(source, type, handle, id, names));
  judgeEntries(entries, known?.stored ?? new Map(), known?.deadSince ?? (() => undefined));
  const problems = [...folder.problems, ...sources.flatMap((source) => source.problems)];
  return { bundle: { entries, media }, problems: withoutDoubles(problems.sort(byPlace)) };
}

function readManifest(source: Source): void {
  const fields = source.broken ? undefined : source.root.map();
  for (const [name, cursor] of fields ?? []) if (name !== 'format') cursor.refuse('bundle.yaml has the format only');
  const format = fields?.get('format');
  if (format === undefined) source.refuseField('format', `is missing: "format: ${bundleFormat}"`);
  else if (format.string() !== bundleFormat) format.refuse(`must be ${bundleFormat}: this version reads no other`);
}

function readSidecar(file: MediaFile, source: Source | undefined): BundleMedia {
  const described: BundleMedia = {
    ...file,
    id: derivedId('media', file.name),
    alternativeText: null,
    caption: null,
    focalPoint: null,
  };
  const fields = source === undefined || source.broken || source.root.isNull ? undefined : source.root.map();
  for (const [name, cursor] of fields ?? []) {
    if (name === 'id') described.id = readIdValue(cursor) ?? described.id;
    else if (name === 'alternativeText' || name === 'caption')
      described[name] = cursor.isNull ? null : (cursor.string() ?? null);
    else if (name === 'focalPoint') described.focalPoint = readPoint(cursor);
    else cursor.refuse('a media file has alternativeText, caption and focalPoint');
  }
  return described;
}

function readPoint(cursor: Cursor): BundleMedia['focalPoint'] {
  const fields = cursor.isNull ? undefined : cursor.map();
  const [x, y] = [fields?.get('x')?.number(), fields?.get('y')?.number()];
  if (fields !== undefined && (x === undefined || y === undefined)) cursor.refuse('needs x and y, in percent');
  return x === undefined || y === undefined ? null : { x, y };
}

function readId(source: Source, type: string, handle: string): string {
  const cursor = source.broken || !source.root.isMap ? undefined : source.root.map()?.get('id');
  return (cursor && readIdValue(cursor)) ?? derivedId(type, handle);
}

function readIdValue(cursor: Cursor): string | undefined {
  const id = cursor.string();
  if (id === undefined || idPattern.test(id)) return id;
  return cursor.refuse('an id has small letters and digits, and begins with a letter');
}

function checkIds(files: { source: Source; type: string; path: string; id: string }[]): void {
  const taken = new Map<string, string>();
  for (const { source, type, path, id } of files) {
    const other = taken.get(`${type}/${id}`);
    if (other !== undefined) source.refuseField('id', `has the same id as ${other}`);
    taken.set(`${type}/${id}`, path);
  }
}

function bundleNames(
  files: { type: string; handle: string; id: string }[],
  media: BundleMedia[],
  known?: Names,
): Names {
  const ids = new Map(files.map(({ type, handle, id }) => [`${type}/${handle}`, id]));
  const mediaIds = new Map(media.map(({ name, id }) => [name, id]));
  return {
    entryId: (type, handle) => ids.get(`${type}/${handle}`) ?? known?.entryId(type, handle),
    handles: (type) => [
      ...files.filter((file) => file.type === type).map(({ handle }) => handle),
      ...(known?.handles(type) ?? []),
    ],
    mediaId: (name) => mediaIds.get(name) ?? known?.mediaId(name),
    mediaNames: () => [...mediaIds.keys(), ...(known?.mediaNames() ?? [])],
  };
}

// A value that is read twice, as an id is, is wrong once.
function withoutDoubles(problems: BundleProblem[]): BundleProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function byPlace(a: BundleProblem, b: BundleProblem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.field, b.field);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
