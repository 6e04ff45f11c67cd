import { describe, expect, it } from 'vitest';
import { components, contentTypes, locales, testLocale } from '@pactwerk/shared-types';
import { directionOf, inLanguage } from './direction.ts';
import { labelsOf } from './labels-of.ts';
import { andText, countedSentence, listText, plural } from './wording.ts';

/** Shorter words may be written alike in two languages. */
const shortest = 12;

/** Longer ones that are written alike all the same. */
const alike = new Set(['professionals', 'programmamanager']);

function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, `${path}.${name}`));
}

describe('the labels', () => {
  it.each(['en', 'de', 'fy'] as const)('of %s are not left in Dutch', (locale) => {
    const dutch = new Map(texts(labelsOf('nl'), ''));
    const same = texts(labelsOf(locale), '')
      .filter(([path, text]) => dutch.get(path) === text && text.length >= shortest)
      .filter(([, text]) => !alike.has(text));
    expect(same).toEqual([]);
  });

  it('tell on the home page only of what is there', () => {
    for (const locale of locales) {
      const lead = labelsOf(locale).home.lead({ pacts: 4, actions: 0, volgspots: 1 });
      expect(lead).not.toMatch(/\b0\b/);
    }
    expect(labelsOf('nl').home.lead({ pacts: 4, actions: 0, volgspots: 1 })).toMatch(/^4 afspraken en 1 terugblik\./);
  });
});

describe('words for numbers and lists', () => {
  const found = labelsOf(testLocale).search.found;

  it('follow the plural rules of the language', () => {
    expect([1, 2].map((n) => plural('nl', n, { one: '# dag', other: '# dagen' }))).toEqual(['1 dag', '2 dagen']);
    expect(plural('nl', 1234.5, { other: '# pagina’s' })).toBe('1.234,5 pagina’s');
    expect([1, 2, 3, 11, 100].map((n) => plural(testLocale, n, found))).toEqual([
      'وجدنا صفحة واحدة.',
      'وجدنا صفحتين.',
      'وجدنا 3 صفحات.',
      'وجدنا 11 صفحة.',
      'وجدنا 100 صفحة.',
    ]);
  });

  it('join what belongs together with the word of the language, and the rest with its comma', () => {
    expect(andText('de', ['a', 'b', 'c'])).toBe('a, b und c');
    expect(andText('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(andText('fy', ['a', 'b', 'c'])).toBe('a, b en c');
    expect(listText('de', ['a', null, 'b', '', 'c'])).toBe('a, b, c');
    expect(listText(testLocale, ['a', 'b'])).toBe('a، b');
    expect(countedSentence('nl', [[0, { other: '# x' }]])).toBe('');
  });
});

describe('Arabic, the language of the tests', () => {
  it('is read from right to left, and every language says in which way it is', () => {
    expect(locales.map(directionOf)).toEqual(locales.map(() => 'ltr'));
    expect(inLanguage(testLocale)).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(inLanguage(null)).toEqual({});
  });

  it('is in no list from which an editor or a bundle chooses', () => {
    const lists = [...Object.values(contentTypes), ...Object.values(components)].flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((attribute) => (attribute.kind === 'scalar' ? (attribute.values ?? []) : [])),
    );
    expect(lists).toContain('nl-simple');
    expect(lists).not.toContain(testLocale);
    expect(locales).not.toContain(testLocale);
  });
});
