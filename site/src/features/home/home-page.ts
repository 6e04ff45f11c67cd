import { actionCard, type ActionCardModel } from '#features/action/action-card.ts';
import { oldestFirst } from '#features/entry-order.ts';
import { eventCard, eventsByTime, type EventCardModel } from '#features/event/event-card.ts';
import { sitePage, type PageBase } from '#features/page.ts';
import { regionCalendar, regionFeeds } from '#features/feed/feed-links.ts';
import { beginningOf, type Pact } from '#features/pact/pact.ts';
import { pactStrand } from '#features/pact/pact-thread.ts';
import { byOrdinal } from '#features/relations.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import type { PageScope } from '#features/site.ts';
import { threadModel, type ThreadModel } from '#features/thread.ts';
import { homeUrl } from '#urls.ts';
import { latestItems, type LatestItem } from './latest.ts';

/** The front of a region's site in one language. */
export interface HomePage extends PageBase<'home'> {
  kicker: string;
  intro: Html | null;
  lead: string;
  thread: ThreadModel;
  latest: readonly LatestItem[];
  /** What is to come. */
  events: readonly EventCardModel[];
  actions: readonly ActionCardModel[];
}

const shownActions = 6;
const shownEvents = 3;

export function homePage(scope: PageScope): HomePage {
  const { region, labels } = scope.site;
  const pacts = scope.onSite('pact').sort(oldestFirst<Pact>(beginningOf));
  const actions = scope.onSite('action');
  const model = {
    kicker: region.kind === 'regional' ? labels.home.region(region.name) : labels.regionKinds[region.kind],
    intro: htmlOf(scope, region, region.intro),
    lead: labels.home.lead({
      pacts: pacts.length,
      actions: actions.length,
      volgspots: scope.site.entries('volgspot').length,
    }),
    thread: threadModel(pacts.map((pact) => pactStrand(scope, pact))),
    latest: latestItems(scope),
    events: eventsByTime(scope, scope.onSite('event'))
      .upcoming.slice(0, shownEvents)
      .map((event) => eventCard(scope, event)),
    actions: actions
      .sort(byOrdinal)
      .map((action) => actionCard(scope, action))
      .sort((a, b) => Number(a.state.level === null) - Number(b.state.level === null))
      .slice(0, shownActions),
  };
  return {
    ...sitePage(scope, {
      kind: 'home',
      title: region.name,
      description: model.lead,
      feeds: [...regionFeeds(scope), ...regionCalendar(scope)],
      urlIn: homeUrl,
    }),
    trail: [],
    ...model,
  };
}
