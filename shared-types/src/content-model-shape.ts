/** What one attribute of a content type or component is. `fact` marks what is read from the nl entry alone (design law 5). */
export type Attribute = { fact: boolean; required: boolean; label: string } & (
  | ({ kind: 'scalar'; type: ScalarType; values?: readonly string[] } & ScalarLimits)
  | { kind: 'relation'; target: string; many: boolean }
  | { kind: 'media' }
  | { kind: 'component'; component: string; repeatable: boolean }
  | { kind: 'zone'; components: readonly string[] }
);

/** What a scalar is when left out (`default`), and what the database takes. `pattern` is a regular expression. */
export interface ScalarLimits {
  default?: string | number | boolean;
  maxLength?: number;
  min?: number;
  pattern?: string;
}

export type ScalarType =
  'string' | 'text' | 'email' | 'integer' | 'decimal' | 'boolean' | 'date' | 'enumeration' | 'blocks';

/** A content type as its schema.json describes it. `field` is its name in the GraphQL read model. */
export interface ContentType {
  uid: string;
  field: string;
  label: string;
  localized: boolean;
  drafts: boolean;
  attributes: Readonly<Record<string, Attribute>>;
}

/** A component; `field` is its name inside a dynamic zone of the read model. */
export interface Component {
  field: string;
  label: string;
  attributes: Readonly<Record<string, Attribute>>;
}
