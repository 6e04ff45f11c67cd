import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Ask } from './page-weight.ts';

/** Asks the server of the sites as a browser does, and keeps what several pages name. */
export function askSite(port: number, region: string): Ask {
  const known = new Map<string, ReturnType<Ask>>();
  return (path, encoding) => {
    const name = `${encoding} ${path}`;
    const asked = known.get(name) ?? askFor(port, region, path, encoding);
    if (!path.endsWith('/')) known.set(name, asked);
    return asked;
  };
}

async function askFor(port: number, region: string, path: string, encoding: 'br' | 'gzip'): ReturnType<Ask> {
  // By hand, since not every machine resolves *.localhost, and fetch would open what came compressed.
  const headers = { host: `${region}.localhost:${port}`, 'accept-encoding': encoding };
  const request = get({ host: '127.0.0.1', port, path: encodeURI(path), headers });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await buffer(response);
  if (response.statusCode !== 200) throw new Error(`${region}${path} answers ${response.statusCode}.`);
  return { wire: body.length, text: opened(body, response.headers['content-encoding']).toString('utf8') };
}

function opened(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
