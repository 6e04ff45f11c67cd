import { contentTypes } from '@pactwerk/shared-types';
import { Document, isCollection, isMap, isScalar, isSeq, Scalar, stringify, visit, type Node } from 'yaml';
import { canonicalLanguages, sortedAddresses } from './canonical';
import { decompose, type Handles } from './decompose';
import { type Entry, noLanguage } from './entry';
import { derivedId } from './handles';
import type { Json, Payload } from './payload';

const widest = 100;

/** The text of an entry file; the same entry always gives the same text. */
export function writeEntry(entry: Entry, handles: Handles): string {
  const languages = canonicalLanguages(entry.type, entry.languages);
  const { facts, text, draft } = decompose(entry.type, languages, handles);
  const states = Object.fromEntries(
    [...languages].map(([locale, { published }]) => [locale, published === null ? 'draft' : 'published']),
  );
  const draftText = Object.fromEntries(draft.text);
  const overlay = {
    ...(Object.keys(draft.facts).length > 0 ? { facts: draft.facts } : {}),
    ...(Object.keys(draftText).length > 0 ? { text: draftText } : {}),
  };
  const addresses = sortedAddresses(entry.formerAddresses).map(({ region, locale, slug }) => ({
    ...(region === null ? {} : { region: handles.handleOf('region', region) ?? null }),
    ...(locale === null ? {} : { locale }),
    slug,
  }));
  return writeYaml({
    ...(entry.id === derivedId(entry.type, entry.handle) ? {} : { id: entry.id }),
    state: contentTypes[entry.type].localized ? states : (states[noLanguage] ?? null),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(contentTypes[entry.type].localized ? { text: Object.fromEntries(text) } : {}),
    ...(Object.keys(overlay).length > 0 ? { draft: overlay } : {}),
    ...(addresses.length > 0 ? { formerAddresses: addresses } : {}),
  });
}

/** What is said of a media file, undefined when that is nothing. */
export function writeSidecar(media: {
  id: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: { x: number; y: number } | null;
}): string | undefined {
  const said = {
    ...(media.id === derivedId('media', media.name) ? {} : { id: media.id }),
    ...(media.alternativeText ? { alternativeText: media.alternativeText } : {}),
    ...(media.caption ? { caption: media.caption } : {}),
    ...(media.focalPoint ? { focalPoint: { x: media.focalPoint.x, y: media.focalPoint.y } } : {}),
  };
  return Object.keys(said).length > 0 ? writeYaml(said) : undefined;
}

/** YAML in one form: sections in blocks, short rows on a line of their own, texts of several lines as they are. */
export function writeYaml(value: Payload): string {
  const document = new Document(value);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n') && !/[ \t]\n|^\s|^$/.test(node.value))
        node.type = Scalar.BLOCK_LITERAL;
    },
  });
  if (isMap(document.contents))
    for (const { key, value: section } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isCollection(section)) layOut(section, depths[name] ?? 0, name.length + 2);
    }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}

// How many levels of a section stand in blocks whatever their length: facts; text and its languages; a draft's of both.
const depths: Record<string, number> = { facts: 1, text: 2, draft: 3, formerAddresses: 1 };

/** Puts a collection on one line where it is short enough; `used` is what stands on the line before it. */
function layOut(node: Node, depth: number, used: number): void {
  if (!isCollection(node)) return;
  if (depth <= 0 && fits(node, used)) {
    node.flow = true;
    return;
  }
  for (const item of node.items) {
    const value = isSeq(node) ? item : isPairOf(item);
    if (isCollection(value)) layOut(value, depth - 1, used + 4);
  }
}

function isPairOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'value' in item ? item.value : undefined;
}

function fits(node: Node, used: number): boolean {
  const json = node.toJSON() as Json;
  if (JSON.stringify(json).includes('\\n')) return false;
  const line = stringify(json, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
    singleQuote: true,
  });
  return !line.trimEnd().includes('\n') && line.length + used <= widest;
}
