import { type Attribute, componentAttributes, contentTypes, factLocale, type TypeName } from '@pactwerk/shared-types';
import { isDerivedField, isSame } from './canonical';
import { type Language, noLanguage } from './entry';
import { isPayload, type Json, type Payload, rowsOf } from './payload';
import { markdownOf } from './rich-text';

/** What ids are called in a bundle. */
export interface Handles {
  handleOf(type: string, id: string): string | undefined;
  mediaName(id: string): string | undefined;
}

/** The sections of an entry file, as plain values in the order in which they are written. */
export interface Sections {
  facts: Payload;
  text: Map<string, Payload>;
  draft: { facts: Payload; text: Map<string, Payload> };
}

type Attributes = Readonly<Record<string, Attribute>>;
/** `whole`: everything; `facts`: without the texts inside. */
type Part = 'whole' | 'facts';

/** Takes a canonical entry apart into facts, texts per language, and what the drafts say otherwise. */
export function decompose(type: TypeName, languages: ReadonlyMap<string, Language>, handles: Handles): Sections {
  const shown = sectionsOf(type, languages, ({ published, draft }) => published ?? draft, handles);
  const drafts = sectionsOf(type, languages, ({ draft }) => draft, handles);
  const text = [...drafts.text].map(
    ([locale, own]) => [locale, overlay(shown.text.get(locale) ?? {}, own, type)] as const,
  );
  return {
    ...shown,
    draft: {
      facts: overlay(shown.facts, drafts.facts, type),
      text: new Map(text.filter(([, own]) => Object.keys(own).length > 0)),
    },
  };
}

/** What must be said to turn one section into another: `null` or the default where the other says nothing. */
function overlay(shown: Payload, draft: Payload, type: TypeName): Payload {
  const result: Payload = {};
  for (const [name, attribute] of Object.entries(contentTypes[type].attributes)) {
    if (isSame(shown[name], draft[name]) && name in shown === name in draft) continue;
    const absent = attribute.kind === 'scalar' ? (attribute.default ?? null) : null;
    result[name] = name in draft ? (draft[name] ?? null) : absent;
  }
  return result;
}

function sectionsOf(
  type: TypeName,
  languages: ReadonlyMap<string, Language>,
  choose: (language: Language) => Payload,
  handles: Handles,
): Omit<Sections, 'draft'> {
  const { attributes, localized } = contentTypes[type];
  const given = Object.fromEntries(Object.entries(attributes).filter(([name]) => !isDerivedField(type, name)));
  const writer = new Writer(handles);
  const first = languages.get(localized ? factLocale : noLanguage);
  const dutch = first === undefined ? {} : choose(first);
  if (!localized) return { facts: writer.fields(given, dutch, 'whole'), text: new Map() };
  const text = [...languages].map(([locale, language]): [string, Payload] => {
    const own = choose(language);
    return [locale, locale === factLocale ? writer.dutchTexts(given, own) : writer.otherTexts(given, own, dutch)];
  });
  const facts = pick(given, (attribute) => attribute.fact);
  return { facts: writer.fields(facts, dutch, 'facts'), text: new Map(text) };
}

class Writer {
  private readonly handles: Handles;

  constructor(handles: Handles) {
    this.handles = handles;
  }

  /** The fields that say something, in the order of the content model. */
  fields(attributes: Attributes, payload: Payload, part: Part): Payload {
    return this.each(attributes, (attribute, name) => this.value(attribute, payload[name] ?? null, part, name));
  }

  /** The Dutch texts: whole, with whatever facts stand in them, and the words inside the facts. */
  dutchTexts(attributes: Attributes, payload: Payload): Payload {
    return this.each(attributes, (attribute, name) => {
      const value = payload[name] ?? null;
      if (!attribute.fact) return this.value(attribute, value, 'whole', name);
      // Why a date was inferred stands with the date.
      if (attribute.kind !== 'component' || attribute.component === 'part.partial-date') return undefined;
      const inner = componentAttributes(attribute.component);
      if (!attribute.repeatable) {
        const words = isPayload(value) ? this.dutchTexts(inner, value) : {};
        return Object.keys(words).length > 0 ? words : undefined;
      }
      const rows = rowsOf(value).map((row) => ({ key: row['key'] ?? null, ...this.dutchTexts(inner, row) }));
      const saying = rows.filter((row) => Object.keys(row).length > 1);
      return saying.length > 0 ? saying : undefined;
    });
  }

  /** The texts of another language: of rows and parts the words alone, as their facts are those of the Dutch. */
  otherTexts(attributes: Attributes, own: Payload, dutch: Payload): Payload {
    return this.each(attributes, (attribute, name) => {
      const value = own[name] ?? null;
      if (attribute.fact) return this.wordsInFact(attribute, value, dutch[name] ?? null);
      if (attribute.kind !== 'zone' && attribute.kind !== 'component')
        return this.value(attribute, value, 'whole', name);
      if (attribute.kind === 'component' && !attribute.repeatable) {
        const fact = dutch[name] ?? null;
        const inner = componentAttributes(attribute.component);
        return isPayload(value) ? this.otherTexts(inner, value, isPayload(fact) ? fact : {}) : undefined;
      }
      const component = (row: Payload) =>
        attribute.kind === 'zone' ? String(row['__component']) : attribute.component;
      const rows = rowsOf(value).map((row) => {
        const same = rowsOf(dutch[name]).find((one) => one['key'] === row['key'] && component(one) === component(row));
        const words = this.otherTexts(componentAttributes(component(row)), row, same ?? {});
        return { ...identity(row, component(row)), ...words };
      });
      return rows.length > 0 ? rows : undefined;
    });
  }

  /** The words inside a fact, of the rows where they are others than the Dutch; a row that is named says all its words. */
  private wordsInFact(attribute: Attribute, own: Json, dutch: Json): Json | undefined {
    if (attribute.kind !== 'component') return undefined;
    const inner = componentAttributes(attribute.component);
    const words = (row: Payload, same: Payload) => {
      const said = this.otherTexts(inner, row, same);
      return isSame(said, this.otherTexts(inner, same, same)) ? undefined : said;
    };
    if (!attribute.repeatable) return isPayload(own) && isPayload(dutch) ? words(own, dutch) : undefined;
    const rows = rowsOf(own).flatMap((row): Payload[] => {
      const same = rowsOf(dutch).find((one) => one['key'] === row['key']);
      const said = same === undefined ? undefined : words(row, same);
      return said === undefined ? [] : [{ key: row['key'] ?? null, ...said }];
    });
    return rows.length > 0 ? rows : undefined;
  }

  private each(attributes: Attributes, write: (attribute: Attribute, name: string) => Json | undefined): Payload {
    const result: Payload = {};
    for (const [name, attribute] of Object.entries(attributes)) {
      const value = name === 'key' ? undefined : write(attribute, name);
      if (value !== undefined) result[name] = value;
    }
    return result;
  }

  private value(attribute: Attribute, value: Json, part: Part, name: string): Json | undefined {
    switch (attribute.kind) {
      case 'scalar':
        return this.scalar(attribute, value);
      case 'relation': {
        const ids = idsIn(value).flatMap((id) => this.handles.handleOf(attribute.target, id) ?? []);
        return ids.length === 0 ? undefined : attribute.many ? ids : ids[0];
      }
      case 'media': {
        const names = idsIn(value).flatMap((id) => this.handles.mediaName(id) ?? []);
        return names[0];
      }
      case 'component':
      case 'zone':
        return this.rows(attribute, value, part, name);
    }
  }

  private scalar(attribute: Extract<Attribute, { kind: 'scalar' }>, value: Json): Json | undefined {
    if (value === (attribute.default ?? null)) return undefined;
    return attribute.type === 'blocks' && value !== null ? markdownOf(value) : value;
  }

  private rows(attribute: RowAttribute, value: Json, part: Part, name: string): Json | undefined {
    if (attribute.kind === 'component' && !attribute.repeatable) {
      if (!isPayload(value)) return undefined;
      const row = this.row(value, part, attribute.component);
      if (row['key'] === name) delete row['key'];
      return isShortDate(attribute.component, row) ? row['value'] : row;
    }
    const component = (row: Payload) => (attribute.kind === 'zone' ? String(row['__component']) : attribute.component);
    const rows = rowsOf(value).map((row) => this.row(row, part, component(row)));
    return rows.length === 0 ? undefined : rows;
  }

  private row(row: Payload, part: Part, component: string): Payload {
    const attributes = componentAttributes(component);
    const isWhole = part === 'whole' || component === 'part.partial-date';
    const wanted = isWhole ? attributes : pick(attributes, (attribute) => attribute.fact);
    return { ...identity(row, component), ...this.fields(wanted, row, part) };
  }
}

type RowAttribute = Extract<Attribute, { kind: 'component' | 'zone' }>;

/** What tells a row from the others of its list: its key, and in a zone its block. */
function identity(row: Payload, component: string): Payload {
  return {
    ...(typeof row['key'] === 'string' ? { key: row['key'] } : {}),
    ...(component.startsWith('block.') ? { block: component.replace('block.', '') } : {}),
  };
}

function isShortDate(component: string, row: Payload): boolean {
  return component === 'part.partial-date' && typeof row['value'] === 'string' && Object.keys(row).length === 1;
}

function idsIn(value: Json): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function pick(attributes: Attributes, wanted: (attribute: Attribute) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => wanted(attribute)));
}
