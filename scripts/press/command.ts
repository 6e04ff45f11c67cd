import { impactText, letGo, rollBackRegion } from '../../site/src/press/commands.ts';
import { pressLog } from '../../site/src/press/log.ts';
import { openPress, releasesFolder } from '../../site/src/press/open-press.ts';
import { carryOutOrders } from '../../site/src/press/orders.ts';
import { impact } from '../../site/src/press/region-plans.ts';
import { run } from '../../site/src/press/run.ts';
import { refuseOtherLedger } from '../../site/src/press/snapshot.ts';
import { invalidHtml } from '../../site/src/press/valid-html.ts';
import { indexAll } from '../../site/src/press/search/search-keeper.ts';
import { verifyAll } from '../../site/src/press/verify-all.ts';
import { watch } from '../../site/src/press/watch.ts';
import { loadSettings, type Settings } from '../../site/src/settings.ts';
import { command, portNumber, wholeNumber } from '../cli/command.ts';

interface Options {
  watch?: boolean;
  plan?: boolean;
  verifyAll?: boolean;
  region?: string;
  release?: string;
  rollback?: string[];
  reason?: string;
  allowSmaller?: boolean;
  keepGoing?: boolean;
  noticePort?: number;
  number?: number;
  snapshot?: string;
  holdReceipts?: boolean;
}

const program = command(
  'npm run press --',
  'Makes the sites of all regions from what is public at the desk. Without options: once.',
)
  .option('--once', 'bring every site up to date, then end (the default)')
  .option('--watch', 'follow publications until it is stopped')
  .option('--region <slug>', 'only this region')
  .option('--plan', 'tell what would change, and change nothing')
  .option(
    '--rollback <region and number...>',
    'show an earlier release (the one before, without a number) and stay there',
  )
  .option('--reason <text>', 'why it is rolled back; editors read it at the desk')
  .option('--release <region>', 'let a region that was rolled back follow the desk again')
  .option(
    '--verify-all',
    'look at every file of every kept release, and at the HTML of the public ones by the rules of html-validate',
  )
  .option('--allow-smaller', 'let a site lose many pages at once')
  .option('--keep-going', 'end well even when a region was refused; its site stays as it was')
  .option('--number <number>', 'number of the releases, such as that of a run of CI', wholeNumber)
  .option('--snapshot <folder>', 'press what content:export --ledger wrote, without the desk')
  .option('--hold-receipts', 'tell the desk that a release is live only when pnpm upload has uploaded it')
  .option(
    '--notice-port <port>',
    'port of 127.0.0.1 on which the desk gives notice, instead of NOTICE_PORT',
    portNumber,
  )
  .parse();

try {
  process.exitCode = await act(loadSettings(), program.opts<Options>());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function act(settings: Settings, options: Options): Promise<number> {
  if (options.verifyAll === true) return tellProblems(settings, options.region);
  if (options.rollback !== undefined) {
    const [region = '', number] = options.rollback;
    const wanted = number === undefined ? undefined : releaseNumber(number);
    console.log(await rollBackRegion(settings, region, wanted, options.reason));
    return 0;
  }
  if (options.release !== undefined) await letGo(settings, options.release);
  const log = pressLog(settings.varFolder, settings.PRESS_LOG_LEVEL);
  const press = await openPress(settings, log, options);
  if (options.snapshot !== undefined) await refuseOtherLedger(press, options.snapshot);
  if (options.plan === true) {
    console.log(impactText(await impact(press, options)));
    return 0;
  }
  if (options.watch === true && options.snapshot !== undefined)
    throw new Error('A snapshot does not change: --snapshot goes with --once.');
  if (options.watch !== true) {
    if (press.orders !== undefined) await carryOutOrders(press, press.orders);
    const { outcomes } = await run(press, { ...options, withSearch: true, region: options.release ?? options.region });
    await indexAll(
      press,
      outcomes.map(({ region }) => region),
    );
    return outcomes.some(({ state }) => state === 'refused') && options.keepGoing !== true ? 1 : 0;
  }
  const port = options.noticePort ?? settings.NOTICE_PORT;
  const secret = settings.NOTICE_SECRET;
  const notices = port === undefined || secret === undefined ? undefined : { port, secret };
  const watching = await watch(press, { notices });
  const heard =
    watching.noticePort === undefined ? 'every second' : `at notices on port ${watching.noticePort}, and every second`;
  log.info(`The press follows the desk: it looks ${heard}.`);
  process.send?.('ready');
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await watching.stop();
  process.disconnect?.();
  return 0;
}

async function tellProblems(settings: Settings, region: string | undefined): Promise<number> {
  const releases = releasesFolder(settings);
  const found = [...(await verifyAll(releases, region)), ...(await invalidHtml(releases, region))];
  for (const { region: slug, release, problems } of found) {
    console.error(`${slug}, release ${release}:`);
    for (const { url, message } of problems.slice(0, 20)) console.error(`  ${url} ${message}`);
    if (problems.length > 20) console.error(`  and ${problems.length - 20} more`);
  }
  if (found.length === 0) console.log('Every kept release is whole.');
  else
    console.error(
      'Make a good one: npm run press -- --once. Or go back to one that is whole: --rollback <region> <number>.',
    );
  return found.length === 0 ? 0 : 1;
}

function releaseNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${JSON.stringify(text)} is no number of a release: npm run press -- --rollback <region> [number]`);
}
