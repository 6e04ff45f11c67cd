import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';
import { insideTarget } from './internal-links.ts';

const origin = 'https://linde.example';
const target = (address: string): string | undefined => insideTarget(address, '/nl/pacten/', origin);

test('a link leads to the path it means, from wherever it stands', () => {
  expect(target('/nl/acties/')).toBe('/nl/acties/');
  expect(target('/nl/acties/?a=1#b')).toBe('/nl/acties/');
  expect(target('eerste/')).toBe('/nl/pacten/eerste/');
  expect(target('../acties/')).toBe('/nl/acties/');
  expect(target('/nl/../acties/')).toBe('/acties/');
  expect(target('/nl/%C3%A9%C3%A9n/')).toBe('/nl/één/');
  expect(target('https://linde.example/nl/')).toBe('/nl/');
  expect(target('https://linde.example:443/nl/')).toBe('/nl/');
  expect(target('https://linde.example:444/nl/')).toBeUndefined();
});

test('links to elsewhere and inside the page are not our business', () => {
  for (const address of [
    '#top',
    'mailto:a@example.org',
    'tel:112',
    'https://example.org/x',
    '//example.org/x',
    'data:,x',
  ]) {
    expect(target(address), address).toBeUndefined();
  }
});

test('addresses are found in every kind of tag, and text that looks like one is not', () => {
  const html =
    '<p>a href="/x/" &lt;a href="/y/"&gt;</p><a class="b" href="/z/?a=1&amp;b=2" hidden>z</a><link rel="icon" href="/i.svg">' +
    '<img alt="a > b" src="/i.webp" srcset="/i-1.webp 320w, /i-2.webp 640w"/><form action="/f/"><abbr title=" src=">x</abbr>';
  expect(addressesIn(html)).toEqual(['/z/?a=1&b=2', '/i.svg', '/i.webp', '/i-1.webp', '/i-2.webp', '/f/']);
});
