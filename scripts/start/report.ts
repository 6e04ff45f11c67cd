import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shown, varFolder } from './folders.ts';

/** What `npm start` prints when everything runs. */
export interface Report {
  deskPort: number;
  sitesPort: number;
  options: { watch: boolean };
  /** What the press refused, one line each. */
  refused: readonly string[];
  secrets: Readonly<Record<string, string>>;
}

/** Prints the addresses, the administrator and how to stop. */
export function report({ deskPort, sitesPort, options, refused, secrets }: Report): void {
  const lines = [
    '',
    'Pactwerk runs.',
    '',
    `  all sites   http://localhost:${sitesPort}/`,
    ...releasedRegions().map((region) => `              http://${region}.localhost:${sitesPort}/`),
    `  desk        http://localhost:${deskPort}/admin`,
    ...administratorLines(secrets),
    '',
    ...refused.map((line) => `  refused     ${line}`),
    options.watch
      ? '  What is published at the desk stands on the sites within seconds.'
      : '  Publications are not followed (--no-watch): npm run press -- --once brings the sites up to date.',
    '  Stop everything with Ctrl+C.',
    '',
  ];
  console.log(lines.join('\n'));
}

function administratorLines(secrets: Report['secrets']): string[] {
  const { ADMIN_EMAIL: mail, ADMIN_PASSWORD: password } = secrets;
  const preset = [process.env['ADMIN_EMAIL'], process.env['ADMIN_PASSWORD']];
  const ignored =
    (preset[0] && preset[0] !== mail) || (preset[1] && preset[1] !== password)
      ? ['              ADMIN_EMAIL and ADMIN_PASSWORD are ignored: this database has its administrator already']
      : [];
  if (mail === undefined || password === undefined) return ignored;
  return [
    `  sign in     ${mail}`,
    `  password    ${password}   (as first set; it is in ${shown(join(varFolder, 'secrets.env'))})`,
    ...ignored,
  ];
}

/** Regions whose site is public. */
function releasedRegions(): string[] {
  try {
    const releases = join(varFolder, 'releases');
    return readdirSync(releases).filter((region) => existsSync(join(releases, region, 'current')));
  } catch {
    return [];
  }
}
