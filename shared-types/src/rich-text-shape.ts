import { isFields, type Fields } from './fields.ts';

/**
 * Rich text in its normal form: what Strapi's Blocks editor writes, with nothing doubled. Texts that bear the same marks
 * are one text, marks that are off are left out, and no text is empty but an only child.
 */
export type RichText = readonly RichBlock[];

export type RichBlock =
  | { readonly type: 'paragraph'; readonly children: readonly RichInline[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly children: readonly RichInline[] }
  | { readonly type: 'quote'; readonly children: readonly RichInline[] }
  | { readonly type: 'code'; readonly language?: string; readonly children: readonly [RichTextRun] }
  | RichList;

/** A nested list stands after the item that it belongs to. */
export interface RichList {
  readonly type: 'list';
  readonly format: 'ordered' | 'unordered';
  readonly indentLevel?: number;
  readonly children: readonly (RichListItem | RichList)[];
}

export interface RichListItem {
  readonly type: 'list-item';
  readonly children: readonly RichInline[];
}

export type RichInline = RichTextRun | RichLink;

export interface RichLink {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly RichTextRun[];
}

export type RichTextRun = { readonly type: 'text'; readonly text: string } & { readonly [mark in RichMark]?: true };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export const richMarks = ['underline', 'strikethrough', 'bold', 'italic', 'code'] as const;
export type RichMark = (typeof richMarks)[number];

/** Lists deeper than this are laid flat: the editor stops at six, and no input may exhaust the stack. */
const deepestList = 12;

/**
 * Any JSON as rich text in normal form; normal text comes back equal. Nothing is thrown: an unknown node becomes a
 * paragraph of its text or, without text, nothing. Bold and italic do not cover spaces at their edges, which nobody can
 * see and Markdown cannot say. Images are left out: rich text cannot tell which file of the library they are.
 */
export function normalRichText(value: unknown): RichText {
  return Array.isArray(value) ? value.flatMap((node) => (isFields(node) ? block(node) : [])) : [];
}

function block(node: Fields): RichBlock[] {
  switch (node['type']) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node) }];
    case 'heading':
      return [{ type: 'heading', level: headingLevel(node['level']), children: inlines(node) }];
    case 'quote':
      return [{ type: 'quote', children: inlines(node) }];
    case 'code': {
      const language =
        typeof node['language'] === 'string' && /^[\w+#.-]+$/.test(node['language']) ? node['language'] : undefined;
      const text: RichTextRun = { type: 'text', text: plain(node) };
      return [{ type: 'code', ...(language === undefined ? {} : { language }), children: [text] }];
    }
    case 'list':
      return list(node, 0);
    case 'image':
      return [];
    default:
      return plain(node) === '' ? [] : [{ type: 'paragraph', children: inlines({ children: [node] }) }];
  }
}

function list(node: Fields, depth: number): RichList[] {
  const children: (RichListItem | RichList)[] = [];
  for (const child of childrenOf(node)) {
    if (child['type'] !== 'list') children.push({ type: 'list-item', children: inlines(child) });
    else if (depth + 1 < deepestList) children.push(...nested(child, depth + 1, children.length === 0));
    else children.push({ type: 'list-item', children: inlines({ children: [child] }) });
  }
  if (children.length === 0) return [];
  const format = node['format'] === 'ordered' ? 'ordered' : 'unordered';
  return [{ type: 'list', format, ...(depth > 0 ? { indentLevel: depth } : {}), children }];
}

function nested(node: Fields, depth: number, first: boolean): (RichListItem | RichList)[] {
  const lists = list(node, depth);
  const owner: RichListItem = { type: 'list-item', children: [{ type: 'text', text: '' }] };
  return first && lists.length > 0 ? [owner, ...lists] : lists;
}

function inlines(node: Fields): readonly RichInline[] {
  const flat: RichInline[] = [];
  const runs: RichTextRun[] = [];
  const flush = () => flat.push(...normalRuns(runs.splice(0)));
  for (const child of inlineNodes(node)) {
    if (child['type'] !== 'link') runs.push(run(child));
    else {
      const url = typeof child['url'] === 'string' ? cleanUrl(child['url']) : '';
      const text = normalRuns(inlineNodes(child).map(run));
      if (url === '') runs.push(...text);
      else if (text.some((part) => part.text.trim() !== '')) {
        flush();
        flat.push({ type: 'link', url, children: text });
      } else runs.push(...text);
    }
  }
  flush();
  return flat.length > 0 ? flat : [{ type: 'text', text: '' }];
}

/** The texts and links of a node, taken out of whatever they are wrapped in. */
function inlineNodes(node: Fields): Fields[] {
  const found: Fields[] = [];
  const waiting = [...childrenOf(node)].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next['type'] === 'link' && node['type'] !== 'link') found.push(next);
    else if (typeof next['text'] === 'string') found.push(next);
    else waiting.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

function run(node: Fields): RichTextRun {
  const text = typeof node['text'] === 'string' ? cleanText(node['text']) : plain(node);
  return { type: 'text', text, ...marksOf((mark) => node[mark] === true) };
}

function normalRuns(runs: readonly RichTextRun[]): RichTextRun[] {
  return merged(merged(runs).flatMap(trimMarks));
}

function merged(runs: readonly RichTextRun[]): RichTextRun[] {
  const result: RichTextRun[] = [];
  for (const part of runs) {
    const last = result.at(-1);
    if (part.text === '') continue;
    const isSame = last && richMarks.every((mark) => last[mark] === part[mark]);
    if (isSame) result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

/** Bold and italic cover no spaces at their edges and, as code, no line breaks: nobody sees it, Markdown cannot say it. */
function trimMarks(part: RichTextRun): RichTextRun[] {
  if (!part.bold && !part.italic && !part.code) return [part];
  const edges = part.code ? /(\n+)/ : /(^\s+|\s*\n\s*|\s+$)/;
  return part.text.split(edges).map((text, place) => (place % 2 === 1 ? bare(part, text) : { ...part, text }));
}

function bare(part: RichTextRun, text: string): RichTextRun {
  return {
    type: 'text',
    text,
    ...marksOf((mark) => (mark === 'underline' || mark === 'strikethrough') && part[mark] === true),
  };
}

function marksOf(on: (mark: RichMark) => boolean): { [mark in RichMark]?: true } {
  return Object.fromEntries(richMarks.filter(on).map((mark) => [mark, true]));
}

function plain(node: Fields): string {
  const texts: string[] = [];
  const waiting: Fields[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next['text'] === 'string') texts.push(cleanText(next['text']));
    waiting.push(...[...childrenOf(next)].reverse());
  }
  return texts.join('');
}

function childrenOf(node: Fields): readonly Fields[] {
  return Array.isArray(node['children']) ? node['children'].filter(isFields) : [];
}

function headingLevel(level: unknown): HeadingLevel {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 2;
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

/** Without what browsers skip when they read an address, so that `java\tscript:` shows itself. */
function cleanUrl(url: string): string {
  const shown = url.trim().replace(/\p{Cc}/gu, '');
  return shown.replace(/[\s<>]/g, encodeURIComponent);
}
