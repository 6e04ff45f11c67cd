import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './figures.ts';

interface MadeRelease {
  readonly rendered: number;
  readonly verifySeconds: number;
}

/** How many releases the press of a runtime folder made so far. */
export function releasesMade(varFolder: string): number {
  return madeReleases(varFolder).length;
}

/**
 * How much of the time of a publish went into checking the release that it made: of the releases that rendered pages since so
 * many were made, in the median.
 * @param publish milliseconds from the click to the new bytes
 */
export function verificationShare(varFolder: string, before: number, publish: number): string {
  const checked = madeReleases(varFolder)
    .slice(before)
    .filter(({ rendered }) => rendered > 0)
    .map(({ verifySeconds }) => verifySeconds * 1000);
  return `verification ${Math.round((100 * median(checked)) / publish)} % of it (expected: at most 30 %)`;
}

/** What the press logged of every release that it made. */
function madeReleases(varFolder: string): MadeRelease[] {
  const lines = readFileSync(join(varFolder, 'logs', 'press.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Partial<MadeRelease>).filter(isMade);
}

function isMade(line: Partial<MadeRelease>): line is MadeRelease {
  return line.rendered !== undefined && line.verifySeconds !== undefined;
}
