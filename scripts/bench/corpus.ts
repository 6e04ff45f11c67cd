import { components, contentTypes, type Attribute, type TypeName } from '@pactwerk/shared-types';

/** A row of the local copy of a ledger, as the site reads it. */
export interface CorpusRow {
  seq: number;
  id: string;
  type: TypeName;
  locale: string | null;
  at: string;
  fields: Record<string, unknown>;
}

/** A region with more pages than this is rare: more pages are more regions. */
const pagesPerRegion = 3000;
const fewestRegions = 5;
const organisationsPerRegion = 12;
const siteLocales = ['nl', 'en', 'de'] as const;
const themesPerPact = 4;
const actionsPerPact = 8;
/** Pages of one pact with all that belongs to it, in all languages. */
const pagesPerPact = (1 + themesPerPact + actionsPerPact) * siteLocales.length;
/** Home, not found and index pages, per region and language. */
const pagesPerSite = 5;

const words =
  'zorg welzijn regio afspraak leren werken opleiding scholing samen partijen bestuur student medewerker loopbaan instroom behoud techniek innovatie wijk thuis ziekenhuis gemeente verpleeghuis school traject begeleiding praktijk plaats jaar plan doel meting'.split(
    ' ',
  );

/** Rows of a made-up ledger whose sites have about `pages` pages together. The same number gives the same rows. */
export function corpusRows(pages: number): CorpusRow[] {
  const rows: CorpusRow[] = [];
  const random = randomFrom(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const body = (paragraphs: number): unknown[] => [
    { type: 'heading', level: 2, children: [{ type: 'text', text: sentence(3) }] },
    ...Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      children: [
        { type: 'text', text: `${sentence(14)} ` },
        { type: 'text', text: sentence(4), bold: true },
        { type: 'text', text: ` ${sentence(18)}` },
      ],
    })),
    {
      type: 'list',
      format: 'unordered',
      children: Array.from({ length: 3 }, () => ({
        type: 'list-item',
        children: [{ type: 'text', text: sentence(6) }],
      })),
    },
  ];
  const date = (value: string): object => ({ value, certainty: 'stated' });
  const add = (type: TypeName, id: string, fields: object, locale: string | null = 'nl'): void => {
    const seq = rows.length + 1;
    const at = new Date(Date.UTC(2024, 0, 1, 0, seq)).toISOString();
    rows.push({ seq, id, type, locale, at, fields: complete(contentTypes[type].attributes, fields) });
  };
  /** An entry with facts in nl and text in every language; every fifth is left untranslated, so that fallbacks show. */
  const addText = (type: TypeName, id: string, facts: object, text: (mark: string) => object): void => {
    add(type, id, { ...facts, ...text('') });
    if (random() < 0.2) return;
    for (const locale of siteLocales.slice(1)) add(type, id, { ...facts, ...text(` (${locale})`) }, locale);
  };

  const regionCount = Math.max(fewestRegions, Math.round(pages / pagesPerRegion));
  const regions = Array.from({ length: regionCount }, (_, index) => `region-${index + 1}`);
  for (const [index, id] of regions.entries()) {
    addText(
      'region',
      id,
      {
        slug: id,
        kind: 'regional',
        hasSite: true,
        palette: pick(['maas', 'duin', 'steen', 'heide', 'linde', 'zee']),
        siteLocales: siteLocales.map((language) => ({ key: language, language })),
      },
      (mark) => ({ name: `Regio ${index + 1}${mark}`, intro: body(2) }),
    );
  }
  const organisations = new Map(regions.map((region) => [region, [] as string[]]));
  for (let number = 1; number <= regionCount * organisationsPerRegion; number += 1) {
    const id = `organisation-${number}`;
    const region = regions[number % regionCount] ?? '';
    organisations.get(region)?.push(id);
    const facts = {
      name: `Stichting ${id}`,
      slug: id,
      kind: pick(['care', 'municipality', 'vocational_school', 'uwv']),
    };
    add('organisation', id, { ...facts, managedBy: [region] }, null);
  }
  const pacts = Math.max(
    regionCount,
    Math.round((pages - regionCount * siteLocales.length * pagesPerSite) / pagesPerPact),
  );
  for (let number = 1; number <= pacts; number += 1) {
    const id = `pact-${number}`;
    const year = 2012 + (number % 12);
    const region = regions[number % regionCount] ?? '';
    // Every tenth part is played by an organisation of another region.
    const organisation = (): string => pick(organisations.get(random() < 0.1 ? pick(regions) : region) ?? []);
    const roles = ['lead', 'partner', 'partner'].map((role, index) => ({
      key: `r${index}`,
      role,
      organisation: [organisation()],
    }));
    addText(
      'pact',
      id,
      {
        officialName: `Regionaal pact ${number}`,
        kind: 'regional_care_pact',
        regions: [region],
        signed: date(`${year}-12`),
        statusLog: [
          { key: 's1', state: 'signed', asOf: date(`${year}-12`) },
          { key: 's2', state: 'running', asOf: date(`${year + 1}`) },
        ],
        signatures: Array.from({ length: 12 }, (_, index) => ({
          key: `g${index}`,
          organisation: [organisation()],
          role: 'signatory',
          date: date(`${year}-12`),
        })),
        roles,
      },
      (mark) => ({
        title: `Zorgpact ${number}${mark}`,
        slug: `zorgpact-${number}`,
        summary: sentence(16),
        motive: body(1),
        body: body(5),
        links: [{ key: 'l1', label: sentence(3), address: 'https://example.org/' }],
      }),
    );
    const themes = Array.from({ length: themesPerPact }, (_, index) => `theme-${number}-${index + 1}`);
    for (const [index, theme] of themes.entries()) {
      addText('theme', theme, { pact: [id], ordinal: index + 1, roles }, (mark) => ({
        title: `Thema ${index + 1} van pact ${number}${mark}`,
        slug: `thema-${index + 1}`,
        body: body(4),
      }));
    }
    for (let index = 1; index <= actionsPerPact; index += 1) {
      addText(
        'action',
        `action-${number}-${index}`,
        {
          kind: pick(['project', 'pilot', 'campaign', 'training_route']),
          pacts: [id],
          themes: [pick(themes)],
          regions: [region],
          ordinal: index,
          from: date(`${year + 1}`),
          roles,
          statusLog: [{ key: 's1', state: 'running', asOf: date(`${year + 1}-03`) }],
        },
        (mark) => ({
          title: `Actie ${index} van pact ${number}${mark}`,
          slug: `actie-${number}-${index}`,
          summary: sentence(14),
          body: body(4),
        }),
      );
    }
    if (number > regionCount) {
      addText(
        'lineage',
        `lineage-${number}`,
        {
          kind: 'follows_from',
          extent: 'whole',
          from: { pact: [id] },
          to: { pact: [`pact-${number - regionCount}`] },
          since: date(String(year)),
        },
        (mark) => ({ note: `${sentence(8)}${mark}` }),
      );
    }
  }
  return rows;
}

/** Fills in what was left out, as the read model answers it: no relation is an empty list, anything else is null. */
function complete(attributes: Readonly<Record<string, Attribute>>, fields: object): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, completeValue(attribute, given.get(name))]),
  );
}

function completeValue(attribute: Attribute, value: unknown): unknown {
  if (attribute.kind === 'relation' || attribute.kind === 'media') return value ?? [];
  if (attribute.kind !== 'component' || value === undefined) return value ?? null;
  const parts: Readonly<Record<string, { attributes: Readonly<Record<string, Attribute>> }>> = components;
  const part = parts[attribute.component]?.attributes ?? {};
  const row = (given: unknown): unknown => ({
    ...complete(part, given as object),
    ...('key' in (given as object) ? { key: (given as { key: string }).key } : {}),
  });
  return Array.isArray(value) ? value.map(row) : row(value);
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
