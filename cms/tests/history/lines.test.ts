import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isChanged, itemLines, textLines, type Line, type Part } from '../../src/history/lines.ts';

const words = fc.array(fc.constantFrom('zorg', 'leren', 'pact', 'Twente', 'é', '👩‍⚕️', '1.'), { maxLength: 6 });
const text = fc
  .array(
    words.map((some) => some.join(' ')),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n'));

const said = (parts: readonly Part[] | null) => parts?.map((part) => part.text).join('');
const side = (lines: readonly Line[], name: keyof Line) =>
  lines.flatMap((line) => (line[name] === null ? [] : [said(line[name])])).join('\n');
const marked = (parts: readonly Part[] | null) =>
  (parts ?? []).filter(({ changed }) => changed).map((part) => part.text);

test('each side of a comparison says its own text, whole', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = textLines(before, after);
      expect(side(lines, 'before')).toBe(before);
      expect(side(lines, 'after')).toBe(after);
    }),
  );
});

test('what stands unmarked stands on both sides, and equal texts have no mark', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = textLines(before, after);
      for (const line of lines) {
        const [one, other] = [line.before, line.after].map((parts) =>
          (parts ?? []).filter(({ changed }) => !changed).map((part) => part.text.replaceAll(' ', '')),
        );
        expect(one?.join('')).toBe(other?.join(''));
      }
      expect(isChanged(lines)).toBe(before !== after);
    }),
  );
});

test('only the words that differ are marked, with the space between them', () => {
  const [first, second] = textLines('Wij leren samen.\nHet pact loopt.', 'Wij leren heel veel.\nHet pact loopt.');
  expect([marked(first?.before ?? null), marked(first?.after ?? null)]).toEqual([['samen'], ['heel veel']]);
  const [rewritten] = textLines('een twee', 'drie vier');
  expect([marked(rewritten?.before ?? null), marked(rewritten?.after ?? null)]).toEqual([['een twee'], ['drie vier']]);
  expect([marked(second?.before ?? null), marked(second?.after ?? null)]).toEqual([[], []]);
});

test('a paragraph that comes between others leaves those beside themselves', () => {
  const lines = textLines('een\ntwee', 'een\nertussen\ntwee');
  expect(lines.map(({ before, after }) => [said(before), said(after)])).toEqual([
    ['een', 'een'],
    [undefined, 'ertussen'],
    ['twee', 'twee'],
  ]);
});

test('texts that have nothing in common are soon told, whole', () => {
  const long = (word: string) => Array.from({ length: 60_000 }, (_, place) => `${word}${place}`).join(' ');
  const began = performance.now();
  const lines = textLines(long('a'), long('b'));
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(lines).toHaveLength(1);
  expect(isChanged(lines)).toBe(true);
});

test('lists are compared item by item', () => {
  const lines = itemLines(
    ['a', 'b'],
    ['b', 'c'],
    (one, other) => one === other,
    (item) => ({ text: item.toUpperCase() }),
  );
  expect(lines.map(({ before, after }) => [marked(before), marked(after)])).toEqual([
    [['A'], []],
    [[], []],
    [[], ['C']],
  ]);
});
