import { expect, test } from 'vitest';
import { modelHash } from './model-hash.ts';

test('two models that say the same have one hash', () => {
  expect(modelHash({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(modelHash({ a: 1, b: { c: [1, 2] } }));
});

test('models that say other things have other hashes', () => {
  const hashes = [{ a: 1 }, { a: '1' }, { a: null }, {}, { a: [1, 2] }, { a: [2, 1] }, { a: { b: 1 } }].map(modelHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});
