import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentType } from '#press/content-type.ts';
import { cacheAndAsk, cacheForever, securityHeadersAt, transportSecurity } from '#press/security-headers.ts';
import type { OpenRelease, Releases } from './open-release.ts';

/** Answers a request for one region's site. */
export function answerSite(
  releases: Releases,
  region: string,
  release: OpenRelease,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [rawPath = '', query] = (request.url ?? '/').split('?', 2);
  const path = decodedPath(rawPath);
  if (path === undefined) return answerText(response, 400, 'Bad request');
  const target = movedTo(release, path);
  if (target !== undefined) return redirect(response, target, query);
  if (release.gone.has(path) || release.gone.has(`${path}/`)) return release.serveMissing(410, request, response);
  if (release.serve(path, request, response)) return;
  const asset = releases.keptAsset(region, path.slice(1));
  if (asset === undefined) return release.serveMissing(404, request, response);
  response.setHeader('Cache-Control', cacheForever);
  response.setHeader('Content-Type', contentType(asset));
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(asset)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Where an address leads instead: a former address to the present one, a page's other spellings to its own. */
function movedTo(release: OpenRelease, path: string): string | undefined {
  const { redirects } = release.site;
  const address = path.replace(/\/index\.html$/, '/');
  const moved = redirects[address] ?? redirects[`${address}/`];
  if (moved !== undefined) return moved;
  if (path.endsWith('/index.html')) {
    const page = path.slice(0, -'index.html'.length);
    return release.hasPage(page) ? page : undefined;
  }
  return !path.endsWith('/') && release.hasPage(`${path}/`) ? `${path}/` : undefined;
}

/** Undefined for a path that no address of ours can be. */
function decodedPath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') && !path.startsWith('//') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Relative, so that it holds behind any name and port. */
function redirect(response: ServerResponse, target: string, query: string | undefined): void {
  response.setHeader('Cache-Control', cacheAndAsk);
  const location = encodeURI(target) + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location }).end();
}

export function answerHtml(request: IncomingMessage, response: ServerResponse, status: number, html: string): void {
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(html));
  response.setHeader('Cache-Control', cacheAndAsk);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : html);
}

export function answerText(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${text}\n`);
}

/** The security headers of what is asked for; `overTls` says whether a reader asked over TLS, as a proxy ends it. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, overTls: boolean): void {
  const path = decodedPath((request.url ?? '/').split('?', 1)[0] ?? '') ?? '';
  for (const [name, value] of Object.entries({ ...securityHeadersAt(path), ...(overTls ? transportSecurity : {}) }))
    response.setHeader(name, value);
}
