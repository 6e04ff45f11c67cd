// Uploads the public release of each region to a folder or to S3-compatible storage. See --help.
import { buildDay } from '../site/src/build-inputs.ts';
import { receiptReporter } from '../site/src/content/report-receipt.ts';
import { sendHeld } from '../site/src/press/held-receipts.ts';
import { releasesFolder } from '../site/src/press/open-press.ts';
import { currentRelease, regionsIn, releaseFolder } from '../site/src/press/releases.ts';
import { isPlainStorage, mustTellApart, openDestination } from '../site/src/press/upload/open-destination.ts';
import { upload, type UploadReport } from '../site/src/press/upload/upload.ts';
import { loadSettings } from '../site/src/settings.ts';
import { command } from './cli/command.ts';

interface Options {
  to?: string;
  region?: string;
  dryRun: boolean;
  allowSmaller: boolean;
  allowOlder: boolean;
  takeOver: boolean;
}

const program = command(
  'pnpm upload',
  'Uploads the public release of each region: assets, then pages, then what must go.',
)
  .option('--to <place>', '(required) a folder, or s3://bucket/prefix; {region} in it stands for the region')
  .option('--region <slug>', 'only this region')
  .option('--dry-run', 'tell what would be done, and do nothing', false)
  .option('--allow-smaller', 'let a site lose many pages at once', false)
  .option('--allow-older', 'let an earlier release take the place of a later one', false)
  .option('--take-over', 'delete the files of others that are in the place', false)
  .parse();
const options = program.opts<Options>();
// Commander would say so before it says that a flag is unknown.
const to = options.to ?? program.error("error: the option '--to <place>' is missing");

try {
  const settings = loadSettings();
  const releases = releasesFolder(settings);
  const send = receiptReporter({ url: settings.CMS_URL, token: settings.PRESS_TOKEN });
  const regions = options.region === undefined ? regionsIn(releases) : [options.region];
  const live = regions.flatMap((region) => {
    const number = currentRelease(releases, region);
    return number === undefined ? [] : [{ region, folder: releaseFolder(releases, region, number) }];
  });
  if (live.length === 0)
    throw new Error(
      `There is no release of ${options.region ?? 'any region'} in ${releases}. Make one: pnpm press --once`,
    );
  mustTellApart(
    to,
    live.map(({ region }) => region),
  );
  for (const { region, folder } of live) {
    const destination = openDestination(to, region, settings);
    console.log(`${region}: ${options.dryRun ? 'comparing with' : 'uploading to'} ${destination.name}`);
    const report = await upload(folder, destination, {
      ...options,
      forHost: !isPlainStorage(to),
      day: buildDay(new Date()),
      progress: everyTenth(region),
    });
    console.log(summary(region, report));
    if (!options.dryRun) await sendHeld(releases, region, (receipt) => send(receipt));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function summary(region: string, { release, put, unchanged, removed }: UploadReport): string {
  if (!options.dryRun)
    return `${region}: release ${release} is uploaded: ${put.length} files put, ${unchanged} the same, ${removed.length} removed`;
  const lines = [...put.map((path) => `  put    ${path}`), ...removed.map((path) => `  remove ${path}`)];
  const counts = `${put.length} files to put, ${unchanged} the same, ${removed.length} to remove`;
  return [`${region}: release ${release}, dry run, nothing was changed: ${counts}`, ...lines].join('\n');
}

/** Tells how far an upload is, ten times. */
function everyTenth(region: string): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    const tenth = Math.floor((done / of) * 10);
    if (tenth === told || of < 50) return;
    told = tenth;
    console.log(`${region}: ${done} of ${of} files`);
  };
}
