import { componentAttributes, idsOf, isEmptyValue, isFields, rowsOf, type Attributes, type Fields } from '../fields.ts';
import type { TypeName } from '../generated/content-model.ts';
import type { Problem, Words } from '../problem.ts';
import { rowPath } from '../walk.ts';

interface RecordedList {
  readonly list: string;
  readonly component: string;
  readonly severity: Problem['severity'];
}

/** The lists that only grow once they are public. What was decided or signed may have been noted wrong: that is warned of. */
const recorded: Partial<Record<TypeName, readonly RecordedList[]>> = {
  target: [{ list: 'measurements', component: 'part.measurement', severity: 'refuse' }],
  volgspot: [{ list: 'assessments', component: 'part.assessment', severity: 'refuse' }],
  pact: [
    { list: 'statusLog', component: 'part.pact-status', severity: 'warn' },
    { list: 'signatures', component: 'part.signature', severity: 'warn' },
  ],
  action: [{ list: 'statusLog', component: 'part.action-status', severity: 'warn' }],
};

/**
 * Measurements and assessments that were published stand for ever: refused is a publish in which one is gone or has other
 * facts. Of status logs and signatures it is only warned (domain section 3). Both arguments are nl payloads; without a
 * published one there is nothing to keep.
 */
export function checkAppendOnly(type: TypeName, published: Fields | undefined, next: Fields): Problem[] {
  if (!published) return [];
  return (recorded[type] ?? []).flatMap(({ list, component, severity }) => {
    const attributes = componentAttributes(component);
    const rows = rowsOf(next[list]);
    return rowsOf(published[list]).flatMap((row, place): Problem[] => {
      const present = rows.find((candidate) => candidate['key'] === row['key']);
      const problem = { rule: 'append-only', severity };
      if (!present) return [{ ...problem, ...gone[severity], field: list }];
      if (factsText(attributes, present) === factsText(attributes, row)) return [];
      return [{ ...problem, ...changed[severity], field: rowPath(list, row, place) }];
    });
  });
}

const gone: Record<Problem['severity'], Words> = {
  refuse: {
    message:
      'Hier is een rij weg die al gepubliceerd is. Zet hem terug; voeg voor een verbetering een nieuwe rij toe die de oude vervangt.',
    english:
      'A row that was published is gone. Put it back; for a correction add a new row that supersedes the old one.',
  },
  warn: {
    message:
      'Hier is een rij weg die al gepubliceerd is. Stond hij er ten onrechte? Dan is het goed; zet hem anders terug.',
    english: 'A row that was published is gone. Was it there by mistake? Then it is right; else put it back.',
  },
};

const changed: Record<Problem['severity'], Words> = {
  refuse: {
    message:
      'Deze rij is al gepubliceerd en kan niet anders worden. Zet hem terug en voeg een nieuwe rij toe die deze vervangt.',
    english: 'This row was published and cannot become another. Put it back and add a new row that supersedes it.',
  },
  warn: {
    message: 'Deze rij is al gepubliceerd en nu anders. Is dit een verbetering? Voeg anders een nieuwe rij toe.',
    english: 'This row was published and is another now. Is this a correction? Else add a new row.',
  },
};

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
