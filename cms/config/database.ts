import { join } from 'node:path';
import { databaseUrl, varFolder } from '../src/settings';

export default () =>
  databaseUrl === undefined
    ? {
        connection: {
          client: 'sqlite',
          connection: { filename: join(varFolder, 'cms.db') },
          useNullAsDefault: true,
        },
      }
    : { connection: { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } } };
