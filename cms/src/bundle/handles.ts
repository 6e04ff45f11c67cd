import { createHash } from 'node:crypto';

/** A handle is the name of an entry's file: small letters and digits, words joined by hyphens. */
export const handlePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A media file is known by its name, which has an extension. */
export const mediaNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]*\.[a-z0-9]+$/;

/**
 * The documentId that an entry gets when its file names none: the same in every database that imports it. It begins with
 * a letter, because Strapi takes text that begins with a digit for a number.
 */
export function derivedId(type: string, handle: string): string {
  const digest = BigInt(`0x${createHash('sha256').update(`${type}/${handle}`).digest('hex')}`);
  const letter = String.fromCharCode(97 + Number(digest % 26n));
  return letter + digest.toString(36).padStart(23, '0').slice(0, 23);
}

/** `. Did you mean "twente"?` when one of the candidates is near enough to be meant, else nothing. */
export function suggestion(given: string, candidates: Iterable<string>): string {
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(given.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, given.length / 3))
    .sort((a, b) => a.distance - b.distance)[0];
  return near === undefined ? '' : `. Did you mean "${near.candidate}"?`;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
