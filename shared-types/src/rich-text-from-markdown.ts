import type { List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown as readMarkdown } from 'mdast-util-from-markdown';
import { emptyParagraph, htmlMarks, lineBreak } from './rich-text-markdown.ts';
import { normalRichText, type RichMark, type RichText } from './rich-text-shape.ts';

/**
 * Markdown, as `toMarkdown` writes it or as people do, as rich text in normal form. A line break in the source is a space,
 * one made with two spaces or a backslash a line break. HTML other than the tags that `toMarkdown` uses is text. What rich text
 * cannot hold keeps its words: an image its description, a second paragraph of an item or quote a new line in it.
 */
export function fromMarkdown(markdown: string): RichText {
  return normalRichText(readMarkdown(markdown).children.flatMap((node) => blockOf(node, markdown)));
}

interface Loose {
  type: string;
  children: (Loose | LooseText)[];
  [property: string]: unknown;
}

interface LooseText {
  type: 'text';
  text: string;
}

type Marks = { readonly [mark in RichMark]?: boolean };

function blockOf(node: RootContent, source: string): Loose[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, source) }];
    case 'heading':
      return [{ type: 'heading', level: node.depth, children: inlines(node.children, source) }];
    case 'blockquote':
      return [{ type: 'quote', children: joined(node.children, source) }];
    case 'code':
      return [{ type: 'code', ...(node.lang ? { language: node.lang } : {}), children: [text(node.value, {})] }];
    case 'list':
      return [listOf(node, source)];
    case 'html':
      return htmlBlock(node.value);
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return [{ type: 'paragraph', children: [text(written(node, source), {})] }];
  }
}

function listOf(list: List, source: string): Loose {
  const children = list.children.flatMap((item): Loose[] => {
    const sublists = item.children.filter((child) => child.type === 'list');
    const words = item.children.filter((child) => child.type !== 'list');
    return [
      { type: 'list-item', children: joined(words, source) },
      ...sublists.map((sublist) => listOf(sublist, source)),
    ];
  });
  return { type: 'list', format: list.ordered ? 'ordered' : 'unordered', children };
}

/** The content of a quote or item, its paragraphs on lines of their own. */
function joined(nodes: readonly RootContent[], source: string): (Loose | LooseText)[] {
  return nodes.flatMap((node, place) => {
    const [block] = blockOf(node, source);
    const children = block ? flatChildren(block) : [];
    return place > 0 && children.length > 0 ? [text('\n', {}), ...children] : children;
  });
}

function flatChildren(block: Loose): (Loose | LooseText)[] {
  return block.type === 'list'
    ? block.children.flatMap((child) => ('children' in child ? child.children : [child]))
    : block.children;
}

function htmlBlock(html: string): Loose[] {
  if (html === emptyParagraph) return [{ type: 'paragraph', children: [text('', {})] }];
  if (/^<!--[^]*-->$/.test(html)) return [];
  return [{ type: 'paragraph', children: [text(html.replaceAll(lineBreak, '\n'), {})] }];
}

function inlines(nodes: readonly PhrasingContent[], source: string, outer: Marks = {}): (Loose | LooseText)[] {
  let marks = outer;
  return nodes.flatMap((node): (Loose | LooseText)[] => {
    if (node.type !== 'html') return inline(node, source, marks);
    const mark = htmlMarks.find(([, tag]) => node.value === `<${tag}>` || node.value === `</${tag}>`)?.[0];
    if (mark) marks = { ...marks, [mark]: !node.value.startsWith('</') };
    else return [text(node.value === lineBreak ? '\n' : node.value, marks)];
    return [];
  });
}

function inline(node: Exclude<PhrasingContent, { type: 'html' }>, source: string, marks: Marks): (Loose | LooseText)[] {
  switch (node.type) {
    case 'text':
      return [text(node.value.replace(/\n/g, ' '), marks)];
    case 'strong':
      return inlines(node.children, source, { ...marks, bold: true });
    case 'emphasis':
      return inlines(node.children, source, { ...marks, italic: true });
    case 'inlineCode':
      return [text(node.value, { ...marks, code: true })];
    case 'break':
      return [text('\n', marks)];
    case 'link':
      return [{ type: 'link', url: node.url, children: inlines(node.children, source, marks) }];
    case 'image':
      return [text(node.alt ?? '', marks)];
    default:
      return [text(written(node, source), marks)];
  }
}

function written(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function text(value: string, marks: Marks): LooseText {
  return { type: 'text', text: value, ...marks };
}
