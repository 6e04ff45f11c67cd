/** Content as the ledger keeps it: plain JSON by attribute name; relations and media are lists of ids. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Payload = { [name: string]: Json };

export function isPayload(value: Json | undefined): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a repeatable component or a zone; none when the attribute is empty. */
export function rowsOf(value: Json | undefined): Payload[] {
  return Array.isArray(value) ? value.filter(isPayload) : [];
}
