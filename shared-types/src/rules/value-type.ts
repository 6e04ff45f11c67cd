import type { Attribute } from '../content-model-shape.ts';
import { blockOf, isFields } from '../fields.ts';
import { parsePartialDate } from '../partial-date.ts';
import type { Finding, Rule } from './rule.ts';

/** Every value is of its attribute's kind: a number where a number stands, one of the choices, a block that is known. */
export const valueType: Rule = {
  name: 'value-type',
  judges: 'text',
  check({ visits }) {
    const findings: Finding[] = [];
    for (const { path, attribute, value } of visits) {
      const message = value === null || value === undefined ? undefined : problemOf(attribute, value);
      if (message) findings.push({ field: path, message });
    }
    return findings;
  },
};

const damaged = 'Dit stuk is beschadigd. Verwijder het en voer het opnieuw in.';

function problemOf(attribute: Attribute, value: unknown): string | undefined {
  switch (attribute.kind) {
    case 'relation':
    case 'media': {
      const isIds = Array.isArray(value) && value.every((id) => typeof id === 'string' && id !== '');
      if (!isIds) return damaged;
      return (attribute.kind === 'media' || !attribute.many) && value.length > 1
        ? 'Hier past er één. Haal de andere weg.'
        : undefined;
    }
    case 'component':
      if (attribute.repeatable) return Array.isArray(value) && value.every(isFields) ? undefined : damaged;
      return isFields(value) ? undefined : damaged;
    case 'zone': {
      const isKnown = (row: unknown) => isFields(row) && attribute.components.includes(blockOf(row) ?? '');
      return Array.isArray(value) && value.every(isKnown)
        ? undefined
        : 'Hier staat een blok dat hier niet past. Verwijder het.';
    }
    case 'scalar':
      return scalarProblem(attribute, value);
  }
}

function scalarProblem(attribute: Attribute & { kind: 'scalar' }, value: unknown): string | undefined {
  switch (attribute.type) {
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'Hier hoort een heel getal te staan.';
    case 'decimal':
      return Number.isFinite(value) ? undefined : 'Hier hoort een getal te staan.';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Hier hoort ja of nee te staan.';
    case 'enumeration':
      return typeof value === 'string' && attribute.values?.includes(value)
        ? undefined
        : 'Deze keuze bestaat niet. Kies er een uit de lijst.';
    case 'date':
      return parsePartialDate(value)?.precision === 'day'
        ? undefined
        : 'Hier hoort een dag te staan, zoals 2019-12-09.';
    case 'email':
      return value === '' || (typeof value === 'string' && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value))
        ? undefined
        : 'Dit is geen mailadres. Schrijf het als naam@organisatie.nl.';
    case 'string':
    case 'text':
      return typeof value === 'string' ? undefined : 'Hier hoort tekst te staan.';
    case 'blocks':
      return undefined;
  }
}
