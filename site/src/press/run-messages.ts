import { codeOf } from './releases.ts';
import type { HeldBackRow } from './site-source.ts';
import { ReleaseRefused } from './verify.ts';

/** What the log says of a row that is held back. */
export function heldBackText({ type, id, locale, seq, standing, problems }: HeldBackRow): string {
  const instead = standing === null ? 'it is not shown' : `row ${standing} stands in its place`;
  const why = problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return `row ${seq} of ${type} ${id} (${locale}) is held back, ${instead}. ${why}`;
}

/** What went wrong in a region, and what an operator can do. */
export function remedied(error: unknown, releases: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ReleaseRefused) return message;
  if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') {
    return `the disk of ${releases} is full, the site stays as it is. Make room there, or move the folder with PACTWERK_VAR. (${message})`;
  }
  return `${message}\nThe site stays as it is.`;
}
