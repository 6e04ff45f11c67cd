import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locales } from '@pactwerk/shared-types';
import { LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '#features/region-pages.ts';
import { serviceTexts } from './services.ts';

const folder = join(import.meta.dirname, '../../service-pages');
const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost' } };

it('every service page has exactly the texts that the table names', () => {
  const services = Object.keys(serviceTexts) as (keyof typeof serviceTexts)[];
  const written = services.map((service) => [
    service,
    locales.filter((locale) => existsSync(join(folder, locale, `${service}.mdx`))).sort(),
  ]);
  expect(written).toEqual(services.map((service) => [service, [...serviceTexts[service]].sort()]));
});

it('a service page names the languages in which it is written, not those that show another language in its place', () => {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl', 'en', 'ar']);
  const pages = regionPages(ledger.content(), 'kam', build).pages.filter((page) => page.kind === 'service');
  const privacy = pages.filter(({ service }) => service === 'privacy');
  expect(privacy.map(({ locale, alternates }) => [locale, alternates.map((other) => other.locale)])).toEqual([
    ['nl', ['nl', 'en']],
    ['en', ['nl', 'en']],
    ['ar', []],
  ]);
});

it('a service page gives way to a page that editors wrote at its address, and stands in the footer', () => {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  const before = regionPages(ledger.content(), 'kam', build).pages.find((page) => page.url === '/nl/privacy/');
  expect(before).toMatchObject({ kind: 'service', service: 'privacy' });
  expect(before?.footer.map(({ href }) => href)).toContain('/nl/privacy/');
  ledger.publish('page', 'own', { title: 'Privacy bij KAM', slug: 'privacy', regions: ['kam'], menuPosition: 1 });
  const after = regionPages(ledger.content(), 'kam', build).pages.filter((page) => page.url === '/nl/privacy/');
  expect(after).toMatchObject([{ kind: 'page', title: 'Privacy bij KAM' }]);
  expect(after[0]?.footer.filter(({ href }) => href === '/nl/privacy/')).toHaveLength(1);
});
