import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPreviewKey } from '@pactwerk/shared-types';
import { lookup } from 'mrmime';
import { CmsError } from '#content/cms-error.ts';
import type { Log } from '../log.ts';
import type { MediaStore } from '../media.ts';
import type { Renderer } from '../renderer.ts';
import { axeScript } from './axe-script.ts';
import { deskScript } from './desk-script.ts';
import { readImpactRequest } from './impact-request.ts';
import { LaidOver, type PreviewTools } from './laid-over.ts';
import { previewHeaders } from './preview-headers.ts';
import { previewedAt, type Entrance } from './previewed-page.ts';
import { refusalPage, type RefusalText } from './refusal-page.ts';
import { previewStyles } from './ribbon.ts';
import type { PreviewLanguage } from './words.ts';

export interface PreviewServerOptions extends PreviewTools {
  readonly port: number;
  /** Signs the addresses of previews and the desk's questions. */
  readonly secret: string;
  /** Origins of the desk, which alone may frame a preview. */
  readonly desks: readonly string[];
  readonly renderer: Renderer;
  readonly media: MediaStore;
  readonly log: Pick<Log, 'error'>;
}

export interface PreviewServer {
  readonly port: number;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const underPreview = /^(\/p\/([^/]+))(\/.*)$/;

/** Shows drafts on the real templates, on 127.0.0.1, to whoever has an address that the desk signed and did not revoke. */
export async function servePreviews(options: PreviewServerOptions): Promise<PreviewServer> {
  const { renderer, media, secret, log } = options;
  const laidOver = new LaidOver(options);
  const headers = previewHeaders(options.desks);
  const fixed = new Map([
    ['/_preview/preview.css', previewStyles],
    ['/_preview/desk.js', deskScript(options.desks)],
    ['/robots.txt', 'User-agent: *\nDisallow: /\n'],
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodedPath(request);
    if (request.method === 'POST' && path === '/impact') return answerImpact(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      response.writeHead(405).end();
      return;
    }
    if (path === '/health') return void response.writeHead(204).end();
    const text = path === '/_preview/axe.js' ? axeScript() : fixed.get(path);
    if (text !== undefined) return send(request, response, 200, lookup(path) ?? 'text/plain', text);
    const asset = path.startsWith('/_astro/') ? renderer.assets.get(path.slice(1)) : undefined;
    if (asset !== undefined) return sendFile(request, response, asset, path);
    const [, prefix = '', key = '', within = ''] = underPreview.exec(path) ?? [];
    if (prefix === '') return refuse(request, response, 404, 'forged');
    return answerPreview(request, response, { prefix, key, path: within });
  }

  async function answerPreview(
    request: IncomingMessage,
    response: ServerResponse,
    asked: { prefix: string; key: string; path: string },
  ): Promise<void> {
    const key = readPreviewKey(secret, asked.key);
    if (key === null) return refuse(request, response, 403, 'forged');
    const until = new Date(key.until * 1000);
    if (until <= new Date()) return refuse(request, response, 410, 'expired');
    const opened = await laidOver.open(key.link);
    if (opened.state === 'closed') return refuse(request, response, 404, 'noSite');
    if (opened.state !== 'holds')
      return refuse(request, response, 410, opened.state === 'expired' ? 'expired' : 'revoked');
    const entrance: Entrance = { prefix: asked.prefix, until };
    const { language } = opened.preview;
    try {
      const shown = await previewedAt(opened, asked.path, entrance, renderer);
      if (shown.kind === 'redirect') return void response.writeHead(302, { Location: encodeURI(shown.to) }).end();
      if (shown.kind === 'html') return send(request, response, shown.status, htmlType, shown.html);
      return await sendFile(request, response, await media.fileFor(shown.use), asked.path);
    } catch (error) {
      if (error instanceof CmsError) throw error;
      // Neither the key nor a word of the draft belongs in a log.
      log.error(
        { link: key.link, region: opened.region.slug, path: asked.path, err: error },
        'A page of a preview failed.',
      );
      return refuse(request, response, 500, 'failed', language);
    }
  }

  async function answerImpact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const rows = await readImpactRequest(request, secret);
    if (typeof rows === 'number') return void response.writeHead(rows).end();
    const regions = await laidOver.impact(rows);
    send(request, response, 200, 'application/json', JSON.stringify({ regions }));
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      const isAway = error instanceof CmsError;
      if (!isAway) log.error({ err: error }, 'A request to the preview failed.');
      if (response.headersSent) response.destroy();
      else refuse(request, response, isAway ? 503 : 500, isAway ? 'away' : 'failed');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
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

const htmlType = 'text/html;charset=utf-8';

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: RefusalText,
  language?: PreviewLanguage,
): void {
  send(request, response, status, htmlType, refusalPage(text, language));
}

function send(request: IncomingMessage, response: ServerResponse, status: number, type: string, text: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : text);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: string, path: string): Promise<void> {
  response.setHeader('Content-Type', lookup(path) ?? 'application/octet-stream');
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The path of a request; `/` for one that cannot be read, which is no address here. */
function decodedPath(request: IncomingMessage): string {
  try {
    return decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
  } catch {
    return '/';
  }
}
