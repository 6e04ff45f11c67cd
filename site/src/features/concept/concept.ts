import { Reading, type Source, type Value } from '#features/reading.ts';

/** A word or abbreviation of the national vocabulary. */
export interface Concept extends Value<'concept'> {
  label: string;
  abbreviation: string | null;
  definition: string | null;
  aliases: readonly string[];
  wider: string | null;
  narrower: readonly string[];
}

export function toConcept(source: Source<'concept'>): Concept {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    label: read.text(fields.label, 'label'),
    abbreviation: read.optional(fields.abbreviation),
    definition: read.optional(fields.definition),
    aliases: read.rows(fields.aliases, 'aliases', (row, path) => read.text(row.name, `${path}.name`)),
    wider: read.ref(fields.wider),
    narrower: read.refs(fields.narrower),
  });
}
