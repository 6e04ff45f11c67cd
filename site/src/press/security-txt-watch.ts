import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, currentRelease, regionsIn, releaseFolder } from './releases.ts';
import { expiryOf, securityTxtPath } from './security-txt.ts';

const warnDaysBefore = 30;

/** What a public site says of reporting weaknesses. */
export interface SecurityTxtState {
  readonly region: string;
  /** yyyy-mm-dd; undefined where the site has no security.txt. */
  readonly expires: string | undefined;
  /** Whether it expires within thirty days, or has. */
  readonly endsSoon: boolean;
}

/** The security.txt of every public site. A press that runs at night renews them; one that is held back does not. */
export function securityTxtStates(releases: string, day: string): SecurityTxtState[] {
  const limit = new Date(Date.parse(day) + warnDaysBefore * 86_400_000).toISOString().slice(0, 10);
  return regionsIn(releases).flatMap((region) => {
    const number = currentRelease(releases, region);
    if (number === undefined) return [];
    const expires = expiryOf(textOf(join(releaseFolder(releases, region, number), securityTxtPath)));
    return [{ region, expires, endsSoon: expires !== undefined && expires <= limit }];
  });
}

/** What an operator reads of a file that is about to expire. */
export function securityTxtWarning({ region, expires }: SecurityTxtState): string {
  return (
    `The security.txt of ${region} expires on ${expires}, after which nobody trusts it. The press renews it by itself: ` +
    `see that it runs, and that ${region} is neither held by a rollback nor refused (npm run press -- --release ${region}).`
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
