import {
  contentTypes,
  fromReadModel,
  isFields,
  locales,
  publicationsDocument,
  type Fields,
  type TypeName,
} from '@pactwerk/shared-types';
import { z } from 'astro/zod';
import { ClientError, GraphQLClient } from 'graphql-request';
import { CmsError } from './cms-error.ts';
import type { LedgerRow } from './content.ts';

/** Where the desk is, and the token that reads its ledger. */
export interface Desk {
  url: string;
  token: string | undefined;
  /** Milliseconds to wait for an answer; a minute when left out. */
  patience?: number;
}

/** Rows after a position, in commit order. */
export interface FeedPage {
  epoch: string;
  /** The position of the newest row. */
  head: number;
  hasMore: boolean;
  rows: LedgerRow[];
  /** The position of the last row answered, which may be one that this version does not know. */
  last: number | null;
}

/** How far the ledger has come, and how many orders the desk has for the press. */
export interface LedgerHead {
  epoch: string;
  position: number;
  openOrders: number;
}

/** Reads the feed of the ledger. Throws CmsError. */
export interface LedgerClient {
  head: () => Promise<LedgerHead>;
  feed: (after: number) => Promise<FeedPage>;
}

const rowsPerPage = 500;

/** A row of the ledger as the desk answers it. */
export const ledgerRowSchema = z.looseObject({
  seq: z.int(),
  uid: z.string(),
  id: z.string().min(1),
  locale: z.string().nullable(),
  kind: z.enum(['published', 'withdrawn']),
  at: z.string(),
});
const pageSchema = z.object({
  publications: z.object({
    epoch: z.string().min(1),
    head: z.int(),
    hasMore: z.boolean(),
    nodes: z.array(ledgerRowSchema),
  }),
});
const headDocument = 'query Head { publications(after: 2147483646, first: 1) { epoch head openOrders } }';
const headSchema = z.object({
  publications: z.object({ epoch: z.string().min(1), head: z.int(), openOrders: z.int().default(0) }),
});

/** Asks one question of the desk's read model and checks the answer. Throws CmsError. */
type Ask = <S extends z.ZodType>(document: string, schema: S, variables: object) => Promise<z.output<S>>;

/** Makes a function that asks the read model of a desk. */
export function asked(desk: Desk): Ask {
  const url = `${desk.url.replace(/\/$/, '')}/graphql`;
  const headers: Record<string, string> = desk.token === undefined ? {} : { Authorization: `Bearer ${desk.token}` };
  const client = new GraphQLClient(url, {
    headers,
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(desk.patience ?? 60_000) }),
  });
  return async (document, schema, variables) => {
    const answer = await client.request<unknown>(document, variables).catch((error: unknown) => {
      throw asCmsError(url, error);
    });
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new CmsError('POST', url, 200, `the answer is not what was asked: ${z.prettifyError(parsed.error)}`);
  };
}

/** Rows of the ledger out of an answer; those of a type or language that this version does not know are left out. */
export function ledgerRows(nodes: readonly z.output<typeof ledgerRowSchema>[]): LedgerRow[] {
  return nodes.flatMap(toRow);
}

export function ledgerClient(desk: Desk): LedgerClient {
  const ask = asked(desk);
  return {
    async head() {
      const { publications } = await ask(headDocument, headSchema, {});
      const { epoch, head: position, openOrders } = publications;
      return { epoch, position, openOrders };
    },
    async feed(after) {
      const { publications } = await ask(publicationsDocument, pageSchema, { after, first: rowsPerPage });
      const { epoch, head, hasMore, nodes } = publications;
      return { epoch, head, hasMore, rows: ledgerRows(nodes), last: nodes.at(-1)?.seq ?? null };
    },
  };
}

const typeByUid = new Map(
  Object.entries(contentTypes).map(([type, { uid, field }]) => [uid, { type: type as TypeName, field }]),
);
const mediaUid = 'plugin::upload.file';

/** A row of a type or language that this version does not know says nothing to it. */
function toRow(node: z.output<typeof ledgerRowSchema>): LedgerRow[] {
  const { seq, uid, id, kind, at } = node;
  const locale = locales.find((known) => known === node.locale) ?? null;
  if (node.locale !== null && locale === null) return [];
  const base = { seq, id, locale, at };
  if (uid === mediaUid) {
    const fields = kind === 'published' ? payload(node, 'media') : null;
    return [{ ...base, type: 'media', fields } as LedgerRow];
  }
  const known = typeByUid.get(uid);
  if (!known) return [];
  const entry = kind === 'published' ? payload(node, known.field) : null;
  return [{ ...base, type: known.type, fields: entry && fromReadModel(known.type, entry) } as unknown as LedgerRow];
}

function payload(node: z.output<typeof ledgerRowSchema>, field: string): Fields {
  const entry = node[field];
  if (isFields(entry)) return entry;
  throw new CmsError('POST', 'graphql', 200, `row ${node.seq} says it publishes ${field} ${node.id} but holds none`);
}

function asCmsError(url: string, error: unknown): CmsError {
  if (error instanceof ClientError) {
    const problems = error.response.errors?.map((problem) => problem.message).join('; ');
    return new CmsError('POST', url, error.response.status, problems ?? 'the desk refused the question', error);
  }
  return new CmsError('POST', url, null, 'the desk does not answer', error);
}
