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
  return isFullDisk(error) ? fullDisk(message, releases) : `${message}\nThe site stays as it is.`;
}

/** Throws an error outside of any region on, in words where the system gives a code alone. */
export function inWords(releases: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error) || !isFullDisk(error)) throw error;
    throw new Error(fullDisk(error.message, releases), { cause: error });
  };
}

function isFullDisk(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
}

function fullDisk(message: string, releases: string): string {
  return `the disk of ${releases} is full, the site stays as it is. Make room there, or move the folder with PACTWERK_VAR. (${message})`;
}
