import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const token = 'ghp_of-the-demo';
export const noticeSecret = `whsec_${Buffer.alloc(32, 'demo').toString('base64')}`;

/** Settings with which the desk of the demo calls a CI service, and announces releases, on this port. */
export function ciSettings(port: number): Record<string, string> {
  return {
    GITHUB_DISPATCH: 'demo/sites',
    GITHUB_DISPATCH_TOKEN: token,
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    RELEASE_NOTICES: `http://127.0.0.1:${port}/notices`,
    RELEASE_NOTICE_SECRETS: noticeSecret,
    OUTGOING_TO_PRIVATE: 'yes',
  };
}

export interface Notice {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A CI service that answers as GitHub does, and an address for notices. */
export interface CiStandIn {
  /** Whether it answers 500 to everything, and wants no dispatch for an hour. */
  isBroken: boolean;
  notices: Notice[];
  /** What the next dispatch that it takes says. */
  dispatched(): Promise<unknown>;
  close(): void;
}

export async function openCi(port: number): Promise<CiStandIn> {
  const dispatches: unknown[] = [];
  let heard: (() => void) | undefined;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { url, headers } = request;
      const isDispatch = url === '/repos/demo/sites/dispatches';
      if (ci.isBroken) return response.writeHead(500, isDispatch ? { 'retry-after': '3600' } : {}).end('Unicorn');
      if (url === '/notices') {
        ci.notices.push({ headers, body });
        return response.writeHead(204).end();
      }
      if (!isDispatch) return response.writeHead(404).end('{"message":"Not Found"}');
      if (headers.authorization !== `Bearer ${token}`)
        return response.writeHead(401).end('{"message":"Bad credentials"}');
      dispatches.push(JSON.parse(body));
      heard?.();
      return response.writeHead(204).end();
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ci: CiStandIn = {
    isBroken: false,
    notices: [],
    async dispatched() {
      while (dispatches.length === 0) await new Promise<void>((resolve) => (heard = resolve));
      return dispatches.pop();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return ci;
}
