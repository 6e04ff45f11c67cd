import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';

// Of the compiled module: cms/dist/src/bundle.
const cmsFolder = join(__dirname, '../../..');

/** Runs work in a desk without HTTP, on the same database as one that may be running beside it. */
export async function withDesk<T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  const options = { appDir: cmsFolder, distDir: join(cmsFolder, 'dist'), serveAdminPanel: false };
  const strapi = await createStrapi(options).load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}
