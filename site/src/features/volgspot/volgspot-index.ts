import { indexPage, indexRow, type IndexPage } from '#features/index-page/index-page.ts';
import type { PageScope } from '#features/site.ts';
import { volgspotCards } from './volgspot-card.ts';

export function volgspotIndex(scope: PageScope): IndexPage {
  const rows = volgspotCards(scope, scope.site.entries('volgspot')).map(
    ({ title, href, lang, volgspotKind, heldOn, focus }) =>
      indexRow({ title, href, lang, label: volgspotKind, date: heldOn, summary: focus }),
  );
  return indexPage(scope, 'volgspots', [{ heading: null, rows }]);
}
