import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translationStand, type HistoryRow, type TranslationState } from '../../src/translations/state.ts';

/** A pact as its Dutch draft has it, as far as these tests change it. */
interface Pact {
  title: string;
  kind: string;
  /** Rows of text, each with facts. */
  contextFigures: { key: string; label: string; value: number }[];
  /** Rows of facts, each with text. */
  revisions: { key: string; what: string; asOf: { value: string } }[];
}

const fresh: Pact = {
  title: 'Pact',
  kind: 'programme',
  contextFigures: [{ key: 'a', label: 'zorg', value: 1 }],
  revisions: [
    { key: 'b', what: 'leren', asOf: { value: '2015' } },
    { key: 'c', what: '', asOf: { value: '2016' } },
  ],
};
const word = fc.constantFrom('zorg', 'welzijn', 'leren');
const place = fc.nat(3);

type Edit = (pact: Pact) => Pact;
let keys = 0;
const key = () => `k${(keys += 1)}`;
const at = <T>(rows: readonly T[], number: number, change: (row: T) => T) =>
  rows.map((row, index) => (index === number ? change(row) : row));

const factEdits: fc.Arbitrary<Edit> = fc.oneof(
  word.map((kind): Edit => (pact) => ({ ...pact, kind })),
  fc.record({ place, value: fc.nat() }).map(({ place: number, value }): Edit => (pact) => ({
    ...pact,
    contextFigures: at(pact.contextFigures, number, (row) => ({ ...row, value })),
  })),
  fc.record({ place, value: fc.nat() }).map(({ place: number, value }): Edit => (pact) => ({
    ...pact,
    revisions: at(pact.revisions, number, (row) => ({ ...row, asOf: { value: String(value) } })),
  })),
  fc.constant<Edit>((pact) => ({
    ...pact,
    revisions: [...pact.revisions, { key: key(), what: '', asOf: { value: '2016' } }],
  })),
  place.map((number): Edit => (pact) => ({
    ...pact,
    revisions: pact.revisions.filter((_, index) => index !== number),
  })),
  fc.constant<Edit>((pact) => ({ ...pact, revisions: [...pact.revisions].reverse() })),
);
const textEdits: fc.Arbitrary<Edit> = fc.oneof(
  word.map((title): Edit => (pact) => ({ ...pact, title })),
  word.map((label): Edit => (pact) => ({
    ...pact,
    contextFigures: [...pact.contextFigures, { key: key(), label, value: 1 }],
  })),
  place.map((number): Edit => (pact) => ({
    ...pact,
    contextFigures: pact.contextFigures.filter((_, index) => index !== number),
  })),
  fc.record({ place, word }).map(({ place: number, word: what }): Edit => (pact) => ({
    ...pact,
    revisions: at(pact.revisions, number, (row) => ({ ...row, what })),
  })),
);

type Step = { edit: Edit } | 'publish nl' | 'publish en' | 'withdraw nl' | 'withdraw en';
const steps = (edits: fc.Arbitrary<Edit>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: edits.map((edit) => ({ edit })) },
      { weight: 4, arbitrary: fc.constantFrom<Step>('publish nl', 'publish en', 'withdraw nl', 'withdraw en') },
    ),
    { maxLength: 30 },
  );

/** A desk in small: what the ledger holds after the steps, and what a translator would say of the English. */
class Desk {
  readonly rows: HistoryRow[] = [];
  draft: Pact = fresh;
  shown: Pact | undefined;
  /** The Dutch that was public when English was last published; undefined while that is not public. */
  translated: Pact | undefined;

  take(step: Step): void {
    if (typeof step === 'object') this.draft = step.edit(this.draft);
    else if (step === 'publish nl') {
      this.shown = this.draft;
      this.#write('nl', 'published', this.draft);
    } else if (step === 'publish en' && this.shown !== undefined) {
      this.translated = this.shown;
      this.#write('en', 'published', { title: 'Pact' });
    } else if (step !== 'publish en') {
      if (this.translated !== undefined) this.#write('en', 'withdrawn', null);
      this.translated = undefined;
      if (step === 'withdraw nl' && this.shown !== undefined) {
        this.#write('nl', 'withdrawn', null);
        this.shown = undefined;
      }
    }
  }

  #write(locale: string, event: HistoryRow['event'], payload: object | null): void {
    this.rows.push({ seq: this.rows.length + 1, locale, event, payload: payload as HistoryRow['payload'] });
  }

  state(): TranslationState {
    return translationStand(this.rows, { type: 'pact', locale: 'en', hasDraft: true, drafts: true }).state;
  }

  /** What somebody with both versions on paper would say. */
  expected(): TranslationState {
    if (this.translated === undefined || this.shown === undefined) return 'draft';
    const [before, now] = [this.translated, this.shown];
    const figure = (pact: Pact, wanted: string) => pact.contextFigures.find((row) => row.key === wanted)?.label ?? '';
    const what = (pact: Pact, wanted: string) => pact.revisions.find((row) => row.key === wanted)?.what ?? '';
    const isSame =
      before.title === now.title &&
      [...before.contextFigures, ...now.contextFigures].every(
        (row) => figure(before, row.key) === figure(now, row.key),
      ) &&
      now.revisions.every((row) => what(before, row.key) === row.what);
    return isSame ? 'upToDate' : 'outdated';
  }
}

test('a translation is outdated exactly when a Dutch text is other than it was when the translation was published', () => {
  fc.assert(
    fc.property(steps(fc.oneof(factEdits, textEdits)), (taken) => {
      const desk = new Desk();
      for (const step of taken) {
        desk.take(step);
        expect(desk.state()).toBe(desk.expected());
      }
    }),
    { numRuns: 1_000 },
  );
});

test('changing facts never makes a translation outdated', () => {
  fc.assert(
    fc.property(fc.array(textEdits, { maxLength: 6 }), steps(factEdits), (first, then) => {
      const desk = new Desk();
      for (const step of [...first.map((edit) => ({ edit })), 'publish nl' as const, ...then]) desk.take(step);
      expect(desk.state()).not.toBe('outdated');
    }),
    { numRuns: 500 },
  );
});

test('publishing a translation again makes it up to date, and taking the Dutch back does so too', () => {
  fc.assert(
    fc.property(steps(fc.oneof(factEdits, textEdits)), (taken) => {
      const desk = new Desk();
      for (const step of ['publish nl', ...taken, 'publish nl', 'publish en'] as const) desk.take(step);
      expect(desk.state()).toBe('upToDate');
      const { title } = desk.draft;
      for (const other of ['heel anders', title]) {
        desk.take({ edit: (pact) => ({ ...pact, title: other }) });
        desk.take('publish nl');
        expect(desk.state()).toBe(other === title ? 'upToDate' : 'outdated');
      }
    }),
  );
});

describe('the state of a translation', () => {
  const row = (seq: number, locale: string, payload: object | null, event: HistoryRow['event'] = 'published') =>
    ({ seq, locale, event, payload }) as HistoryRow;
  const stand = (rows: HistoryRow[], more: { hasDraft?: boolean; drafts?: boolean } = {}) =>
    translationStand(rows, { type: 'concept', locale: 'en', hasDraft: true, drafts: true, ...more });

  test('says whether visitors get another language', () => {
    expect(stand([], { hasDraft: false })).toMatchObject({ state: 'missing', isFallbackShown: false });
    expect(stand([row(1, 'nl', {})], { hasDraft: false })).toMatchObject({ state: 'missing', isFallbackShown: true });
    expect(stand([row(1, 'nl', {}), row(2, 'en', null, 'withdrawn')])).toMatchObject({
      state: 'draft',
      isFallbackShown: true,
    });
    expect(stand([row(1, 'nl', {}), row(2, 'en', {})])).toMatchObject({ state: 'upToDate', isFallbackShown: false });
  });

  test('of a type without drafts hangs on the newest words, not on saves that copy facts', () => {
    const rows = [row(1, 'nl', { label: 'zorg' }), row(2, 'en', { label: 'care' }), row(3, 'nl', { label: 'hulp' })];
    const copied = [...rows, row(4, 'en', { label: 'care', wider: ['x'] })];
    expect(stand(copied, { drafts: false }).state).toBe('outdated');
    expect(stand([...copied, row(5, 'en', { label: 'help' })], { drafts: false }).state).toBe('upToDate');
  });

  test('cannot be known of what was blanked: it asks for a look', () => {
    expect(stand([row(1, 'nl', null), row(2, 'en', {}), row(3, 'nl', {})]).state).toBe('outdated');
    expect(stand([row(1, 'nl', {}), row(2, 'en', null)]).state).toBe('draft');
  });

  test('sees other links and emphasis, and no difference between an empty text and none', () => {
    const body = (bold: boolean) => [
      { type: 'paragraph', children: [{ type: 'text', text: 'Zorg', ...(bold ? { bold } : {}) }] },
    ];
    const rows = (before: object, after: object) => [row(1, 'nl', before), row(2, 'en', {}), row(3, 'nl', after)];
    const of = (before: object, after: object) =>
      translationStand(rows(before, after), { type: 'news', locale: 'en', hasDraft: true, drafts: true }).state;
    expect(of({ body: body(false) }, { body: body(true) })).toBe('outdated');
    expect(
      of({ body: null, summary: '' }, { body: [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }] }),
    ).toBe('upToDate');
    expect(of({ slug: 'een' }, { slug: 'twee' })).toBe('upToDate');
  });
});
