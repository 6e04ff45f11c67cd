import type { Attribute } from '../content-model-shape.ts';
import { blockOf, isFields } from '../fields.ts';
import { parsePartialDate } from '../partial-date.ts';
import type { Words } from '../problem.ts';
import type { Finding, Rule } from './rule.ts';

/** Every value is of its attribute's kind: a number where a number stands, one of the choices, a block that is known. */
export const valueType: Rule = {
  name: 'value-type',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      const words = value === null || value === undefined ? undefined : problemOf(attribute, value);
      if (words) findings.push({ field: path, ...words });
    }
    return findings;
  },
};

const words = (message: string, english: string): Words => ({ message, english });

const damaged = words(
  'Dit stuk is beschadigd. Verwijder het en voer het opnieuw in.',
  'This part is damaged. Remove it and enter it again.',
);

function problemOf(attribute: Attribute, value: unknown): Words | undefined {
  switch (attribute.kind) {
    case 'relation':
    case 'media': {
      const isIds = Array.isArray(value) && value.every((id) => typeof id === 'string' && id !== '');
      if (!isIds) return damaged;
      return (attribute.kind === 'media' || !attribute.many) && value.length > 1
        ? words('Hier past er één. Haal de andere weg.', 'Only one fits here. Take the others away.')
        : undefined;
    }
    case 'component':
      if (attribute.repeatable) return Array.isArray(value) && value.every(isFields) ? undefined : damaged;
      return isFields(value) ? undefined : damaged;
    case 'zone': {
      const isKnown = (row: unknown) => isFields(row) && attribute.components.includes(blockOf(row) ?? '');
      return Array.isArray(value) && value.every(isKnown)
        ? undefined
        : words(
            'Hier staat een blok dat hier niet past. Verwijder het.',
            'There is a block that does not fit here. Remove it.',
          );
    }
    case 'scalar':
      return scalarProblem(attribute, value);
  }
}

function scalarProblem(attribute: Attribute & { kind: 'scalar' }, value: unknown): Words | undefined {
  switch (attribute.type) {
    case 'integer':
      return Number.isSafeInteger(value)
        ? undefined
        : words('Hier hoort een heel getal te staan.', 'This must be a whole number.');
    case 'decimal':
      return Number.isFinite(value) ? undefined : words('Hier hoort een getal te staan.', 'This must be a number.');
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : words('Hier hoort ja of nee te staan.', 'This must be yes or no.');
    case 'enumeration':
      return typeof value === 'string' && attribute.values?.includes(value)
        ? undefined
        : words(
            'Deze keuze bestaat niet. Kies er een uit de lijst.',
            'There is no such choice. Choose one of the list.',
          );
    case 'date':
      return parsePartialDate(value)?.precision === 'day'
        ? undefined
        : words('Hier hoort een dag te staan, zoals 2019-12-09.', 'This must be a day, such as 2019-12-09.');
    case 'email':
      return value === '' || (typeof value === 'string' && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value))
        ? undefined
        : words(
            'Dit is geen mailadres. Schrijf het als naam@organisatie.nl.',
            'This is no mail address. Write it as name@organisation.nl.',
          );
    case 'string':
    case 'text':
      return typeof value === 'string' ? undefined : words('Hier hoort tekst te staan.', 'This must be text.');
    case 'blocks':
      return undefined;
  }
}
