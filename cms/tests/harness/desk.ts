import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { createDatabase } from './postgres.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** A real desk on a database and a var folder of its own. One per process: Strapi is a global. */
export interface Desk {
  strapi: Core.Strapi;
  /** Address of its HTTP server. */
  url: string;
  varFolder: string;
  /** A compiled module of the desk, such as `ledger/heads`. */
  load: (module: string) => unknown;
  stop: () => Promise<void>;
  /** Stops it and leaves its var folder, to be started on again. */
  pause: () => Promise<void>;
}

const require = createRequire(import.meta.url);
const cmsFolder = join(import.meta.dirname, '../..');

export interface DeskOptions {
  database?: DatabaseKind;
  env?: Record<string, string>;
  /** The folder of a desk that ran before. */
  varFolder?: string;
}

/** Boots the compiled desk; `pnpm test` compiles it first. */
export async function startDesk({ database = 'sqlite', env = {}, ...options }: DeskOptions = {}): Promise<Desk> {
  const varFolder = options.varFolder ?? mkdtempSync(join(tmpdir(), 'pactwerk-desk-'));
  const databaseUrl = database === 'postgres' ? await createDatabase() : undefined;
  Object.assign(process.env, {
    PACTWERK_VAR: varFolder,
    CMS_PORT: '0',
    CMS_LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
    LINK_CHECKS: 'no',
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...env,
  });
  const { createStrapi } = require('@strapi/strapi') as typeof StrapiModule;
  const strapi = await createStrapi({ appDir: cmsFolder, distDir: join(cmsFolder, 'dist') }).load();
  await strapi.listen();
  // On a busy machine a connection that the client is about to use again would be closed under its hands.
  strapi.server.httpServer.keepAliveTimeout = 600_000;
  const { port } = strapi.server.httpServer.address() as AddressInfo;

  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    varFolder,
    load: (module) => require(join(cmsFolder, 'dist/src', module)),
    stop: () => stopDesk(strapi).finally(() => rmSync(varFolder, { recursive: true, force: true })),
    pause: () => stopDesk(strapi),
  };
}

async function stopDesk(strapi: Core.Strapi): Promise<void> {
  // Strapi removes every listener of the process when it stops, those of the test runner too.
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}
