import fc from 'fast-check';
import { languages, regionSlugs, type RowDesk, type RowEntry, type RowFields } from './row-desk.ts';

/** What editors do that changes sites, and what operators do. */
export const rowEditKinds = [
  'create',
  'edit',
  'slug',
  'locale',
  'relation',
  'region',
  'reorder',
  'unpublish',
  'image',
  'template',
  'restart',
] as const;
export type RowEditKind = (typeof rowEditKinds)[number];

/** What is done, to which of the entries, and how. */
export interface RowEdit {
  kind: RowEditKind;
  which: number;
  how: number;
}

/** What happens between two runs of the press, and whether something newer comes while it runs. */
export interface RowRound {
  edits: RowEdit[];
  interrupted: boolean;
}

const edit = fc.record<RowEdit>({
  kind: fc.oneof(
    ...rowEditKinds.map((kind) => ({
      weight: kind === 'restart' || kind === 'template' ? 1 : 2,
      arbitrary: fc.constant(kind),
    })),
  ),
  which: fc.nat(999),
  how: fc.nat(999),
});
const round = fc.record<RowRound>({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  interrupted: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

export const fewRounds = fc.array(round, { minLength: 1, maxLength: 5 });
/** So many rounds that the spare release is used again. */
export const manyRounds = fc.array(round, { minLength: 12, maxLength: 14 });

/** Does an edit at the desk. Another template and a restored ledger are left to the caller. */
export function doRowEdit(desk: RowDesk, { kind, which, how }: RowEdit): void {
  const one = (fits: (entry: RowEntry) => boolean): RowEntry => chosen(desk.entries.filter(fits), which);
  switch (kind) {
    case 'create':
      return desk.addNews(`nieuw-${desk.entries.length}`, regionsOf(how));
    case 'edit':
      return editText(
        desk,
        one(() => true),
        how,
      );
    case 'slug':
      return editSlug(desk, one(hasSlug), how);
    case 'locale':
      return changeLanguage(desk, one(isTranslatable), how);
    case 'relation':
      return changeRelation(
        desk,
        one(({ type }) => type in relations),
        how,
      );
    case 'region':
      return changeFacts(
        desk,
        one(({ facts }) => 'regions' in facts),
        { regions: regionsOf(how) },
      );
    case 'reorder':
      return reorder(
        desk,
        one(({ type }) => type === 'newsletter' || type === 'theme'),
        how,
      );
    case 'unpublish':
      return unpublish(
        desk,
        one(({ type }) => type !== 'region'),
        how,
      );
    case 'image':
      return changeFile(desk, chosen([...desk.media.keys()], which), how);
    case 'template':
    case 'restart':
  }
}

const hasSlug = ({ type, texts }: RowEntry): boolean => type !== 'region' && texts.get('nl')?.['slug'] !== undefined;
const isTranslatable = ({ type }: RowEntry): boolean =>
  ['pact', 'theme', 'action', 'news', 'newsletter'].includes(type);

/** What the relations of an entry may point at, by field. */
const relations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  news: {
    aboutPacts: ['pact-1', 'pact-2'],
    aboutThemes: ['thema-1', 'thema-2'],
    aboutOrganisations: ['huis', 'school'],
  },
  action: { pacts: ['pact-1', 'pact-2'], themes: ['thema-1', 'thema-2'] },
  theme: { pact: ['pact-1', 'pact-2'] },
  pact: { host: ['huis', 'school'] },
  document: { pacts: ['pact-1', 'pact-2'], actions: ['actie'] },
  organisation: { managedBy: regionSlugs },
};

function changeFacts(desk: RowDesk, entry: RowEntry, facts: RowFields): void {
  Object.assign(entry.facts, facts);
  desk.publish(entry);
}

function editText(desk: RowDesk, entry: RowEntry, how: number): void {
  const words = `Tekst ${how % 7}`;
  const language = chosen([...entry.texts.keys()], how);
  const text = entry.texts.get(language) ?? {};
  if (entry.type === 'organisation') entry.facts['name'] = words;
  else if (entry.type === 'region' || entry.type === 'newsletter-series') text['name'] = words;
  else if (entry.type === 'lineage') text['note'] = words;
  else text['title'] = words;
  desk.publish(entry, language);
}

/** Mostly one of a few words, so that addresses of one entry become those of another. */
function editSlug(desk: RowDesk, entry: RowEntry, how: number): void {
  const language = chosen([...entry.texts.keys()], how);
  const word = ['adres', 'weg', 'plein'][how % 3] ?? '';
  const slug = desk.isFree(word, entry) ? word : `${word}-${entry.id}-${language}`;
  Object.assign(entry.texts.get(language) ?? {}, { slug });
  desk.publish(entry, language);
}

function changeLanguage(desk: RowDesk, entry: RowEntry, how: number): void {
  const language = how % 2 === 0 ? 'en' : 'de';
  if (entry.isPublic.has(language)) desk.withdraw(entry, language);
  else if (entry.texts.has(language)) desk.publish(entry, language);
  else desk.translate(entry, language, `${language} ${how % 5}`);
}

function changeRelation(desk: RowDesk, entry: RowEntry, how: number): void {
  const [field, targets] = chosen(Object.entries(relations[entry.type] ?? {}), how);
  const some = targets.filter((_, place) => (how >> (place + 3)) % 2 === 0);
  changeFacts(desk, entry, { [field]: ['pact', 'host', 'managedBy'].includes(field) ? some.slice(0, 1) : some });
}

function regionsOf(how: number): string[] {
  return [['linde'], ['zee'], ['linde', 'zee'], ['zee', 'linde']][how % 4] ?? [];
}

function reorder(desk: RowDesk, entry: RowEntry, how: number): void {
  if (entry.type === 'theme') return changeFacts(desk, entry, { ordinal: how % 4 });
  const text = entry.texts.get('nl') ?? {};
  const blocks = [...(text['blocks'] as unknown[])];
  const [moved] = blocks.splice(how % blocks.length, 1);
  blocks.splice(Math.floor(how / 7) % (blocks.length + 1), 0, moved);
  text['blocks'] = blocks;
  desk.publish(entry);
}

/** Withdraws what is public, and publishes again what is not. */
function unpublish(desk: RowDesk, entry: RowEntry, how: number): void {
  if (!entry.isPublic.has('nl')) return desk.publish(entry);
  const known = languages.filter((language) => entry.isPublic.has(language));
  desk.withdraw(entry, how % 3 === 0 ? chosen(known, how) : 'nl');
}

function changeFile(desk: RowDesk, id: string, how: number): void {
  if (how % 5 === 0) desk.withdrawFile(id);
  else desk.putFile(id, how);
}

function chosen<T>(list: readonly T[], which: number): T {
  const one = list[which % list.length];
  if (one === undefined) throw new Error('There is nothing to edit.');
  return one;
}
