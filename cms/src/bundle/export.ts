import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentTypes, factLocale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { recordEvent } from '../audit/events';
import { readBytes, type MediaFile } from '../ledger/media';
import { mediaUid } from '../ledger/subjects';
import { entryHash } from './canonical';
import { collectEntries, type StoredEntry, typeNames } from './collect';
import type { Handles } from './decompose';
import { type Entry, noLanguage } from './entry';
import { slugOf } from '../desk/slug-text';
import { mediaFingerprint } from './media';
import { type Memory, readMemory } from './memory';
import { mediaNamePattern } from './handles';
import { bundleFormat } from './read';
import { writeEntry, writeSidecar, writeYaml } from './write';

export interface ExportResult {
  entries: number;
  media: number;
  /** Entries without a Dutch text, by `type/id`: a bundle cannot hold them, as nothing of them can be public. */
  leftOut: string[];
}

/** Why a folder is not written to. */
export class ExportRefused extends Error {}

/**
 * Writes everything of the desk into a folder, the same content always as the same bytes. What an earlier export left there
 * and the desk no longer has is removed; a folder that holds anything else is refused.
 */
export async function exportBundle(strapi: Core.Strapi, folder: string): Promise<ExportResult> {
  await refuseOther(folder);
  // One transaction, so that what is read belongs together.
  const { files, leftOut } = await strapi.db.transaction(() => bundleFiles(strapi));
  const wanted = new Set(files.keys());
  for (const path of await presentFiles(folder)) if (!wanted.has(path)) await rm(join(folder, path));
  for (const [path, content] of files) await writeChanged(join(folder, path), content);
  const count = (test: (path: string) => boolean) => [...wanted].filter(test).length;
  const entries = count((path) => path.includes('/') && !path.startsWith('media/'));
  const media = count((path) => path.startsWith('media/') && !path.endsWith('.yaml'));
  await recordEvent(strapi, { kind: 'contentExported', detail: { entries, media } });
  return { entries, media, leftOut };
}

async function bundleFiles(strapi: Core.Strapi): Promise<{ files: Map<string, string | Buffer>; leftOut: string[] }> {
  const memory = await readMemory(strapi);
  const all = await collectEntries(strapi);
  const hasDutch = ({ type, languages }: StoredEntry) =>
    languages.has(contentTypes[type].localized ? factLocale : noLanguage);
  const stored = new Map([...all].filter(([, entry]) => hasDutch(entry)));
  const leftOut = [...all.keys()].filter((key) => !stored.has(key));
  const media: MediaFile[] = await strapi.db.query(mediaUid).findMany({ orderBy: { documentId: 'asc' } });
  const handles = entryHandles(stored, memory);
  const names = mediaNames(media, memory);
  const called: Handles = {
    handleOf: (type, id) => handles.get(`${type}/${id}`),
    mediaName: (id) => names.get(id),
  };
  const files = new Map<string, string | Buffer>([['bundle.yaml', writeYaml({ format: bundleFormat })]]);
  const hashes: [string, string][] = [];
  for (const [key, entry] of stored) {
    const handle = handles.get(key) ?? entry.id;
    const written: Entry = { ...entry, handle };
    files.set(`${entry.type}/${handle}.yaml`, writeEntry(written, called));
    hashes.push([key, entryHash(written)]);
  }
  for (const file of media) {
    const name = names.get(file.documentId) ?? file.name;
    const bytes = await readBytes(strapi, file);
    files.set(`media/${name}`, bytes);
    const { documentId: id, alternativeText, caption, focalPoint } = file;
    const sidecar = writeSidecar({ id, name, alternativeText, caption, focalPoint });
    if (sidecar !== undefined) files.set(`media/${name}.yaml`, sidecar);
    hashes.push([`media/${id}`, mediaFingerprint(bytes, file)]);
  }
  files.set('exported.yaml', writeYaml(Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)))));
  return { files, leftOut };
}

/** A handle for every entry, by `type/id`: the one that it was imported with, else one that its name suggests. */
function entryHandles(stored: ReadonlyMap<string, StoredEntry>, memory: Memory): Map<string, string> {
  const handles = new Map<string, string>();
  const taken = new Set<string>();
  const take = (key: string, type: string, wanted: string) => {
    const handle = firstFree(wanted, (candidate) => !taken.has(`${type}/${candidate}`));
    taken.add(`${type}/${handle}`);
    handles.set(key, handle);
  };
  const known = [...stored].filter(([key]) => memory.entries[key] !== undefined);
  for (const [key, { type }] of known) take(key, type, memory.entries[key]?.handle ?? '');
  for (const [key, entry] of stored) if (!handles.has(key)) take(key, entry.type, suggested(entry));
  return handles;
}

function suggested({ id, languages }: StoredEntry): string {
  const [first] = languages.values();
  const payload = first?.published ?? first?.draft ?? {};
  const words = ['slug', 'title', 'name', 'label', 'text'].map((name) => payload[name]);
  const text = words.find((word): word is string => typeof word === 'string' && slugOf(word) !== '');
  return text === undefined ? id : slugOf(text).slice(0, 60).replace(/-+$/, '');
}

function mediaNames(media: readonly MediaFile[], memory: Memory): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const take = (id: string, wanted: string) => {
    const dot = wanted.lastIndexOf('.');
    const [stem, extension] = [wanted.slice(0, dot), wanted.slice(dot)];
    // Two names that differ in capitals only are one file on some computers.
    const free = firstFree(stem, (candidate) => !taken.has(`${candidate}${extension}`.toLowerCase()));
    taken.add(`${free}${extension}`.toLowerCase());
    names.set(id, `${free}${extension}`);
  };
  for (const { documentId } of media) {
    const known = memory.media[documentId];
    if (known !== undefined) take(documentId, known.name);
  }
  for (const { documentId, name, ext } of media)
    if (!names.has(documentId)) take(documentId, plainName(name, ext ?? ''));
  return names;
}

function plainName(name: string, extension: string): string {
  if (mediaNamePattern.test(name) && !name.endsWith('.yaml')) return name;
  const stem = name.toLowerCase().endsWith(extension.toLowerCase())
    ? name.slice(0, name.length - extension.length)
    : name;
  return `${slugOf(stem) || 'bestand'}${extension.toLowerCase().replace(/[^.a-z0-9]/g, '') || '.bin'}`;
}

function firstFree(wanted: string, isFree: (candidate: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`;
    if (isFree(candidate)) return candidate;
  }
}

async function refuseOther(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const present = await readdir(folder);
  if (present.length === 0 || present.includes('bundle.yaml')) return;
  throw new ExportRefused(`${folder} holds other things than a bundle. Name an empty folder or an earlier export.`);
}

/** The files that an export may have written: nothing else of the folder is touched. */
async function presentFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of [...typeNames, 'media']) {
    if (!existsSync(join(folder, name))) continue;
    for (const file of await readdir(join(folder, name), { withFileTypes: true }))
      if (file.isFile() && (name === 'media' || file.name.endsWith('.yaml'))) found.push(`${name}/${file.name}`);
  }
  return found;
}

async function writeChanged(file: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content);
  if (existsSync(file) && (await readFile(file)).equals(bytes)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
