import { rowsOf } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { ids } from '../desk/rule-context';
import { volgspotsAbout } from './earlier-volgspots';
import { openSteps, verdictOf } from './open-steps';
import { dateIn, namesOf, toldEntries, type Reader, type Said, type ToldEntry } from './told-entries';

/** An improvement step that a Volgspot looks back at. */
export interface StepToFollow {
  id: string;
  text: Said;
  owner: Said | null;
  due: string | null;
  /** The Volgspot in which it was agreed. */
  agreedIn: Said | null;
  /** What this Volgspot found of it, by its value; null while that is not known. */
  verdict: string | null;
}

/** The improvement steps that a Volgspot looks back at, with what it found of each. */
export async function stepsToFollow(
  strapi: Core.Strapi,
  { id, facts }: ToldEntry,
  reader: Reader,
): Promise<StepToFollow[]> {
  const all = (await volgspotsAbout(strapi, ids(facts['subjects']), reader.userAbility)).map((one) => one.id);
  const earlier = all.slice(0, Math.max(0, all.indexOf(id)));
  if (earlier.length === 0) return [];
  const where = { volgspot: { documentId: { $in: earlier } } };
  const steps = (await toldEntries(strapi, 'improvement-step', where, reader)).map((entry) => ({
    entry,
    volgspot: ids(entry.facts['volgspot'])[0],
    followUps: rowsOf(entry.facts['followUps']).map((row) => ({
      volgspot: ids(row['volgspot'])[0],
      verdict: String(row['verdict']),
    })),
  }));
  const open = openSteps(steps, earlier);
  const owners = await namesOf(
    strapi,
    'organisation',
    open.flatMap(({ entry }) => ids(entry.facts['owner'])),
    reader,
  );
  const volgspots = await namesOf(strapi, 'volgspot', earlier, reader);
  return open.flatMap((step) => {
    const said = step.entry.say('text');
    if (said === null) return [];
    return [
      {
        id: step.entry.id,
        text: said,
        owner: owners.get(ids(step.entry.facts['owner'])[0] ?? '') ?? null,
        due: dateIn(step.entry.facts['due'], reader.locale),
        agreedIn: volgspots.get(step.volgspot ?? '') ?? null,
        verdict: verdictOf(step, id),
      },
    ];
  });
}
