import type { Core } from '@strapi/types';
import { Webhook } from 'standardwebhooks';
import { noticeUrl, secrets } from '../settings';
import type { LedgerTransaction } from './lock';

const timeoutInMs = 5000;

let wanted = false;
let sending: Promise<void> | undefined;

/**
 * Tells the press to look, once the rows are committed. Says nothing of what was published: a lost notice costs a second of
 * polling, never a page. Several commits in a row make one notice; nobody waits for it.
 */
export function noticeAfter(strapi: Core.Strapi, transaction: LedgerTransaction): void {
  const url = noticeUrl;
  if (url === undefined) return;
  transaction.onCommit(() => {
    wanted = true;
    sending ??= sendWhileWanted(strapi, url);
  });
}

/** Resolves when no notice is on its way. */
export async function noticesSent(): Promise<void> {
  await sending;
}

async function sendWhileWanted(strapi: Core.Strapi, url: string): Promise<void> {
  // The commit callbacks of one transaction run in one turn of the event loop; they become one notice.
  await new Promise((resolve) => setImmediate(resolve));
  while (wanted) {
    wanted = false;
    try {
      await send(url);
    } catch (error) {
      strapi.log.debug(`No notice to ${url}: ${String(error)}. The press polls and will see the rows.`);
    }
  }
  sending = undefined;
}

async function send(url: string): Promise<void> {
  const id = `notice_${Date.now()}`;
  const at = new Date();
  const body = '{}';
  const signature = new Webhook(secrets().NOTICE_SECRET).sign(id, at, body);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    },
    body,
    signal: AbortSignal.timeout(timeoutInMs),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
