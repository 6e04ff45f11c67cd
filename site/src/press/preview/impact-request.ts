import type { IncomingMessage } from 'node:http';
import { z } from 'astro/zod';
import { Webhook } from 'standardwebhooks';
import { ledgerRows, ledgerRowSchema } from '#content/client.ts';
import type { LedgerRow } from '#content/content.ts';
import { signedBody } from '../signed-body.ts';

/** Some entries of the largest size that the desk takes. */
const mostBytes = 40 * 1024 * 1024;

const bodySchema = z.object({ rows: z.array(ledgerRowSchema) });

/** The rows that the desk asks the impact of, or the status with which such a request is refused. */
export async function readImpactRequest(request: IncomingMessage, secret: string): Promise<LedgerRow[] | number> {
  const signed = await signedBody(request, new Webhook(secret), mostBytes);
  if (typeof signed === 'number') return signed;
  const parsed = bodySchema.safeParse(signed.body);
  return parsed.success ? ledgerRows(parsed.data.rows) : 400;
}
