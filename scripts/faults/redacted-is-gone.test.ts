import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { only, type Editor } from '../../site/tests/demo/desk.ts';
import { filesWith } from '../../site/tests/files-with.ts';
import { freePort } from '../start/ports.ts';
import { faultFolder, removeFolder } from './fault-folder.ts';
import { makeNews, regionSlug } from './first-content.ts';
import { untilPublicIsPublished } from './public-and-published.ts';
import { RealDesk } from './real-desk.ts';
import { kill, startWatching } from './real-press.ts';
import { renderer } from './renderers.ts';
import { startProcess, type StartedProcess } from './started-process.ts';

const command = join(import.meta.dirname, '../desk.ts');
const word = 'wachtwoordvanjansen';

let varFolder: string;
let desk: RealDesk;
let watching: StartedProcess;
let editor: Editor;
let region: string;

beforeAll(async () => {
  varFolder = faultFolder();
  const noticePort = await freePort();
  // Nobody answers there: what should be told of releases waits in the database.
  const nobody = {
    RELEASE_NOTICES: 'http://127.0.0.1:1/',
    RELEASE_NOTICE_SECRETS: `whsec_${randomBytes(24).toString('base64')}`,
    OUTGOING_TO_PRIVATE: 'yes',
  };
  desk = await RealDesk.start(varFolder, { NOTICE_URL: `http://127.0.0.1:${noticePort}/`, ...nobody });
  watching = await startWatching({ varFolder, deskUrl: desk.url, noticePort }, renderer);
  // As `npm start` notes it: the command waits for the press that runs.
  const [pid, press] = [desk.process.child.pid, { pid: watching.child.pid, noticePort }];
  writeFileSync(join(varFolder, 'run.json'), JSON.stringify({ pid, press }));
  editor = await desk.signIn();
  region = await editor.region(regionSlug);
});
afterAll(async () => {
  await kill(watching);
  await desk.kill();
  removeFolder(varFolder);
});

/** Everything under the var folder that holds the word, in its name or its bytes. */
const placesOfWord = (): string[] =>
  filesWith(varFolder, word)
    .map((file) => relative(varFolder, file))
    .sort();

async function redact(...args: string[]): Promise<void> {
  const started = startProcess('redact', command, { args: ['redact', ...args, '--yes'], varFolder });
  const [code] = (await once(started.child, 'exit')) as [number | null];
  expect(code, started.lastWords()).toBe(0);
}

const untilPublic = () => untilPublicIsPublished(editor, varFolder, regionSlug);

test('what is redacted beside a running desk and press is in no file under var any more', async ({ task }) => {
  const paper = await editor.upload(
    `${word}.pdf`,
    new Uint8Array(Buffer.from(`%PDF-1.7\n% ${word}\n%%EOF\n`)),
    undefined,
    'application/pdf',
  );
  const files = [{ file: paper, language: 'nl', accessible: 'not' }];
  const document = await editor.create('document', { title: 'Stuk', kind: 'pact_text', regions: only(region), files });
  await editor.publish('document', document);
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: `Het ${word} stond hier.` }] }];
  const whole = await makeNews(editor, region, `${word}-vergeten`, { summary: `Het ${word}.`, body: text });
  const field = await makeNews(editor, region, 'een-veld', { summary: `Het ${word}.` });
  for (const id of [whole, field]) await editor.publish('news', id);
  await untilPublic();
  expect(placesOfWord().join('\n')).toMatch(/cms\.db[^]*ledger\/[^]*media\/[^]*releases\//);

  const { documentId } = await editor.ask<{ documentId: string }>('GET', `/upload/files/${paper}`);
  await editor.delete('document', document);
  await editor.ask('DELETE', `/upload/files/${paper}`);
  await editor.delete('news', whole);
  await editor.save('news', field, { summary: null });
  await editor.publish('news', field);
  await untilPublic();
  await redact('media', documentId);
  await redact('news', whole);
  await redact('news', field, '--field', 'summary');
  task.meta.faults = 3;
  // Ended in the middle of whatever they do, so that nothing is carried past whoever looks.
  await kill(watching);
  await desk.kill();
  expect(placesOfWord()).toEqual([]);
}, 300_000);
