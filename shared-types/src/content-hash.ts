import { createHash } from 'node:crypto';

/** Sha256 of a text, in 64 hexadecimal digits: names what is made of it, so that another text gets another name. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
