import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents, makeNews, makeRegion, uidOf } from '../harness/content.ts';
import { startDesk, type Desk } from '../harness/desk.ts';

interface Connection {
  prepare: (sql: string) => { run: (...values: string[]) => unknown };
  close: () => void;
}

// The desk's own driver: the locks of another SQLite in one process would not hold against it.
const Database = createRequire(import.meta.url)('better-sqlite3') as new (
  file: string,
  options: { timeout: number },
) => Connection;

let desk: Desk;
/** The connection of a command that runs beside the desk; it does not wait, so that the test need not. */
let beside: Connection;
let documentId: string;

beforeAll(async () => {
  desk = await startDesk();
  documentId = await makeNews(desk.strapi, [await makeRegion(desk.strapi, 'Twente')]);
  beside = new Database(join(desk.varFolder, 'cms.db'), { timeout: 0 });
});
afterAll(async () => {
  beside.close();
  await desk.stop();
});

async function titleOf(): Promise<unknown> {
  const news = await desk.strapi.db.query(uidOf('news')).findOne({ where: { documentId } });
  return news?.title;
}
const writeBeside = (title: string) =>
  beside.prepare('update news_items set title = ? where document_id = ?').run(title, documentId);

test('what has begun to read may write afterwards: another program waits for its turn', async () => {
  await desk.strapi.db.transaction(async () => {
    const read = await titleOf();
    expect(() => writeBeside('Ertussen')).toThrow('database is locked');
    await documents(desk.strapi, 'news').update({ documentId, locale: 'nl', data: { title: `${read}, verder` } });
  });
  expect(await titleOf()).toMatch(/, verder$/);
  writeBeside('Erna');
  expect(await titleOf()).toBe('Erna');
});
