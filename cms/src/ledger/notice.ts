import type { Core } from '@strapi/types';
import { Webhook } from 'standardwebhooks';
import { noticeUrl, secrets } from '../settings';
import { signedHeaders } from '../signed-headers';
import { Coalesced } from './coalesced';

const timeoutInMs = 5000;

/**
 * Tells the press to look. Says nothing of what was published: a lost notice costs a second of polling, never a page.
 * Undefined where no press wants to hear.
 */
export function noticeTo(strapi: Core.Strapi): Coalesced | undefined {
  const url = noticeUrl;
  if (url === undefined) return undefined;
  return new Coalesced(async () => {
    try {
      await send(url);
    } catch (error) {
      strapi.log.debug(`No notice to ${url}: ${String(error)}. The press polls and will see the rows.`);
    }
  });
}

async function send(url: string): Promise<void> {
  const id = `notice_${Date.now()}`;
  const body = '{}';
  const response = await fetch(url, {
    method: 'POST',
    headers: signedHeaders(id, new Date(), body, new Webhook(secrets().NOTICE_SECRET)),
    body,
    signal: AbortSignal.timeout(timeoutInMs),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
