import type { BlockContent, List, ListItem, PhrasingContent, Root } from 'mdast';
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import {
  normalRichText,
  type RichBlock,
  type RichInline,
  type RichLink,
  type RichList,
  type RichMark,
  type RichTextRun,
} from './rich-text-shape.ts';

/** An empty paragraph, which Markdown cannot say. */
export const emptyParagraph = '<p></p>';
/** A line break inside a paragraph, heading, quote, item or link. */
export const lineBreak = '<br>';
/** The marks that Markdown lacks. */
export const htmlMarks = [
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

/**
 * Rich text as Markdown, for people to read and compare. `fromMarkdown` of it is the normal form of the same text, exactly.
 *
 * Plain CommonMark says headings, lists, quotes, code (with its language), links, bold, italic and code in a line. What it
 * lacks is written in a few HTML tags: `<u>…</u>` underlined, `<s>…</s>` struck through, `<br>` a line break, `<p></p>` an
 * empty paragraph or, in a quote or list, an empty line. Spaces at the edges of a paragraph stand as `&#x20;`, and two lists
 * after each other are kept apart by another bullet. Each paragraph is one line.
 */
export function toMarkdown(blocks: unknown): string {
  const root: Root = { type: 'root', children: normalRichText(blocks).map(blockNode) };
  return writeMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    strong: '*',
    fences: true,
    resourceLink: true,
    // An autolink to a mail address may begin with more than the letters that are escaped without this: `<{@a>`.
    unsafe: [{ character: '<', inConstruct: 'phrasing' }],
  });
}

function blockNode(block: RichBlock): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return isEmpty(block.children)
        ? { type: 'html', value: emptyParagraph }
        : { type: 'paragraph', children: phrasing(block.children) };
    case 'heading':
      return { type: 'heading', depth: block.level, children: isEmpty(block.children) ? [] : phrasing(block.children) };
    case 'quote':
      return {
        type: 'blockquote',
        children: isEmpty(block.children) ? [] : [{ type: 'paragraph', children: phrasing(block.children) }],
      };
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: block.children[0].text };
    case 'list':
      return listNode(block);
  }
}

function listNode(list: RichList): List {
  const items: ListItem[] = [];
  list.children.forEach((child, place) => {
    if (child.type === 'list') {
      items.at(-1)?.children.push(listNode(child));
      return;
    }
    const hasSublist = list.children[place + 1]?.type === 'list';
    const empty: BlockContent[] = hasSublist ? [{ type: 'html', value: emptyParagraph }] : [];
    const children: BlockContent[] = isEmpty(child.children)
      ? empty
      : [{ type: 'paragraph', children: phrasing(child.children) }];
    items.push({ type: 'listItem', spread: false, children });
  });
  return { type: 'list', ordered: list.format === 'ordered', spread: false, children: items };
}

function isEmpty(children: readonly RichInline[]): boolean {
  return children.every((child) => child.type === 'text' && child.text === '');
}

function phrasing(children: readonly RichInline[]): PhrasingContent[] {
  return grouped(children, ['underline', 'strikethrough', 'bold', 'italic']);
}

/** The children with the first of `marks` around each stretch that bears it, and the other marks inside. */
function grouped(children: readonly RichInline[], marks: readonly RichMark[]): PhrasingContent[] {
  const [mark, ...inner] = marks;
  if (mark === undefined)
    return children.flatMap((child) => (child.type === 'link' ? linkNode(child) : runNodes(child)));
  const nodes: PhrasingContent[] = [];
  for (let place = 0; place < children.length;) {
    const isMarked = bears(children[place]!, mark);
    const start = place;
    while (place < children.length && bears(children[place]!, mark) === isMarked) place += 1;
    const content = grouped(children.slice(start, place), inner);
    nodes.push(...(isMarked ? wrapped(mark, content) : content));
  }
  return nodes;
}

function bears(child: RichInline, mark: RichMark): boolean {
  return child.type === 'text' && child[mark] === true;
}

function wrapped(mark: RichMark, children: PhrasingContent[]): PhrasingContent[] {
  const tag = htmlMarks.find(([name]) => name === mark)?.[1];
  if (tag) return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
  return [{ type: mark === 'bold' ? 'strong' : 'emphasis', children }];
}

function linkNode(link: RichLink): PhrasingContent[] {
  return [{ type: 'link', url: link.url, children: phrasing(link.children) }];
}

function runNodes(run: RichTextRun): PhrasingContent[] {
  return run.text
    .split('\n')
    .flatMap((line, place): PhrasingContent[] => [
      ...(place > 0 ? [{ type: 'html' as const, value: lineBreak }] : []),
      ...(line === '' ? [] : [{ type: run.code ? ('inlineCode' as const) : ('text' as const), value: line }]),
    ]);
}
