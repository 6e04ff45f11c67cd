import { expect, test } from 'vitest';
import { insideTarget } from './internal-links.ts';

const origin = 'https://linde.example';
const target = (address: string): string | undefined => insideTarget(address, '/nl/pacten/', origin);

test('a link leads to the path it means, from wherever it stands', () => {
  expect(target('/nl/acties/')).toBe('/nl/acties/');
  expect(target('/nl/acties/?a=1#b')).toBe('/nl/acties/');
  expect(target('#top')).toBe('/nl/pacten/');
  expect(target('eerste/')).toBe('/nl/pacten/eerste/');
  expect(target('../acties/')).toBe('/nl/acties/');
  expect(target('/nl/../acties/')).toBe('/acties/');
  expect(target('/nl/%C3%A9%C3%A9n/')).toBe('/nl/één/');
  expect(target('https://linde.example/nl/')).toBe('/nl/');
  expect(target('https://linde.example:443/nl/')).toBe('/nl/');
  expect(target('https://linde.example:444/nl/')).toBeUndefined();
});

test('links to elsewhere are not our business', () => {
  for (const address of ['mailto:a@example.org', 'tel:112', 'https://example.org/x', '//example.org/x', 'data:,x']) {
    expect(target(address), address).toBeUndefined();
  }
});
