import { textOf } from './fields.ts';
import { isWebAddress } from './links.ts';
import {
  normalRichText,
  type RichBlock,
  type RichInline,
  type RichList,
  type RichListItem,
} from './rich-text-shape.ts';
import type { Visit } from './walk.ts';

/** An address of another site, as an entry has it. */
export interface OutsideLink {
  /** The field: `links[l1].address`. */
  readonly path: string;
  readonly address: string;
  /** Readers are offered an archived copy beside it. */
  readonly isArchived: boolean;
  /** The day (YYYY-MM-DD) on which an editor looked whether it works. */
  readonly lastChecked: string | undefined;
}

const addressFields = new Set(['address', 'website', 'outsideAddress', 'auditReport']);

/** The addresses of other sites that an entry leads its readers to. */
export function outsideLinks(visits: readonly Visit[]): OutsideLink[] {
  return visits.flatMap(({ path, name, attribute, value, holder, component }): OutsideLink[] => {
    if (attribute.kind !== 'scalar') return [];
    if (attribute.type === 'blocks')
      return linksIn(value)
        .filter(({ url }) => isWebAddress(url))
        .map(({ url }) => ({ path, address: url, isArchived: false, lastChecked: undefined }));
    const address = addressFields.has(name) && component !== 'part.sender' ? textOf(value)?.trim() : undefined;
    if (address === undefined || !isWebAddress(address)) return [];
    const isArchived = textOf(holder['archivedAddress']) !== undefined;
    return [{ path, address, isArchived, lastChecked: textOf(holder['lastChecked'])?.slice(0, 10) }];
  });
}

/** A link of a rich text with the words that it stands under. */
export interface TextLink {
  readonly url: string;
  readonly text: string;
}

/** The links of a rich text, whatever JSON comes in. */
export function linksIn(value: unknown): TextLink[] {
  return normalRichText(value)
    .flatMap(inlinesOf)
    .flatMap((inline) =>
      inline.type === 'link' ? [{ url: inline.url, text: inline.children.map(({ text }) => text).join('') }] : [],
    );
}

/** The texts of a rich text that are in no link and no code. */
export function textOutsideLinks(value: unknown): string {
  return normalRichText(value)
    .filter((block) => block.type !== 'code')
    .map((block) => inlinesOf(block).map((inline) => (inline.type === 'text' && !inline.code ? inline.text : ' ')))
    .map((texts) => texts.join(''))
    .join('\n');
}

function inlinesOf(block: RichBlock | RichListItem | RichList): readonly RichInline[] {
  if (block.type === 'list') return block.children.flatMap(inlinesOf);
  return block.children;
}
