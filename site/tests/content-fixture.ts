import { contentTypes, isFields, type Attribute, type Locale, type TypeName } from '@pactwerk/shared-types';
import { components } from '@pactwerk/shared-types';
import { foldLedger, type Content, type LedgerRow } from '../src/content/content.ts';

/** The fields of an entry that a test cares about; the rest is empty, as in a payload. */
type Given = Readonly<Record<string, unknown>>;

/** A ledger made by hand: each call appends a row, as publishing and withdrawing do. */
export class LedgerFixture {
  readonly rows: LedgerRow[] = [];

  publish(type: TypeName, id: string, fields: Given, locale: Locale | null = localeOf(type)): this {
    const whole = filled(contentTypes[type].attributes, fields);
    this.rows.push({ ...this.#base(id, locale), type, fields: whole } as unknown as LedgerRow);
    return this;
  }

  withdraw(type: TypeName, id: string, locale: Locale | null = localeOf(type)): this {
    this.rows.push({ ...this.#base(id, locale), type, fields: null } as LedgerRow);
    return this;
  }

  media(id: string, fields: Given = {}): this {
    const sha256 = id.padEnd(64, '0').slice(0, 64);
    const file = { name: `${id}.png`, mime: 'image/png', ext: '.png', size: 1, width: 1200, height: 800, sha256 };
    this.rows.push({ ...this.#base(id, null), type: 'media', fields: { ...file, ...fields } } as unknown as LedgerRow);
    return this;
  }

  content(): Content {
    return foldLedger('epoch-of-a-test', this.rows);
  }

  #base(id: string, locale: Locale | null) {
    const seq = this.rows.length + 1;
    return { seq, id, locale, at: new Date(Date.UTC(2026, 0, 1, 12, seq)).toISOString() };
  }
}

function localeOf(type: TypeName): Locale | null {
  return contentTypes[type].localized ? 'nl' : null;
}

/** A partial date as a payload holds it. */
export function date(value: string, more: Given = {}): Given {
  return { value, time: null, asStated: null, certainty: null, why: null, ...more };
}

/** Rich text of one paragraph. */
export function paragraph(text: string): unknown {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

function filled(attributes: Readonly<Record<string, Attribute>>, given: Given): Given {
  const unknown = Object.keys(given).filter((name) => !(name in attributes) && name !== '__component');
  if (unknown.length > 0) throw new Error(`The content model has no attribute ${unknown.join(', ')}.`);
  const all = Object.entries(attributes).map(([name, attribute]) => [name, value(attribute, given[name])] as const);
  return { ...('__component' in given ? { __component: given['__component'] } : {}), ...Object.fromEntries(all) };
}

function value(attribute: Attribute, given: unknown): unknown {
  if (attribute.kind === 'relation' || attribute.kind === 'media') return given ?? [];
  if (given === undefined || given === null) return null;
  if (attribute.kind === 'component') return parts(attribute.component, given);
  if (attribute.kind === 'zone') {
    return Array.isArray(given) ? given.filter(isFields).map((row) => part(String(row['__component']), row)) : given;
  }
  return given;
}

function parts(component: string, given: unknown): unknown {
  if (Array.isArray(given))
    return given.filter(isFields).map((row, place) => part(component, { key: `k${place + 1}`, ...row }));
  return isFields(given) ? part(component, given) : given;
}

function part(component: string, given: Given): Given {
  const found = components[component as keyof typeof components];
  const { key, ...rest } = given;
  return {
    ...('key' in found.attributes ? { key: key ?? null } : {}),
    ...filled(found.attributes, { ...rest, ...('key' in found.attributes ? { key } : {}) }),
  };
}

/** A region with a site. */
export function region(ledger: LedgerFixture, slug: string, languages: readonly Locale[], more: Given = {}): void {
  const siteLocales = languages.map((language) => ({ language }));
  const facts = { slug, name: slug, kind: 'regional', hasSite: true, siteLocales, palette: 'maas' };
  ledger.publish('region', slug, { ...facts, ...more });
}
