import { components, contentTypes } from '@pactwerk/shared-types';
import { expect, it } from 'vitest';
import * as vocabulary from './vocabulary.ts';

it('every list of the content model has its words here, with the same values', () => {
  const here = new Set(Object.values(vocabulary).map((values) => values.join(' ')));
  const languages = 'nl en de fy nl-simple';
  const unknown = [...Object.values(contentTypes), ...Object.values(components)].flatMap(({ label, attributes }) =>
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const values = attribute.kind === 'scalar' && attribute.values ? attribute.values.join(' ') : undefined;
      const isKnown = values === undefined || here.has(values) || values === languages;
      // Statistical codes, identifiers and the certainty of a date are never shown as words.
      return isKnown || ['scheme', 'certainty'].includes(name) ? [] : [`${label}.${name}: ${values}`];
    }),
  );
  expect(unknown).toEqual([]);
});
