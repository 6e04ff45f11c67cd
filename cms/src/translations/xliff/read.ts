import { locales, type RichInline } from '@pactwerk/shared-types';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { charactersIn, elementsIn } from './element';
import { InlineProblem, readCodes, readInline } from './inline';
import { xliffNamespace } from './write';

/** Why a file, or something in it, cannot be taken over. */
export type FileProblem = 'tooLarge' | 'notXml' | 'doctype' | 'notXliff' | 'version' | 'language' | 'structure';

/** What is wrong with a file as a whole; nothing of it is read. */
export class XliffError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A line as a file has it. */
export interface ReadLine {
  /** The field of the entry, as the content model names it, and the place of the line in it. */
  path: string;
  at: string;
  source: readonly RichInline[];
  /** undefined while it is not translated */
  target: readonly RichInline[] | undefined;
}

export interface ReadEntry {
  type: string;
  id: string;
  lines: ReadLine[];
  /** Lines whose codes cannot be read. */
  problems: { path: string; problem: InlineProblem['code'] }[];
}

export interface ReadFile {
  locale: (typeof locales)[number];
  entries: ReadEntry[];
}

/** The most bytes of a file. */
const mostBytes = 5_000_000;

/**
 * Reads XLIFF 2 with texts of Pactwerk. Entities of a file's own are refused with its DOCTYPE; what other tools add in
 * namespaces of theirs is passed over. Throws an `XliffError`.
 */
export function readXliff(xml: string): ReadFile {
  if (Buffer.byteLength(xml) > mostBytes) throw new XliffError('tooLarge');
  const root = rootOf(xml);
  if (root.name !== 'xliff') throw new XliffError('notXliff');
  const { attributes } = root;
  if (attributes['xmlns'] !== xliffNamespace || !/^2\.[01]$/.test(attributes['version'] ?? ''))
    throw new XliffError('version');
  const locale = locales.find((one) => one === attributes['trgLang']);
  if (attributes['srcLang'] !== 'nl' || locale === undefined || locale === 'nl') throw new XliffError('language');
  return { locale, entries: elementsIn(root, 'file').map(entryOf) };
}

function rootOf(xml: string): Element {
  let tree: Root;
  // What declares entities is not even parsed.
  if (/<!DOCTYPE/i.test(xml)) throw new XliffError('doctype');
  try {
    tree = fromXml(xml);
  } catch {
    throw new XliffError('notXml');
  }
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (root === undefined) throw new XliffError('notXml');
  return root;
}

function entryOf(file: Element): ReadEntry {
  const [, type = '', id = ''] = /^([a-z-]+)\/([a-z0-9]+)$/.exec(file.attributes['original'] ?? '') ?? [];
  if (type === '') throw new XliffError('structure');
  const entry: ReadEntry = { type, id, lines: [], problems: [] };
  for (const unit of unitsIn(file)) {
    const [path = '', at = ''] = (unit.attributes['name'] ?? '').split('#');
    if (path === '') throw new XliffError('structure');
    try {
      entry.lines.push({ path, at, ...wordsOf(unit) });
    } catch (error) {
      if (!(error instanceof InlineProblem)) throw error;
      entry.problems.push({ path, problem: error.code });
    }
  }
  return entry;
}

function unitsIn(parent: Element): Element[] {
  return elementsIn(parent, 'group', 'unit').flatMap((one) => (one.name === 'group' ? unitsIn(one) : [one]));
}

/** A tool may have cut a line into segments, with what is not translated between them: together they are the line. */
function wordsOf(unit: Element): Pick<ReadLine, 'source' | 'target'> {
  const [originalData] = elementsIn(unit, 'originalData');
  const data = new Map(
    (originalData === undefined ? [] : elementsIn(originalData, 'data')).map((one) => [
      String(one.attributes['id']),
      charactersIn(one),
    ]),
  );
  const pieces = elementsIn(unit, 'segment', 'ignorable').map((piece) => {
    const [source] = elementsIn(piece, 'source');
    const [target] = elementsIn(piece, 'target');
    if (source === undefined) throw new XliffError('structure');
    return { source: source.children, target: target?.children, isIgnorable: piece.name === 'ignorable' };
  });
  if (pieces.length === 0) throw new XliffError('structure');
  const isTranslated = pieces.every(({ target, isIgnorable }) => isIgnorable || (target?.length ?? 0) > 0);
  const [source, target] = [
    pieces.flatMap((piece) => piece.source),
    pieces.flatMap((piece) => piece.target ?? (piece.isIgnorable ? piece.source : [])),
  ];
  const codes = readCodes(source, target, data);
  return { source: readInline(source, codes), target: isTranslated ? readInline(target, codes) : undefined };
}
