import { join } from 'node:path';
import { databaseUrl, varFolder } from '../src/settings';

/** The part of better-sqlite3's connection that is set up here. */
interface SqliteConnection {
  pragma: (text: string) => unknown;
  prepare: (sql: string) => unknown;
}

/**
 * Lets every transaction ask for the right to write when it begins, and wait for it. SQLite otherwise refuses at once, without
 * waiting, when a transaction that has read wants to write after another program wrote. Knex knows no setting for it.
 */
function beginImmediately(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => prepare(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql);
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
              beginImmediately(connection);
              done(null, connection);
            },
          },
        },
      }
    : { connection: { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } } };
