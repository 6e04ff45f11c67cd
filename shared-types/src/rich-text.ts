import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { isSafeLink } from './links.ts';
import { normalRichText, type RichBlock, type RichInline, type RichList, type RichTextRun } from './rich-text-shape.ts';

const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
    ...['a', 'strong', 'em', 'u', 's', 'br'],
  ],
  attributes: { a: ['href'], code: [['className', /^language-[\w+#.-]+$/]] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ul', 'ol'] },
  clobber: [],
  required: {},
  strip: ['script', 'style'],
};

/** The level of the heading that a text stands under. */
export type HeadingAbove = 1 | 2 | 3;

/**
 * An editor's rich text as a tree of the few elements above, whatever JSON comes in. Its headings go on from the level
 * `above`, whichever levels the editor chose, and leave none out; a link to an address that is not allowed is shown as its
 * text.
 */
export function toHast(blocks: unknown, above: HeadingAbove = 2): Root {
  const visible = normalRichText(blocks).filter(isVisible);
  const levels = headingLevels(visible, above);
  const tree: Root = {
    type: 'root',
    children: visible.map((block) => blockElement(block, levels.get(block) ?? above)),
  };
  const clean = sanitize(tree, schema);
  return clean.type === 'root'
    ? clean
    : { type: 'root', children: [clean].filter((node): node is RootContent => node.type !== 'doctype') };
}

/**
 * Rich text as HTML, safe to put in a page. Empty paragraphs are left out. `leadsTo` answers the address that a link is to
 * have, or null for a link that leads nowhere and is shown as its text.
 */
export function richTextHtml(
  blocks: unknown,
  above: HeadingAbove = 2,
  leadsTo: (address: string) => string | null = (address) => address,
): string {
  const tree = toHast(blocks, above);
  return toHtml({ ...tree, children: tree.children.flatMap((node) => withLinks(node, leadsTo)) });
}

function withLinks<N extends RootContent>(
  node: N,
  leadsTo: (address: string) => string | null,
): (N | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => withLinks(child, leadsTo));
  if (node.tagName !== 'a') return [{ ...node, children }];
  const href = leadsTo(String(node.properties['href']));
  return href === null ? children : [{ ...node, properties: { href }, children }];
}

/** The words alone: a line per block and list item. */
export function richTextPlain(blocks: unknown): string {
  return normalRichText(blocks).flatMap(lines).join('\n');
}

/** Whether there is nothing to read. */
export function isEmptyRichText(blocks: unknown): boolean {
  return richTextPlain(blocks).trim() === '';
}

function isVisible(block: RichBlock): boolean {
  return lines(block).some((line) => line.trim() !== '');
}

function lines(block: RichBlock): string[] {
  if (block.type !== 'list') return [inlineText(block.children)];
  return block.children.flatMap((child) => (child.type === 'list' ? lines(child) : [inlineText(child.children)]));
}

function inlineText(children: readonly RichInline[]): string {
  return children.map((child) => (child.type === 'link' ? inlineText(child.children) : child.text)).join('');
}

function headingLevels(blocks: readonly RichBlock[], above: number): Map<RichBlock, number> {
  const headings = blocks.filter((block) => block.type === 'heading');
  const used = [...new Set(headings.map((heading) => heading.level))].sort((a, b) => a - b);
  const levels = new Map<RichBlock, number>();
  let previous = above;
  for (const heading of headings) {
    previous = Math.min(above + 1 + used.indexOf(heading.level), previous + 1, 6);
    levels.set(heading, previous);
  }
  return levels;
}

function blockElement(block: RichBlock, headingLevel: number): Element {
  switch (block.type) {
    case 'paragraph':
      return element('p', block.children.flatMap(inlineNodes));
    case 'heading':
      return element(`h${headingLevel}`, block.children.flatMap(inlineNodes));
    case 'quote':
      return element('blockquote', [element('p', block.children.flatMap(inlineNodes))]);
    case 'code': {
      const properties = block.language === undefined ? {} : { className: [`language-${block.language}`] };
      return element('pre', [{ ...element('code', [text(block.children[0].text)]), properties }]);
    }
    case 'list':
      return listElement(block);
  }
}

function listElement(list: RichList): Element {
  const items: Element[] = [];
  for (const child of list.children) {
    if (child.type === 'list-item') items.push(element('li', child.children.flatMap(inlineNodes)));
    else items.at(-1)?.children.push(listElement(child));
  }
  return element(list.format === 'ordered' ? 'ol' : 'ul', items);
}

function inlineNodes(inline: RichInline): ElementContent[] {
  if (inline.type === 'text') return runNodes(inline);
  const children = inline.children.flatMap(runNodes);
  return isSafeLink(inline.url) ? [{ ...element('a', children), properties: { href: inline.url } }] : children;
}

const markTags = [
  ['code', 'code'],
  ['italic', 'em'],
  ['bold', 'strong'],
  ['strikethrough', 's'],
  ['underline', 'u'],
] as const;

function runNodes(run: RichTextRun): ElementContent[] {
  const broken = run.text
    .split('\n')
    .flatMap((line, place) => [...(place > 0 ? [element('br', [])] : []), ...(line === '' ? [] : [text(line)])]);
  return markTags.reduce<ElementContent[]>((nodes, [mark, tag]) => (run[mark] ? [element(tag, nodes)] : nodes), broken);
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
