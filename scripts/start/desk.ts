import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild, startChild, untilReady, type Child } from './children.ts';
import { root, varFolder } from './folders.ts';
import { buildWhenStale } from './stamp.ts';

const manifests = ['pnpm-lock.yaml', 'cms/package.json', 'cms/tsconfig.json', 'tsconfig.base.json'];
const sharedTypes = ['shared-types/src', 'shared-types/package.json', 'shared-types/tsconfig.build.json'];
const strapi = 'cms/node_modules/@strapi/strapi/bin/strapi.js';
const heapInMb = 768;
const demoMarker = join(varFolder, 'demo.json');

/** Compiles the shared types and the desk; false when both were up to date. */
export async function compileDesk(): Promise<boolean> {
  const contract = await buildWhenStale({
    stamp: 'shared-types/dist/.built',
    output: 'shared-types/dist/index.js',
    inputs: sharedTypes,
    build: () =>
      runChild(
        { name: 'shared-types', script: compiler('shared-types'), args: ['-p', 'shared-types/tsconfig.build.json'] },
        'The shared types could not be compiled.',
      ),
  });
  const desk = await buildWhenStale({
    stamp: 'cms/dist/.built',
    output: 'cms/dist/src/index.js',
    inputs: [...sharedTypes, ...manifests, 'cms/config', 'cms/src'],
    build: async () => {
      // What was compiled from a file that is gone would still be loaded.
      for (const part of ['src', 'config']) rmSync(join(root, 'cms/dist', part), { recursive: true, force: true });
      await runChild(
        { name: 'compile', script: compiler('cms'), args: ['-p', 'cms/tsconfig.json'] },
        'The desk could not be compiled.',
      );
    },
  });
  return contract || desk;
}

/** Builds the admin of the desk; false when it was up to date. */
export function buildAdmin(): Promise<boolean> {
  return buildWhenStale({
    stamp: 'cms/dist/build/.built',
    output: 'cms/dist/build/index.html',
    inputs: [...manifests, 'cms/src/admin', 'cms/src/choice-words.ts', 'cms/config/admin.ts'],
    build: () =>
      runChild(
        { name: 'admin-build', script: strapi, args: ['build'], folder: 'cms', env: production(), heapInMb: 1536 },
        'The screens of the desk could not be built.',
      ),
  });
}

/** Whether the demo content was brought into this database before, or the user never wanted it. */
export function demoIsDone(): boolean {
  return existsSync(demoMarker) && readFileSync(demoMarker, 'utf8') === databaseHash();
}

/** Imports the demo content into an empty database; a filled one is left as it is. */
export async function importDemo(): Promise<void> {
  await runChild(
    {
      name: 'demo-import',
      script: 'scripts/content-import.ts',
      args: ['cms/seed', '--if-empty'],
      env: production(),
      heapInMb,
    },
    'The demo content could not be imported.',
  );
  writeFileSync(demoMarker, databaseHash());
}

/** Starts the desk and waits until it answers. */
export async function startDesk(port: number, previewPort: number, noticePort: number | undefined): Promise<Child> {
  const desk = startChild({
    name: 'desk',
    script: strapi,
    args: ['start'],
    folder: 'cms',
    heapInMb,
    env: {
      ...production(),
      CMS_PORT: String(port),
      PREVIEW_PORT: String(previewPort),
      NOTICE_URL: noticePort === undefined ? process.env['NOTICE_URL'] : `http://127.0.0.1:${noticePort}/`,
    },
  });
  await untilReady(desk, () => answers(`http://127.0.0.1:${port}/_health`), 'The desk did not come up.');
  return desk;
}

/** Whether an address answers at all with a success. */
export async function answers(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  try {
    return (await fetch(url, { headers, signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function compiler(workspace: string): string {
  return `${workspace}/node_modules/typescript/bin/tsc`;
}

function production(): Record<string, string> {
  return { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', PACTWERK_VAR: varFolder };
}

function databaseHash(): string {
  const database = process.env['DATABASE_URL'] ?? join(varFolder, 'cms.db');
  return createHash('sha256').update(database).digest('hex');
}
