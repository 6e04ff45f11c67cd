import type { Locale } from '@pactwerk/shared-types';
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { TextField } from '../texts';
import { element } from './element';
import { UnitCodes, writeInline } from './inline';
import { linesOf, type FieldLine } from './lines';

/** A text to translate, with the translation that stands there. */
export interface TextPair {
  source: TextField;
  /** The translation; of rich text only where its lines are those of the source. */
  target: Pick<TextField, 'kind' | 'value'> | undefined;
  /** The source changed since the translation was published. */
  isOutdated: boolean;
}

export interface EntryTexts {
  type: string;
  id: string;
  /** For the translator: what it is and what it is called. */
  title: string;
  texts: readonly TextPair[];
}

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Texts as XLIFF 2: a `<file>` per entry, a `<group>` per rich text, a `<unit>` per line. */
export function writeXliff(entries: readonly EntryTexts[], locale: Locale): string {
  const files = entries.flatMap((entry, place) => fileOf(entry, `f${place + 1}`));
  const attributes = { xmlns: xliffNamespace, version: '2.0', srcLang: 'nl', trgLang: locale };
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      element('xliff', attributes, files),
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(root, { closeEmptyElements: true });
}

function fileOf({ type, id, title, texts }: EntryTexts, fileId: string): Element[] {
  let ids = 0;
  const nextId = () => String((ids += 1));
  const content = texts.flatMap((text): Element[] => {
    const units = unitsOf(text, nextId);
    if (text.source.kind !== 'rich' || units.length === 0) return units;
    const { path, place } = text.source;
    const attributes = { id: `g${nextId()}`, name: path, type: 'pw:rich-text' };
    return [element('group', attributes, [notes(place.join(' › ')), ...units])];
  });
  if (content.length === 0) return [];
  return [element('file', { id: fileId, original: `${type}/${id}` }, [notes(title), ...content])];
}

function notes(text: string): Element {
  return element('notes', {}, [element('note', { id: 'n1' }, [{ type: 'text', value: text }])]);
}

function unitsOf({ source, target, isOutdated }: TextPair, nextId: () => string): Element[] {
  const targets = new Map((target === undefined ? [] : linesOf(target)).map((line) => [line.at, line]));
  const state = isOutdated ? 'initial' : 'translated';
  return linesOf(source).map((line) => {
    const name = line.at === '' ? source.path : `${source.path}#${line.at}`;
    const attributes = { id: `u${nextId()}`, name, type: `pw:${line.kind}`, 'xml:space': 'preserve' };
    return unitOf(attributes, line, targets.get(line.at), state, source.place.join(' › '));
  });
}

function unitOf(
  attributes: Record<string, string>,
  source: FieldLine,
  target: FieldLine | undefined,
  state: string,
  place: string,
): Element {
  const codes = new UnitCodes();
  const content = writeInline(source.children, codes);
  codes.again();
  const translation = target === undefined ? [] : [element('target', {}, writeInline(target.children, codes))];
  const data = codes.data.length > 0 ? [element('originalData', {}, codes.data)] : [];
  const segment = { id: 's1', state: target === undefined ? 'initial' : state };
  return element('unit', attributes, [
    notes(place),
    ...data,
    element('segment', segment, [element('source', {}, content), ...translation]),
  ]);
}
