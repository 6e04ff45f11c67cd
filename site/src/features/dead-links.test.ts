import { expect, it } from 'vitest';
import { LedgerFixture, region } from '../../tests/content-fixture.ts';
import { regionPages } from './region-pages.ts';

const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost' } };

function link(url: string): unknown {
  return { type: 'link', url, children: [{ type: 'text', text: `naar ${url}` }] };
}

it('a link to a page of the site that is not there is its text, and comes back with the page; links to elsewhere stay, places inside a page are left out', () => {
  const addresses = [
    '/nl/pacten/later/',
    '/nl/pacten/later/#themas',
    'http://kam.localhost/nl/pacten/later/',
    '/nl/%ff/',
    '/nl/',
    '#hier',
    'https://elders.example/',
    'mailto:redactie@kam.example',
  ];
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  const body = [{ type: 'paragraph', children: addresses.map(link) }];
  ledger.publish('page', 'page', { title: 'Over ons', slug: 'over-ons', regions: ['kam'], body });
  const linked = () => {
    const page = regionPages(ledger.content(), 'kam', build).pages.find(({ url }) => url === '/nl/over-ons/');
    const html = page?.kind === 'page' ? (page.body?.html ?? '') : '';
    expect(html).toContain('naar /nl/pacten/later/');
    return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  };
  const elsewhere = ['/nl/', 'https://elders.example/', 'mailto:redactie@kam.example'];
  expect(linked()).toEqual(elsewhere);
  ledger.publish('pact', 'later', {
    title: 'Later',
    slug: 'later',
    officialName: 'Later',
    kind: 'covenant',
    regions: ['kam'],
  });
  const later = ['/nl/pacten/later/', '/nl/pacten/later/', 'http://kam.localhost/nl/pacten/later/'];
  expect(linked()).toEqual([...later, ...elsewhere]);
});
