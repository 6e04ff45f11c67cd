import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyKey, keepCopy, newestCopy, type FormOf, type TextStorage } from '../../src/admin/saves/unsaved-copies.ts';

const form: FormOf = { user: 7, model: 'api::news.news', documentId: 'abc', locale: 'nl' };
const noon = new Date('2026-11-27T12:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 60 * 60 * 1000);

/** The storage of a browser that holds so many characters. */
class Shelf implements TextStorage {
  readonly #texts = new Map<string, string>();
  readonly #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }
  get length(): number {
    return this.#texts.size;
  }
  key(place: number): string | null {
    return [...this.#texts.keys()][place] ?? null;
  }
  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    const others = [...this.#texts].filter(([known]) => known !== key);
    const used = others.reduce((sum, [known, kept]) => sum + known.length + kept.length, 0);
    if (used + key.length + text.length > this.#room) throw new Error('QuotaExceededError');
    this.#texts.set(key, text);
  }
  removeItem(key: string): void {
    this.#texts.delete(key);
  }
}

test('What was typed comes back whole, the newest of what earlier windows left', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (typed) => {
      const shelf = new Shelf();
      keepCopy(shelf, copyKey(form, 'newest'), typed, later(1));
      keepCopy(shelf, copyKey(form, 'older'), { title: 'Ouder' }, noon);
      const found = newestCopy(shelf, form, later(2));
      expect(found?.values).toEqual(JSON.parse(JSON.stringify(typed)));
      expect(found?.at).toBe(later(1).toISOString());
    }),
  );
});

test('Nobody is offered what another user, entry, new entry or language left', () => {
  const shelf = new Shelf();
  keepCopy(shelf, copyKey(form, 'one'), { title: 'Van mij' }, noon);
  const others: Partial<FormOf>[] = [
    { user: 70 },
    { documentId: 'ab' },
    { documentId: undefined },
    { locale: 'nl-simple' },
    { locale: null },
  ];
  for (const other of others) expect(newestCopy(shelf, { ...form, ...other }, noon)).toBeUndefined();
  expect(newestCopy(shelf, form, noon)?.values).toEqual({ title: 'Van mij' });
});

test('After seven days it is gone, and what cannot be read is cleared away', () => {
  const shelf = new Shelf();
  keepCopy(shelf, copyKey(form, 'one'), { title: 'Oud' }, noon);
  shelf.setItem(copyKey(form, 'torn'), '{"at":');
  shelf.setItem('strapi-admin-language', 'nl');
  expect(newestCopy(shelf, form, later(7 * 24))?.values).toEqual({ title: 'Oud' });
  expect(newestCopy(shelf, form, later(7 * 24 + 1))).toBeUndefined();
  expect([shelf.length, shelf.key(0)]).toEqual([1, 'strapi-admin-language']);
});

test('A full browser gives up the oldest copies first, and says so when that is not enough', () => {
  const shelf = new Shelf(700);
  const text = 'x'.repeat(200);
  expect(keepCopy(shelf, copyKey(form, 'first'), { text }, noon)).toBe(true);
  expect(keepCopy(shelf, copyKey(form, 'second'), { text }, later(1))).toBe(true);
  expect(keepCopy(shelf, copyKey(form, 'third'), { text }, later(2))).toBe(true);
  expect(shelf.getItem(copyKey(form, 'first'))).toBeNull();
  expect(shelf.getItem(copyKey(form, 'second'))).not.toBeNull();
  expect(keepCopy(shelf, copyKey(form, 'huge'), { text: 'x'.repeat(4_000_000) }, later(3))).toBe(false);
  expect(shelf.length).toBe(2);
  expect(keepCopy(shelf, copyKey(form, 'large'), { text: 'x'.repeat(900) }, later(3))).toBe(false);
});
