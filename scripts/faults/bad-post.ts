import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Stands between desk and press and treats notices badly: it loses, doubles and delays them. */
export class BadPost {
  /** What was done to notices, by kind. */
  readonly done = { lost: 0, doubled: 0, delayed: 0, delivered: 0 };
  /** Everything that notices said, with their headers. */
  readonly seen: string[] = [];
  /** Called at the next notice, which then is lost. */
  onNext: (() => void) | undefined;
  readonly #server: Server;
  readonly #pressPort: number;
  readonly #random: () => number;

  private constructor(pressPort: number, random: () => number) {
    this.#pressPort = pressPort;
    this.#random = random;
    this.#server = createServer((request, response) => {
      void this.#treat(request).then(() => response.writeHead(204).end());
    });
  }

  static async open(pressPort: number, random: () => number): Promise<BadPost> {
    const post = new BadPost(pressPort, random);
    post.#server.listen(0, '127.0.0.1');
    await once(post.#server, 'listening');
    return post;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #treat(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = Object.entries(request.headers).filter(([name]) => /^(webhook-|content-type)/.test(name));
    this.seen.push(JSON.stringify(request.headers), body);
    const deliver = () =>
      this.#deliver(body, Object.fromEntries(headers.map(([name, value]) => [name, String(value)])));
    const { onNext } = this;
    this.onNext = undefined;
    if (onNext !== undefined) {
      this.done.lost += 1;
      return onNext();
    }
    const choice = this.#random();
    if (choice < 0.4) this.done.lost += 1;
    else if (choice < 0.6) {
      this.done.doubled += 1;
      await Promise.all([deliver(), deliver()]);
    } else if (choice < 0.8) {
      this.done.delayed += 1;
      void pause(this.#random() * 3_000).then(deliver);
    } else {
      this.done.delivered += 1;
      await deliver();
    }
  }

  /** A press that is away hears nothing. */
  async #deliver(body: string, headers: Record<string, string>): Promise<void> {
    await fetch(`http://127.0.0.1:${this.#pressPort}/`, { method: 'POST', body, headers }).catch(() => undefined);
  }
}
