import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Question {
  /** Of 127.0.0.1. */
  readonly port: number;
  readonly method?: string;
  readonly headers?: object;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Sends a path as it is, which fetch would tidy up first; takes bytes as they come, which fetch would decompress. */
export function askAt(
  path: string,
  host = 'linde.localhost',
  { port, method = 'GET', headers = {} }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers: { ...headers, host } }, (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      buffer(response)
        .then((bytes) => resolve({ status, headers: answered, bytes, text: bytes.toString() }))
        .catch(reject);
    });
    asking.on('error', reject).end();
  });
}
