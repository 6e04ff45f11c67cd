import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileDesk } from '../start/desk.ts';
import { makeVarFolder, root, varFolder } from '../start/folders.ts';

const require = createRequire(import.meta.url);

/**
 * A compiled module of the desk, after compiling what is out of date. Of Strapi's log only errors are shown.
 * @param name path below `cms/src`, without ending
 */
export async function loadDeskModule(name: string): Promise<unknown> {
  makeVarFolder();
  await compileDesk();
  process.env['PACTWERK_VAR'] = varFolder;
  process.env['CMS_LOG_LEVEL'] ??= 'error';
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  return require(join(root, 'cms/dist/src', `${name}.js`));
}
