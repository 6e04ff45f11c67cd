import { expect, test } from 'vitest';
import { expiryOf, securityTxt } from './security-txt.ts';

const origin = 'https://linde.example';
const on = (day: string): string => securityTxt('redactie@linde.example', day, origin, ['nl', 'nl-simple', 'en']) ?? '';
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

test('security.txt names whom to write to, in which languages, and where it stands', () => {
  expect(on('2026-11-26')).toBe(
    [
      'Contact: mailto:redactie@linde.example',
      'Expires: 2027-07-01T00:00:00Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://linde.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('it changes on the first day of a quarter alone, and never has less than half a year or more than three quarters to go', () => {
  const days = Array.from({ length: 1_500 }, (_, count) => dayAfter('2026-01-01', count));
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    const isFirst = /-(01|04|07|10)-01$/.test(day);
    if (before !== undefined) expect(on(day) === on(before), day).toBe(!isFirst);
    const expires = expiryOf(on(day)) ?? '';
    expect(expires >= dayAfter(day, 180), `${day} expires ${expires}`).toBe(true);
    expect(expires <= dayAfter(day, 276), `${day} expires ${expires}`).toBe(true);
  }
});

test('a site on this machine names no address that is not of https', () => {
  expect(securityTxt('a@linde.example', '2026-11-26', 'http://linde.localhost:4321', ['nl'])).not.toContain(
    'Canonical',
  );
});

test.each([null, '', 'geen adres', 'a@b\nExpires: 2999-01-01T00:00:00Z', 'a@b.example, c@d.example', '<a@b.example>'])(
  'there is none where nobody can be written to: %j',
  (email) => {
    expect(securityTxt(email, '2026-11-26', origin, ['nl'])).toBeUndefined();
  },
);
