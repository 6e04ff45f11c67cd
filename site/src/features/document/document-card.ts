import { rowDate, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { fileModel, type FileModel } from '#features/media-file.ts';
import { outsideAddress, type OutsideAddress } from '#features/outside-host.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import type { Document } from './document.ts';

export interface DocumentCardModel {
  title: string;
  lang: string | null;
  documentKind: string;
  date: DateText | null;
  note: Text | null;
  files: readonly DocumentFileModel[];
  outside: OutsideAddress | null;
  /** “Not carried over”, or that there is no file; null where there is something to open. */
  missing: string | null;
}

export interface DocumentFileModel extends FileModel {
  /** In the reader's words; null where it is not known. */
  language: string | null;
  /** For the `hreflang` attribute. */
  hreflang: string | null;
  /** How accessible it is; “not known” where nobody said. */
  accessible: string;
}

export function documentCard(scope: PageScope, document: Document): DocumentCardModel {
  const { labels, locale } = scope.site;
  const files = document.files.flatMap(({ file, language, accessible }) => {
    const found = fileModel(scope, file);
    return found
      ? {
          ...found,
          language: language === null ? null : labels.languages[language],
          hreflang: language,
          accessible: accessible === null ? labels.document.accessUnknown : labels.accessibilities[accessible],
        }
      : [];
  });
  const outside = outsideAddress(document.outsideAddress);
  const nothing = files.length === 0 && outside === null;
  return {
    title: document.title,
    lang: scope.langOf(document),
    documentKind: labels.documentKinds[document.kind],
    date: rowDate(document.dated, locale),
    note: textOf(scope, document, document.note),
    files,
    outside,
    missing: document.notCarriedOver ? labels.document.notCarriedOver : nothing ? labels.document.noFile : null,
  };
}

/** Documents with these ids, newest first. */
export function documentCards(scope: PageScope, ids: readonly string[]): DocumentCardModel[] {
  return scope
    .getAll('document', ids)
    .sort(newestDocument)
    .map((document) => documentCard(scope, document));
}

export const newestDocument = newestFirst<Document>((document) => document.dated);
