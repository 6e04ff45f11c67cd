import { CmsError } from './cms-error.ts';

/** Bytes of a file of the media library, by the hash that the ledger tells. Throws CmsError. */
export async function loadMediaBytes(
  desk: { url: string; token: string | undefined },
  sha256: string,
): Promise<Uint8Array> {
  const address = `${desk.url.replace(/\/$/, '')}/api/media/${sha256}`;
  const headers: Record<string, string> = desk.token === undefined ? {} : { Authorization: `Bearer ${desk.token}` };
  const answer = await fetch(address, { headers, signal: AbortSignal.timeout(60_000) }).catch((cause: unknown) => {
    throw new CmsError('GET', address, null, 'The desk does not answer.', cause);
  });
  if (!answer.ok) throw new CmsError('GET', address, answer.status, 'The desk gives no bytes of this file.');
  return new Uint8Array(await answer.arrayBuffer());
}
