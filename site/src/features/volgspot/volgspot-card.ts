import { dateText, type DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import type { Volgspot } from './volgspot.ts';

export interface VolgspotCardModel {
  title: string;
  href: string | null;
  lang: string | null;
  volgspotKind: string;
  heldOn: DateText | null;
  focus: Text | null;
}

function volgspotCard(scope: PageScope, volgspot: Volgspot): VolgspotCardModel {
  return {
    title: volgspot.title,
    href: scope.href('volgspot', volgspot.id),
    lang: scope.langOf(volgspot),
    volgspotKind: scope.site.labels.volgspotKinds[volgspot.kind],
    heldOn: dateText(volgspot.heldOn, scope.site.locale),
    focus: textOf(scope, volgspot, volgspot.focus),
  };
}

/** Cards of Volgspots, the newest first. */
export function volgspotCards(scope: PageScope, ids: readonly string[]): VolgspotCardModel[] {
  return scope
    .getAll('volgspot', ids)
    .sort(newestFirst<Volgspot>((volgspot) => volgspot.heldOn))
    .map((volgspot) => volgspotCard(scope, volgspot));
}
