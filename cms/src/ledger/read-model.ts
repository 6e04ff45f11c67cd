import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { answerOrder, countOpenOrders, openOrders } from '../orders/orders';
import { openedPreview } from '../preview/opened';
import { storeReceipt, type ReceiptInput } from '../receipts/receipts';
import { formerAddresses, subjectKey } from './addresses';
import { answer, type Answer } from './answer';
import { readEpoch } from './epoch';
import { cursorOf, feed, headPosition, heads, history, publicHeads, type HeadsQuery } from './rows';
import { subjectTypes, type SubjectType } from './subjects';
import { scopes } from './tokens';
import { readModelTypeDefs, rootName } from './type-defs';

const defaultFirst = 100;
const maxFirst = 1000;

// Arguments that were left out are undefined, and null when they were written as null.
type Given<T> = T | null | undefined;

interface FeedArguments {
  after?: Given<number>;
  first?: Given<number>;
}

interface HistoryArguments extends FeedArguments {
  uid: string;
  id: string;
  locale?: Given<string>;
}

interface HeadsArguments {
  region?: Given<string>;
  locale?: Given<string>;
  first?: Given<number>;
  after?: Given<string>;
}

/** Adds the read model to Strapi's GraphQL endpoint, each root with the permission it asks. */
export function registerReadModel(strapi: Core.Strapi): void {
  const scope = (uid: string) => ({ auth: { scope: [uid] } });
  const roots = subjectTypes.map((type) => [rootName(type.field), type] as const);
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      typeDefs: readModelTypeDefs(),
      resolvers: {
        Query: {
          publications: (_: unknown, given: FeedArguments) => publications(strapi, given),
          snapshot: (_: unknown, given: FeedArguments) => snapshot(strapi, given),
          history: (_: unknown, given: HistoryArguments) => entryHistory(strapi, given),
          orders: () => openOrders(strapi),
          preview: (_: unknown, { link }: { link: string }) => openedPreview(strapi, link),
          ...Object.fromEntries(
            roots.map(([root, type]) => [root, (_: unknown, given: HeadsArguments) => ofType(strapi, type, given)]),
          ),
        },
        Mutation: {
          reportReceipt: (_: unknown, { receipt }: { receipt: ReceiptInput }) => storeReceipt(strapi, receipt),
          answerOrder: (_: unknown, { answer: given }: { answer: Record<string, unknown> }) =>
            answerOrder(strapi, given),
        },
      },
      resolversConfig: {
        'Query.publications': scope(scopes.read),
        'Query.snapshot': scope(scopes.read),
        'Query.history': scope(scopes.read),
        'Query.orders': scope(scopes.report),
        'Query.preview': scope(scopes.preview),
        ...Object.fromEntries(roots.map(([root]) => [`Query.${root}`, scope(scopes.read)])),
        'Mutation.reportReceipt': scope(scopes.report),
        'Mutation.answerOrder': scope(scopes.report),
      },
    });
}

async function publications(strapi: Core.Strapi, given: FeedArguments) {
  const { rows, hasMore } = await feed(strapi, position(given.after), pieceSize(given.first));
  // After the rows, so that the head never lies behind them. Orders are counted for who asks.
  const head = await headPosition(strapi);
  const orders = () => countOpenOrders(strapi);
  return { nodes: rows.map(answer), hasMore, head, epoch: await readEpoch(strapi), openOrders: orders };
}

async function snapshot(strapi: Core.Strapi, given: FeedArguments) {
  const { rows, hasMore } = await heads(strapi, position(given.after), pieceSize(given.first));
  const former = await formerAddresses(strapi, rows);
  const nodes = rows.map((row) => ({ head: answer(row), formerAddresses: former.get(subjectKey(row)) ?? [] }));
  return { nodes, hasMore, head: await headPosition(strapi), epoch: await readEpoch(strapi) };
}

async function entryHistory(strapi: Core.Strapi, given: HistoryArguments): Promise<Answer[]> {
  const subject = { uid: given.uid, id: given.id, locale: given.locale ?? undefined };
  return (await history(strapi, subject, position(given.after), pieceSize(given.first))).map(answer);
}

async function ofType(strapi: Core.Strapi, type: SubjectType, given: HeadsArguments) {
  const query: HeadsQuery = {
    region: given.region ?? undefined,
    locale: given.locale ?? undefined,
    first: pieceSize(given.first),
    after: given.after ?? undefined,
  };
  const { rows, hasMore } = await publicHeads(strapi, type, query);
  const last = rows.at(-1);
  return { nodes: rows.map(answer), hasMore, endCursor: last === undefined ? null : cursorOf(last) };
}

function pieceSize(first: Given<number>): number {
  const wanted = first ?? defaultFirst;
  if (wanted >= 1 && wanted <= maxFirst) return wanted;
  throw new errors.ValidationError(`first must be from 1 to ${maxFirst}; it was ${wanted}.`);
}

function position(after: Given<number>): number {
  const wanted = after ?? 0;
  if (wanted >= 0) return wanted;
  throw new errors.ValidationError(`after must be a position, 0 or more; it was ${wanted}.`);
}
