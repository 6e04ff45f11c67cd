import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileDesk } from '../start/desk.ts';
import { makeVarFolder } from '../start/folders.ts';
import { buildRenderer } from '../start/sites.ts';
import { writeFirstContent } from './first-content.ts';
import { RealDesk } from './real-desk.ts';
import { makeOtherRenderer, removeOtherRenderer } from './renderers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Var folder of a desk that was stopped after it got its first content. */
    firstVar: string;
  }
}

/**
 * Builds what runs, and makes once the var folder of which every test takes a copy. With `FAULT_FIRST_VAR` it is kept in
 * that folder, and a run that finds it there builds nothing.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const kept = process.env['FAULT_FIRST_VAR'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'pactwerk-first-'));
  project.provide('firstVar', folder);
  if (kept !== undefined && existsSync(join(kept, 'cms.db'))) return () => undefined;
  // What builds writes its logs there.
  makeVarFolder();
  await compileDesk();
  await buildRenderer();
  makeOtherRenderer();
  const desk = await RealDesk.start(folder);
  try {
    await writeFirstContent(await desk.signIn());
  } finally {
    await desk.stop();
  }
  return () => {
    if (kept !== undefined) return;
    removeOtherRenderer();
    rmSync(folder, { recursive: true, force: true });
  };
}
