import { idsOf, richTextPlain, toMarkdown, type Fields, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { choiceWords } from '../choice-words';
import { isTypeName } from '../desk/model';
import { differences, type Difference, type Leaf } from './differences';
import { itemLines, textLines, type Item, type Line } from './lines';
import { idsInDifferences, namesOf, type NameOf } from './names';

/** A field that two versions have otherwise, as the desk shows it: line by line beside each other. */
export interface ShownDifference extends Pick<Difference, 'place' | 'fact'> {
  /** `order`: the same rows in another order; `markup`: the same words with other links or emphasis. */
  kind: 'value' | 'order' | 'markup';
  lines: Line[];
}

const choices: Readonly<Record<string, string>> = choiceWords;

/** What differs between two versions of an entry, relations and files by their names. */
export async function shownDifferences(
  strapi: Core.Strapi,
  type: TypeName,
  before: Fields,
  after: Fields,
  userAbility: unknown,
): Promise<ShownDifference[]> {
  const found = differences(type, before, after);
  const nameOf = await namesOf(strapi, idsInDifferences(found), userAbility);
  return found.map((difference) => toShown(difference, nameOf));
}

function toShown({ place, fact, attribute, before, after }: Difference, nameOf: NameOf): ShownDifference {
  if (attribute === 'order') {
    const [one, other] = [before as string[], after as string[]];
    const lines = itemLines(
      one,
      other,
      (a, b) => a === b,
      (text) => ({ text }),
    );
    return { place, fact, kind: 'order', lines };
  }
  if (attribute.kind !== 'scalar') {
    const target = attribute.kind === 'media' ? 'media' : attribute.target;
    const shown = (id: string): Item => (target === 'media' || isTypeName(target) ? nameOf(target, id) : { text: id });
    return { place, fact, kind: 'value', lines: itemLines(idsOf(before), idsOf(after), (a, b) => a === b, shown) };
  }
  if (attribute.type === 'blocks') return { place, fact, ...richTextDifference(before, after) };
  if (isText(attribute)) return { place, fact, kind: 'value', lines: textLines(textOf(before), textOf(after)) };
  const items = (value: unknown) => (isUnset(value) ? [] : [item(attribute, value)]);
  return {
    place,
    fact,
    kind: 'value',
    lines: itemLines(
      items(before),
      items(after),
      () => false,
      (shown) => shown,
    ),
  };
}

/** Two rich texts beside each other, block by block; in Markdown where they differ in links or emphasis alone. */
export function richTextDifference(before: unknown, after: unknown): Pick<ShownDifference, 'kind' | 'lines'> {
  const [one, other] = [richTextPlain(before), richTextPlain(after)];
  return one === other
    ? { kind: 'markup', lines: textLines(toMarkdown(before), toMarkdown(after)) }
    : { kind: 'value', lines: textLines(one, other) };
}

// A date or name is one thing: half of it says nothing.
function isText(attribute: Leaf): boolean {
  return attribute.kind === 'scalar' && (attribute.type === 'text' || (attribute.type === 'string' && !attribute.fact));
}

function textOf(value: unknown): string {
  return isUnset(value) ? '' : String(value);
}

function isUnset(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function item(attribute: Leaf, value: unknown): Item {
  if (typeof value === 'boolean') return { text: '', note: value ? 'yes' : 'no' };
  const text = String(value);
  return { text: attribute.kind === 'scalar' && attribute.type === 'enumeration' ? (choices[text] ?? text) : text };
}
