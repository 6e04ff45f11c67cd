import type { TypeName } from '@pactwerk/shared-types';
import type { Attributes } from '../model';

/** By what entries and rows are called in lists, pickers and folded rows; the first that they have. */
const names = [
  'title',
  'name',
  'label',
  'heading',
  'text',
  'publishedName',
  'person',
  'unnamedDescription',
  'capacity',
];
const numbers = [
  'scheme',
  'role',
  'kind',
  'state',
  'what',
  'stated',
  'value',
  'language',
  'nationalLevel',
  'level',
  'verdict',
];

/** The field by which an entry or row is called. */
export function mainField(attributes: Attributes): string {
  const scalars = Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.kind === 'scalar' && attribute.type !== 'blocks' && name !== 'key' ? [name] : [],
  );
  return [...names, ...numbers].find((name) => scalars.includes(name)) ?? scalars[0] ?? 'id';
}

/** The columns of a type's list beside its name, its status and its languages. */
export const columns: Readonly<Record<TypeName, readonly string[]>> = {
  action: ['kind', 'from', 'updatedAt'],
  concept: ['abbreviation', 'updatedAt'],
  document: ['kind', 'dated', 'updatedAt'],
  event: ['kind', 'startsOn', 'updatedAt'],
  film: ['regions', 'updatedAt'],
  'improvement-step': ['volgspot', 'due', 'updatedAt'],
  lineage: ['since', 'updatedAt'],
  news: ['publishedOn', 'slug', 'updatedAt'],
  newsletter: ['number', 'series', 'issuedOn'],
  'newsletter-series': ['publisher', 'ended', 'updatedAt'],
  obstacle: ['volgspot', 'theme', 'updatedAt'],
  organisation: ['shortName', 'kind', 'managedBy'],
  pact: ['kind', 'signed', 'ended'],
  page: ['slug', 'menuPosition', 'updatedAt'],
  region: ['slug', 'kind', 'hasSite'],
  result: ['pact', 'region', 'asOf'],
  target: ['quantity', 'unit', 'rhythm'],
  theme: ['pact', 'ordinal', 'updatedAt'],
  volgspot: ['kind', 'heldOn', 'updatedAt'],
};

/** Types whose lists stand by name; of the others the last changed comes first. */
export const listedByName: readonly TypeName[] = ['concept', 'newsletter-series', 'organisation', 'region', 'page'];
