import { LedgerFixture, region } from './content-fixture.ts';
import type { NewsletterPage } from '../src/features/newsletter/newsletter-page.ts';
import { regionPages } from '../src/features/region-pages.ts';

export const build = { day: '2026-11-22', origins: { rijnmond: 'http://rijnmond.localhost:4321' } };

export function rijnmond(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'rijnmond', ['nl', 'en']);
  return ledger;
}

export function letter(ledger: LedgerFixture, fields: object, id = 'brief'): LedgerFixture {
  return ledger.publish('newsletter', id, {
    title: 'Een stille revolutie',
    slug: id,
    kind: 'regular',
    regions: ['rijnmond'],
    ...fields,
  });
}

export function pageOf(ledger: LedgerFixture, url = '/nl/nieuwsbrieven/brief/', day = build.day): NewsletterPage {
  const pages = regionPages(ledger.content(), 'rijnmond', { ...build, day }).pages;
  const page = pages.find((one): one is NewsletterPage => one.kind === 'newsletter' && one.url === url);
  if (!page) throw new Error(`There is no newsletter at ${url}.`);
  return page;
}

export function kinds(ledger: LedgerFixture): string[] {
  return pageOf(ledger).blocks.map((block) => block.kind);
}

export const block = (name: string, fields: object = {}) => ({ __component: `block.${name}`, ...fields });
