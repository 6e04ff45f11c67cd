import { type Fields, type LineageEdge, type RuleContext, type TypeName } from '../index.ts';

/** Fields that break a rule, and the same mended. */
export interface Example {
  rule: string;
  type: TypeName;
  /** Fields that break the rule, and the field that the message stands at. */
  wrong: Fields;
  at: string;
  /** The same, mended. */
  right: Fields;
  context?: Partial<RuleContext>;
  /** A context in which `wrong` is mended, where that is the remedy. */
  rightContext?: Partial<RuleContext>;
}

export const on = (value: string, more = {}) => ({ value, ...more });

export const edge = (id: string, kind: string, from: string, to: string): LineageEdge => ({
  id,
  kind,
  from: `pact:${from}`,
  to: `pact:${to}`,
});
