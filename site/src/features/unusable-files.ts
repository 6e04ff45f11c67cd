import { factLocale, idsOf, walkEntry, type Fields, type Problem } from '@pactwerk/shared-types';
import type { Content, EntryHistory, PublishedRow } from '#content/content.ts';
import type { ReadType } from './readers.ts';
import type { HeldBack } from './standing.ts';

/** What is wrong with the files that a row names and of which nothing can be shown. */
export function missingFiles<T extends ReadType>(content: Content, type: T, row: PublishedRow<T>): readonly Problem[] {
  return fileProblems(content, type, row, (id) => !content.media.has(id));
}

/** The standing row of an entry, told as held back where it shows an older version of a file than the newest. */
export function olderFiles<T extends ReadType>(
  content: Content,
  type: T,
  { id, standing }: EntryHistory<T>,
): readonly HeldBack[] {
  const row = standing.get(factLocale)?.[0];
  const problems = row ? fileProblems(content, type, row, (file) => content.media.has(file)) : [];
  if (!row || problems.length === 0) return [];
  return [{ type, id, locale: factLocale, seq: row.seq, standing: row.seq, problems }];
}

function fileProblems<T extends ReadType>(
  { unusableMedia }: Content,
  type: T,
  row: PublishedRow<T>,
  concerns: (file: string) => boolean,
): readonly Problem[] {
  if (unusableMedia.size === 0) return [];
  return [...walkEntry(type, row.fields as Fields)].flatMap(({ path, attribute, value }) =>
    attribute.kind === 'media' && idsOf(value).some((file) => unusableMedia.has(file) && concerns(file))
      ? [
          {
            field: path,
            rule: 'usable-file',
            message:
              'Dit bestand is kwijt of beschadigd. Voeg het opnieuw toe in de mediabibliotheek en kies het hier.',
            severity: 'refuse',
          },
        ]
      : [],
  );
}
