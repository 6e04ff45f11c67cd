import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  bytes: Buffer;
  contentType: string;
  cacheControl: string;
}

/** A bucket of S3-compatible storage in memory: it checks signatures and hashes, and answers lists in pages of fifty. */
export interface BucketStandIn {
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: undefined;
  files: Map<string, Stored>;
  /** Calls that changed something, in order: `PUT key`, `DELETE key`. */
  changes: string[];
  /** Called before each change; what it throws is answered as an error of the storage. */
  before: (change: string) => void;
  close: () => void;
}

const keys = { region: 'eu-central-1', accessKeyId: 'key', secretAccessKey: 'very-secret', sessionToken: undefined };
const pageSize = 50;

export async function openBucket(bucket: string): Promise<BucketStandIn> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '', `http://${request.headers.host}`);
      const refusal = refusalOf(request, url, body);
      if (refusal !== undefined) return response.writeHead(403).end(`<Error><Code>${refusal}</Code></Error>`);
      const root = `/${bucket}/`;
      if (!url.pathname.startsWith(root))
        return response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
      const key = decodeURIComponent(url.pathname.slice(root.length));
      if (request.method === 'GET' && key === '') return response.end(listOf(standIn.files, url.searchParams));
      if (request.method === 'GET') {
        const found = standIn.files.get(key);
        return found ? response.end(found.bytes) : response.writeHead(404).end();
      }
      const change = `${request.method} ${key}`;
      try {
        standIn.before(change);
      } catch {
        return response.writeHead(400).end('<Error><Code>Refused</Code></Error>');
      }
      standIn.changes.push(change);
      if (request.method === 'DELETE') {
        standIn.files.delete(key);
        return response.writeHead(204).end();
      }
      const [contentType, cacheControl] = [request.headers['content-type'], request.headers['cache-control']].map(
        String,
      );
      standIn.files.set(key, { bytes: body, contentType: contentType ?? '', cacheControl: cacheControl ?? '' });
      return response.writeHead(200).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const standIn: BucketStandIn = {
    ...keys,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: new Map(),
    changes: [],
    before: () => undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return standIn;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function listOf(files: Map<string, Stored>, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const all = [...files.keys()].filter((key) => key.startsWith(prefix)).sort();
  const start = Number(query.get('continuation-token') ?? 0);
  const page = all.slice(start, start + pageSize);
  const contents = page.map((key) => {
    const tag = createHash('md5')
      .update(files.get(key)?.bytes ?? '')
      .digest('hex');
    return `<Contents><Key>${key}</Key><ETag>&quot;${tag}&quot;</ETag></Contents>`;
  });
  const hasMore = start + pageSize < all.length;
  const next = hasMore ? `<NextContinuationToken>${start + pageSize}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${hasMore}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function refusalOf(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const header = (name: string) => String(request.headers[name] ?? '');
  const match = /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    header('authorization'),
  );
  if (match === null || match[1] !== keys.accessKeyId) return 'AccessDenied';
  const [, , day = '', region = '', names = '', signature] = match;
  const hash = header('x-amz-content-sha256');
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const headers = names.split(';').map((name) => `${name}:${header(name).trim()}\n`);
  const canonical = [request.method, url.pathname, query.join('&'), headers.join(''), names, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${keys.secretAccessKey}`));
  if (hmac(key, toSign).toString('hex') !== signature) return 'SignatureDoesNotMatch';
  if (request.method === 'PUT' && sha256(body) !== hash) return 'XAmzContentSHA256Mismatch';
  const md5 = request.headers['content-md5'];
  return md5 !== undefined && createHash('md5').update(body).digest('base64') !== md5 ? 'BadDigest' : undefined;
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
