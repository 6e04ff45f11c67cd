// Fills an empty desk with the first pacts of a corpus: real entries, published through the desk's own rules. A program of its own: a desk lives
// once in a process.
import type { TypeName } from '@pactwerk/shared-types';
import type * as Apply from '../../cms/src/bundle/apply.ts';
import type { BundleEntry } from '../../cms/src/bundle/entry.ts';
import type * as Headless from '../../cms/src/bundle/headless.ts';
import type { Payload } from '../../cms/src/bundle/payload.ts';
import type * as PlanImport from '../../cms/src/bundle/plan.ts';
import type * as Lock from '../../cms/src/ledger/lock.ts';
import { loadDeskModule } from '../content/desk.ts';
import { type CorpusRow } from './corpus.ts';
import { filledRows } from './filled-rows.ts';

const pages = Number(process.argv[2]);
const { withDesk } = (await loadDeskModule('bundle/headless')) as typeof Headless;
const { applyPlan } = (await loadDeskModule('bundle/apply')) as typeof Apply;
const { planImport } = (await loadDeskModule('bundle/plan')) as typeof PlanImport;
const { inLedgerTransaction } = (await loadDeskModule('ledger/lock')) as typeof Lock;

const nothing = new Map<string, string>();
const plan = planImport(
  entriesOf(filledRows(pages).entries),
  new Map(),
  { imported: nothing, exported: nothing },
  { overwrite: false, prune: false },
);
let done = 0;
let told = Date.now();
await withDesk((strapi) =>
  inLedgerTransaction(strapi, () =>
    applyPlan(strapi, plan, new Map(), new Map(), () => {
      done += 1;
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      console.error(`  ${done} of ${plan.steps.length * 2} saved and published`);
    }),
  ),
);
process.exit();

/** The rows of the corpus as entries of a bundle. */
function entriesOf(rows: readonly CorpusRow[]): BundleEntry[] {
  const entries = new Map<string, BundleEntry & { languages: Map<string, { published: Payload; draft: Payload }> }>();
  for (const { type, id, locale, fields } of rows) {
    const key = `${type}/${id}`;
    const entry = entries.get(key) ?? newEntry(type, id);
    entries.set(key, entry);
    const payload = fields as Payload;
    entry.languages.set(locale ?? '', { published: payload, draft: payload });
  }
  return [...entries.values()];
}

function newEntry(type: TypeName, id: string) {
  // Where an entry of a bundle comes from is only asked when something is wrong in it.
  const source = undefined as unknown as BundleEntry['source'];
  return { type, handle: id, id, source, formerAddresses: [], languages: new Map() };
}
