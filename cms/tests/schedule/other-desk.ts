import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Desk } from '../harness/desk.ts';
import type { Order } from './desk-process.ts';

/** A desk in another process, on the database and folder of one of this process. */
export class OtherDesk {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  /** Resolves when it listens and has looked at its schedule. */
  static async start(desk: Desk): Promise<OtherDesk> {
    const env = { ...process.env, PACTWERK_VAR: desk.varFolder, CMS_PORT: '0', NODE_OPTIONS: '' };
    const child = fork(join(import.meta.dirname, 'desk-process.ts'), {
      env,
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const other = new OtherDesk(child);
    await other.says('ready');
    return other;
  }

  async look(): Promise<void> {
    const looked = this.says('looked');
    this.order('look');
    await looked;
  }

  /** Has it killed between the next ledger row that it writes and its commit; resolves when it is gone. */
  async dieAtNextRow(work: () => Promise<void>): Promise<void> {
    const gone = once(this.child, 'exit');
    this.order('die at next row');
    await work();
    this.order('look');
    const [, signal] = (await gone) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error(`The desk ended by ${signal}.`);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private order(order: Order): void {
    this.child.send(order);
  }

  private says(word: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`The desk ended with ${code} before it was ${word}.`));
      this.child.once('exit', ended);
      const heard = (message: unknown) => {
        if (message !== word) return;
        this.child.off('message', heard);
        this.child.off('exit', ended);
        resolve();
      };
      this.child.on('message', heard);
    });
  }
}
