import { previewDocument } from '@pactwerk/shared-types';
import { z } from 'astro/zod';
import { asked, ledgerRows, ledgerRowSchema, type Desk } from './client.ts';
import type { LedgerRow } from './content.ts';

const previewSchema = z.object({
  preview: z.object({
    state: z.enum(['holds', 'expired', 'revoked', 'unknown']),
    shows: z.enum(['draft', 'published']).nullable(),
    region: z.string().nullable(),
    locale: z.string().nullable(),
    language: z.string().nullable(),
    entries: z.array(
      z.object({
        type: z.string(),
        id: z.string(),
        locale: z.string().nullable(),
        name: z.string(),
        problems: z.array(z.string()),
      }),
    ),
    rows: z.array(ledgerRowSchema),
  }),
});

/** An entry whose draft an editor shows. */
export interface PreviewedEntry {
  /** Name of its content type. */
  readonly type: string;
  readonly id: string;
  readonly locale: string | null;
  /** Its title or name. */
  readonly name: string;
  /** Why it cannot be published as it is, in the words of the desk. */
  readonly problems: readonly string[];
}

/** What a link opens, as the desk says at this moment. */
export type Preview =
  | { readonly state: 'expired' | 'revoked' | 'unknown' }
  | {
      readonly state: 'holds';
      readonly shows: 'draft' | 'published';
      /** Slug of the region. */
      readonly region: string;
      /** The language in which it opens. */
      readonly locale: string;
      /** The language of the editor. */
      readonly language: 'nl' | 'en';
      readonly entries: readonly PreviewedEntry[];
      /** What publishing them would append to the ledger. */
      readonly rows: readonly LedgerRow[];
    };

/** Asks the desk what a link opens. Throws CmsError. */
export type LoadPreview = (link: string) => Promise<Preview>;

export function previewLoader(desk: Desk): LoadPreview {
  const ask = asked(desk);
  return async (link) => {
    const { preview } = await ask(previewDocument, previewSchema, { link });
    const { state, shows, region, locale, language, entries, rows } = preview;
    if (state !== 'holds') return { state };
    if (shows === null || region === null || locale === null) return { state: 'unknown' };
    const words = language === 'en' ? 'en' : 'nl';
    return { state, shows, region, locale, language: words, entries, rows: ledgerRows(rows) };
  };
}
