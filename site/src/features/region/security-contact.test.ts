import { expect, test } from 'vitest';
import { date, LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '../region-pages.ts';

const build = {
  day: '2026-11-22',
  origins: { linde: 'https://linde.example', nederland: 'https://nederland.example' },
};

function contactOf(own: object | null, national: object | null): string | null {
  const ledger = new LedgerFixture();
  region(ledger, 'linde', ['nl'], { contact: own });
  region(ledger, 'nederland', ['nl'], { kind: 'national', contact: national });
  return regionPages(ledger.content(), 'linde', build).securityContact;
}

const own = { email: 'redactie@linde.example' };
const national = { email: 'redactie@nederland.example' };

test('weaknesses of a site go to its region, else to the national one, else to nobody', () => {
  expect(contactOf(own, national)).toBe(own.email);
  expect(contactOf(null, national)).toBe(national.email);
  expect(contactOf({ name: 'Redactie' }, national)).toBe(national.email);
  expect(contactOf(null, null)).toBe(null);
});

test('nobody is written to at an address that expired', () => {
  expect(contactOf({ ...own, validUntil: date('2026-11-21') }, national)).toBe(national.email);
  expect(contactOf({ ...own, validUntil: date('2026-11-22') }, national)).toBe(own.email);
});
