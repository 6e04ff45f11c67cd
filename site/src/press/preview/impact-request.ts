import type { IncomingMessage } from 'node:http';
import { z } from 'astro/zod';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { ledgerRows, ledgerRowSchema } from '#content/client.ts';
import type { LedgerRow } from '#content/content.ts';

/** Some entries of the largest size that the desk takes. */
const mostBytes = 40 * 1024 * 1024;

const bodySchema = z.object({ rows: z.array(ledgerRowSchema) });

/** The rows that the desk asks the impact of, or the status with which such a request is refused. */
export async function readImpactRequest(request: IncomingMessage, secret: string): Promise<LedgerRow[] | number> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) return 413;
      chunks.push(chunk as Buffer);
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    const body = new Webhook(secret).verify(Buffer.concat(chunks).toString('utf8'), Object.fromEntries(headers));
    const parsed = bodySchema.safeParse(body);
    return parsed.success ? ledgerRows(parsed.data.rows) : 400;
  } catch (error) {
    return error instanceof WebhookVerificationError ? 401 : 400;
  }
}
