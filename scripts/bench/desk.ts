import { join } from 'node:path';
import { administrator, entriesOf, signIn, type Ask } from '../desk/session.ts';
import { freePort } from '../start/ports.ts';
import { corpusRows } from './corpus.ts';
import { median } from './figures.ts';
import { ourDesk, plainDesk } from './plain-desk.ts';
import { regionalEditor, withFilledDesk } from './running-desk.ts';

const expectedRatio = 1.3;
const warmingUp = 5;
const region = 'region-1';

/** What an editor waits for: what is asked of a desk about the action of a run. */
interface Wait {
  readonly name: string;
  readonly ask: (ask: Ask, action: string, run: number) => Promise<unknown>;
}

const publishing: Wait = {
  name: 'publish',
  ask: (ask, action, run) =>
    ask('POST', `${entriesOf('action')}/${action}/actions/publish?locale=nl`, { summary: `Proef ${run} van de bank.` }),
};

/** What Strapi's own views ask. */
const looking: readonly Wait[] = [
  { name: 'list view', ask: (ask) => ask('GET', `${entriesOf('action')}?page=1&pageSize=50&sort=title:ASC&locale=nl`) },
  {
    name: 'search in the list',
    ask: (ask) => ask('GET', `${entriesOf('action')}?page=1&pageSize=50&_q=zorg&locale=nl`),
  },
  { name: 'edit view', ask: (ask, action) => ask('GET', `${entriesOf('action')}/${action}?locale=nl`) },
  {
    name: 'themes in the edit view',
    ask: (ask, action) =>
      ask('GET', `/content-manager/relations/api::action.action/${action}/themes?page=1&pageSize=10&locale=nl`),
  },
  {
    name: 'picker of themes',
    ask: (ask, action) =>
      ask('GET', `/content-manager/relations/api::action.action/themes?id=${action}&page=1&pageSize=10&locale=nl`),
  },
];

/**
 * Prints how long editors wait at the desk beside a plain Strapi with the same content types and entries: a publish of
 * an administrator, and the views of a regional editor, whom all guards judge.
 */
export async function benchDesk({ pages, runs }: { pages: number; runs: number }): Promise<void> {
  await withFilledDesk(pages, async ({ varFolder, scratch }) => {
    const plain = await plainDesk(varFolder, join(scratch, 'plain'), await freePort());
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const editor = await regionalEditor(varFolder, region);
    const desk = await ourDesk(varFolder, scratch, port);
    try {
      const theirs = await signIn(plain.origin, administrator(plain.varFolder));
      const administrators = { ours: await signIn(origin, administrator(varFolder)), theirs };
      const editors = { ours: await signIn(origin, editor), theirs };
      const actions = actionsOf(pages);
      await compare(publishing, administrators, actions, runs);
      for (const wait of looking) await compare(wait, editors, actions, runs);
    } finally {
      await desk.stop();
      await plain.stop();
    }
  });
}

/** The Dutch actions of the region of a corpus. */
function actionsOf(pages: number): string[] {
  return corpusRows(pages)
    .filter(({ type, locale, fields }) => {
      const regions = fields['regions'] as string[] | undefined;
      return type === 'action' && locale === 'nl' && regions?.length === 1 && regions[0] === region;
    })
    .map(({ id }) => id);
}

async function compare(
  { name, ask }: Wait,
  desks: { ours: Ask; theirs: Ask },
  actions: readonly string[],
  runs: number,
): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -warmingUp; run < runs; run += 1) {
    const action = actions[(run + warmingUp) % actions.length];
    if (action === undefined) throw new Error(`The corpus has no action of ${region} alone.`);
    // One after the other, so that both meet the same machine.
    const our = await timed(() => ask(desks.ours, action, run));
    const their = await timed(() => ask(desks.theirs, action, run));
    if (run < 0) continue;
    ours.push(our);
    theirs.push(their);
  }
  const ratio = median(ours) / median(theirs);
  console.log(
    `${name.padEnd(26)} ${median(ours).toFixed(0)} ms, at a plain Strapi ${median(theirs).toFixed(0)} ms, ` +
      `median of ${runs}: ${ratio.toFixed(2)} times (expected: at most ${expectedRatio})`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
