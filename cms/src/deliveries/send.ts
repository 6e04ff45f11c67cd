import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, isPublicAddress, RefusedAddress } from './guarded-lookup';
import { retryAfter } from './retry';
import type { OutgoingRequest } from './targets';

/** Why a call did not come through. */
export type Problem = 'timeout' | 'unreachable' | 'refusedAddress' | 'redirect' | 'status';

/** What a call came to. */
export interface Outcome {
  problem: Problem | null;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** The first four kilobytes, in one line, of an answer that was no success. */
  answer: string | null;
  /** Milliseconds that the other side wants to be left alone. */
  wished?: number | undefined;
}

export interface SendOptions {
  /** Whether private networks, this machine and plain http are allowed. */
  toPrivate: boolean;
  /** Milliseconds for the whole call. */
  timeout?: number;
}

const defaultTimeout = 10_000;
const mostAnswerBytes = 4_096;

/**
 * Makes one POST. Follows no redirect, reads no more than the head of an answer, and connects to public addresses only:
 * what a name resolves to is judged for the connection that is made. Never throws.
 */
export async function send({ url, headers, body }: OutgoingRequest, options: SendOptions): Promise<Outcome> {
  const { toPrivate, timeout = defaultTimeout } = options;
  const signal = AbortSignal.timeout(timeout);
  try {
    const isPlain = url.protocol === 'http:';
    const guard = (address: string) => mustBeAllowed(address, isPlain, toPrivate);
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0) guard(literal);
    const response = await post(url, headers, body, { signal, lookup: guardedLookup(guard) });
    return await outcomeOf(response);
  } catch (error) {
    if (error instanceof RefusedAddress) return { problem: 'refusedAddress', status: null, answer: null };
    return { problem: signal.aborted ? 'timeout' : 'unreachable', status: null, answer: null };
  }
}

function post(url: URL, headers: Record<string, string>, body: string, more: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'http:' ? requestHttp : requestHttps;
    const length = String(Buffer.byteLength(body));
    request(
      url,
      {
        ...more,
        method: 'POST',
        agent: false,
        headers: { 'user-agent': 'Pactwerk', ...headers, 'content-length': length },
      },
      resolve,
    )
      .on('error', reject)
      .end(body);
  });
}

function mustBeAllowed(address: string, isPlain: boolean, toPrivate: boolean): void {
  if (isPublicAddress(address) ? isPlain : !toPrivate) throw new RefusedAddress(address);
}

async function outcomeOf(response: IncomingMessage): Promise<Outcome> {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) {
    response.destroy();
    return { problem: null, status, answer: null };
  }
  const wished = retryAfter(response.headers['retry-after'], new Date());
  const answer = await headOf(response);
  return { problem: status >= 300 && status < 400 ? 'redirect' : 'status', status, answer, wished };
}

async function headOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= mostAnswerBytes) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
