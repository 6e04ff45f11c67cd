import { actionCard, type ActionCardModel } from '#features/action/action-card.ts';
import type { DateText } from '#features/date-text.ts';
import { newestFirst } from '#features/entry-order.ts';
import { sitePage, type PageBase } from '#features/page.ts';
import { beginningOf, type Pact } from '#features/pact/pact.ts';
import { pactStrand } from '#features/pact/pact-thread.ts';
import { byOrdinal } from '#features/relations.ts';
import { htmlOf, type Html, type Text } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { threadModel, type ThreadModel } from '#features/thread.ts';
import { homeUrl } from '#urls.ts';

/** The front of a region's site in one language. */
export interface HomePage extends PageBase<'home'> {
  kicker: string;
  intro: Html | null;
  lead: string;
  thread: ThreadModel;
  latest: readonly LatestItem[];
  actions: readonly ActionCardModel[];
}

export interface LatestItem {
  label: string;
  date: DateText | null;
  title: string;
  href: string | null;
  lang: string | null;
  summary: Text | null;
}

const shownActions = 6;

export function homePage(scope: PageScope): HomePage {
  const { region, labels } = scope.site;
  const pacts = scope.onSite('pact').sort(newestFirst<Pact>(beginningOf)).reverse();
  const actions = scope.onSite('action');
  const model = {
    kicker: labels.regionKinds[region.kind],
    intro: htmlOf(scope, region, region.intro),
    lead: labels.home.lead({
      pacts: pacts.length,
      actions: actions.length,
      volgspots: scope.site.entries('volgspot').length,
    }),
    thread: threadModel(pacts.map((pact) => pactStrand(scope, pact, []))),
    latest: [],
    actions: actions
      .sort(byOrdinal)
      .map((action) => actionCard(scope, action))
      .sort((a, b) => Number(a.state.level === null) - Number(b.state.level === null))
      .slice(0, shownActions),
  };
  return {
    ...sitePage(scope, { kind: 'home', title: region.name, description: model.lead, urlIn: homeUrl }),
    trail: [],
    ...model,
  };
}
