import { pressProblem, type PressProblem } from '@pactwerk/shared-types';
import type { Order, OrderAnswer, OrderDesk } from '#content/orders.ts';
import { withPressLock } from './lock.ts';
import { readManifest } from './manifest.ts';
import { answerOf, rememberAnswer } from './order-log.ts';
import { unpin } from './pins.ts';
import { keptReleases, regionsIn, releaseFolder } from './releases.ts';
import { rollBack, withdrawnIn } from './rollback.ts';
import type { Press } from './run.ts';
import type { PublicState } from './site-source.ts';

/** An order that cannot be carried out. */
class OrderRefused extends Error {
  readonly problem: PressProblem;

  constructor(problem: PressProblem) {
    super(problem.message);
    this.name = 'OrderRefused';
    this.problem = problem;
  }
}

/**
 * Carries out what the desk orders, each order once: also when the answer to it got lost, or the press with it. Orders for
 * regions of which there are no releases here are left to the press that has them. Returns how many orders there were;
 * after them a run brings the regions up to date.
 */
export async function carryOutOrders(press: Press, desk: OrderDesk): Promise<number> {
  const { releases } = press;
  const here = new Set(regionsIn(releases));
  const orders = (await desk.open()).filter(({ region }) => here.has(region));
  if (orders.length === 0) return 0;
  const answers = await withPressLock(releases, async () => {
    const state = await press.source.pull();
    return orders.map((order) => answerOf(releases, order.key) ?? carryOut(press, state, order));
  });
  for (const answer of answers) await desk.answer(answer);
  return orders.length;
}

function carryOut(press: Press, state: PublicState, order: Order): OrderAnswer {
  const { releases, log } = press;
  const { key, region, kind } = order;
  let answer: OrderAnswer;
  try {
    if (order.epoch !== state.epoch) throw otherLedger();
    if (kind === 'letGo') unpin(releases, region);
    else goBack(press, state, order);
    log.info({ region, order: key }, `${region}: the order of the desk is carried out: ${inWords(order)}`);
    answer = { key, state: 'done' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const problem = error instanceof OrderRefused ? error.problem : pressProblem('failed', { message });
    log.warn({ region, order: key, err: error }, `${region}: the order of the desk is refused. ${message}`);
    answer = { key, state: 'refused', problem };
  }
  // After the deed, which comes to the same when it is done again: a press that is killed between them does that.
  rememberAnswer(releases, answer);
  return answer;
}

function goBack(press: Press, state: PublicState, { region, release, key }: Order): void {
  const { releases } = press;
  const kept = keptReleases(releases, region);
  if (release === null || !kept.includes(release)) {
    throw new OrderRefused(pressProblem('releaseGone', { release: release ?? 0, kept: kept.join(', ') }));
  }
  if (readManifest(releaseFolder(releases, region, release)).inputs.epoch !== state.epoch) throw otherLedger();
  const context = { day: press.today(), origins: press.originsOf(state.regions) };
  rollBack(releases, region, release, withdrawnIn(state, region, context), { order: key });
}

function otherLedger(): OrderRefused {
  return new OrderRefused(pressProblem('otherLedger'));
}

function inWords({ kind, release }: Order): string {
  return kind === 'letGo' ? 'it follows the desk again' : `it shows release ${release} and is held there`;
}
