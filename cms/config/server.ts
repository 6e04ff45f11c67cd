import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { host, isBehindProxy, port, publicUrl, secrets, varFolder } from '../src/settings';

// Only uploads live in the folder that Strapi serves: the rest of var/ holds the database and the secrets.
const publicFolder = join(varFolder, 'public');
mkdirSync(join(publicFolder, 'uploads'), { recursive: true });

export default () => ({
  host,
  port,
  url: publicUrl,
  proxy: { koa: isBehindProxy },
  dirs: { public: publicFolder },
  app: { keys: [secrets().APP_KEYS] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
