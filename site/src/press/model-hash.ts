import { hash } from 'node:crypto';

/**
 * Sha256 of a page model as JSON. Models are made by the same code in the same order of keys, so that the same content gives
 * the same text; sorting the keys would cost as much as all the checks of a page. Throws on a circle.
 */
export function modelHash(model: object): string {
  return sha256(JSON.stringify(model));
}

export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}
