import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#settings.ts';
import { imageRecipe } from './media.ts';
import { codeOf } from './releases.ts';
import { siblingRecipe } from './siblings.ts';
import type { PressPage } from './site-source.ts';

/** Turns page models into HTML. */
export interface Renderer {
  /** Hash of everything that decides what comes out for a model. */
  readonly hash: string;
  /** Stylesheets, fonts and pictures of the pages, by path inside a release. */
  readonly assets: ReadonlyMap<string, string>;
  /** HTML of a page, in UTF-8. Throws, naming the page, when its template fails. */
  render(page: PressPage): Promise<Uint8Array>;
}

/** Templates know their page by its model alone (design law 4), so that every page can be asked for at one address. */
const anyAddress = 'http://localhost/page/';

/** The part of an Astro app that the press uses. */
interface App {
  render(request: Request, options: { locals: object }): Promise<Response>;
}

/** Loads the Astro server bundle in a folder that `astro build` made. */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const entry = join(folder, 'server', 'entry.mjs');
  const hash = rendererHash(folder);
  const bundle: unknown = await import(pathToFileURL(entry).href);
  const app = appOf(bundle, entry);
  const client = join(folder, 'client');
  return {
    hash,
    assets: new Map(filesIn(client).map((file) => [pathIn(client, file), file])),
    async render(page) {
      const answer = await app.render(new Request(anyAddress), { locals: { page } });
      const html = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 200 && html.length > 0) return html;
      throw new Error(
        `The page ${page.url} (${page.kind}) cannot be rendered: its template answered ${answer.status}. The lines above say where it failed.`,
      );
    },
  };
}

/**
 * Sha256 over everything that decides what comes out: all files of a built renderer, and how images and compressed files are made. The same
 * source gives the same hash wherever and whenever it is built.
 */
export function rendererHash(folder: string, root = repositoryRoot()): string {
  const all = createHash('sha256').update(`${imageRecipe}\0${siblingRecipe}\0`);
  const files = [...filesIn(join(folder, 'server')), ...filesIn(join(folder, 'client'))];
  if (files.length === 0) throw new Error(`There is no renderer in ${folder}. Make it: npm run build.`);
  for (const file of files) {
    const path = pathIn(folder, file);
    const isCode = path.endsWith('.mjs');
    all.update(`${isCode ? sameEverywhere(path, root) : path}\0`);
    all.update(isCode ? sameEverywhere(readFileSync(file, 'utf8'), root) : readFileSync(file)).update('\0');
  }
  return all.digest('hex');
}

/**
 * Code without what differs from build to build and reaches no page: where it was built, the key of server islands, of
 * which there are none, and the names of chunks, which are hashes of the two.
 */
function sameEverywhere(code: string, root: string): string {
  return code
    .replaceAll(root.replaceAll(sep, '/'), '')
    .replace(/"key":"[A-Za-z0-9+/]{43}="/g, '')
    .replace(/_[A-Za-z0-9_-]{8}\.mjs/g, '.mjs');
}

function appOf(bundle: unknown, entry: string): App {
  if (
    typeof bundle === 'object' &&
    bundle !== null &&
    'createApp' in bundle &&
    typeof bundle.createApp === 'function'
  ) {
    return bundle.createApp({ streaming: false });
  }
  throw new Error(`${entry} is no renderer: it exports no createApp. Make it again: npm run build.`);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function pathIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
