import { fileURLToPath } from 'node:url';
import { contentTypes, factLocale, type Fields, type TypeName, walkEntry } from '@pactwerk/shared-types';
import { errors } from '@strapi/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBundle } from '../../src/bundle/check.ts';
import { type BundleEntry, noLanguage } from '../../src/bundle/entry.ts';
import type * as ImportModule from '../../src/bundle/import.ts';
import { documents, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';
import { rowsAfter } from '../harness/ledger-rows.ts';
import { randomFrom } from '../harness/random.ts';

const steps = Number(process.env.GRAPH_STEPS ?? 200);
const seed = Number(process.env.GRAPH_SEED ?? 20260101);
const seedFolder = fileURLToPath(new URL('../../seed', import.meta.url));

/** `id locale` of what is public → its payload. */
type Public = ReadonlyMap<string, Fields>;

const entries = checkBundle(seedFolder).bundle.entries;
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const withDrafts = entries.filter(({ type }) => contentTypes[type].drafts);
const typesWithDrafts = [...new Set(withDrafts.map(({ type }) => type))];

let desk: Desk;

beforeAll(async () => {
  desk = await startDesk();
  const { importBundle } = desk.load('bundle/import') as typeof ImportModule;
  const result = await importBundle(desk.strapi, seedFolder, {
    dryRun: false,
    prune: false,
    overwrite: false,
    ifEmpty: true,
  });
  expect(result.kind).toBe('done');
});
afterAll(() => desk.stop());

test(
  `In ${steps} random steps over the demo (seed ${seed}) the public graph is the draft graph limited to public targets`,
  async () => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const drafts = edgesOfDrafts();
    expect(drafts.length).toBeGreaterThan(300);
    let { folded, seen } = fold(new Map(), await rowsAfter(desk.strapi, 0));
    let refused = 0;

    for (let step = 0; step < steps; step += 1) {
      const entry = pick(withDrafts);
      const locale = pick([...entry.languages.keys()]);
      const event = random() < 0.55 ? 'publish' : 'unpublish';
      const says = `step ${step}: ${event} ${entry.type}/${entry.handle} ${locale}`;
      const accepted = await attempt(entry, event, locale);
      const before = folded;
      const rows = await rowsAfter(desk.strapi, seen);
      ({ folded, seen } = fold(folded, rows, seen));

      if (!accepted) {
        refused += 1;
        expect(rows, says).toEqual([]);
      }
      expect([...folded.keys()].filter(hasDrafts).sort(), says).toEqual(await publishedRows());
      expect(publicEdges(folded), says).toEqual(limited(drafts, folded));
      const touched = new Set(rows.map(({ id, locale: own }) => `${id} ${own}`));
      for (const [key, payload] of before) {
        if (!touched.has(key)) expect(folded.get(key), `${says} touched ${key}`).toBe(payload);
      }
      if (accepted && event === 'publish') {
        const own = rows.filter(({ id }) => id === entry.id).map((row) => row.locale ?? noLanguage);
        expect(own, says).toEqual([locale]);
      }
    }
    expect(refused).toBeLessThan(steps / 2);
  },
  120_000 + steps * 1_000,
);

/** Whether the desk did it; it refuses what a rule forbids, such as a translation before the Dutch text. */
async function attempt(entry: BundleEntry, event: 'publish' | 'unpublish', locale: string): Promise<boolean> {
  const localized = contentTypes[entry.type].localized ? { locale } : {};
  try {
    await documents(desk.strapi, entry.type)[event]({ documentId: entry.id, ...localized });
    return true;
  } catch (error) {
    if (error instanceof errors.ApplicationError) return false;
    throw error;
  }
}

function fold(before: Public, rows: Awaited<ReturnType<typeof rowsAfter>>, seen = 0): { folded: Public; seen: number } {
  const folded = new Map(before);
  for (const row of rows) {
    if (row.event === 'published') folded.set(`${row.id} ${row.locale}`, row.payload ?? {});
    else folded.delete(`${row.id} ${row.locale}`);
  }
  return { folded, seen: rows.at(-1)?.seq ?? seen };
}

/** What Strapi itself holds as published, of the types that have drafts. */
async function publishedRows(): Promise<string[]> {
  const found = await Promise.all(
    typesWithDrafts.map((type) =>
      desk.strapi.db
        .query(uidOf(type))
        .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId', 'locale'] }),
    ),
  );
  return found
    .flat()
    .map(({ documentId, locale }) => `${documentId} ${locale}`)
    .sort();
}

/** The relations that the files of the demo hold, facts of the Dutch draft, as far as both ends are entries. */
function edgesOfDrafts(): string[] {
  return entries.flatMap((entry) => edgesOf(entry.type, entry.id, dutchDraft(entry)));
}

function dutchDraft({ type, languages }: BundleEntry): Fields {
  return languages.get(contentTypes[type].localized ? factLocale : noLanguage)?.draft ?? {};
}

function edgesOf(type: TypeName, id: string, fields: Fields): string[] {
  return [...walkEntry(type, fields)].flatMap(({ attribute, path, value }) =>
    attribute.kind === 'relation' && Array.isArray(value)
      ? value.filter((target) => byId.has(String(target))).map((target) => `${id} ${place(path)} ${target}`)
      : [],
  );
}

/** A row's place without its key, which the desk makes where a file has none. */
const place = (path: string): string => path.replace(/\[[^\]]*\]/g, '[]');

function limited(edges: readonly string[], folded: Public): string[] {
  return edges
    .filter((edge) => {
      const [from = '', , to = ''] = edge.split(' ');
      return isPublic(folded, from) && isPublic(folded, to);
    })
    .sort();
}

function publicEdges(folded: Public): string[] {
  return entries
    .flatMap(({ type, id }) => {
      const payload = dutchPayload(folded, id);
      return payload ? edgesOf(type, id, payload).filter((edge) => isPublic(folded, edge.split(' ')[2] ?? '')) : [];
    })
    .sort();
}

function isPublic(folded: Public, id: string): boolean {
  return dutchPayload(folded, id) !== undefined;
}

function dutchPayload(folded: Public, id: string): Fields | undefined {
  return folded.get(`${id} ${factLocale}`) ?? folded.get(`${id} null`);
}

function hasDrafts(key: string): boolean {
  const entry = byId.get(key.split(' ')[0] ?? '');
  return entry !== undefined && contentTypes[entry.type].drafts;
}
