import { setTimeout as pause } from 'node:timers/promises';
import type { Editor } from '../../site/tests/demo/desk.ts';
import { colouredPicture, lastingNews, makeNews, regionSlug } from './first-content.ts';
import type { RealDesk } from './real-desk.ts';

interface Listed {
  documentId: string;
  slug: string;
}

/** Numbers that no other title has. */
let version = 0;

/** An editor who changes, publishes, withdraws and replaces without end, while the desk goes away and comes back. */
export class RestlessEditor {
  readonly #editor: Editor;
  readonly #random: () => number;
  readonly #region: string;
  readonly #lasting: string[];
  readonly #passing: string[];
  #stopped = false;
  /** Changes that the desk took. */
  taken = 0;
  /** Answers that say that the desk does not take a change of which nothing is wrong. */
  readonly refusals: string[] = [];

  private constructor(editor: Editor, random: () => number, region: string, news: readonly Listed[]) {
    const isLasting = ({ slug }: Listed): boolean => (lastingNews as readonly string[]).includes(slug);
    this.#editor = editor;
    this.#random = random;
    this.#region = region;
    this.#lasting = news.filter(isLasting).map(({ documentId }) => documentId);
    this.#passing = news.filter((one) => !isLasting(one)).map(({ documentId }) => documentId);
  }

  /** Begins with the news that the desk has. */
  static async begin(desk: RealDesk, random: () => number): Promise<RestlessEditor> {
    const editor = await desk.signIn();
    const path = '/content-manager/collection-types/api::news.news?locale=nl&pageSize=100';
    const { results } = await editor.ask<{ results: Listed[] }>('GET', path);
    return new RestlessEditor(editor, random, await editor.region(regionSlug), results);
  }

  /** Works until it is told to stop. A desk that is away loses a step, as it would for a person. */
  async work(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.step();
        this.taken += 1;
      } catch (error) {
        // No answer at all is a TypeError.
        if (!(error instanceof TypeError)) this.refusals.push(String(error));
        await pause(50);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Tries until the desk takes a publish again. */
  async untilItPublishes(patienceMs: number): Promise<void> {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return await this.publishOne();
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(200);
      }
    }
  }

  /** One publish of news that is there or is new. Throws when the desk does not take it. */
  async publishOne(): Promise<void> {
    version += 1;
    const choice = this.#random();
    if (choice < 0.5) return this.#retitle(this.#one(this.#lasting));
    if (choice < 0.7) return this.#translate(this.#one(this.#lasting));
    const passing = this.#one(this.#passing);
    return passing === undefined || this.#passing.length < 10 ? this.#create() : this.#move(passing);
  }

  /** One change. Throws when the desk does not take it. */
  async step(): Promise<void> {
    const choice = this.#random();
    version += 1;
    if (choice < 0.45) return this.#retitle(this.#one(this.#lasting));
    if (choice < 0.6) return this.#translate(this.#one(this.#lasting));
    if (choice < 0.7) return this.#replacePicture();
    const passing = this.#one(this.#passing);
    if (passing === undefined || (choice > 0.9 && this.#passing.length < 5)) return this.#create();
    if (choice < 0.8) return this.#move(passing);
    await this.#withdraw(passing);
  }

  async #retitle(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    await this.#editor.save('news', id, { title: `Versie ${version}.` });
    await this.#editor.publish('news', id);
  }

  async #translate(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    await this.#editor.save('news', id, { title: `Fassung ${version}.` }, 'de');
    await this.#editor.publish('news', id, 'de');
  }

  async #create(): Promise<void> {
    const id = await makeNews(this.#editor, this.#region, `komt-en-gaat-${version}`);
    this.#passing.push(id);
    await this.#editor.publish('news', id);
  }

  async #move(id: string): Promise<void> {
    await this.#editor.save('news', id, { title: `Verhuisd ${version}.`, slug: `verhuisd-${version}` });
    await this.#editor.publish('news', id);
  }

  /** What is withdrawn already cannot be withdrawn, and is found to be so. */
  async #withdraw(id: string): Promise<void> {
    try {
      await this.#editor.unpublish('news', id);
    } catch (error) {
      if (!String(error).includes(': 404 ')) throw error;
    }
  }

  async #replacePicture(): Promise<void> {
    const { results } = await this.#editor.ask<{ results: { id: number }[] }>('GET', '/upload/files?pageSize=1');
    const [file] = results;
    if (file === undefined) throw new Error('There is no picture to replace.');
    const colour = `#${(version % 4096).toString(16).padStart(3, '0')}`;
    await this.#editor.upload('linde.png', await colouredPicture(colour), file.id);
  }

  #one(ids: readonly string[]): string | undefined {
    return ids[Math.floor(this.#random() * ids.length)];
  }
}
