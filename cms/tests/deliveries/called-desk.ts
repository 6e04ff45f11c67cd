import { reportReceiptDocument } from '@pactwerk/shared-types';
import { documents, makeNews, makeRegion } from '../harness/content.ts';
import { startDesk, type DatabaseKind, type Desk } from '../harness/desk.ts';
import { signIn, type Editor } from '../harness/editor.ts';
import { listen, type Call, type Listener } from '../harness/listener.ts';
import { ask } from '../harness/read-model.ts';

/** A row of the table of deliveries, as the tests look at it. */
interface Row {
  id: number;
  kind: string;
  state: string;
  message: string;
  payload: unknown;
  answer: string | null;
  nextTryAt: string;
}

interface Courier {
  look: () => void;
  settled: () => Promise<void>;
  stop: () => Promise<void>;
}

export const oldSecret = `whsec_${Buffer.alloc(32, 'o').toString('base64')}`;
export const newSecret = `whsec_${Buffer.alloc(32, 'n').toString('base64')}`;
export const githubToken = 'ghp_very-secret';
export const gitlabToken = 'glptt-very-secret';
export const hookName = 'hook-very-secret';

/** A desk with one region that calls a listener in every way it knows. */
export class CalledDesk {
  ci!: Listener;
  editor!: Editor;
  region!: string;
  /** Number of the newest release that was reported. */
  release = 0;
  #desk!: Desk;

  async start(database: DatabaseKind): Promise<void> {
    this.ci = await listen();
    const { url } = this.ci;
    this.#desk = await startDesk({
      database,
      env: {
        GITHUB_DISPATCH: 'zorg/sites',
        GITHUB_DISPATCH_TOKEN: githubToken,
        GITHUB_API_URL: url,
        GITLAB_TRIGGER: 'zorg/sites@main',
        GITLAB_TRIGGER_TOKEN: gitlabToken,
        GITLAB_URL: url,
        BUILD_HOOKS: `${url}/build_hooks/${hookName}`,
        RELEASE_NOTICES: `${url}/notices`,
        RELEASE_NOTICE_SECRETS: `${newSecret} ${oldSecret}`,
        OUTGOING_TO_PRIVATE: 'yes',
      },
    });
    this.editor = await signIn(this.#desk);
    this.region = await makeRegion(this.strapi, 'Twente');
  }

  async stop(): Promise<void> {
    await this.#desk.stop();
    this.ci.close();
  }

  /** Nothing to bring, nothing heard, and a listener that answers 204. */
  async clear(): Promise<void> {
    this.ci.answer = (_call, response) => response.writeHead(204).end();
    await this.settled();
    await this.table().deleteMany({ where: {} });
    this.ci.calls = [];
  }

  get strapi(): Desk['strapi'] {
    return this.#desk.strapi;
  }

  get url(): string {
    return this.#desk.url;
  }

  look(): void {
    (this.#desk.load('deliveries/deliveries') as { lookForDeliveries: () => void }).lookForDeliveries();
  }

  settled(): Promise<void> {
    return (this.#desk.load('deliveries/deliveries') as { deliveriesSettled: () => Promise<void> }).deliveriesSettled();
  }

  /** Another courier on the same database, as another desk has it. */
  courier(timeout = 10_000): Courier {
    const { Courier } = this.#desk.load('deliveries/courier') as {
      Courier: new (strapi: Desk['strapi'], options: object) => Courier;
    };
    return new Courier(this.strapi, { targets: this.targets(), toPrivate: true, timeout });
  }

  targets(): { kind: string; host: string; id: string }[] {
    return (this.#desk.load('deliveries/outbox') as { targets: { kind: string; host: string; id: string }[] }).targets;
  }

  table() {
    return this.strapi.db.query('api::delivery.delivery');
  }

  rows(where: object = {}): Promise<Row[]> {
    return this.table().findMany({ where, orderBy: { id: 'asc' } });
  }

  callsOf(path: RegExp): Call[] {
    return this.ci.calls.filter((call) => path.test(call.path));
  }

  /** Publishes so many entries that were written before, one right after the other. */
  async publishInOneGo(count: number): Promise<void> {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) ids.push(await makeNews(this.strapi, [this.region]));
    for (const documentId of ids) await documents(this.strapi, 'news').publish({ documentId, locale: 'nl' });
  }

  async publish(data: Record<string, unknown> = {}): Promise<void> {
    const documentId = await makeNews(this.strapi, [this.region], data);
    await documents(this.strapi, 'news').publish({ documentId, locale: 'nl' });
  }

  /** Lets pass what a delivery waits for. */
  async bringForward(): Promise<void> {
    await this.settled();
    await this.table().updateMany({ where: { state: 'waiting' }, data: { nextTryAt: new Date() } });
  }

  /** Lets pass what a delivery waits for, and all calls be made. */
  async timePasses(): Promise<void> {
    await this.bringForward();
    this.look();
    await this.settled();
  }

  /** Reports as a press does. */
  report(receipt: Record<string, unknown>) {
    return ask(this.#desk, 'PRESS_TOKEN', reportReceiptDocument, {
      receipt: { region: 'twente', state: 'live', epoch: 'e', position: 7, ...receipt },
    });
  }

  /** Reports that the next release is public, and lets the calls be made. */
  async goLive(): Promise<void> {
    this.release += 1;
    const detail = { origin: 'https://twente.example', urls: ['/nl/nieuws/'], removedUrls: ['/nl/oud/'] };
    await this.report({ release: this.release, detail });
    await this.settled();
  }
}
