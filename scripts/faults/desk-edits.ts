import { only, type Editor } from '../../site/tests/demo/desk.ts';
import { colouredPicture, makeNews, otherRegionSlug, regionSlug } from './first-content.ts';

/** What editors do that changes sites, and what operators do. */
export const editKinds = [
  'create',
  'edit',
  'slug',
  'locale',
  'relation',
  'region',
  'reorder',
  'unpublish',
  'delete',
  'image',
  'template',
] as const;
export type EditKind = (typeof editKinds)[number];

interface News {
  id: string;
  isPublic: boolean;
  isGerman: boolean;
}

/** Edits in random order, of which every kind comes as often as any other. */
export class DeskEdits {
  readonly #editor: Editor;
  readonly #random: () => number;
  readonly #regions: readonly string[];
  readonly #pact: string;
  readonly #newsletter: string;
  readonly #image: number;
  readonly #news: News[] = [];
  readonly #done: EditKind[] = [];
  #deck: EditKind[] = [];

  private constructor(
    editor: Editor,
    random: () => number,
    made: { regions: readonly string[]; pact: string; newsletter: string; image: number },
  ) {
    this.#editor = editor;
    this.#random = random;
    this.#regions = made.regions;
    this.#pact = made.pact;
    this.#newsletter = made.newsletter;
    this.#image = made.image;
  }

  /** Adds a pact, a newsletter and a picture to what the desk has, for the edits to work on. */
  static async begin(editor: Editor, random: () => number): Promise<DeskEdits> {
    const regions = [await editor.region(regionSlug), await editor.region(otherRegionSlug)];
    const [region = ''] = regions;
    const named = { title: 'Zorgpact Linde', slug: 'zorgpact-linde', officialName: 'Zorgpact Linde' };
    const pact = await editor.create('pact', { ...named, kind: 'regional_care_pact', regions: only(region) });
    await editor.publish('pact', pact);
    const series = await editor.create('newsletter-series', { name: 'Reeks', slug: 'reeks', regions: only(region) });
    const newsletter = await editor.create('newsletter', {
      title: 'Nieuwsbrief',
      slug: 'nieuwsbrief',
      series: only(series),
      issuedOn: { value: '2026-11' },
      regions: only(region),
      blocks: ['Eerste', 'Tweede', 'Derde'].map((heading) => ({ __component: 'block.text', heading })),
    });
    await editor.publish('newsletter', newsletter);
    const image = await editor.upload('wisselt.png', await colouredPicture('#123456'));
    const edits = new DeskEdits(editor, random, { regions, pact, newsletter, image });
    await edits.#create();
    await edits.#create();
    return edits;
  }

  /** Does the next edit. A change of templates is left to the caller. */
  async next(): Promise<EditKind> {
    if (this.#deck.length === 0) this.#deck = this.#shuffled(editKinds);
    const kind = this.#deck.pop() ?? 'edit';
    this.#done.push(kind);
    await this.#do(kind);
    return kind;
  }

  count(kind: EditKind): number {
    return this.#done.filter((one) => one === kind).length;
  }

  /** Everything that was done, in order. */
  told(): string {
    return this.#done.join(', ');
  }

  async #do(kind: EditKind): Promise<void> {
    switch (kind) {
      case 'create':
        return this.#create();
      case 'edit':
        return this.#change({ title: `Titel ${this.#done.length}.`, summary: `Samenvatting ${this.#done.length}.` });
      case 'slug':
        return this.#change({ slug: `adres-${this.#done.length}` });
      case 'locale':
        return this.#changeLocale();
      case 'relation':
        return this.#change({ aboutPacts: this.#random() < 0.6 ? only(this.#pact) : only() });
      case 'region':
        return this.#change({ regions: only(...this.#some(this.#regions)) });
      case 'reorder':
        return this.#reorder();
      case 'unpublish':
        return this.#unpublish();
      case 'delete':
        return this.#delete();
      case 'image':
        return this.#changeImage();
      case 'template':
    }
  }

  async #create(): Promise<void> {
    const number = this.#done.length + this.#news.length;
    const id = await makeNews(this.#editor, this.#regions[0] ?? '', `nieuw-${number}`, {
      aboutPacts: only(this.#pact),
    });
    this.#news.push({ id, isPublic: true, isGerman: false });
    await this.#editor.publish('news', id);
  }

  async #change(fields: Readonly<Record<string, unknown>>): Promise<void> {
    const news = this.#one(this.#news);
    await this.#editor.save('news', news.id, fields);
    await this.#editor.publish('news', news.id);
    news.isPublic = true;
  }

  async #changeLocale(): Promise<void> {
    const news = this.#one(this.#news);
    if (news.isGerman) {
      await this.#editor.unpublish('news', news.id, 'de');
      news.isGerman = false;
      return;
    }
    const number = this.#done.length;
    await this.#editor.publish('news', news.id);
    await this.#editor.save(
      'news',
      news.id,
      { title: `Titel auf Deutsch ${number}.`, slug: `adresse-${number}` },
      'de',
    );
    await this.#editor.publish('news', news.id, 'de');
    Object.assign(news, { isPublic: true, isGerman: true });
  }

  async #reorder(): Promise<void> {
    const path = `/content-manager/collection-types/api::newsletter.newsletter/${this.#newsletter}?locale=nl`;
    const { data } = await this.#editor.ask<{ data: { blocks: unknown[] } }>('GET', path);
    await this.#editor.save('newsletter', this.#newsletter, { blocks: this.#shuffled(data.blocks).reverse() });
    await this.#editor.publish('newsletter', this.#newsletter);
  }

  async #unpublish(): Promise<void> {
    const news = this.#one(this.#news.filter(({ isPublic }) => isPublic));
    await this.#editor.unpublish('news', news.id);
    Object.assign(news, { isPublic: false, isGerman: false });
  }

  async #delete(): Promise<void> {
    const news = this.#one(this.#news);
    await this.#editor.delete('news', news.id);
    this.#news.splice(this.#news.indexOf(news), 1);
    await this.#create();
  }

  async #changeImage(): Promise<void> {
    const colour = `#${Math.floor(this.#random() * 4096)
      .toString(16)
      .padStart(3, '0')}`;
    await this.#editor.upload('wisselt.png', await colouredPicture(colour), this.#image);
    await this.#change({ picture: { image: this.#image, alt: `Vlak ${colour}`, decorative: false } });
  }

  #one<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.#random() * list.length)];
    if (chosen === undefined) throw new Error('There is nothing to edit.');
    return chosen;
  }

  /** At least one of a list. */
  #some<T>(list: readonly T[]): T[] {
    const some = list.filter(() => this.#random() < 0.5);
    return some.length > 0 ? some : [this.#one(list)];
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => ({ one, place: this.#random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  }
}
