import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentTypes } from '@pactwerk/shared-types';
import type { LedgerFixture } from '../content-fixture.ts';

/** How a desk can fail a press that asks it. */
export type Fault = 'error' | 'unauthorised' | 'refused' | 'cut' | 'empty' | 'behind' | 'nonsense' | 'silent' | 'half';

interface Question {
  variables?: { after?: number; first?: number };
}

/** A desk that answers the feed from rows in memory, and fails in the way it is told to. */
export class FaultyDesk {
  epoch = 'epoch-of-a-test';
  fault: Fault | undefined;
  readonly ledger: LedgerFixture;
  readonly #server: Server;

  private constructor(ledger: LedgerFixture) {
    this.ledger = ledger;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(ledger: LedgerFixture): Promise<FaultyDesk> {
    const desk = new FaultyDesk(ledger);
    desk.#server.listen(0, '127.0.0.1');
    await once(desk.#server, 'listening');
    return desk;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { variables = {} } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;
    const text = JSON.stringify(this.#page(variables.after ?? Number.MAX_SAFE_INTEGER));
    const json = { 'content-type': 'application/json' };
    switch (this.fault) {
      case 'silent':
        return;
      case 'error':
        response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
        return;
      case 'unauthorised':
        response
          .writeHead(401, json)
          .end('{"data":null,"error":{"status":401,"message":"Missing or invalid credentials"}}');
        return;
      case 'refused':
        response.writeHead(200, json).end('{"errors":[{"message":"Forbidden access"}],"data":null}');
        return;
      case 'cut':
        response.writeHead(200, json).end(text.slice(0, text.length / 2));
        return;
      case 'nonsense':
        response.writeHead(200, json).end('{"data":{"publications":{"epoch":"x","head":"many","hasMore":false}}}');
        return;
      default:
        response.writeHead(200, json).end(text);
    }
  }

  #page(after: number): object {
    const all =
      this.fault === 'empty' || this.fault === 'behind' ? [] : this.ledger.rows.filter(({ seq }) => seq > after);
    const rows = this.fault === 'half' ? all.slice(0, Math.floor(all.length / 2)) : all;
    const head = this.fault === 'behind' ? 0 : (this.ledger.rows.at(-1)?.seq ?? 0);
    const nodes = rows.flatMap(({ seq, id, type, locale, at, fields }) => {
      if (type === 'media') return [];
      const { uid, field } = contentTypes[type];
      return [{ seq, uid, id, locale, at, kind: fields === null ? 'withdrawn' : 'published', [field]: fields }];
    });
    return { data: { publications: { epoch: this.epoch, head, hasMore: false, nodes } } };
  }
}
