import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

const stringify = configure({ strict: true, deterministic: true, circularValue: TypeError, bigint: false });

/**
 * Sha256 of a page model's canonical JSON: keys in code-unit order, no white space, undefined left out. Throws on what
 * JSON cannot hold (a function, a symbol, NaN, a circle), since two different models could then have one hash.
 */
export function modelHash(model: object): string {
  return sha256(stringify(model) ?? '');
}

export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}
