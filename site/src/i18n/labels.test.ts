import { describe, expect, it } from 'vitest';
import { locales } from '@pactwerk/shared-types';
import { labelsOf } from './labels-of.ts';

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
