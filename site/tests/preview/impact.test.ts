import { expect, test } from 'vitest';
import type { LedgerRow } from '../../src/content/content.ts';
import { LaidOver } from '../../src/press/preview/laid-over.ts';
import { drafted, news, originsOf, readerOf, today, twoRegions } from './ledger-in-hand.ts';

function impactOver(rows: readonly LedgerRow[]): LaidOver {
  const loadPreview = () => Promise.reject(new Error('Nothing is opened here.'));
  return new LaidOver({ reader: readerOf(rows), loadPreview, today, originsOf });
}

const urls = (pages: readonly { url: string }[]): string[] => pages.map(({ url }) => url).sort();

test('a new item makes its page in every language, changes its index and the front page, and stands in the sitemap', async () => {
  const { rows } = twoRegions();
  const [oost, twente] = await impactOver(rows).impact(drafted((ledger) => news(ledger, 'bericht', {})));
  expect(oost).toMatchObject({ region: 'oost', added: [], changed: [], gone: [], lists: [] });
  expect(urls(twente?.added ?? [])).toEqual([
    '/de/nachrichten/',
    '/de/nachrichten/bericht/',
    '/de/suche/',
    '/nl/nieuws/',
    '/nl/nieuws/bericht/',
    '/nl/zoeken/',
  ]);
  expect(twente?.added.find(({ url }) => url === '/nl/nieuws/bericht/')).toMatchObject({
    kind: 'own',
    title: 'bericht',
  });
  expect(twente?.added.find(({ url }) => url === '/nl/nieuws/')).toMatchObject({ kind: 'index' });
  expect(urls(twente?.changed ?? [])).toContain('/nl/');
  expect(twente?.lists).toEqual(['sitemap.xml']);
});

test('another address is told as moved, a withdrawal as gone, a region that is left as gone there', async () => {
  const ledger = twoRegions();
  news(ledger, 'een', { regions: ['twente', 'oost'] });
  news(ledger, 'twee', {});
  const impact = impactOver(ledger.rows);
  const [, moved] = await impact.impact(drafted((one) => news(one, 'twee', { slug: 'anders' })));
  expect(moved?.moved).toContainEqual({ from: '/nl/nieuws/twee/', to: '/nl/nieuws/anders/' });
  expect(urls(moved?.added ?? [])).toContain('/nl/nieuws/anders/');
  expect(moved?.gone).toEqual([]);
  const [, withdrawn] = await impact.impact(drafted((one) => one.withdraw('news', 'twee')));
  expect(withdrawn?.gone).toContainEqual({ url: '/nl/nieuws/twee/', title: 'twee', locale: 'nl', kind: 'own' });
  const [oost] = await impact.impact(drafted((one) => news(one, 'een', { regions: ['twente'] })));
  expect(urls([...(oost?.gone ?? []), ...(oost?.moved ?? []).map(({ from }) => ({ url: from }))])).toContain(
    '/nl/nieuws/een/',
  );
});

test('a draft that cannot be shown is told with what is wrong, and changes nothing', async () => {
  const ledger = twoRegions();
  news(ledger, 'een', {});
  const [, twente] = await impactOver(ledger.rows).impact(drafted((one) => news(one, 'een', { title: '' })));
  expect(twente).toMatchObject({ added: [], changed: [], gone: [] });
  expect(twente?.heldBack).toMatchObject([{ type: 'news', id: 'een', problems: [{ field: 'title' }] }]);
});
