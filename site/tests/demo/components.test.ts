import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { regions } from './built-site.ts';

const built = join(import.meta.dirname, '../../dist/renderer');

it('the component page is in no release, nor in what makes them', () => {
  const files = globSync('**/*.{mjs,js,css}', { cwd: built });
  expect(files.length).toBeGreaterThan(5);
  const holding = files.filter((file) =>
    /component-page|examplesOf|data-scheme|example-link/.test(readFileSync(join(built, file), 'utf8')),
  );
  expect(holding).toEqual([]);
  for (const region of regions) {
    const release = join(inject('demo').varFolder, 'releases', region, 'current');
    expect(existsSync(join(release, 'manifest.json'))).toBe(true);
    expect(existsSync(join(release, 'components'))).toBe(false);
  }
});
