import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';

export interface Answer {
  status: number;
  location: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a reader of a region's site gets at an address; `headers` go with the question. */
export async function read(region: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { sitesPort } = inject('demo');
  // By hand, since not every machine resolves *.localhost.
  const request = get({
    host: '127.0.0.1',
    port: sitesPort,
    path,
    headers: { ...headers, host: `${region}.localhost:${sitesPort}` },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { statusCode = 0, headers: answered } = response;
  return { status: statusCode, location: answered.location, headers: answered, body: await text(response) };
}
