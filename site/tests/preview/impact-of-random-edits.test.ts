import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerRow } from '../../src/content/content.ts';
import { deskSource } from '../../src/press/desk-source.ts';
import { readManifest, type Manifest } from '../../src/press/manifest.ts';
import { mediaStore } from '../../src/press/media.ts';
import { LaidOver } from '../../src/press/preview/laid-over.ts';
import type { SiteChanges } from '../../src/press/preview/site-changes.ts';
import { currentRelease, releaseFolder } from '../../src/press/releases.ts';
import { run, type Press } from '../../src/press/run.ts';
import { plainRenderer } from '../faults/plain-press.ts';
import { drafted, news, originsOf, readerOf, today, twoRegions } from './ledger-in-hand.ts';

const sequences = Number(process.env['FAULT_EDITS'] ?? 12);
const seed = process.env['FAULT_SEED'];
const regions = ['twente', 'oost'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactwerk-impact-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function pressOver(rows: readonly LedgerRow[], releases: string): Press {
  return {
    releases,
    source: deskSource(readerOf(rows)),
    renderer: plainRenderer,
    media: mediaStore(folder, () => Promise.reject(new Error('There are no files here.'))),
    sendReceipt: () => Promise.resolve(),
    log: pino({ level: 'silent' }),
    today,
    originsOf,
  };
}

function impactOver(rows: readonly LedgerRow[]): LaidOver {
  const loadPreview = () => Promise.reject(new Error('Nothing is opened here.'));
  return new LaidOver({ reader: readerOf(rows), loadPreview, today, originsOf });
}

/** As if published now, after all that there is. */
function append(rows: LedgerRow[], drafts: readonly LedgerRow[]): void {
  for (const draft of drafts) rows.push({ ...draft, seq: rows.length + 1, at: new Date().toISOString() });
}

const urls = (pages: readonly { url: string }[]): string[] => pages.map(({ url }) => url).sort();

function said({ added, changed, gone, moved, lists, feeds }: SiteChanges) {
  return {
    added: urls(added),
    changed: urls(changed),
    removed: [...urls(gone), ...moved.map(({ from }) => from)].sort(),
    lists,
    feeds,
  };
}

function manifestOf(releases: string, region: string): Manifest {
  return readManifest(releaseFolder(releases, region, currentRelease(releases, region) ?? 0));
}

function became(before: Manifest, after: Manifest) {
  const others = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])]
    .filter((path) => before.files[path]?.sha256 !== after.files[path]?.sha256)
    .sort();
  return {
    added: Object.keys(after.pages)
      .filter((url) => !(url in before.pages))
      .sort(),
    changed: Object.keys(after.pages)
      .filter((url) => url in before.pages && before.pages[url]?.sha256 !== after.pages[url]?.sha256)
      .sort(),
    removed: Object.keys(before.pages)
      .filter((url) => !(url in after.pages))
      .sort(),
    lists: others.filter((path) => path.startsWith('sitemap')),
    feeds: others.filter((path) => /(?:rss\.xml|atom\.xml|feed\.json|calendar\.ics)$/.test(path)).length,
  };
}

const ids = ['a', 'b', 'c'] as const;
const id = fc.constantFrom(...ids);
const place = fc.subarray(regions, { minLength: 1 });
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('news' as const),
      id,
      title: fc.constantFrom('Een', 'Twee', ''),
      slug: fc.constantFrom('x', 'y'),
      regions: place,
      aboutPacts: fc.subarray([...ids]),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pact' as const),
      id,
      title: fc.constantFrom('Pact', 'Zorgpact'),
      slug: fc.constantFrom('x', 'y'),
      regions: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('theme' as const),
      id,
      pact: id,
      title: fc.constantFrom('Thema', 'Lijn'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('translation' as const), id, title: fc.constantFrom('Eins', 'Zwei') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('withdraw' as const),
      id,
      type: fc.constantFrom('news' as const, 'pact' as const),
    }),
  },
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function rowsOf(one: Edit): LedgerRow[] {
  return drafted((ledger) => {
    switch (one.kind) {
      case 'news': {
        const { title, slug, regions: placed, aboutPacts } = one;
        return news(ledger, `n${one.id}`, {
          title,
          slug: `${slug}-${one.id}`,
          regions: placed,
          aboutPacts: aboutPacts.map((pact) => `p${pact}`),
        });
      }
      case 'pact': {
        const { title, slug, regions: placed } = one;
        const facts = { officialName: title, kind: 'regional_care_pact', regions: placed };
        return ledger.publish('pact', `p${one.id}`, { title, slug: `${slug}-${one.id}`, ...facts });
      }
      case 'theme':
        return ledger.publish('theme', `t${one.id}`, {
          title: one.title,
          slug: `thema-${one.id}`,
          pact: [`p${one.pact}`],
        });
      case 'translation':
        return news(ledger, `n${one.id}`, { title: one.title, slug: `${one.title.toLowerCase()}-${one.id}` }, 'de');
      case 'withdraw':
        return ledger.withdraw(one.type, `${one.type === 'news' ? 'n' : 'p'}${one.id}`);
    }
  });
}

test(
  `whatever ${sequences} sequences of edits are about to do, the impact list names the addresses that the publish then changes`,
  async () => {
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (rounds) => {
          const { rows } = twoRegions();
          const releases = mkdtempSync(join(folder, 'releases-'));
          const press = pressOver(rows, releases);
          await run(press, { allowSmaller: true });
          const impact = impactOver(rows);
          for (const edits of rounds) {
            const drafts = edits.flatMap(rowsOf);
            const told = await impact.impact(drafts);
            const before = regions.map((region) => manifestOf(releases, region));
            append(rows, drafts);
            const { outcomes } = await run(press, { allowSmaller: true });
            expect(outcomes.map(({ error }) => error)).toEqual(outcomes.map(() => undefined));
            for (const [index, region] of regions.entries()) {
              const one = told.find((site) => site.region === region);
              const real = became(before[index] as Manifest, manifestOf(releases, region));
              expect(one && said(one)).toEqual(real);
              changes += real.added.length + real.changed.length + real.removed.length;
            }
          }
        },
      ),
      { numRuns: sequences, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
    expect(changes).toBeGreaterThan(sequences);
  },
  60_000 + sequences * 2_000,
);
