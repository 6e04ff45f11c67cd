import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { administratorOf, Editor } from '../../site/tests/demo/desk.ts';
import { answers } from '../start/desk.ts';
import { freePort } from '../start/ports.ts';
import { startProcess, type StartedProcess } from './started-process.ts';

const strapi = join(import.meta.dirname, '../../cms/node_modules/@strapi/strapi/bin/strapi.js');
const patienceMs = 180_000;

/** The desk as `npm start` begins it, which can be killed and begun again at the same address. */
export class RealDesk {
  readonly varFolder: string;
  readonly port: number;
  readonly env: Record<string, string>;
  #process: StartedProcess | undefined;
  #editor: Editor | undefined;

  private constructor(varFolder: string, port: number, env: Record<string, string>) {
    this.varFolder = varFolder;
    this.port = port;
    this.env = env;
  }

  /** Begins a desk on a folder and waits until it answers. */
  static async start(varFolder: string, env: Record<string, string> = {}): Promise<RealDesk> {
    const desk = new RealDesk(varFolder, await freePort(), env);
    await desk.start();
    return desk;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get process(): StartedProcess {
    if (this.#process === undefined) throw new Error('The desk does not run.');
    return this.#process;
  }

  /** Begins it without waiting for its first answer. */
  spawn(): void {
    this.#process = startProcess('desk', strapi, {
      args: ['start'],
      folder: join(import.meta.dirname, '../../cms'),
      varFolder: this.varFolder,
      env: { CMS_PORT: String(this.port), STRAPI_TELEMETRY_DISABLED: 'true', ...this.env },
    });
  }

  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  async ready(): Promise<void> {
    const until = performance.now() + patienceMs;
    while (!(await answers(`${this.url}/_health`))) {
      if (this.process.isOver()) throw new Error(`The desk ended by itself:\n${this.process.lastWords()}`);
      if (performance.now() > until) throw new Error('The desk does not answer after three minutes.');
      await pause(50);
    }
  }

  /** Kills it in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** An administrator who works by the requests of the admin. Signs in once: a desk takes five sign-ins in five minutes. */
  async signIn(): Promise<Editor> {
    this.#editor ??= await Editor.signIn(this.url, administratorOf(this.varFolder));
    return this.#editor;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    this.#editor = undefined;
    if (running === undefined || running.isOver()) return;
    const ended = once(running.child, 'exit');
    running.child.kill(signal);
    await ended;
  }
}
