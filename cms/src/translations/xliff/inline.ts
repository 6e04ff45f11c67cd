import { normalRichText, richMarks, type RichInline, type RichMark, type RichTextRun } from '@pactwerk/shared-types';
import type { Element, ElementContent } from 'xast';
import { element } from './element';

/** What an inline code of a unit stands for. */
export type Code = { kind: 'mark'; mark: RichMark } | { kind: 'link'; url: string } | { kind: 'break' };

/** The codes of a unit by their id. */
export type Codes = ReadonlyMap<string, Code>;

/** `subType` of each mark: those of XLIFF where it has one. */
const markTypes: Readonly<Record<RichMark, string>> = {
  bold: 'xlf:b',
  italic: 'xlf:i',
  underline: 'xlf:u',
  strikethrough: 'pw:s',
  code: 'pw:code',
};
const lineBreak = 'xlf:lb';

/** The names of the codes of a unit: a target calls them as its source does. */
export class UnitCodes {
  #count = 0;
  #free = new Map<string, string[]>();
  readonly #named = new Map<string, string[]>();
  readonly #addresses: string[] = [];

  /** The codes of the source are there again for the target. */
  again(): void {
    this.#free = new Map([...this.#named].map(([code, ids]) => [code, [...ids]]));
  }

  idOf(code: string): string {
    const known = this.#free.get(code)?.shift();
    if (known !== undefined) return known;
    this.#count += 1;
    const id = String(this.#count);
    this.#named.set(code, [...(this.#named.get(code) ?? []), id]);
    return id;
  }

  dataOf(url: string): string {
    if (!this.#addresses.includes(url)) this.#addresses.push(url);
    return `d${this.#addresses.indexOf(url) + 1}`;
  }

  /** The addresses of links, for `<originalData>`. */
  get data(): Element[] {
    return this.#addresses.map((url) => element('data', { id: this.dataOf(url) }, characters(url)));
  }
}

/** Writes a line: `<pc>` around what is marked or links, `<ph>` for a line break, `<cp>` for what XML cannot say. */
export function writeInline(children: readonly RichInline[], codes: UnitCodes): ElementContent[] {
  const run = (part: RichTextRun): ElementContent[] =>
    richMarks.reduce<ElementContent[]>(
      (content, mark) => {
        if (part[mark] !== true) return content;
        return [element('pc', { id: codes.idOf(mark), type: 'fmt', subType: markTypes[mark] }, content)];
      },
      part.text.split('\n').flatMap((line, place) => {
        if (place === 0) return characters(line);
        return [element('ph', { id: codes.idOf(lineBreak), type: 'fmt', subType: lineBreak }), ...characters(line)];
      }),
    );
  return children.flatMap((child) => {
    if (child.type !== 'link') return run(child);
    const attributes = { id: codes.idOf(`link ${child.url}`), type: 'link', dataRefStart: codes.dataOf(child.url) };
    return [element('pc', attributes, child.children.flatMap(run))];
  });
}

/** Characters as XML can hold them; a carriage return, which XML reads as a line feed, is one that it cannot. */
function characters(text: string): ElementContent[] {
  // eslint-disable-next-line no-control-regex -- these are what XML lacks
  const parts = text.split(/([\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|(?<=\]\])>)/u);
  return parts.flatMap((part, place): ElementContent[] => {
    if (place % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
    // `]]>` may not stand in text, and the writer of XML leaves it as it is.
    if (part === '>') return [{ type: 'cdata', value: part }];
    return [element('cp', { hex: part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') })];
  });
}

/** Why inline content cannot be taken over. */
export class InlineProblem extends Error {
  readonly code: 'codeUnknown' | 'codeNested' | 'markup';

  constructor(code: InlineProblem['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * The codes of a unit: those of its source, and what a target has of its own. Throws an `InlineProblem` on one that Pactwerk
 * does not know.
 */
export function readCodes(
  source: readonly ElementContent[],
  target: readonly ElementContent[],
  data: ReadonlyMap<string, string>,
): Map<string, Code> {
  const codes = new Map<string, Code>();
  const look = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const id = String(node.attributes['id']);
      if (['pc', 'sc', 'ph'].includes(node.name) && !codes.has(id)) codes.set(id, codeOf(node, data));
      look(node.children);
    }
  };
  look(source);
  look(target);
  return codes;
}

function codeOf({ attributes }: Element, data: ReadonlyMap<string, string>): Code {
  const { type, subType } = attributes;
  const url = data.get(String(attributes['dataRefStart'] ?? attributes['dataRef']));
  if (type === 'link' && url !== undefined) return { kind: 'link', url };
  if (subType === lineBreak) return { kind: 'break' };
  const mark = richMarks.find((one) => markTypes[one] === subType);
  if (mark === undefined) throw new InlineProblem('codeUnknown');
  return { kind: 'mark', mark };
}

interface Piece {
  text: string;
  marks: ReadonlySet<RichMark>;
  link: { id: string; url: string } | undefined;
}

/** The words of a `<source>` or `<target>` in normal form. Throws an `InlineProblem` on codes that are none. */
export function readInline(nodes: readonly ElementContent[], codes: Codes): readonly RichInline[] {
  const pieces: Piece[] = [];
  const open = new Map<string, Code>();
  const add = (text: string) => {
    const standing = [...open];
    const links = standing.flatMap(([id, code]) => (code.kind === 'link' ? [{ id, url: code.url }] : []));
    if (links.length > 1) throw new InlineProblem('codeNested');
    const marks = new Set(standing.flatMap(([, code]) => (code.kind === 'mark' ? [code.mark] : [])));
    pieces.push({ text, marks, link: links[0] });
  };
  const take = (children: readonly ElementContent[]): void => {
    for (const node of children) {
      if (node.type === 'text' || node.type === 'cdata') add(node.value);
      else if (node.type === 'element') takeElement(node);
    }
  };
  const takeElement = ({ name, attributes, children }: Element): void => {
    const id = String(attributes['id']);
    switch (name) {
      case 'cp':
        return add(String.fromCharCode(Number.parseInt(String(attributes['hex']), 16)));
      case 'ph':
        if (known(codes, id).kind !== 'break') throw new InlineProblem('codeUnknown');
        return add('\n');
      case 'pc':
        open.set(id, known(codes, id));
        take(children);
        return void open.delete(id);
      case 'sc':
        return void open.set(id, known(codes, id));
      case 'ec':
        return void open.delete(String(attributes['startRef'] ?? attributes['id']));
      // What a translator marked, such as a term, says nothing of the text.
      case 'mrk':
        return take(children);
      case 'sm':
      case 'em':
        return;
      default:
        throw new InlineProblem('markup');
    }
  };
  take(nodes);
  return normalLine(joined(pieces));
}

function known(codes: Codes, id: string): Code {
  const code = codes.get(id);
  if (code === undefined) throw new InlineProblem('codeUnknown');
  return code;
}

function joined(pieces: readonly Piece[]): RichInline[] {
  const inlines: RichInline[] = [];
  let last: { id: string | undefined; children: RichTextRun[] } = { id: undefined, children: [] };
  for (const { text, marks, link } of pieces) {
    const run: RichTextRun = { type: 'text', text, ...Object.fromEntries([...marks].map((mark) => [mark, true])) };
    if (link === undefined) inlines.push(run);
    else if (last.id === link.id) last.children.push(run);
    else inlines.push({ type: 'link', url: link.url, children: [run] });
    const newest = inlines.at(-1);
    last = { id: link?.id, children: (newest?.type === 'link' ? newest.children : []) as RichTextRun[] };
  }
  return inlines;
}

/** A line of text in the normal form of rich text. */
export function normalLine(children: readonly RichInline[]): readonly RichInline[] {
  const [block] = normalRichText([{ type: 'paragraph', children }]);
  return block?.type === 'paragraph' ? block.children : [];
}
