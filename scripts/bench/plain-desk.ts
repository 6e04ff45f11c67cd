import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/folders.ts';
import { startUntil, type Running } from './running-desk.ts';

/** A Strapi with our content types and nothing else of ours, on a copy of a desk's database. */
export interface PlainDesk extends Running {
  readonly origin: string;
  readonly varFolder: string;
}

/** The entry of a plain Strapi; a token that may read everything is printed, for it is the peer's own. */
const plainIndex = `module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    const { accessKey } = await strapi.service('admin::api-token').create({
      name: 'bench', description: '', kind: 'content-api', type: 'full-access', lifespan: null,
    });
    require('node:fs').writeFileSync(process.env.PACTWERK_VAR + '/bench-token', accessKey);
  },
};
`;
const stockPlugins = `module.exports = () => ({
  graphql: {
    enabled: true,
    config: { shadowCRUD: true, landingPage: false, depthLimit: 20, defaultLimit: 100, maxLimit: 1000, apolloServer: { introspection: true } },
  },
});
`;

/**
 * Starts a plain Strapi with stock GraphQL on a copy of the database of a stopped desk.
 * @param source runtime folder of the desk
 * @param folder where the copy is made
 */
export async function plainDesk(source: string, folder: string, port: number): Promise<PlainDesk> {
  const varFolder = join(folder, 'var');
  const dist = join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  cpSync(source, varFolder, { recursive: true, filter: (path) => !/\/(releases|images|logs)$/.test(path) });
  cpSync(join(root, 'cms', 'dist'), dist, { recursive: true, filter: (path) => !path.endsWith('/dist/build') });
  symlinkSync(join(root, 'cms', 'node_modules'), join(folder, 'node_modules'));
  // What is compiled is CommonJS, while the repository is not.
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(dist, 'src', 'index.js'), plainIndex);
  writeFileSync(join(dist, 'config', 'plugins.js'), stockPlugins);
  const running = await startDesk(dist, folder, varFolder, port);
  return { ...running, origin: `http://127.0.0.1:${port}`, varFolder };
}

/** Starts our desk without its screens, in the way in which the plain one is started. */
export function ourDesk(varFolder: string, folder: string, port: number): Promise<Running> {
  return startDesk(join(root, 'cms', 'dist'), join(root, 'cms'), varFolder, port, folder);
}

function startDesk(
  dist: string,
  modules: string,
  varFolder: string,
  port: number,
  scratch = modules,
): Promise<Running> {
  const program = join(scratch, 'start-desk.cjs');
  writeFileSync(
    program,
    `const { createRequire } = require('node:module');
const { createStrapi } = createRequire(${JSON.stringify(join(modules, 'package.json'))})('@strapi/strapi');
createStrapi({ appDir: ${JSON.stringify(join(root, 'cms'))}, distDir: ${JSON.stringify(dist)}, serveAdminPanel: false })
  .start()
  .then(() => console.log('The desk runs.'));
`,
  );
  return startUntil([program], varFolder, 'The desk runs.', { CMS_PORT: String(port) });
}
