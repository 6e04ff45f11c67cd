import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, isPublicAddress, RefusedAddress } from '../../deliveries/guarded-lookup';
import { retryAfter } from '../../deliveries/retry';

export type LinkProblem = 'timeout' | 'unreachable' | 'status' | 'redirects' | 'refusedAddress';

export interface LinkAnswer {
  /** null when readers get there, as far as a program can tell. */
  problem: LinkProblem | null;
  status: number | null;
  /** Milliseconds that the other side wants to be left alone. */
  wished?: number | undefined;
}

export interface AskOptions {
  /** Whether private networks and this machine may be asked. */
  toPrivate: boolean;
  /** Milliseconds for one request with what it is led on to. */
  timeout: number;
}

const mostRedirects = 5;

/**
 * Asks whether an address of another site works: its head, or where that is refused or not answered, the page, of which
 * nothing is read. Follows redirects and connects to public addresses only, at each of them. Never throws.
 */
export async function askLink(address: string, options: AskOptions): Promise<LinkAnswer> {
  const head = await follow(address, 'HEAD', options);
  const isSure = head.problem === null || head.problem === 'unreachable' || head.problem === 'refusedAddress';
  return isSure ? head : follow(address, 'GET', options);
}

async function follow(
  address: string,
  method: 'HEAD' | 'GET',
  { toPrivate, timeout }: AskOptions,
): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(timeout);
  const guard = (ip: string) => {
    if (!toPrivate && !isPublicAddress(ip)) throw new RefusedAddress(ip);
  };
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0) guard(literal);
      const response = await ask(url, method, guard, signal);
      response.destroy();
      const { statusCode: status = 0, headers } = response;
      const isRedirect = status >= 300 && status < 400 && headers.location !== undefined;
      if (!isRedirect) return judged(status, headers['retry-after']);
      url = new URL(headers.location ?? '', url);
      if (!/^https?:$/.test(url.protocol)) return { problem: 'redirects', status };
    }
    return { problem: 'redirects', status: null };
  } catch (error) {
    if (error instanceof RefusedAddress) return { problem: 'refusedAddress', status: null };
    return { problem: signal.aborted ? 'timeout' : 'unreachable', status: null };
  }
}

/** Gone, or broken. Other refusals are of programs: a page behind a sign-in, or a site that lets no robots in, is there. */
function judged(status: number, wish: string | undefined): LinkAnswer {
  const isBad = status === 404 || status === 410 || status >= 500;
  return { problem: isBad && status !== 999 ? 'status' : null, status, wished: retryAfter(wish, new Date()) };
}

function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  guard: (ip: string) => void,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'http:' ? requestHttp : requestHttps;
    request(
      url,
      {
        method,
        signal,
        lookup: guardedLookup(guard),
        agent: false,
        headers: { 'user-agent': 'Pactwerk (link check)', accept: '*/*' },
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}
