import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { varFolder } from './folders.ts';

/** What `npm start` prints when everything runs. */
export interface Report {
  deskPort: number;
  sitesPort: number;
  options: { watch: boolean };
  secrets: Readonly<Record<string, string>>;
}

/** Prints the addresses, the administrator and how to stop. */
export function report({ deskPort, sitesPort, options, secrets }: Report): void {
  const lines = [
    '',
    'Pactwerk runs.',
    '',
    `  all sites   http://localhost:${sitesPort}/`,
    ...releasedRegions().map((region) => `              http://${region}.localhost:${sitesPort}/`),
    `  desk        http://localhost:${deskPort}/admin`,
    ...administratorLines(secrets),
    '',
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
  return [`  sign in     ${mail}`, `  password    ${password}   (as first set; it is in var/secrets.env)`, ...ignored];
}

function releasedRegions(): string[] {
  try {
    const folders = readdirSync(join(varFolder, 'releases'), { withFileTypes: true });
    return folders.filter((one) => one.isDirectory()).map((one) => one.name);
  } catch {
    return [];
  }
}
