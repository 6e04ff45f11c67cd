import { Agent, request, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readManifest } from '../../src/press/manifest.ts';
import { sha256 } from '../../src/press/model-hash.ts';
import { keptReleases, releaseFolder } from '../../src/press/releases.ts';

/** Entries that are public all the time; only their texts change. */
export const entryIds = ['a', 'b', 'c', 'd', 'e'];

const asksPerSecond = 200;

export interface ReadSite {
  /** `var/releases` */
  releases: string;
  region: string;
  /** Port of the site server. */
  port: number;
  /** Addresses that are public all the time. */
  addresses: readonly string[];
}

/** A reader who asks two hundred times a second and holds every answer against the releases that are kept. */
export class Reader {
  readonly violations: string[] = [];
  answers = 0;
  readonly #site: ReadSite;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #known = new Set<string>();
  readonly #asking = new Set<Promise<void>>();
  #stopped = false;

  constructor(site: ReadSite) {
    this.#site = site;
  }

  /** Reads until it is stopped; asks on time, whether or not the answers before have come. */
  async read(): Promise<void> {
    const began = performance.now();
    for (let asked = 0; !this.#stopped; asked += 1) {
      const asking = this.#readPage(this.#site.addresses[asked % this.#site.addresses.length] ?? '/');
      this.#asking.add(asking);
      void asking.finally(() => this.#asking.delete(asking));
      const early = (asked * 1000) / asksPerSecond - (performance.now() - began);
      if (early > 1) await pause(early);
    }
    await Promise.all(this.#asking);
    this.#agent.destroy();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #readPage(address: string): Promise<void> {
    const html = await this.#ask(address);
    for (const [, style = ''] of html.matchAll(/href="(\/_astro\/[^"]+\.css)"/g)) await this.#ask(style);
  }

  async #ask(path: string): Promise<string> {
    try {
      const { status, body } = await get(this.#agent, this.#site, path);
      this.answers += 1;
      if (status !== 200) this.violations.push(`${path} answered ${status}`);
      else if (!this.#isOfARelease(sha256(body))) this.violations.push(`${path} answered bytes of no kept release`);
      return body.toString('utf8');
    } catch (error) {
      this.violations.push(`${path} was not answered: ${String(error)}`);
      return '';
    }
  }

  #isOfARelease(hash: string): boolean {
    if (!this.#known.has(hash)) this.#readManifests();
    return this.#known.has(hash);
  }

  #readManifests(): void {
    const { releases, region } = this.#site;
    for (const number of keptReleases(releases, region)) {
      try {
        const { pages, files, inherited } = readManifest(releaseFolder(releases, region, number));
        for (const { sha256: hash } of Object.values({ ...pages, ...files, ...inherited })) this.#known.add(hash);
      } catch {
        // It went with the oldest while this was reading.
      }
    }
  }
}

function get(
  agent: Agent,
  { port, region }: Pick<ReadSite, 'port' | 'region'>,
  path: string,
): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${region}.localhost` };
    const asking: ClientRequest = request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    asking
      .on('error', (error) => {
        // An idle connection may end at the very moment in which it is used again; browsers then ask once more, as RFC 9112
        // (9.3.1) lets them: https://nodejs.org/api/http.html#requestreusedsocket
        const ended = asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
        if (ended) get(agent, { port, region }, path).then(resolve, reject);
        else reject(error);
      })
      .end();
  });
}
