import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from '../../cms/tests/harness/postgres-binaries.ts';
import { freePort } from '../start/ports.ts';

// PostgreSQL refuses to run as root: it then runs as nobody.
const nobody = 65534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** A PostgreSQL server that can be stopped in the middle of its work and begun again at the same address. */
export class PostgresServer {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #server: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.url = `postgres://pactwerk@127.0.0.1:${port}/postgres`;
  }

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'pactwerk-postgres-'));
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    const server = new PostgresServer(folder, await freePort());
    const options = ['-U', 'pactwerk', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    const made = spawnSync(server.#program('initdb'), ['-D', server.#data, ...options], { ...user, cwd: folder });
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr.toString()}`);
    await server.begin();
    return server;
  }

  async begin(): Promise<void> {
    const options = ['-p', String(this.#port), '-c', 'listen_addresses=127.0.0.1', '-k', '', '-c', 'fsync=off'];
    const server = spawn(this.#program('postgres'), ['-D', this.#data, ...options], {
      ...user,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#server = server;
    let log = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('database system is ready to accept connections')) resolve();
      });
      server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
    });
  }

  /** Cuts off everybody who is connected, as a restart of the server does (`immediate`: as a power cut does). */
  async end(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  }

  async dispose(): Promise<void> {
    await this.end('immediate');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #program(name: string): string {
    return join(postgresBinaries(), name);
  }
}
