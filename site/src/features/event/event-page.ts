import type { DateText } from '#features/date-text.ts';
import { excerpt } from '#features/metadata/excerpt.ts';
import { eventData } from '#features/metadata/structured-data.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { eventCalendar, regionCalendar } from '#features/feed/feed-links.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { eventsReplacedBy, partsOfEvent } from '#features/relations.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import { listText } from '#i18n/wording.ts';
import { eventCards, eventWhen, type EventCardModel } from './event-card.ts';
import { courseOn, type Event } from './event.ts';

export interface EventPage extends PageBase<'event'> {
  textLang: string | null;
  eventKind: string;
  when: DateText | null;
  course: string;
  /** Whether the course departs from what was planned: that must not be missed. */
  departs: boolean;
  replacedBy: Link | null;
  insteadOf: readonly Link[];
  form: string | null;
  audiences: readonly string[];
  partOf: Link | null;
  parts: readonly EventCardModel[];
  pacts: readonly Link[];
  themes: readonly Link[];
  picture: PictureModel | null;
  body: Html | null;
  related: RelatedModel;
}

export function eventPage(scope: PageScope, event: Event): EventPage {
  const { labels, day, domain } = scope.site;
  const course = courseOn(event, day);
  const model = {
    textLang: scope.langOf(event),
    eventKind: labels.eventKinds[event.kind],
    when: eventWhen(scope, event),
    course: labels.eventCourses[course],
    departs: course !== 'planned' && course !== 'past',
    replacedBy: scope.link('event', event.replacedBy),
    insteadOf: scope.links('event', eventsReplacedBy(domain, event.id)),
    form: event.form === null ? null : labels.eventForms[event.form],
    audiences: event.audiences.map((kind) => labels.audienceKinds[kind]),
    partOf: scope.link('event', event.partOf),
    parts: eventCards(scope, partsOfEvent(domain, event.id)),
    pacts: scope.links('pact', event.pacts),
    themes: scope.links('theme', event.themes),
    picture: pictureModel(scope, event, event.picture),
    body: htmlOf(scope, event, event.body, 1),
    related: relatedTo(scope, event.id),
  };
  const feeds = [...eventCalendar(scope, event), ...regionCalendar(scope)];
  const { title } = event;
  const what = listText(scope.site.locale, [model.eventKind, model.when?.text]);
  const said = excerpt(event.body);
  const description = `${what.charAt(0).toUpperCase()}${what.slice(1)}.${said === null ? '' : ` ${said}`}`;
  const card = { kicker: model.when?.text ?? model.eventKind, title };
  const meta = { card, data: eventData(scope, event), feeds };
  return { ...entryPage(scope, event, { kind: 'event', title, description, ...meta }), ...model };
}
