import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A process that stands where previews are shown: it says that it runs, and keeps what the desk asks of it. */
export interface PreviewStandIn {
  url: string;
  /** Whether it answers at all. */
  runs: boolean;
  /** What it answers to the question what would change. */
  regions: unknown[];
  asked: { headers: IncomingMessage['headers']; rows: { type: string; id: string; locale: string; kind: string }[] }[];
  close: () => Promise<void>;
}

export async function startStandIn(): Promise<PreviewStandIn> {
  const server = createServer((request, response) => {
    if (!standIn.runs) return void request.socket.destroy();
    if (request.url === '/health') return void response.writeHead(204).end();
    void text(request).then((body) => {
      standIn.asked.push({ headers: request.headers, ...(JSON.parse(body) as { rows: [] }) });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ regions: standIn.regions }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const standIn: PreviewStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    runs: true,
    regions: [],
    asked: [],
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return standIn;
}
