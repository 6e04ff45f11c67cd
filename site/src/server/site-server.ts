import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, currentRelease, regionsIn } from '#press/releases.ts';
import { cacheAndAsk } from '#press/security-headers.ts';
import { Releases } from './open-release.ts';
import { indexStyles, regionIndex, type ListedSite } from './region-index.ts';
import { answerHtml, answerSite, answerText, setSecurityHeaders } from './site-handler.ts';

export interface SiteServerOptions {
  /** `var/releases` */
  readonly releases: string;
  readonly port: number;
  /** Gives each region a port of its own, counted on from `port`, where `<region>.localhost` does not resolve. */
  readonly portPerRegion?: boolean;
}

export interface SiteServer {
  readonly port: number;
  /** Port of each region that has one. */
  readonly regionPorts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const lookForRegionsEvery = 2_000;

/** Serves the public releases on 127.0.0.1 and follows every swap. Knows nothing but the folder of releases. */
export async function serveSites({
  releases: folder,
  port,
  portPerRegion = false,
}: SiteServerOptions): Promise<SiteServer> {
  const releases = new Releases(folder);
  const servers: Server[] = [];
  const regionPorts = new Map<string, number>();

  const listen = async (wanted: number, answer: (request: IncomingMessage, response: ServerResponse) => void) => {
    const server = createServer((request, response) => safely(request, response, answer));
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(portProblem(error, wanted)));
      server.listen(wanted, host, resolve);
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };

  const answerRegion = (region: string, request: IncomingMessage, response: ServerResponse): void => {
    const release = releases.of(region);
    if (release === undefined) answerText(response, 404, 'This site is closed.');
    else answerSite(releases, region, release, request, response);
  };

  const listed = (hostname: string): ListedSite[] =>
    regionsIn(folder).flatMap((region) => {
      const site = releases.of(region)?.site;
      if (site === undefined) return [];
      const own = regionPorts.get(region);
      const url = own === undefined ? `http://${region}.localhost:${mainPort}/` : `http://${hostname}:${own}/`;
      return [{ name: site.name, url, locales: site.locales }];
    });

  const mainPort = await listen(port, (request, response) => {
    const hostname = hostOf(request);
    if (isLoopback(hostname)) return answerIndex(request, response, () => regionIndex(listed(hostname)));
    const region = regionOf(hostname, folder, releases);
    if (region === undefined) return answerText(response, 421, 'There is no site with this name here.');
    answerRegion(region, request, response);
  });

  const openRegionPorts = async (): Promise<void> => {
    for (const region of regionsIn(folder)) {
      if (regionPorts.has(region) || currentRelease(folder, region) === undefined) continue;
      const next = mainPort + regionPorts.size + 1;
      regionPorts.set(region, next);
      await listen(next, (request, response) => {
        const hostname = hostOf(request);
        if (isLoopback(hostname) || regionOf(hostname, folder, releases) === region)
          answerRegion(region, request, response);
        else answerText(response, 421, 'There is no site with this name here.');
      });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  if (portPerRegion) {
    await openRegionPorts();
    timer = setInterval(() => {
      openRegionPorts().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }, lookForRegionsEvery).unref();
  }

  return {
    port: mainPort,
    regionPorts,
    async close() {
      clearInterval(timer);
      await Promise.all(servers.map(closed));
    },
  };
}

function safely(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  setSecurityHeaders(request, response, isOverTls(request));
  try {
    if (request.method === 'GET' || request.method === 'HEAD') return answer(request, response);
    response.setHeader('Allow', 'GET, HEAD');
    answerText(response, 405, 'Only GET and HEAD.');
  } catch (error) {
    console.error(`${request.method} ${request.url}:`, error);
    if (response.headersSent) response.destroy();
    else answerText(response, 500, 'The server failed; its log says why.');
  }
}

function answerIndex(request: IncomingMessage, response: ServerResponse, page: () => string): void {
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/') return answerHtml(request, response, 200, page());
  if (path !== '/index.css') return answerText(response, 404, 'Not found');
  response.setHeader('Content-Type', 'text/css; charset=utf-8');
  response.setHeader('Cache-Control', cacheAndAsk);
  response.writeHead(200).end(indexStyles);
}

/** Name in the Host header, without port and final dot. */
function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

/** Whether a reader asked over TLS: as the proxy in front says, else wherever the name is not one of this machine. */
function isOverTls(request: IncomingMessage): boolean {
  const said = request.headers['x-forwarded-proto'];
  if (typeof said === 'string') return said.split(',')[0]?.trim() === 'https';
  const hostname = hostOf(request);
  return !isLoopback(hostname) && !hostname.endsWith('.localhost');
}

/** The region whose site has this host name: `<region>.localhost`, or the domain that its release names. */
function regionOf(hostname: string, folder: string, releases: Releases): string | undefined {
  const open = regionsIn(folder).filter((region) => currentRelease(folder, region) !== undefined);
  if (hostname.endsWith('.localhost')) return open.find((region) => `${region}.localhost` === hostname);
  return hostname === '' ? undefined : open.find((region) => releases.of(region)?.site.domain === hostname);
}

function portProblem(error: Error, port: number): Error {
  if (codeOf(error) !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is in use. Stop the program that has it, or choose another with SITES_PORT.`);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
