import { createHash } from 'node:crypto';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../model-hash.ts';
import type { Destination, StoredFile } from './destination.ts';

export interface S3Settings {
  /** Address of the service, such as https://s3.eu-central-1.amazonaws.com. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of keys that are valid for a short time only. */
  readonly sessionToken: string | undefined;
}

const timeout = 120_000;
const retries = 5;

/** A bucket of S3-compatible storage, or what stands under a prefix in it. */
export function s3Destination(settings: S3Settings, bucket: string, prefix: string): Destination {
  const { endpoint, region, accessKeyId, secretAccessKey, sessionToken } = settings;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
  const root = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  const start = prefix === '' ? '' : `${prefix.replace(/^\/|\/$/g, '')}/`;

  async function ask(method: string, key: string, init: RequestInit = {}, query = ''): Promise<Response> {
    const url = `${root}/${key.split('/').map(encodeURIComponent).join('/')}${query}`;
    const response = await client
      .fetch(url, { ...init, method, signal: AbortSignal.timeout(timeout) })
      .catch((cause: unknown) => {
        throw new Error(`${method} ${url}: the storage does not answer`, { cause });
      });
    if (response.ok || (response.status === 404 && method !== 'PUT')) return response;
    throw new Error(`${method} ${url}: the storage answered ${response.status} ${errorCode(await response.text())}`);
  }

  return {
    name: `s3://${bucket}/${start}`,
    async list() {
      const found = new Map<string, StoredFile>();
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: start });
        if (token !== undefined) query.set('continuation-token', token);
        const response = await ask('GET', '', {}, `?${query.toString()}`);
        if (response.status === 404) throw new Error(`There is no bucket ${bucket} at ${endpoint}.`);
        const page = parseXml(await response.text()).root;
        for (const one of childrenOf(page, 'Contents')) {
          found.set(textIn(one, 'Key').slice(start.length), { md5: md5In(textIn(one, 'ETag')) });
        }
        token = textIn(page, 'IsTruncated') === 'true' ? textIn(page, 'NextContinuationToken') : undefined;
      } while (token !== undefined);
      return found;
    },
    async read(path) {
      const response = await ask('GET', `${start}${path}`);
      return response.status === 404 ? undefined : new Uint8Array(await response.arrayBuffer());
    },
    async put({ path, bytes, contentType, cacheControl }) {
      const headers = {
        'content-type': contentType,
        'cache-control': cacheControl,
        'content-md5': createHash('md5').update(bytes).digest('base64'),
        'x-amz-content-sha256': sha256(bytes),
      };
      await ask('PUT', `${start}${path}`, { headers, body: new Uint8Array(bytes) });
    },
    async remove(path) {
      await ask('DELETE', `${start}${path}`);
    },
  };
}

/** The tag is an MD5 unless the storage encrypts with keys of its own or the file was put in parts. */
function md5In(tag: string): string | undefined {
  return /^"?([0-9a-f]{32})"?$/.exec(tag)?.[1];
}

function errorCode(text: string): string {
  return /<Code>([A-Za-z]+)<\/Code>/.exec(text)?.[1] ?? '';
}

function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  const children = element?.children ?? [];
  return children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

function textIn(element: XmlElement | null, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}
