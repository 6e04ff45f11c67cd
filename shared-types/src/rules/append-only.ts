import { componentAttributes, idsOf, isEmptyValue, isFields, rowsOf, type Attributes, type Fields } from '../fields.ts';
import type { TypeName } from '../generated/content-model.ts';
import type { Problem } from '../problem.ts';
import { rowPath } from '../walk.ts';

/** The lists that only grow once they are public: type → attribute → component. */
const appended: Partial<Record<TypeName, { list: string; component: string }>> = {
  target: { list: 'measurements', component: 'part.measurement' },
  volgspot: { list: 'assessments', component: 'part.assessment' },
};

/**
 * Measurements and assessments that were published stand for ever: refused is a publish in which one is gone or has other
 * facts (domain section 3). Both arguments are nl payloads; without a published one there is nothing to keep.
 */
export function checkAppendOnly(type: TypeName, published: Fields | undefined, next: Fields): Problem[] {
  const rule = appended[type];
  if (!rule || !published) return [];
  const attributes = componentAttributes(rule.component);
  const rows = rowsOf(next[rule.list]);
  return rowsOf(published[rule.list]).flatMap((row, place): Problem[] => {
    const present = rows.find((candidate) => candidate['key'] === row['key']);
    const problem = { field: rowPath(rule.list, row, place), rule: 'append-only', severity: 'refuse' as const };
    if (!present) {
      const message =
        'Hier is een rij weg die al gepubliceerd is. Zet hem terug; voeg voor een verbetering een nieuwe rij toe die de oude vervangt.';
      return [{ ...problem, field: rule.list, message }];
    }
    if (factsText(attributes, present) === factsText(attributes, row)) return [];
    const message =
      'Deze rij is al gepubliceerd en kan niet anders worden. Zet hem terug en voeg een nieuwe rij toe die deze vervangt.';
    return [{ ...problem, message }];
  });
}

/** The facts of a row in one fixed writing; what is empty, or off, counts as not there. */
function factsText(attributes: Attributes, row: Fields): string {
  return JSON.stringify(facts(attributes, row));
}

function facts(attributes: Attributes, row: Fields): [name: string, value: unknown][] {
  return Object.entries(attributes).flatMap(([name, attribute]): [string, unknown][] => {
    const value = row[name];
    if (!attribute.fact || value === false || isEmptyValue(value)) return [];
    if (attribute.kind === 'relation' || attribute.kind === 'media') return [[name, idsOf(value)]];
    if (attribute.kind === 'component' && isFields(value))
      return [[name, facts(componentAttributes(attribute.component), value)]];
    return [[name, value]];
  });
}
