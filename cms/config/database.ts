import { join } from 'node:path';
import { databaseUrl, varFolder } from '../src/settings';

/** The part of better-sqlite3's connection that is set up here. */
interface SqliteConnection {
  pragma: (text: string) => unknown;
}

export default () =>
  databaseUrl === undefined
    ? {
        connection: {
          client: 'sqlite',
          connection: { filename: join(varFolder, 'cms.db') },
          useNullAsDefault: true,
          pool: {
            afterCreate(connection: SqliteConnection, done: (error: null, connection: SqliteConnection) => void) {
              // Commands that read beside a running desk neither block it nor fail at once.
              connection.pragma('journal_mode = wal');
              connection.pragma('busy_timeout = 5000');
              done(null, connection);
            },
          },
        },
      }
    : { connection: { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } } };
