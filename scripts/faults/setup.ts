import { mkdtempSync, rmSync } from 'node:fs';
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

/** Builds what runs, and makes once the var folder of which every test takes a copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  // What builds writes its logs there.
  makeVarFolder();
  await compileDesk();
  await buildRenderer();
  makeOtherRenderer();
  const folder = mkdtempSync(join(tmpdir(), 'pactwerk-first-'));
  const desk = await RealDesk.start(folder);
  try {
    await writeFirstContent(await desk.signIn());
  } finally {
    await desk.stop();
  }
  project.provide('firstVar', folder);
  return () => {
    removeOtherRenderer();
    rmSync(folder, { recursive: true, force: true });
  };
}
