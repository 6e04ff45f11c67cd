import { contentTypes, type TypeName } from '@pactwerk/shared-types';
import type { Core } from '@strapi/types';
import { documents, type Parameters } from '../harness/content.ts';

/** A word that stands in no text but those of another region. */
export const canary = 'Kanariegeheim';

let count = 0;

/** What an entry of a type says; nothing of what it belongs to. */
export function textsOf(type: TypeName): Parameters {
  count += 1;
  const data: Parameters = {};
  for (const [name, attribute] of Object.entries(contentTypes[type].attributes)) {
    if (attribute.kind !== 'scalar' || name === 'key') continue;
    if (name === 'slug') data[name] = `kanariegeheim-${count}`;
    else if (attribute.type === 'string' || attribute.type === 'text') data[name] = `${canary} ${count}`;
    else if (attribute.type === 'enumeration') data[name] = attribute.values?.[0];
  }
  return data;
}

/** An entry of every type, that belongs to a region. Regions and concepts belong to nobody. */
export async function entriesOf(strapi: Core.Strapi, region: string): Promise<Record<TypeName, string>> {
  const made: Partial<Record<TypeName, string>> = {};
  const make = async (type: TypeName, ties: Parameters) => {
    const { localized } = contentTypes[type];
    const data = { ...textsOf(type), ...ties };
    made[type] = (await documents(strapi, type).create({ ...(localized ? { locale: 'nl' } : {}), data })).documentId;
  };
  for (const type of Object.keys(contentTypes) as TypeName[])
    if ('regions' in contentTypes[type].attributes) await make(type, { regions: [region] });
  await make('region', {});
  await make('concept', {});
  await make('organisation', { managedBy: region });
  await make('theme', { pact: made.pact });
  await make('lineage', { from: { pact: made.pact }, to: { name: `${canary} buiten` } });
  await make('result', { region });
  await make('target', { pact: made.pact });
  await make('obstacle', { volgspot: made.volgspot });
  await make('improvement-step', { volgspot: made.volgspot });
  return made as Record<TypeName, string>;
}

/** What a request sends to tie an entry of a type to the same places as one that is there. */
export function tiesOf(type: TypeName, region: string, made: Readonly<Record<TypeName, string>>): Parameters {
  const to = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });
  switch (type) {
    case 'organisation':
      return { managedBy: to(region) };
    case 'result':
      return { region: to(region) };
    case 'theme':
    case 'target':
      return { pact: to(made.pact) };
    case 'obstacle':
    case 'improvement-step':
      return { volgspot: to(made.volgspot) };
    case 'lineage':
      return { from: { pact: to(made.pact) } };
    case 'region':
    case 'concept':
      return {};
    default:
      return { regions: to(region) };
  }
}
