import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

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
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) return 413;
      chunks.push(chunk as Buffer);
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    webhook.verify(Buffer.concat(chunks).toString('utf8'), Object.fromEntries(headers));
  } catch (error) {
    return error instanceof WebhookVerificationError ? 401 : 400;
  }
  heard();
  return 204;
}
