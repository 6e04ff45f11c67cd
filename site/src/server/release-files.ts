import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { contentType, isText } from '#press/content-type.ts';
import type { Manifest } from '#press/manifest.ts';
import { pagePath } from '#press/page-path.ts';
import { cacheAndAsk, cacheForever, immutableFolders } from '#press/security-headers.ts';
import { encodings, type Encoding } from '#press/siblings.ts';

/** The files of a release, as its manifest names them: no address leads to any other. */
export class ReleaseFiles {
  readonly #folder: string;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #compressed: ReadonlySet<string>;

  /** @param hidden paths of files that are no part of the site */
  constructor(folder: string, { pages, files, inherited, compressed }: Manifest, hidden: ReadonlySet<string>) {
    this.#folder = folder;
    this.#compressed = new Set(Object.keys(compressed));
    this.#hashes = new Map([
      ...Object.entries(pages).map(([url, { sha256 }]) => [pagePath(url), sha256] as const),
      ...Object.entries({ ...inherited, ...files })
        .filter(([path]) => !hidden.has(path))
        .map(([path, { sha256 }]) => [path, sha256] as const),
    ]);
  }

  has(path: string): boolean {
    return this.#hashes.has(path);
  }

  /** Answers with a file, compressed where the reader takes that, or with 304 where the reader has it; false when there is none. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    const hash = this.#hashes.get(path);
    if (hash === undefined) return false;
    const encoding = this.#describe(path, request, response);
    const isImmutable = immutableFolders.some((folder) => path.startsWith(`${folder}/`));
    response.setHeader('Cache-Control', isImmutable ? cacheForever : cacheAndAsk);
    // One for each form, as caches take those with one tag for the same bytes.
    response.setHeader('ETag', `"${hash.slice(0, 20)}${encoding === undefined ? '' : `-${encoding.name}`}"`);
    const file = encodeURIComponent(path + (encoding?.suffix ?? ''));
    // Names that begin with a dot are as good as others: the manifest says what may be asked for.
    send(request, file, {
      root: this.#folder,
      dotfiles: 'allow',
      cacheControl: false,
      lastModified: false,
      index: false,
    })
      .on('error', ({ status = 500 }: { status?: number }) => {
        if (!response.headersSent) response.writeHead(status);
        response.end();
      })
      .pipe(response);
    return true;
  }

  /** Answers with a page under another status than 200; in a few words where the release lacks it. */
  serveWhole(path: string, status: number, request: IncomingMessage, response: ServerResponse): void {
    const encoding = this.has(path) ? this.#describe(path, request, response) : undefined;
    const bytes = this.has(path)
      ? readFileSync(join(this.#folder, path + (encoding?.suffix ?? '')))
      : Buffer.from(`<!DOCTYPE html><title>${status}</title><h1>${status}</h1>`);
    response.setHeader('Content-Type', contentType(path));
    response.setHeader('Cache-Control', cacheAndAsk);
    response.setHeader('Content-Length', bytes.length);
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
  }

  /** Says of what type the answer is and how it is compressed, and returns the latter. */
  #describe(path: string, request: IncomingMessage, response: ServerResponse): Encoding | undefined {
    response.setHeader('Content-Type', contentType(path));
    if (isText(path)) response.setHeader('Vary', 'Accept-Encoding');
    const taken = new Negotiator(request).encodings(encodings.map(({ name }) => name));
    const encoding = encodings.find(({ name, suffix }) => taken.includes(name) && this.#compressed.has(path + suffix));
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding.name);
    return encoding;
  }
}
