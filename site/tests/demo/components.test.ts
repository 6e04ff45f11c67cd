import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteOrigin } from './browser.ts';

const built = join(import.meta.dirname, '../../dist/renderer');

it('the component page is in no release and in no build', async () => {
  const files = globSync('**/*.{mjs,js,css}', { cwd: built });
  expect(files.length).toBeGreaterThan(5);
  const holding = files.filter((file) =>
    /ComponentPage|\.examples|data-scheme/.test(readFileSync(join(built, file), 'utf8')),
  );
  expect(holding).toEqual([]);
  const answer = await fetch(`${siteOrigin('twente')}/components/maas/light/`);
  expect(answer.status).toBe(404);
});
