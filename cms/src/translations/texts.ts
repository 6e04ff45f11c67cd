import {
  blockOf,
  components,
  contentTypes,
  isFields,
  normalRichText,
  richTextPlain,
  rowPath,
  rowsOf,
  type Attribute,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { componentAttributes, type Attributes } from '../desk/model';

/** A field that every language has for itself and that is written, however deep it stands. */
export interface TextField {
  /** Dotted, rows by key: `blocks[k1].text`. The same in every language. */
  path: string;
  /** What editors read, from the entry down: `['Blokken', 'Citaat', 'Tekst']`. */
  place: string[];
  kind: 'line' | 'lines' | 'rich';
  value: unknown;
  /** It stands in a row that is a fact: with the row its text is gone from every language. */
  isInFact: boolean;
}

/** Texts that say where a page is, not what it says. */
const addresses: readonly string[] = ['slug'];

const kinds: Partial<Record<string, TextField['kind']>> = { string: 'line', text: 'lines', blocks: 'rich' };

/** What of an attribute is text, by the content model; undefined for facts and for what is not written. */
export function textKind(name: string, attribute: Attribute): TextField['kind'] | undefined {
  const isText = attribute.kind === 'scalar' && !attribute.fact && name !== 'key' && !addresses.includes(name);
  return isText ? kinds[attribute.type] : undefined;
}

/** The texts of an entry in one language, empty ones too, in the order of the content model. */
export function textsOf(type: TypeName, payload: Fields): TextField[] {
  return textsIn(contentTypes[type].attributes, payload, { path: '', place: [], isInFact: false });
}

type Above = Pick<TextField, 'path' | 'place' | 'isInFact'>;

function textsIn(attributes: Attributes, fields: Fields, above: Above): TextField[] {
  return Object.entries(attributes).flatMap(([name, attribute]): TextField[] => {
    const value = fields[name];
    const path = above.path === '' ? name : `${above.path}.${name}`;
    const here = { path, place: [...above.place, attribute.label], isInFact: above.isInFact || attribute.fact };
    if (attribute.kind === 'component' && !attribute.repeatable)
      return isFields(value) ? textsIn(componentAttributes(attribute.component), value, here) : [];
    if (attribute.kind === 'component' || attribute.kind === 'zone')
      return rowsOf(value).flatMap((row, place) => {
        const block = attribute.kind === 'zone' ? blockOf(row) : undefined;
        const title = block === undefined ? String(place + 1) : `${components[block].label} ${place + 1}`;
        const inner = componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component);
        return textsIn(inner, row, { ...here, path: rowPath(path, row, place), place: [...here.place, title] });
      });
    const kind = textKind(name, attribute);
    return kind === undefined ? [] : [{ ...here, kind, value, isInFact: above.isInFact }];
  });
}

/** A text of the source that is other than it was. */
export interface TextChange extends Pick<TextField, 'path' | 'place' | 'kind'> {
  before: unknown;
  after: unknown;
}

/**
 * What there is to translate anew when the source went from one version to another: texts that changed, came, or went. Facts
 * change nothing, and with a row of facts its text goes from every language by itself.
 */
export function textChanges(type: TypeName, before: Fields, after: Fields): TextChange[] {
  const [old, present] = [textsOf(type, before), textsOf(type, after)];
  const [byPath, paths] = [new Map(old.map((text) => [text.path, text])), new Set(present.map(({ path }) => path))];
  const changed = present.flatMap(({ path, place, kind, value }): TextChange[] => {
    const former = byPath.get(path)?.value;
    return isSameText(kind, former, value) ? [] : [{ path, place, kind, before: former, after: value }];
  });
  const gone = old.flatMap(({ path, place, kind, value, isInFact }): TextChange[] =>
    paths.has(path) || isInFact || isSameText(kind, value, undefined)
      ? []
      : [{ path, place, kind, before: value, after: undefined }],
  );
  return [...changed, ...gone];
}

/** Whether two values of a text say the same, also in links and emphasis; an empty text is none. */
export function isSameText(kind: TextField['kind'], one: unknown, other: unknown): boolean {
  return JSON.stringify(normal(kind, one)) === JSON.stringify(normal(kind, other));
}

function normal(kind: TextField['kind'], value: unknown): unknown {
  if (kind !== 'rich') return typeof value === 'string' ? value : '';
  return richTextPlain(value) === '' ? [] : normalRichText(value);
}
