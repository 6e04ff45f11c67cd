import { expect, test } from 'vitest';
import { components, contentTypes } from './index.ts';

test('every repeatable row and every block carries the stable key by which languages share facts', () => {
  const attributes = [...Object.values(contentTypes), ...Object.values(components)].flatMap((type) =>
    Object.values(type.attributes),
  );
  const rows = attributes.flatMap((attribute) => {
    if (attribute.kind === 'zone') return attribute.components;
    return attribute.kind === 'component' && attribute.repeatable ? [attribute.component] : [];
  });
  const keyless = rows.filter((name) => components[name as keyof typeof components].attributes['key'] === undefined);
  expect(rows.length).toBeGreaterThan(20);
  expect(keyless).toEqual([]);
});
