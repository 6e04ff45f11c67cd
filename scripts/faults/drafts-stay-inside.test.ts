import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentTypes } from '@pactwerk/shared-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../cms/tests/harness/random.ts';
import { loadSettings } from '../../site/src/settings.ts';
import type { Editor } from '../../site/tests/demo/desk.ts';
import { freePort } from '../start/ports.ts';
import { BadPost } from './bad-post.ts';
import { everyAnswer } from './every-answer.ts';
import { faultFolder, removeFolder, seed } from './fault-folder.ts';
import { isLocalized, makeEntries, mark, targetsAmong, type MarkedEntry } from './marked-desk.ts';
import { requiredFields, typesWithDrafts } from './marked-entry.ts';
import { RealDesk } from './real-desk.ts';
import { press } from './real-press.ts';

/** What no published text holds: a word, and numbers beyond any other. */
const [canaryWord, firstCanaryNumber] = ['kanariegeel', 735_100_000] as const;

let varFolder: string;
let post: BadPost;
let desk: RealDesk;
let editor: Editor;

beforeAll(async () => {
  varFolder = faultFolder();
  post = await BadPost.open(await freePort(), randomFrom(seed));
  desk = await RealDesk.start(varFolder, { NOTICE_URL: post.url, CMS_LOG_LEVEL: 'debug' });
  editor = await desk.signIn();
});
afterAll(async () => {
  await desk.kill();
  post.close();
  removeFolder(varFolder);
});

/** Canaries, one for every field, as they are handed out. */
class Canaries {
  readonly fields = new Map<string, string>();

  word = (path: string): string => {
    const canary = `${canaryWord}${this.fields.size}`;
    this.fields.set(canary, path);
    return canary;
  };

  number = (path: string): number => {
    const canary = firstCanaryNumber + this.fields.size;
    this.fields.set(String(canary), path);
    return canary;
  };

  /** Where a text tells of a draft: the paths of the fields whose canary it holds. */
  in(text: string): string[] {
    // Numbers are also searched as people read them.
    const found = text.matchAll(/kanariegeel\d+|7351\d{5}|735[.,]1\d\d[.,]\d{3}/g);
    return [...new Set(Array.from(found, ([canary]) => this.fields.get(canary.replace(/[.,]/g, '')) ?? canary))];
  }
}

async function publishAll(entries: readonly MarkedEntry[]): Promise<void> {
  const targets = await targetsAmong(editor, entries);
  let words = 0;
  const word = () => `openbaar${(words += 1)}`;
  for (const entry of entries) await mark(editor, entry, { word, targets, publishable: true });
  for (const { type, id } of entries) await editor.publish(type, id);
}

/** Lays a draft over every public entry, in two languages, and makes one of every type that never was public. */
async function writeDrafts(entries: readonly MarkedEntry[], canaries: Canaries): Promise<void> {
  const targets = await targetsAmong(editor, entries);
  const filling = { ...canaries, targets, publishable: false };
  for (const entry of entries) {
    await mark(editor, entry, { ...filling, word: canaries.word, number: canaries.number });
    // Relations are those of the Dutch version.
    const german = { ...filling, targets: new Map<string, string>(), word: canaries.word };
    if (isLocalized(entry.type)) await mark(editor, entry, german, 'de');
    const id = await editor.create(entry.type, requiredFields(entry.type, canaries.word(`a new ${entry.type}`)));
    await mark(editor, { ...entry, id }, { ...filling, word: canaries.word });
  }
}

/** What the desk itself shows of the drafts: the canaries must sit in the cage before one looks outside of it. */
async function seenAtTheDesk(entries: readonly MarkedEntry[], canaries: Canaries): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const { type, id } of entries) {
    const path = `/content-manager/collection-types/${contentTypes[type].uid}/${id}?locale=nl`;
    for (const field of canaries.in(JSON.stringify(await editor.ask('GET', path)))) seen.add(field);
  }
  return seen;
}

function textsIn(folder: string): [name: string, text: string][] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length), readFileSync(file, 'latin1')];
  });
}

test('no word of a draft leaves the desk, whatever field of whatever type it stands in', async ({ task }) => {
  const entries = await makeEntries(editor);
  await publishAll(entries);
  expect((await press(varFolder, desk.url)).code).toBe(0);
  const canaries = new Canaries();
  await writeDrafts(entries, canaries);
  const [first] = entries;
  if (first === undefined) throw new Error('No type has drafts.');
  // Something else becomes public, so that sites are made while the drafts lie there.
  await editor.publish('news', await editor.create('news', { ...requiredFields('news', 'ander-bericht') }));
  expect((await press(varFolder, desk.url)).code).toBe(0);

  const seen = await seenAtTheDesk(entries, canaries);
  for (const type of typesWithDrafts)
    expect([...seen].filter((path) => path.startsWith(`${type}.`)).length, type).toBeGreaterThan(0);

  const settings = loadSettings({ PACTWERK_VAR: varFolder });
  const uid = contentTypes[first.type].uid;
  const answers = await everyAnswer(desk.url, settings.READ_TOKEN ?? '', { uid, id: first.id });
  expect([...answers.keys()]).toEqual(expect.arrayContaining(['publications', 'snapshot', 'history', 'pacts']));
  expect(answers.get('publications')).toContain('openbaar1');
  const outside: [where: string, text: string][] = [
    ...textsIn(join(varFolder, 'releases')),
    ...textsIn(join(varFolder, 'ledger')),
    ...textsIn(join(varFolder, 'logs')),
    ...answers,
    ...post.seen.map((notice): [string, string] => ['a notice', notice]),
  ];
  const leaks = outside.flatMap(([where, text]) => canaries.in(text).map((path) => `${path} stands in ${where}`));
  task.meta.faults = canaries.fields.size;
  task.meta.figures = [
    `${canaries.fields.size} canaries in drafts of ${typesWithDrafts.length} types, ${leaks.length} seen outside: ` +
      `${outside.length} files, answers and notices looked through`,
  ];
  expect(leaks).toEqual([]);
});
