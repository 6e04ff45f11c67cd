import { contentTypes, isFields, rowIds, rowPath, rowsOf, type Fields, type TypeName } from '@pactwerk/shared-types';
import { componentAttributes, type Attributes } from '../desk/model';
import { textKind } from './texts';

/**
 * A translation with the parts, rows and facts of the Dutch: of each text the given one, else its own. What is written in no
 * language, such as an address, stays its own too.
 *
 * @param own the translation as it stands; undefined for a new language
 * @param texts by path, as `textsOf` names them
 */
export function alignedTranslation(
  type: TypeName,
  dutch: Fields,
  own: Fields | undefined,
  texts: ReadonlyMap<string, unknown>,
): Fields {
  return aligned(contentTypes[type].attributes, dutch, own, '', texts);
}

function aligned(
  attributes: Attributes,
  dutch: Fields,
  own: Fields | undefined,
  above: string,
  texts: ReadonlyMap<string, unknown>,
): Fields {
  const block = typeof dutch['__component'] === 'string' ? { __component: dutch['__component'] } : {};
  const fields = Object.entries(attributes).map(([name, attribute]): [string, unknown] => {
    const path = above === '' ? name : `${above}.${name}`;
    const [fact, present] = [dutch[name], own?.[name]];
    if (attribute.kind === 'component' && !attribute.repeatable) {
      if (!isFields(fact)) return [name, null];
      const inner = componentAttributes(attribute.component);
      return [name, aligned(inner, fact, isFields(present) ? present : undefined, path, texts)];
    }
    if (attribute.kind === 'component' || attribute.kind === 'zone') {
      const [rows, others] = [rowsOf(fact), rowsOf(present)];
      const [ids, otherIds] = [rowIds(rows), rowIds(others)];
      const inner = (row: Fields) =>
        componentAttributes(attribute.kind === 'zone' ? row['__component'] : attribute.component);
      return [
        name,
        rows.map((row, place) => {
          const other = others[otherIds.indexOf(ids[place] ?? '')];
          return aligned(inner(row), row, other, rowPath(path, row, place), texts);
        }),
      ];
    }
    if (name === 'key' || attribute.fact) return [name, fact];
    if (textKind(name, attribute) !== undefined && texts.has(path)) return [name, texts.get(path)];
    return [name, present ?? (attribute.kind === 'scalar' ? null : [])];
  });
  return { ...block, ...Object.fromEntries(fields) };
}
