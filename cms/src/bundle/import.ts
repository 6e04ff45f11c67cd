import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { deadSince } from '../checks/links/link-table';
import { inLedgerTransaction } from '../ledger/lock';
import { mediaUid } from '../ledger/subjects';
import { applyPlan, type Progress } from './apply';
import { entryHash } from './canonical';
import { collectEntries, type StoredEntry } from './collect';
import type { BundleEntry, Language } from './entry';
import { readExported } from './exported';
import { readFolder } from './folder';
import { applyMedia, type MediaPlan, planMedia } from './media';
import { type Memory, readMemory, writeMemory } from './memory';
import type { Json, Payload } from './payload';
import { type Plan, planImport } from './plan';
import { type Bundle, readBundle } from './read';
import type { BundleProblem } from './source';
import type { Names } from './values';

export interface ImportOptions {
  dryRun: boolean;
  prune: boolean;
  overwrite: boolean;
  /** Does nothing when the database has entries already. */
  ifEmpty: boolean;
}

export type ImportResult =
  | { kind: 'refused'; problems: BundleProblem[] }
  | { kind: 'filled' }
  | { kind: 'planned' | 'done'; plan: Plan; media: MediaPlan; warnings: BundleProblem[] };

/**
 * Brings a bundle into the database in one transaction: all of it, or, when anything fails, nothing. Refused as a whole
 * when anything in it is wrong.
 */
export async function importBundle(
  strapi: Core.Strapi,
  folder: string,
  options: ImportOptions,
  progress: Progress = () => undefined,
): Promise<ImportResult> {
  const found = readFolder(folder);
  const written: string[] = [];
  try {
    return await inLedgerTransaction(strapi, async () => {
      if (!options.dryRun) await lockForWriting(strapi);
      const memory = await readMemory(strapi);
      const stored = await collectEntries(strapi);
      if (options.ifEmpty && stored.size > 0) return { kind: 'filled' };
      const dead = await deadSince(strapi);
      const names = knownNames(memory, stored);
      const { bundle, problems } = readBundle(found, { names, stored, deadSince: (address) => dead.get(address) });
      const exported = readExported(found.exported);
      const all = [...problems, ...exported.problems];
      if (all.some(({ severity }) => severity === 'refuse')) return { kind: 'refused', problems: all };
      const media = await planMedia(strapi, bundle.media, memory, exported.hashes, options.overwrite);
      const entries = withMediaIds(bundle, media.ids);
      const imported = new Map(Object.entries(memory.entries).map(([key, { hash }]) => [key, hash]));
      const plan = planImport(entries, stored, { imported, exported: exported.hashes }, options);
      if (options.dryRun) return { kind: 'planned', plan, media, warnings: all };
      for (const step of media.steps) {
        memory.media[media.ids.get(step.media.id) ?? step.media.id] = await applyMedia(strapi, step, written);
        progress('saved', `media/${step.media.name}`);
      }
      await applyPlan(strapi, plan, stored, await fileNumbers(strapi), progress);
      await writeMemory(strapi, remembered(memory, plan));
      return { kind: 'done', plan, media, warnings: all };
    });
  } catch (error) {
    // The rows are rolled back; the bytes on disk are not of any transaction.
    for (const url of written) await rm(join(strapi.dirs.static.public, url), { force: true });
    throw error;
  }
}

// SQLite refuses a transaction that read first and writes after another program wrote: a write that changes nothing comes first.
async function lockForWriting(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(({ trx }) => trx('strapi_core_store_settings').whereRaw('1 = 0').update({ value: null }));
}

/** The names that the database has from earlier imports, for a bundle that is only a part. */
function knownNames(memory: Memory, stored: ReadonlyMap<string, StoredEntry>): Names {
  const ids = new Map<string, string>();
  for (const [key, { handle }] of Object.entries(memory.entries)) {
    const [type = '', id = ''] = key.split('/');
    if (stored.has(key)) ids.set(`${type}/${handle}`, id);
  }
  const media = new Map(Object.entries(memory.media).map(([id, { name }]) => [name, id]));
  return {
    entryId: (type, handle) => ids.get(`${type}/${handle}`),
    handles: (type) =>
      [...ids.keys()].filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1)),
    mediaId: (name) => media.get(name),
    mediaNames: () => media.keys(),
  };
}

function withMediaIds({ entries }: Bundle, ids: ReadonlyMap<string, string>): BundleEntry[] {
  const other = new Map([...ids].filter(([given, present]) => given !== present));
  if (other.size === 0) return entries;
  const swap = (value: Json): Json => {
    if (typeof value === 'string') return other.get(value) ?? value;
    if (Array.isArray(value)) return value.map(swap);
    return value === null || typeof value !== 'object' ? value : swapAll(value);
  };
  const swapAll = (payload: Payload): Payload =>
    Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, swap(value)]));
  const language = ({ published, draft }: Language): Language => ({
    published: published && swapAll(published),
    draft: swapAll(draft),
  });
  return entries.map((entry) => ({
    ...entry,
    languages: new Map([...entry.languages].map(([locale, one]) => [locale, language(one)])),
  }));
}

async function fileNumbers(strapi: Core.Strapi): Promise<Map<string, number>> {
  const files: { id: number; documentId: string }[] = await strapi.db
    .query(mediaUid)
    .findMany({ select: ['id', 'documentId'] });
  return new Map(files.map(({ id, documentId }) => [documentId, id]));
}

function remembered(memory: Memory, plan: Plan): Memory {
  const entries = { ...memory.entries };
  for (const entry of [...plan.unchanged, ...plan.steps.map((step) => step.entry)])
    entries[`${entry.type}/${entry.id}`] = { handle: entry.handle, hash: entryHash(entry) };
  for (const { type, id, locale } of plan.pruned) if (locale === null) delete entries[`${type}/${id}`];
  return { ...memory, entries };
}
