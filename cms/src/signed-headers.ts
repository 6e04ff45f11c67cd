import type { Webhook } from 'standardwebhooks';

/**
 * The headers of a POST of JSON that is signed; each signer gives a signature, so that a secret can be replaced by another.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  ...signers: readonly Webhook[]
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signers.map((signer) => signer.sign(id, at, body)).join(' '),
  };
}
