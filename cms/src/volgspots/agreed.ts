import { newestStatus, rowsOf } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { ids } from '../desk/rule-context';
import { chosen, dateIn, named, toldEntries, type Reader, type Said, type ToldEntry } from './told-entries';

/** What the parties promised, do and brought about. */
export interface Agreed {
  targets: Said[];
  actions: { title: Said; state: string | null; asOf: string | null }[];
  results: Said[];
}

/** A Volgspot with what it is about. */
interface Subject {
  volgspot: ToldEntry;
  pacts: readonly ToldEntry[];
  themes: readonly ToldEntry[];
}

/** What was agreed and done under a theme; asked without one, under none of them. */
export async function agreedOf(
  strapi: Core.Strapi,
  { volgspot, pacts, themes }: Subject,
  reader: Reader,
): Promise<(theme: string | undefined) => Agreed> {
  const pactIds = pacts.map(({ id }) => id);
  const themeIds = themes.map(({ id }) => id);
  const among = (name: string, some: readonly string[]) => ({ [name]: { documentId: { $in: [...some] } } });
  const actions = await toldEntries(
    strapi,
    'action',
    { $or: [among('pacts', pactIds), among('themes', themeIds)] },
    reader,
  );
  const under = {
    $or: [
      among('pact', pactIds),
      among('theme', themeIds),
      among(
        'action',
        actions.map(({ id }) => id),
      ),
    ],
  };
  const targets = await toldEntries(strapi, 'target', under, reader);
  const results = await toldEntries(strapi, 'result', under, reader);
  const regions = ids(volgspot.facts['regions']);
  const places = new Map(actions.map((action) => [action.id, ids(action.facts['themes'])]));
  const themesUnder = ({ facts }: ToldEntry) => [
    ...ids(facts['theme']),
    ...ids(facts['themes']),
    ...ids(facts['action']).flatMap((action) => places.get(action) ?? []),
  ];
  const isUnder = (theme: string | undefined) => (entry: ToldEntry) => {
    const own = themesUnder(entry);
    return theme === undefined ? !own.some((one) => themeIds.includes(one)) : own.includes(theme);
  };
  return (theme) => ({
    targets: named(targets.filter(isUnder(theme)), 'label'),
    actions: actions.filter(isUnder(theme)).flatMap((action) => {
      const title = action.say('title');
      const status = newestStatus(rowsOf(action.facts['statusLog']));
      if (title === null) return [];
      return [{ title, state: chosen(status?.['state']), asOf: dateIn(status?.['asOf'], reader.locale) }];
    }),
    // Of work that regions share, each has results of its own.
    results: named(
      results
        .filter(isUnder(theme))
        .filter(({ facts }) => ids(facts['region']).every((region) => regions.includes(region))),
      'title',
    ),
  });
}
