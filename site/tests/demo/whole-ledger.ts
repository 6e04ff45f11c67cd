import { components, contentTypes, type Attribute, type TypeName } from '@pactwerk/shared-types';
import { date, LedgerFixture, paragraph } from '../content-fixture.ts';

/** What a field that is not free text holds, by name: it has a form of its own that the desk and `toX` guard. */
const formed: Record<string, unknown> = {
  slug: 'slug',
  key: 'k1',
  time: '09',
  supersedes: null,
  measurement: null,
  hasSite: true,
  unnamedCount: null,
  person: null,
};

const addresses = [
  'auditReport',
  'address',
  'archivedAddress',
  'website',
  'outsideAddress',
  'email',
  'domain',
  'lastChecked',
];

/**
 * A ledger with one entry of every type, that points at all others, and in which every field of free text holds `text`;
 * rich text holds `blocks`.
 */
export function wholeLedger(text: string, blocks: unknown = paragraph(text)): LedgerFixture {
  const ledger = new LedgerFixture();
  for (const type of Object.keys(contentTypes) as TypeName[]) {
    const fields = Object.entries(contentTypes[type].attributes).map(
      ([name, attribute]) => [name, valueOf(name, attribute, { text, blocks })] as const,
    );
    ledger.publish(type, type, { ...Object.fromEntries(fields), ...exceptions[type] });
  }
  return ledger.media('media', { alternativeText: text, name: `${text}.pdf` });
}

/** What would make an entry invalid if every field were filled. */
const exceptions: { [T in TypeName]?: Record<string, unknown> } = {
  region: { parent: [], siteLocales: [{ language: 'nl' }, { language: 'en' }] },
  target: { theme: [], action: [], supersedes: [] },
  theme: { organisation: [] },
  lineage: {
    from: { pact: ['pact'], organisation: [], series: [] },
    to: { pact: [], organisation: ['organisation'], series: [] },
    causedBy: [],
  },
  page: { parent: [] },
  event: { partOf: [], replacedBy: [] },
  concept: { wider: [], narrower: [] },
};

interface Texts {
  readonly text: string;
  readonly blocks: unknown;
}

function valueOf(name: string, attribute: Attribute, texts: Texts): unknown {
  switch (attribute.kind) {
    case 'relation':
      return [attribute.target];
    case 'media':
      return ['media'];
    case 'component': {
      if (attribute.component === 'part.partial-date')
        return date('2016-05', { asStated: texts.text, why: texts.text });
      const part = partOf(attribute.component, texts);
      return attribute.repeatable ? [part] : part;
    }
    case 'zone':
      return attribute.components.map((component, place) => ({
        ...partOf(component, texts),
        key: `k${place}`,
        __component: component,
      }));
    case 'scalar':
      return scalarOf(name, attribute, texts);
  }
}

function partOf(component: string, texts: Texts): Record<string, unknown> {
  const { attributes } = components[component as keyof typeof components];
  return Object.fromEntries(Object.entries(attributes).map(([name, one]) => [name, valueOf(name, one, texts)]));
}

function scalarOf(name: string, attribute: Attribute & { kind: 'scalar' }, { text, blocks }: Texts): unknown {
  if (name in formed) return formed[name];
  if (addresses.includes(name)) return null;
  switch (attribute.type) {
    case 'enumeration':
      return attribute.values?.[0];
    case 'blocks':
      return blocks;
    case 'boolean':
      return false;
    case 'integer':
    case 'decimal':
      return 1;
    case 'string':
    case 'text':
      return text;
    default:
      return null;
  }
}
