import type { ReceiptProblem } from '../receipts/receipts';
import { editViewAddress } from './edit-view-address';

/** Why a release did not become public, or a row is held back. */
export interface SiteProblem {
  message: string;
  /** The sentence of the admin that says the same in the language of its user; null where `message` is all there is. */
  code: string | null;
  values: Readonly<Record<string, string | number>>;
  /** Address of the page on which it is; null where it is no page's. */
  url: string | null;
  /** Where in the admin it can be mended; null where no entry is to blame. */
  path: string | null;
}

/** A problem of a page as the press told it. */
export function toSiteProblem({ url, message, code, values, entry }: ReceiptProblem): SiteProblem {
  const path = entry === null || entry === undefined ? null : editViewAddress(entry.type, entry.id, null);
  return { message, code: code ?? null, values: values ?? {}, url, path };
}
