import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { signedBody } from './signed-body.ts';

const mostBytes = 65_536;

export interface NoticeServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Hears notices of the desk on 127.0.0.1. A notice carries nothing but a signature: it only says "look now". */
export async function hearNotices(port: number, secret: string, heard: () => void): Promise<NoticeServer> {
  const webhook = new Webhook(secret);
  const server = createServer((request, response) => {
    void statusFor(request, webhook, heard).then((status) => {
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function statusFor(request: IncomingMessage, webhook: Webhook, heard: () => void): Promise<number> {
  if (request.method !== 'POST') return 405;
  const signed = await signedBody(request, webhook, mostBytes);
  if (typeof signed === 'number') return signed;
  heard();
  return 204;
}
