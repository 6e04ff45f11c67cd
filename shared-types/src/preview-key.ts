import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the address of a preview bears: which link of the desk it is, and until when it holds. */
export interface PreviewKey {
  /** Letters, digits, `-` and `_`; says nothing of what is shown. */
  link: string;
  /** Seconds since 1970. */
  until: number;
}

const shape = /^([\w-]{16,64})\.([0-9a-z]{1,9})\.([\w-]{43})$/;

/** A key as it stands in an address, signed with the secret that the desk and the preview share. */
export function signedPreviewKey(secret: string, { link, until }: PreviewKey): string {
  const said = `${link}.${until.toString(36)}`;
  return `${said}.${signature(secret, said)}`;
}

/** Reads a key out of an address; null when the desk did not sign it so. Whether it still holds is the caller's to judge. */
export function readPreviewKey(secret: string, text: string): PreviewKey | null {
  const [, link = '', until = '', signed = ''] = shape.exec(text) ?? [];
  if (link === '') return null;
  const wanted = signature(secret, `${link}.${until}`);
  if (!timingSafeEqual(Buffer.from(wanted), Buffer.from(signed))) return null;
  return { link, until: Number.parseInt(until, 36) };
}

function signature(secret: string, said: string): string {
  return createHmac('sha256', secret).update(`preview ${said}`).digest('base64url');
}
