import { type Attribute, components, type ContentType, contentTypes, locales } from '@pactwerk/shared-types';

type Schema = Record<string, unknown>;

const row = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'By this key all languages know the row.',
};
const handle = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };

/** Draft-07, which is what editors such as VS Code read: one schema per content type, one for a media file. */
export function bundleSchemas(): [name: string, source: string][] {
  const types = Object.entries(contentTypes).map(([name, type]) => [name, entrySchema(name, type)] as const);
  return [...types, ['bundle', manifestSchema()] as const, ['media', mediaSchema()] as const].map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`,
  ]);
}

/** Which schema an editor lays on which files, in `.vscode/settings.json`. */
export function editorSettings(): string {
  const folders = Object.fromEntries(
    Object.keys(contentTypes).map((name) => [`./docs/content-bundle/${name}.schema.json`, [`**/${name}/*.yaml`]]),
  );
  const settings = {
    'yaml.schemas': {
      ...folders,
      './docs/content-bundle/bundle.schema.json': ['**/bundle.yaml'],
      './docs/content-bundle/media.schema.json': ['**/media/*.yaml'],
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function entrySchema(name: string, type: ContentType): Schema {
  const facts = fieldsSchema(pick(type, true), type.localized ? 'facts' : 'whole');
  const text = textSchema(type);
  const draft = { facts, ...(text === undefined ? {} : { text }) };
  return {
    title: `${type.label} (${name})`,
    ...object({
      id: {
        type: 'string',
        pattern: '^[a-z][a-z0-9]{0,63}$',
        description: 'Only when it is not the id made of type and handle.',
      },
      state: stateSchema(type),
      facts,
      ...(text === undefined ? {} : { text }),
      ...(type.drafts
        ? { draft: { ...object(draft), description: 'Only what the draft says otherwise than what is published.' } }
        : {}),
      ...(type.attributes['slug'] === undefined
        ? {}
        : { formerAddresses: { type: 'array', items: addressSchema(type) } }),
    }),
    required: ['state'],
    definitions: Object.fromEntries(
      Object.keys(components).flatMap((component) =>
        (['facts', 'text', 'whole'] as const).map((mode) => [`${component}.${mode}`, componentSchema(component, mode)]),
      ),
    ),
  };
}

function stateSchema({ drafts, localized }: ContentType): Schema {
  const state = { enum: drafts ? ['published', 'draft'] : ['published'] };
  if (!localized) return state;
  return { ...object(Object.fromEntries(locales.map((locale) => [locale, state]))), required: ['nl'] };
}

function textSchema(type: ContentType): Schema | undefined {
  if (!type.localized) return undefined;
  const texts = { ...pick(type, false), ...pick(type, true, holdsText) };
  const schema = object(
    Object.fromEntries(
      Object.entries(texts).map(([name, attribute]) => [
        name,
        valueSchema(attribute, attribute.fact ? 'text' : 'whole'),
      ]),
    ),
  );
  return object(Object.fromEntries(locales.map((locale) => [locale, schema])));
}

/** `facts`: facts alone. `text`: the texts inside a fact. `whole`: both, as in a row of a text. */
type Mode = 'facts' | 'text' | 'whole';

function componentSchema(name: string, mode: Mode): Schema {
  const { attributes } = components[name as keyof typeof components];
  const wanted = Object.entries(attributes).filter(([field, attribute]) => {
    if (mode === 'whole' || field === 'key') return true;
    if (mode === 'facts') return attribute.fact || name === 'part.partial-date';
    return !attribute.fact || holdsText(attribute);
  });
  const block = name.startsWith('block.') ? { block: { const: name.replace('block.', '') } } : {};
  const fields = object({
    ...block,
    ...Object.fromEntries(
      wanted.map(([field, attribute]) => [
        field,
        field === 'key' ? row : valueSchema(attribute, attribute.fact ? mode : 'whole'),
      ]),
    ),
  });
  if (name !== 'part.partial-date') return fields;
  const short = {
    type: 'string',
    description: 'As precise as it is known: 2015, 2014-12 or 2019-12-09; XXXX is unknown.',
  };
  return mode === 'text' ? fields : { anyOf: [short, fields] };
}

/** True when there is text inside a fact, which then stands under `text`, by row key. */
function holdsText(attribute: Attribute): boolean {
  if (attribute.kind !== 'component') return false;
  const { attributes } = components[attribute.component as keyof typeof components];
  return Object.values(attributes).some((inner) => !inner.fact || holdsText(inner));
}

function fieldsSchema(attributes: Record<string, Attribute>, mode: Mode): Schema {
  return object(
    Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, valueSchema(attribute, mode)])),
  );
}

function valueSchema(attribute: Attribute, mode: Mode): Schema {
  const described = { description: attribute.label };
  switch (attribute.kind) {
    case 'scalar':
      return { ...described, ...scalarSchema(attribute) };
    case 'relation': {
      const one = { ...handle, description: `The name of a file in ${attribute.target}/, without .yaml` };
      return attribute.many ? { ...described, type: 'array', items: one } : { ...one, ...described };
    }
    case 'media':
      return { ...described, type: 'string', pattern: '\\.[a-z0-9]+$' };
    case 'component': {
      const one = { $ref: `#/definitions/${attribute.component}.${mode}` };
      return attribute.repeatable ? { ...described, type: 'array', items: { ...one } } : { ...described, allOf: [one] };
    }
    case 'zone':
      return {
        ...described,
        type: 'array',
        items: { anyOf: attribute.components.map((name) => ({ $ref: `#/definitions/${name}.whole` })) },
      };
  }
}

function scalarSchema(attribute: Extract<Attribute, { kind: 'scalar' }>): Schema {
  const limits = {
    ...(attribute.maxLength === undefined ? {} : { maxLength: attribute.maxLength }),
    ...(attribute.pattern === undefined ? {} : { pattern: attribute.pattern }),
    ...(attribute.min === undefined ? {} : { minimum: attribute.min }),
    ...(attribute.default === undefined ? {} : { default: attribute.default }),
  };
  switch (attribute.type) {
    case 'integer':
      return { type: ['integer', 'null'], ...limits };
    case 'decimal':
      return { type: ['number', 'null'], ...limits };
    case 'boolean':
      return { type: ['boolean', 'null'], ...limits };
    case 'enumeration':
      return { enum: [...(attribute.values ?? []), null], ...limits };
    case 'date':
      return { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$', ...limits };
    case 'string':
    case 'text':
    case 'email':
    case 'blocks':
      return { type: ['string', 'null'], ...limits };
  }
}

function addressSchema({ attributes, localized }: ContentType): Schema {
  const fields = {
    ...(attributes['regions'] === undefined ? {} : { region: handle }),
    ...(localized ? { locale: { enum: [...locales] } } : {}),
    slug: handle,
  };
  return { ...object(fields), required: Object.keys(fields) };
}

function manifestSchema(): Schema {
  return { title: 'Content bundle', ...object({ format: { const: 'pactwerk-bundle/1' } }), required: ['format'] };
}

function mediaSchema(): Schema {
  const text = { type: ['string', 'null'] };
  const percent = { type: 'number', minimum: 0, maximum: 100 };
  const point = { ...object({ x: percent, y: percent }), required: ['x', 'y'] };
  return {
    title: 'Media file',
    ...object({ id: { type: 'string' }, alternativeText: text, caption: text, focalPoint: point }),
  };
}

function pick(type: ContentType, fact: boolean, also: (attribute: Attribute) => boolean = () => true) {
  return Object.fromEntries(
    Object.entries(type.attributes).filter(([, attribute]) => attribute.fact === fact && also(attribute)),
  );
}

function object(properties: Record<string, unknown>): Schema {
  return { type: 'object', additionalProperties: false, properties };
}
