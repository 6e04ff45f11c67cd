import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';

export interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/** What a reader of a region's site gets at an address. */
export async function read(region: string, path: string): Promise<Answer> {
  const { sitesPort } = inject('demo');
  // By hand, since not every machine resolves *.localhost.
  const request = get({
    host: '127.0.0.1',
    port: sitesPort,
    path,
    headers: { host: `${region}.localhost:${sitesPort}` },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, location: response.headers.location, body: await text(response) };
}
