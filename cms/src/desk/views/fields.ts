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

/**
 * The columns of a type's list beside its name, its languages and its status: one or two short ones, so that the status is
 * in sight on a screen of 1280 pixels.
 */
export const columns: Readonly<Record<TypeName, readonly string[]>> = {
  action: ['kind', 'from'],
  concept: ['abbreviation', 'updatedAt'],
  document: ['kind'],
  event: ['kind', 'startsOn'],
  film: ['regions', 'updatedAt'],
  'improvement-step': ['due', 'updatedAt'],
  lineage: ['since'],
  news: ['publishedOn'],
  newsletter: ['number', 'issuedOn'],
  'newsletter-series': ['publisher', 'ended'],
  obstacle: ['theme'],
  organisation: ['shortName', 'kind'],
  pact: ['signed', 'ended'],
  page: ['menuPosition', 'updatedAt'],
  region: ['kind', 'hasSite'],
  result: ['pact'],
  target: ['quantity', 'unit'],
  theme: ['pact'],
  volgspot: ['kind', 'heldOn'],
};

/** Types whose lists stand by name; of the others the last changed comes first. */
export const listedByName: readonly TypeName[] = ['concept', 'newsletter-series', 'organisation', 'region', 'page'];
