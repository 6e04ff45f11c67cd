import type { IncomingMessage } from 'node:http';
import { WebhookVerificationError, type Webhook } from 'standardwebhooks';

/** What a request brought that the desk signed, read from JSON; or the status with which it is refused. */
export async function signedBody(
  request: IncomingMessage,
  webhook: Webhook,
  mostBytes: number,
): Promise<{ body: unknown } | number> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) return 413;
      chunks.push(chunk as Buffer);
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    return { body: webhook.verify(Buffer.concat(chunks).toString('utf8'), Object.fromEntries(headers)) };
  } catch (error) {
    return error instanceof WebhookVerificationError ? 401 : 400;
  }
}
