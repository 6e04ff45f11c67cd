// Runs on any Node from 20 on, before anything is installed: it installs, then hands over to the pinned Node and pnpm.
import { spawnSync } from 'node:child_process';

const [command = 'start', ...rest] = process.argv.slice(2);
const pnpm = (...args) => {
  const done = spawnSync('npx', ['--yes', 'pnpm@12.21.0', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
pnpm('install', '--frozen-lockfile');
pnpm('run', command, ...rest);
