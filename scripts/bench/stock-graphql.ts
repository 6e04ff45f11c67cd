import { components, contentTypes, type Attribute } from '@pactwerk/shared-types';

const pageSize = 100;
/** The languages of the corpus. */
const siteLocales = ['nl', 'en', 'de'];

/** Reads every published entry with all of its fields, as a site on Strapi's own GraphQL would: page by page. */
export async function readStock(origin: string, token: string): Promise<{ entries: number; milliseconds: number }> {
  const ask = async (query: string, variables: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (!data || errors) throw new Error(`Stock GraphQL: ${JSON.stringify(errors).slice(0, 1_000)}`);
    return data;
  };
  const root = rootFields(
    await ask('{ __schema { queryType { fields { name type { ofType { name ofType { name } } } } } } }', {}),
  );
  const began = performance.now();
  let entries = 0;
  for (const { uid, localized, drafts, attributes } of Object.values(contentTypes)) {
    const field = root.get(typeNameOf(uid));
    if (field === undefined) throw new Error(`Stock GraphQL has no list of ${uid}.`);
    for (const locale of localized ? siteLocales : [undefined]) {
      for (let start = 0; ; start += pageSize) {
        const args = [
          `pagination: { start: ${start}, limit: ${pageSize} }`,
          ...(locale === undefined ? [] : [`locale: "${locale}"`]),
          ...(drafts ? ['status: PUBLISHED'] : []),
        ];
        const data = await ask(`{ ${field}(${args.join(', ')}) { documentId ${selection(attributes)} } }`, {});
        const found = data[field] as unknown[];
        entries += found.length;
        if (found.length < pageSize) break;
      }
    }
  }
  return { entries, milliseconds: performance.now() - began };
}

/** Names of the lists, by the name of what they hold. */
function rootFields(data: Record<string, unknown>): Map<string, string> {
  const { __schema: schema } = data as {
    __schema: {
      queryType: {
        fields: { name: string; type: { ofType: { name: string | null; ofType: { name: string } | null } | null } }[];
      };
    };
  };
  return new Map(
    schema.queryType.fields.flatMap(({ name, type }) => {
      const item = type.ofType?.ofType?.name ?? type.ofType?.name;
      return item && !name.endsWith('_connection') ? [[item, name] as const] : [];
    }),
  );
}

/** `api::improvement-step.improvement-step` is `ImprovementStep`. */
function typeNameOf(uid: string): string {
  return pascal(uid.split('.').at(-1) ?? '');
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

type Attributes = Readonly<Record<string, Attribute>>;
const parts: Readonly<Record<string, { attributes: Attributes }>> = components;

/** @param alias what the names of fields are begun with: blocks whose fields of one name differ in type cannot be asked together */
function selection(attributes: Attributes, alias = ''): string {
  return Object.entries(attributes)
    .map(([name, attribute]) => `${alias === '' ? '' : `${alias}_${name}: `}${selectionOf(name, attribute)}`)
    .join(' ');
}

function selectionOf(name: string, attribute: Attribute): string {
  switch (attribute.kind) {
    case 'scalar':
      return name;
    case 'relation':
      // As many as our own answer has.
      return attribute.many ? `${name}(pagination: { limit: 1000 }) { documentId }` : `${name} { documentId }`;
    case 'media':
      return `${name} { documentId }`;
    case 'component':
      return `${name}${attribute.repeatable ? '(pagination: { limit: 1000 })' : ''} { id ${partSelection(attribute.component)} }`;
    case 'zone':
      return `${name} { __typename ${attribute.components.map(blockSelection).join(' ')} }`;
  }
}

function blockSelection(component: string): string {
  const name = componentName(component);
  return `... on ${name} { ${partSelection(component, name)} }`;
}

function partSelection(component: string, alias?: string): string {
  return selection(parts[component]?.attributes ?? {}, alias);
}

/** `block.next-steps` is `ComponentBlockNextSteps`. */
function componentName(component: string): string {
  return `Component${component.split('.').map(pascal).join('')}`;
}
