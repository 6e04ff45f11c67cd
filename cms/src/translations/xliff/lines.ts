import { normalRichText, type RichBlock, type RichInline, type RichList, type RichText } from '@pactwerk/shared-types';
import type { TextField } from '../texts';
import { normalLine } from './inline';

/** A line of a field that is translated as one: of rich text a paragraph, heading, quote, piece of code or list item. */
export interface FieldLine {
  /** Its place in the field: `2.0` is the first item of the list that is the third block. Empty for a field of one text. */
  at: string;
  /** What it is, such as `heading-2`. */
  kind: string;
  children: readonly RichInline[];
}

/** The lines of a text that say something. */
export function linesOf({ kind, value }: Pick<TextField, 'kind' | 'value'>): FieldLine[] {
  if (kind === 'rich') return normalRichText(value).flatMap((block, place) => blockLines(block, String(place)));
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  return text === '' ? [] : [{ at: '', kind: 'text', children: [{ type: 'text', text }] }];
}

function blockLines(block: RichBlock, at: string): FieldLine[] {
  if (block.type === 'list') return listLines(block, at);
  const kind = block.type === 'heading' ? `heading-${block.level}` : block.type;
  return said(block.children) ? [{ at, kind, children: block.children }] : [];
}

function listLines(list: RichList, at: string): FieldLine[] {
  return list.children.flatMap((child, place): FieldLine[] => {
    const here = `${at}.${place}`;
    if (child.type === 'list') return listLines(child, here);
    return said(child.children) ? [{ at: here, kind: 'list-item', children: child.children }] : [];
  });
}

function said(children: readonly RichInline[]): boolean {
  return children.some((child) => child.type === 'link' || child.text !== '');
}

/** The text with other lines in the place of its own; the lines are named by their place. */
export function withLines(
  { kind, value }: Pick<TextField, 'kind' | 'value'>,
  lines: ReadonlyMap<string, readonly RichInline[]>,
): unknown {
  if (kind === 'rich') return normalRichText(translated(normalRichText(value), lines));
  return plain(lines.get('') ?? []);
}

function translated(text: RichText, lines: ReadonlyMap<string, readonly RichInline[]>): unknown[] {
  const inList = (list: RichList, at: string): object => ({
    ...list,
    children: list.children.map((child, place) => {
      const here = `${at}.${place}`;
      return child.type === 'list' ? inList(child, here) : { ...child, children: lines.get(here) ?? child.children };
    }),
  });
  return text.map((block, place) => {
    const at = String(place);
    if (block.type === 'list') return inList(block, at);
    return { ...block, children: lines.get(at) ?? block.children };
  });
}

function plain(children: readonly RichInline[]): string {
  return children.map((child) => (child.type === 'link' ? plain(child.children) : child.text)).join('');
}

/** Whether two lines say the same, codes included. */
export function isSameLine(one: readonly RichInline[], other: readonly RichInline[]): boolean {
  return JSON.stringify(normalLine(one)) === JSON.stringify(normalLine(other));
}
