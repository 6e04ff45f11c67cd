import { Reading, type Source, type Value } from '#features/reading.ts';
import { agendaStatuses } from '#features/vocabulary.ts';

/** Something that stood in the way, found in a Volgspot; one that a region cannot solve alone may go to the national agenda. */
export interface Obstacle extends Value<'obstacle'> {
  text: string;
  volgspot: string | null;
  theme: string | null;
  supraregional: boolean;
  agendaStatus: (typeof agendaStatuses)[number] | null;
  concept: string | null;
}

export function toObstacle(source: Source<'obstacle'>): Obstacle {
  const read = new Reading(source);
  const { fields } = source;
  return read.done({
    text: read.text(fields.text, 'text'),
    volgspot: read.ref(fields.volgspot),
    theme: read.ref(fields.theme),
    supraregional: fields.supraregional === true,
    agendaStatus: read.oneOrNull(agendaStatuses, fields.agendaStatus, 'agendaStatus'),
    concept: read.ref(fields.concept),
  });
}
