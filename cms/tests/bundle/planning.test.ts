import { expect, test } from 'vitest';
import { entryHash } from '../../src/bundle/canonical.ts';
import type { StoredEntry } from '../../src/bundle/collect.ts';
import type { BundleEntry, FormerAddress } from '../../src/bundle/entry.ts';
import { planImport } from '../../src/bundle/plan.ts';

const key = 'news/n1';
const options = { overwrite: false, prune: false };
const former = (slug: string): FormerAddress => ({ region: null, locale: 'nl', slug });

/** A news item as a file of a bundle wants it, public in Dutch. */
function wanted(fields: { title: string; slug: string }, formerAddresses: FormerAddress[] = []): BundleEntry {
  const languages = new Map([['nl', { published: fields, draft: fields }]]);
  // Where it comes from is only asked when something is wrong in it.
  const source = undefined as unknown as BundleEntry['source'];
  return { type: 'news', handle: 'n1', id: 'n1', languages, formerAddresses, source };
}

/** What the database then has; the ledger adds the addresses that the entry left. */
function stored({ type, id, languages, formerAddresses }: BundleEntry, left: FormerAddress[] = []): StoredEntry {
  return { type, id, languages: new Map(languages), formerAddresses: [...formerAddresses, ...left] };
}

function planned(entry: BundleEntry, present: StoredEntry, imported: BundleEntry) {
  const bases = { imported: new Map([[key, entryHash(imported)]]), exported: new Map<string, string>() };
  const { steps, unchanged, kept } = planImport([entry], new Map([[key, present]]), bases, options);
  return { steps: steps.length, unchanged: unchanged.length, kept: kept.map(({ why }) => why) };
}

test('an entry that an import gave another address is imported again without a conflict', () => {
  const before = wanted({ title: 'Een', slug: 'twee' });
  const present = stored(before, [former('een')]);
  expect(planned(wanted({ title: 'Drie', slug: 'twee' }), present, before)).toEqual({
    steps: 1,
    unchanged: 0,
    kept: [],
  });
  expect(planned(before, present, before)).toEqual({ steps: 0, unchanged: 1, kept: [] });
});

test('what the desk changed since the import is a conflict all the same', () => {
  const before = wanted({ title: 'Een', slug: 'twee' });
  const changed = stored(wanted({ title: 'Van de redactie', slug: 'drie' }), [former('twee')]);
  expect(planned(wanted({ title: 'Drie', slug: 'twee' }), changed, before).kept).toEqual(['conflict']);
  expect(planned(before, changed, before).kept).toEqual(['newer']);
});

test('a former address that a bundle adds is one more step', () => {
  const before = wanted({ title: 'Een', slug: 'twee' });
  const more = wanted({ title: 'Een', slug: 'twee' }, [former('nul')]);
  expect(planned(more, stored(before, [former('een')]), before)).toEqual({ steps: 1, unchanged: 0, kept: [] });
});
