import { components, contentTypes, type Attribute, type ContentType } from '@pactwerk/shared-types';

/**
 * The GraphQL types of the read model, made from the content types: relations and media are ids, every other field is
 * nullable, enumerations are strings and rich text is JSON, so that rows of older schemas still answer (design section 3).
 */
export function readModelTypeDefs(): string {
  const types = Object.values(contentTypes);
  return [
    'scalar JSON',
    ...types.map((type) => objectType(pascal(type.field), type.attributes)),
    ...Object.entries(components).map(([name, component]) => objectType(componentType(name), component.attributes)),
    ...zones().map(([name, members]) => zoneType(name, members)),
    mediaType,
    `"One row of the ledger. Exactly one of the fields per type is filled, and none on a withdrawal."
type Publication {
  seq: Int!
  uid: String!
  type: String!
  id: ID!
  locale: String
  "published or withdrawn; a row that was redacted counts as withdrawn"
  kind: String!
  schemaVersion: Int!
  at: String!
${types.map((type) => `  ${type.field}: ${pascal(type.field)}`).join('\n')}
  media: Media
}`,
    pageTypes,
    previewTypes,
    ...types.map(
      (type) => `type ${pascal(type.field)}Page {\n  nodes: [Publication!]!\n  endCursor: ID\n  hasMore: Boolean!\n}`,
    ),
    `type Query {
  "The feed: rows after a position, in commit order."
  publications(after: Int, first: Int): PublicationPage!
  "The newest row of every subject, withdrawn ones too, with the addresses it had before."
  snapshot(after: Int, first: Int): SnapshotPage!
  "The rows of one entry, or of one of its languages, oldest first."
  history(uid: String!, id: ID!, locale: String, after: Int, first: Int): [Publication!]!
  "What the press must do, oldest first. Needs the press token."
  orders: [PressOrder!]!
  "What an address of a preview shows, by its link. Needs the preview token."
  preview(link: ID!): Preview!
${types.map(root).join('\n')}
}`,
    `type Mutation {
  "What the press reports of a release. Needs the press token."
  reportReceipt(receipt: ReceiptInput!): Boolean!
  "What the press did with an order; false for one that the desk does not know. Needs the press token."
  answerOrder(answer: OrderAnswerInput!): Boolean!
}`,
    pressOrder,
    receiptInput,
  ].join('\n\n');
}

const mediaType = `"A file of the media library; its bytes are found by their hash."
type Media {
  name: String
  alternativeText: String
  caption: String
  mime: String
  ext: String
  size: Int
  width: Int
  height: Int
  focalX: Float
  focalY: Float
  sha256: String
}`;

const pageTypes = `type PublicationPage {
  epoch: String!
  "The position of the newest row."
  head: Int!
  nodes: [Publication!]!
  hasMore: Boolean!
  "How many orders wait for the press, which reads them with a token of its own."
  openOrders: Int!
}

type SnapshotPage {
  epoch: String!
  head: Int!
  nodes: [Subject!]!
  hasMore: Boolean!
}

type Subject {
  head: Publication!
  formerAddresses: [Address!]!
}

"A slug that an entry had in a region and a language."
type Address {
  region: ID
  locale: String
  slug: String
}`;

const pressOrder = `"What the desk asks of the press for the site of one region."
type PressOrder {
  key: ID!
  region: String!
  "rollBack or letGo"
  kind: String!
  "The release to go back to."
  release: Int
  epoch: String!
}

input OrderAnswerInput {
  key: ID!
  "done or refused"
  state: String!
  problem: JSON
}`;

const previewTypes = `"What an editor handed out an address of. Everything but the state is empty where it does not hold."
type Preview {
  "holds, expired, revoked or unknown"
  state: String!
  "draft or published"
  shows: String
  "Slug of the region whose site is shown."
  region: String
  "The language in which it opens."
  locale: String
  "The language of the editor who made it."
  language: String
  entries: [PreviewEntry!]!
  "What publishing the entries would append to the ledger."
  rows: [Publication!]!
}

type PreviewEntry {
  type: String!
  id: ID!
  locale: String
  name: String!
  "Why it cannot be published as it is."
  problems: [String!]!
}`;

const receiptInput = `input ReceiptInput {
  region: String!
  state: String!
  epoch: String!
  position: Int!
  release: Int
  heldBack: JSON
  detail: JSON
}`;

function objectType(name: string, attributes: Readonly<Record<string, Attribute>>): string {
  const fields = Object.entries(attributes).map(
    ([field, attribute]) => `  ${field}: ${fieldType(name, field, attribute)}`,
  );
  return `type ${name} {\n${fields.join('\n')}\n}`;
}

function fieldType(owner: string, field: string, attribute: Attribute): string {
  switch (attribute.kind) {
    case 'relation':
    case 'media':
      return '[ID!]!';
    case 'component':
      return attribute.repeatable ? `[${componentType(attribute.component)}!]` : componentType(attribute.component);
    case 'zone':
      return `[${zoneName(owner, field)}!]`;
    case 'scalar':
      return scalarType(attribute.type);
  }
}

function scalarType(type: (Attribute & { kind: 'scalar' })['type']): string {
  switch (type) {
    case 'integer':
      return 'Int';
    case 'decimal':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'blocks':
      return 'JSON';
    default:
      return 'String';
  }
}

function zones(): [name: string, members: readonly string[]][] {
  return Object.values(contentTypes).flatMap((type) =>
    Object.entries(type.attributes).flatMap(([field, attribute]) =>
      attribute.kind === 'zone'
        ? [[zoneName(pascal(type.field), field), attribute.components] as [string, readonly string[]]]
        : [],
    ),
  );
}

// One nullable field per block: a union whose members' fields differ in type could not be selected together.
function zoneType(name: string, members: readonly string[]): string {
  const fields = members.map(
    (member) => `  ${components[member as keyof typeof components].field}: ${componentType(member)}`,
  );
  return `type ${name} {\n  component: String!\n${fields.join('\n')}\n}`;
}

function zoneName(owner: string, field: string): string {
  return `${owner}${pascal(field)}Item`;
}

function componentType(name: string): string {
  const [category = '', rest = ''] = name.split('.');
  return pascal(category) + pascal(rest);
}

function root({ field, attributes }: ContentType): string {
  const region = regionAttribute(attributes) === undefined ? '' : 'region: ID, ';
  return `  ${rootName(field)}(${region}locale: String, first: Int, after: ID): ${pascal(field)}Page!`;
}

/** The attribute that holds the regions of an entry; undefined where it follows another entry's. */
export function regionAttribute(attributes: ContentType['attributes']): 'regions' | 'region' | undefined {
  return (['regions', 'region'] as const).find((name) => attributes[name]?.kind === 'relation');
}

/** `pact` → `pacts`, `news` → `newsItems`: the root field that lists a type. */
export function rootName(field: string): string {
  if (field === 'news') return 'newsItems';
  if (field === 'newsletterSeries') return 'newsletterSeriesList';
  if (field.endsWith('y')) return `${field.slice(0, -1)}ies`;
  return `${field}s`;
}

function pascal(name: string): string {
  return name.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());
}
