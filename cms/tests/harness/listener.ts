import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that the listener heard. */
export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A server that stands in for whom the desk calls; it answers 204 unless it is told otherwise. */
export interface Listener {
  url: string;
  calls: Call[];
  /** How the next calls are answered; one that never ends a response lets the caller wait. */
  answer: (call: Call, response: ServerResponse) => void;
  close: () => void;
}

export async function listen(): Promise<Listener> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const call = { method: request.method ?? '', path: request.url ?? '', headers, body };
      listener.calls.push(call);
      listener.answer(call, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    answer: (_call, response) => response.writeHead(204).end(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return listener;
}
