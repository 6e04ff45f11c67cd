import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../start/folders.ts';
import { guidePictures } from './pictures.ts';

const folder = join(root, 'docs/editors');
const chapters = globSync('*.md', { cwd: folder }).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

/** Where the words of the admin stand: ours, those of the content types, and Strapi's own in Dutch. */
function wordsOnTheScreen(): string {
  const own = globSync(
    [
      'cms/src/admin/**/*.{ts,tsx}',
      'cms/src/choice-words.ts',
      'cms/src/access/roles.ts',
      'cms/src/{api,components}/**/*.json',
      'shared-types/src/*.ts',
    ],
    { cwd: root },
  ).map((path) => join(root, path));
  const strapi = createRequire(createRequire(join(root, 'cms/package.json')).resolve('@strapi/strapi/package.json'));
  const stock = [
    join(dirname(strapi.resolve('@strapi/admin/package.json')), 'dist/admin/admin/src/translations/nl.json.js'),
    join(dirname(strapi.resolve('@strapi/content-manager/package.json')), 'dist/admin/translations/nl.json.js'),
  ];
  return [...own, ...stock].map((path) => readFileSync(path, 'utf8')).join('\n');
}

test('what is bold in the guide for editors stands so on the screen', () => {
  const words = wordsOnTheScreen();
  const named = chapters.flatMap(({ name, text }) =>
    [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, label = '']) => ({ name, label: label.replace(/\s+/g, ' ') })),
  );
  expect(named.length).toBeGreaterThan(30);
  // The first chapter says so with a word of its own.
  expect(named.filter(({ label }) => label !== 'vet' && !words.includes(label))).toEqual([]);
});

test('the guide shows each picture that is taken for it, and no other', () => {
  const shown = chapters.flatMap(({ text }) =>
    [...text.matchAll(/\]\(images\/(.+?)\.webp\)/g)].map(([, name]) => name),
  );
  expect(shown.sort()).toEqual(Object.keys(guidePictures).sort());
  for (const name of shown) expect(existsSync(join(folder, `images/${name}.webp`)), `${name}.webp`).toBe(true);
});

test('every link of the guide leads to a chapter', () => {
  for (const { name, text } of chapters)
    for (const [, target = ''] of text.matchAll(/\]\(([^):#]+\.md)\)/g))
      expect(existsSync(join(folder, target)), `${target} in ${name}`).toBe(true);
});
