import { sha256 } from '../model-hash.ts';

/** A name for something that stays when its address changes: a UUID of version 8 made of its key. https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
export function stableId(key: string): string {
  const hex = sha256(key);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return `urn:uuid:${groups.join('-')}-${hex.slice(20, 32)}`;
}
