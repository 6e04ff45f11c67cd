import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import { componentAttributes, isData, rowsOf, type Attributes, type Data } from '../desk/model';

/** The fields of which a save changed facts, by their names; rows are told by their key, wherever they stand. */
export function changedFacts(type: TypeName, before: Data | null, after: Data | null): string[] {
  const { attributes } = contentTypes[type];
  const was = factsIn(attributes, before ?? {});
  const is = factsIn(attributes, after ?? {});
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
}

/** What an entry, part or block says of facts; nothing of fields that say none. */
function factsIn(attributes: Attributes, row: Data): Data {
  const facts: Data = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = row[name];
    if (name === 'key' || value === null || value === undefined) continue;
    if (attribute.kind === 'component' || attribute.kind === 'zone') {
      const rows = rowsOf(attribute, value).map(({ row: inner }) => {
        const own = componentAttributes(attribute.kind === 'zone' ? inner['__component'] : attribute.component);
        return { key: inner['key'] ?? null, facts: factsIn(own, inner) };
      });
      const telling = attribute.fact ? rows : rows.filter((one) => Object.keys(one.facts).length > 0);
      if (telling.length > 0) facts[name] = attribute.fact ? telling : telling.sort(byKey);
    } else if (attribute.fact) {
      facts[name] = attribute.kind === 'scalar' ? value : documentIds(value);
    }
  }
  return facts;
}

function documentIds(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter(isData).map((row) => row['documentId'] ?? row['id']);
}

function byKey(one: { key: unknown }, other: { key: unknown }): number {
  return String(one.key) < String(other.key) ? -1 : 1;
}
