import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { StartProblem } from './problem.ts';

/** Throws when something else listens on a port; `choice` is how to choose another one, up to its number. */
export async function assertFree(port: number, host: string, what: string, choice: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartProblem(
        `Port ${port}, wanted for ${what}, is in use by another program.`,
        `Stop that program, or choose another port: ${choice} ${port + 1}`,
      );
    }
    throw new StartProblem(
      `Port ${port} of ${host}, wanted for ${what}, cannot be used (${String(code ?? error)}).`,
      `Choose another port: ${choice} ${port < 1024 ? port + 8000 : port + 1}`,
    );
  }
}

/** A port that nothing uses at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

async function listenOnce(port: number, host: string): Promise<number> {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const { port: used } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return used;
}
