import { answerOrderDocument, ordersDocument, type PressProblem } from '@pactwerk/shared-types';
import { z } from 'astro/zod';
import { GraphQLClient } from 'graphql-request';

const orderSchema = z.object({
  key: z.string(),
  region: z.string(),
  kind: z.enum(['rollBack', 'letGo']),
  release: z.int().nullable(),
  epoch: z.string(),
});

/** What the desk asks of the press for the site of one region. */
export type Order = z.infer<typeof orderSchema>;

/** What became of an order. */
export interface OrderAnswer {
  readonly key: string;
  readonly state: 'done' | 'refused';
  readonly problem?: (Pick<PressProblem, 'values' | 'message'> & { readonly code: string }) | undefined;
}

/** The orders of the desk; both throw when it does not answer. */
export interface OrderDesk {
  /** Those that wait, oldest first. */
  open(): Promise<readonly Order[]>;
  answer(answer: OrderAnswer): Promise<void>;
}

const openSchema = z.object({ orders: z.array(orderSchema) });

/** Asks the desk for its orders with the token of the press. */
export function orderDesk({ url, token }: { url: string; token: string }): OrderDesk {
  const client = new GraphQLClient(`${url.replace(/\/$/, '')}/graphql`, {
    headers: { Authorization: `Bearer ${token}` },
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5_000) }),
  });
  return {
    open: async () => openSchema.parse(await client.request<unknown>(ordersDocument)).orders,
    answer: async (answer) => {
      await client.request(answerOrderDocument, { answer });
    },
  };
}
