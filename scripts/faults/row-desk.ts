import { contentTypes, type Locale, type TypeName } from '@pactwerk/shared-types';
import { date, LedgerFixture, paragraph } from '../../site/tests/content-fixture.ts';
import type { RowFile } from './row-pictures.ts';

export type RowFields = Record<string, unknown>;

export const languages = ['nl', 'en', 'de'] as const satisfies readonly Locale[];
export type Language = (typeof languages)[number];
export const regionSlugs = ['linde', 'zee'] as const;

/** An entry as editors have it: facts once, text per language, and what of it is public. */
export interface RowEntry {
  type: TypeName;
  id: string;
  facts: RowFields;
  texts: Map<Language, RowFields>;
  isPublic: Set<Language>;
}

/** Entries of every type that editors move about, and the ledger that their publishes make. */
export class RowDesk {
  readonly ledger = new LedgerFixture();
  readonly entries: RowEntry[] = [];
  /** Which of the files each entry of the media library has; undefined where it is withdrawn. */
  readonly media = new Map<string, number | undefined>();
  readonly #files: Readonly<Record<string, readonly RowFile[]>>;

  constructor(pictures: readonly RowFile[], papers: readonly RowFile[]) {
    this.#files = { 'beeld-1': pictures, 'beeld-2': pictures, papier: papers };
    this.#writeFirst();
  }

  add(type: TypeName, id: string, facts: RowFields, text: RowFields): RowEntry {
    const entry: RowEntry = { type, id, facts, texts: new Map([['nl', text]]), isPublic: new Set() };
    this.entries.push(entry);
    this.publish(entry);
    return entry;
  }

  /** Publishes one language of an entry; Dutch with it where it is not public, for nothing is public without it. */
  publish(entry: RowEntry, language: Language = 'nl'): void {
    if (language !== 'nl' && !entry.isPublic.has('nl')) this.publish(entry);
    entry.isPublic.add(language);
    const fields = { ...entry.facts, ...entry.texts.get(language) };
    this.ledger.publish(entry.type, entry.id, fields, contentTypes[entry.type].localized ? language : null);
  }

  /** Withdraws one language of an entry; with Dutch all of them. */
  withdraw(entry: RowEntry, language: Language): void {
    for (const one of language === 'nl' ? [...entry.isPublic].reverse() : [language]) {
      if (!entry.isPublic.delete(one)) continue;
      this.ledger.withdraw(entry.type, entry.id, contentTypes[entry.type].localized ? one : null);
    }
  }

  /** Gives an entry of the media library other bytes under the same id. */
  putFile(id: string, choice: number): void {
    const files = this.#files[id] ?? [];
    const file = files[choice % files.length];
    this.media.set(id, choice);
    this.ledger.media(id, { ...file?.fields, alternativeText: id });
  }

  withdrawFile(id: string): void {
    if (this.media.get(id) === undefined) return;
    this.media.set(id, undefined);
    const seq = this.ledger.rows.length + 1;
    const at = new Date(Date.UTC(2026, 0, 1, 12, seq)).toISOString();
    this.ledger.rows.push({ seq, id, at, locale: null, type: 'media', fields: null });
  }

  #writeFirst(): void {
    for (const id of Object.keys(this.#files)) this.putFile(id, 0);
    const site = { kind: 'regional', hasSite: true, palette: 'linde' };
    const speaks = (...spoken: Language[]): RowFields => ({ siteLocales: spoken.map((language) => ({ language })) });
    this.add('region', 'linde', { slug: 'linde', ...site, ...speaks('nl', 'de', 'en') }, { name: 'Linde' });
    this.add('region', 'zee', { slug: 'zee', ...site, ...speaks('nl', 'en') }, { name: 'Zee' });
    for (const id of ['huis', 'school'])
      this.add('organisation', id, { name: `Stichting ${id}`, slug: id, kind: 'care', managedBy: ['linde'] }, {});
    const role = (organisation: string): RowFields => ({
      key: organisation,
      role: 'lead',
      organisation: [organisation],
    });
    for (const [place, id] of ['pact-1', 'pact-2'].entries()) {
      const pact = { officialName: id, kind: 'regional_care_pact', signed: date('2014-12'), roles: [role('huis')] };
      this.add('pact', id, { ...pact, regions: [regionSlugs[place]] }, named(id));
    }
    for (const [place, id] of ['thema-1', 'thema-2'].entries())
      this.add('theme', id, { pact: ['pact-1'], ordinal: place + 1, roles: [role('school')] }, named(id));
    const actie = { kind: 'pilot', pacts: ['pact-1'], themes: ['thema-1'], regions: ['linde'], roles: [role('huis')] };
    this.add('action', 'actie', actie, named('actie'));
    const lineage = { kind: 'follows_from', from: { pact: ['pact-2'] }, to: { pact: ['pact-1'] }, since: date('2019') };
    this.add('lineage', 'afkomst', lineage, { note: 'Zo kwam het.' });
    this.add('newsletter-series', 'reeks', { slug: 'reeks', regions: ['linde'] }, { name: 'Reeks' });
    this.add(
      'document',
      'stuk',
      { kind: 'pact_text', regions: ['linde'], pacts: ['pact-1'], files: [paper] },
      {
        title: 'stuk',
      },
    );
    for (const id of ['bericht-1', 'bericht-2']) this.addNews(id, ['linde']);
    const letter = { series: ['reeks'], number: 1, kind: 'regular', issuedOn: date('2026-11'), regions: ['linde'] };
    this.add('newsletter', 'brief', letter, { ...named('brief'), blocks: firstBlocks });
    for (const id of ['pact-1', 'bericht-1']) this.translate(this.entry(id), 'de', 'auf Deutsch');
    this.translate(this.entry('bericht-1'), 'en', 'in English');
  }

  addNews(id: string, regions: readonly string[]): void {
    const facts = { publishedOn: date('2026-11-20'), regions, aboutPacts: ['pact-1'], aboutOrganisations: ['huis'] };
    this.add('news', id, facts, { ...named(id), picture: { image: ['beeld-1'], alt: 'Een vlak', decorative: false } });
  }

  translate(entry: RowEntry, language: Language, mark: string): void {
    const dutch = entry.texts.get('nl') ?? {};
    const slug = String(dutch['slug']);
    const text = { ...dutch, title: `${String(dutch['title'])} ${mark}`, slug: `${slug}-${language}` };
    entry.texts.set(language, text);
    this.publish(entry, language);
  }

  entry(id: string): RowEntry {
    const found = this.entries.find((entry) => entry.id === id);
    if (!found) throw new Error(`There is no entry ${id}.`);
    return found;
  }

  /** Whether no other public entry of the type has an address: the desk refuses the second. */
  isFree(slug: string, { type, id }: RowEntry): boolean {
    return !this.entries.some(
      (other) =>
        other.type === type && other.id !== id && [...other.texts.values()].some((text) => text['slug'] === slug),
    );
  }
}

const paper = { key: 'f1', file: ['papier'], language: 'nl', accessible: 'fully' };

const firstBlocks = [
  { __component: 'block.text', key: 'b1', heading: 'Eerste', text: paragraph('Wat er was.') },
  { __component: 'block.news-list', key: 'b2', heading: 'Nieuws', news: ['bericht-1', 'bericht-2'] },
  { __component: 'block.image', key: 'b3', picture: { image: ['beeld-2'], alt: 'Een vlak', decorative: false } },
  { __component: 'block.quote', key: 'b4', text: 'Wij doen het samen.', person: 'Een deelnemer' },
];

function named(id: string): RowFields {
  return { title: id, slug: id };
}
