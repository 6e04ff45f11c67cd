import { reportReceiptDocument, type ReceiptInput } from '@pactwerk/shared-types';
import { GraphQLClient } from 'graphql-request';

/** Makes a function that tells the desk what became of a region; it throws when the desk does not take it. */
export function receiptReporter(desk: {
  url: string;
  token: string | undefined;
}): (receipt: ReceiptInput) => Promise<void> {
  const headers: Record<string, string> = desk.token === undefined ? {} : { Authorization: `Bearer ${desk.token}` };
  const client = new GraphQLClient(`${desk.url.replace(/\/$/, '')}/graphql`, {
    headers,
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5_000) }),
  });
  return async (receipt) => {
    await client.request(reportReceiptDocument, { receipt });
  };
}
