import { describe, expect, it } from 'vitest';
import { LedgerFixture, region } from '../../../tests/content-fixture.ts';
import { regionPages } from '#features/region-pages.ts';

const build = { day: '2026-11-22', origins: { kam: 'http://kam.localhost', twente: 'http://twente.localhost' } };

function withSignatory(): LedgerFixture {
  const ledger = new LedgerFixture();
  region(ledger, 'kam', ['nl']);
  region(ledger, 'twente', ['nl']);
  ledger.publish('organisation', 'uwv', { name: 'UWV', slug: 'uwv', kind: 'uwv' });
  ledger.publish('organisation', 'board', {
    name: 'Board',
    slug: 'board',
    kind: 'body',
    managedBy: ['kam'],
    memberships: [
      { key: 'm', organisation: ['uwv'], capacity: 'on_request' },
      { key: 'n', organisation: ['nobody'], capacity: 'member' },
    ],
  });
  ledger.publish('pact', 'pact', {
    title: 'Pact',
    slug: 'pact',
    officialName: 'Pact',
    kind: 'covenant',
    regions: ['kam'],
    signatures: [{ key: 's', organisation: ['uwv'], role: 'signatory' }],
  });
  return ledger;
}

const urls = (ledger: LedgerFixture, slug: string) =>
  regionPages(ledger.content(), slug, build).pages.map((page) => page.url);

describe('an organisation', () => {
  it('stands on the sites of the regions in whose work it has a part, and on no other', () => {
    const ledger = withSignatory();
    expect(urls(ledger, 'kam')).toEqual(expect.arrayContaining(['/nl/organisaties/uwv/', '/nl/organisaties/board/']));
    expect(urls(ledger, 'twente').filter((url) => url.startsWith('/nl/organisaties/'))).toEqual([]);
  });

  it('tells what it signed and where it takes part; a member that is not public is absent', () => {
    const { pages } = regionPages(withSignatory().content(), 'kam', build);
    expect(pages.find((page) => page.url === '/nl/organisaties/uwv/')).toMatchObject({
      signed: [{ what: { text: 'Pact' }, as: ['ondertekenaar'] }],
      memberOf: [{ organisation: { text: 'Board' } }],
    });
    expect(pages.find((page) => page.url === '/nl/organisaties/board/')).toMatchObject({
      members: [{ organisation: { text: 'UWV' } }],
    });
  });
});
