import { expect, test } from 'vitest';
import { modelHash } from './model-hash.ts';

test('two models that say the same have one hash, whatever the order they were written in', () => {
  expect(modelHash({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(modelHash({ b: { c: [1, 2] }, a: 1 }));
});

test('models that say other things have other hashes', () => {
  const hashes = [{ a: 1 }, { a: '1' }, { a: null }, {}, { a: [1, 2] }, { a: [2, 1] }, { a: { b: 1 } }].map(modelHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a model that is no plain JSON is refused', () => {
  expect(() => modelHash({ a: () => 1 })).toThrow();
  expect(() => modelHash({ a: NaN })).toThrow();
  const circle: { self?: object } = {};
  circle.self = circle;
  expect(() => modelHash(circle)).toThrow();
});
