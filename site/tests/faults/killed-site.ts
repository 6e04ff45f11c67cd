import { request } from 'node:http';
import { readManifest } from '../../src/press/manifest.ts';
import { sha256 } from '../../src/press/model-hash.ts';
import { keptReleases, releaseFolder } from '../../src/press/releases.ts';

/** Entries that are public all the time; only their texts change. */
export const entryIds = ['a', 'b', 'c', 'd', 'e'];
const addresses = ['/nl/', ...entryIds.map((id) => `/nl/${id}/`)];

/** A reader who asks without pause and holds every answer against the releases that are kept. */
export class Reader {
  readonly violations: string[] = [];
  answers = 0;
  readonly #releases: string;
  readonly #port: number;
  readonly #known = new Set<string>();
  #stopped = false;

  constructor(releases: string, port: number) {
    this.#releases = releases;
    this.#port = port;
  }

  /** Reads until it is stopped. */
  async read(): Promise<void> {
    while (!this.#stopped) {
      const address = addresses[this.answers % addresses.length] ?? '/nl/';
      const html = await this.#ask(address);
      for (const [, style = ''] of html.matchAll(/href="(\/_astro\/[^"]+)"/g)) await this.#ask(style);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #ask(path: string): Promise<string> {
    const { status, body } = await get(this.#port, path);
    this.answers += 1;
    if (status !== 200) this.violations.push(`${path} answered ${status}`);
    else if (!this.#isOfARelease(sha256(body))) this.violations.push(`${path} answered bytes of no kept release`);
    return body.toString('utf8');
  }

  #isOfARelease(hash: string): boolean {
    if (!this.#known.has(hash)) this.#readManifests();
    return this.#known.has(hash);
  }

  #readManifests(): void {
    for (const number of keptReleases(this.#releases, 'linde')) {
      try {
        const { pages, files, inherited } = readManifest(releaseFolder(this.#releases, 'linde', number));
        for (const { sha256: hash } of Object.values({ ...pages, ...files, ...inherited })) this.#known.add(hash);
      } catch {
        // It went with the oldest while this was reading.
      }
    }
  }
}

function get(port: number, path: string): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers: { host: 'linde.localhost' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    asking.on('error', reject).end();
  });
}
