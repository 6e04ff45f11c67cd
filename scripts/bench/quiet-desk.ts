import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A desk that has nothing new: it answers the feed with the head and no rows, so that a program works on the copy of
 * the ledger under `var/ledger/`. Receipts are taken and forgotten.
 */
export async function quietDesk(epoch: string, head: number): Promise<{ url: string; close: () => void }> {
  const answer = JSON.stringify({
    data: { publications: { epoch, head, hasMore: false, nodes: [] }, reportReceipt: true },
  });
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
