import { rowsOf, type Locale } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { editViewAddress } from '../desk/edit-view-address';
import { ids } from '../desk/rule-context';
import { today } from '../schedule/local-time';
import { agreedOf, type Agreed } from './agreed';
import { firstSentences } from './first-sentences';
import { openThemes } from './next-volgspot';
import { stepsToFollow, type StepToFollow } from './steps-to-follow';
import {
  chosen,
  dateIn,
  named,
  toldEntries,
  toldInOrder,
  type Reader,
  type Said,
  type ToldEntry,
} from './told-entries';

/** What `GET /desk/volgspots/:documentId/handout` answers: a Volgspot as it stands, for those who meet. */
export interface Handout {
  locale: Locale;
  /** Where it is edited. */
  path: string;
  title: Said | null;
  ordinal: number | null;
  heldOn: string | null;
  focus: Said | null;
  regions: Said[];
  participants: Said[];
  pacts: { name: Said; about: Said | null }[];
  steps: StepToFollow[];
  themes: HandoutTheme[];
  /** What was agreed and done under none of these themes. */
  others: Agreed;
  /** What is written already under each of the four questions. */
  answers: Record<Question, Said | null>;
}

/** The four questions of a Volgspot, by their fields. */
export type Question = 'ambitionsHold' | 'progress' | 'factors' | 'improvements';

export interface HandoutTheme extends Agreed {
  id: string;
  title: Said;
  /** Of which pact, where there is more than one. */
  pact: Said | null;
  /** What is filled in already, by its value. */
  level: string | null;
}

/** The handout of a Volgspot of which it is known that the reader may read it; undefined when there is none. */
export async function handout(strapi: Core.Strapi, id: string, reader: Reader): Promise<Handout | undefined> {
  const [volgspot] = await toldInOrder(strapi, 'volgspot', [id], reader);
  if (volgspot === undefined) return undefined;
  const { facts, say } = volgspot;
  const pacts = await toldInOrder(strapi, 'pact', ids(facts['subjects']), reader);
  const themes = await themesOf(strapi, volgspot, pacts, reader);
  const agreed = await agreedOf(strapi, { volgspot, pacts, themes }, reader);
  const names = new Map(pacts.map((pact) => [pact.id, pact.say('title')]));
  const rows = rowsOf(facts['assessments']);
  return {
    locale: reader.locale,
    path: editViewAddress('volgspot', id, reader.locale),
    title: say('title'),
    ordinal: typeof facts['ordinal'] === 'number' ? facts['ordinal'] : null,
    heldOn: dateIn(facts['heldOn'], reader.locale),
    focus: say('focus'),
    regions: named(await toldInOrder(strapi, 'region', ids(facts['regions']), reader), 'name'),
    participants: named(await toldInOrder(strapi, 'organisation', ids(facts['participants']), reader), 'name'),
    pacts: pacts.flatMap((pact) => {
      const name = pact.say('title');
      const about = pact.say('summary');
      return name === null ? [] : [{ name, about: about && { ...about, text: firstSentences(about.text, 2) } }];
    }),
    steps: await stepsToFollow(strapi, volgspot, reader),
    themes: themes.flatMap((theme) => {
      const title = theme.say('title');
      if (title === null) return [];
      const row = rows.find(({ theme: own }) => ids(own)[0] === theme.id);
      const pact = pacts.length > 1 ? (names.get(ids(theme.facts['pact'])[0] ?? '') ?? null) : null;
      return [{ id: theme.id, title, pact, level: chosen(row?.['nationalLevel']), ...agreed(theme.id) }];
    }),
    others: agreed(undefined),
    answers: {
      ambitionsHold: say('ambitionsHold'),
      progress: say('progress'),
      factors: say('factors'),
      improvements: say('improvements'),
    },
  };
}

/** The themes of which a Volgspot says how they stand; those that are worked at, where it names none. */
async function themesOf(strapi: Core.Strapi, { facts }: ToldEntry, pacts: readonly ToldEntry[], reader: Reader) {
  const assessed = rowsOf(facts['assessments']).flatMap((row) => ids(row['theme']));
  if (assessed.length > 0) return toldInOrder(strapi, 'theme', [...new Set(assessed)], reader);
  const subjects = pacts.map(({ id }) => id);
  const themes = await toldEntries(strapi, 'theme', { pact: { documentId: { $in: subjects } } }, reader);
  const known = themes.map((theme) => ({
    ...theme,
    pact: ids(theme.facts['pact'])[0] ?? '',
    ordinal: typeof theme.facts['ordinal'] === 'number' ? theme.facts['ordinal'] : null,
    until: theme.facts['until'],
  }));
  return openThemes(subjects, known, today());
}
