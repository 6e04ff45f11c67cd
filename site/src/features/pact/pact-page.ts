import { actionCard, type ActionCardModel } from '#features/action/action-card.ts';
import { dateText, isOver, type DateText } from '#features/date-text.ts';
import { pactFeeds } from '#features/feed/feed-links.ts';
import { edgesOf, type EdgesModel } from '#features/lineage/lineage-edges.ts';
import { pactData } from '#features/metadata/structured-data.ts';
import type { OutsideLink } from '#features/outside-link.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { actionsOfPact, byOrdinal, resultsOf, targetsOf, themesOfPact, volgspotsOfPact } from '#features/relations.ts';
import { relatedTo, type RelatedModel } from '#features/related.ts';
import { resultModel, type ResultModel } from '#features/result/result-model.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import { roleModels, type RoleModel } from '#features/role-model.ts';
import type { Link, PageScope } from '#features/site.ts';
import { quantityWords, type TargetModel } from '#features/target/target-model.ts';
import { targetModels } from '#features/target/targets.ts';
import { threadModel, type ThreadModel } from '#features/thread.ts';
import { contactModel, type ContactModel } from '#features/contact-model.ts';
import { volgspotCards, type VolgspotCardModel } from '#features/volgspot/volgspot-card.ts';
import { andText } from '#i18n/wording.ts';
import { endedBanner, type EndedBanner } from './ended-banner.ts';
import type { Pact } from './pact.ts';
import { byAsOf, latestOf } from './pact-status.ts';
import { pactStrand } from './pact-thread.ts';
import { themeStrip, type ThemeStrip } from './theme-strip.ts';
import { signatoriesModel, type SignatoriesModel } from './signatories.ts';

export interface PactPage extends PageBase<'pact'> {
  banner: EndedBanner | null;
  textLang: string | null;
  pactKind: string;
  summary: Text | null;
  picture: PictureModel | null;
  facts: readonly Fact[];
  thread: ThreadModel;
  edges: EdgesModel;
  motive: Html | null;
  body: Html | null;
  themes: readonly Link[];
  actions: readonly ActionCardModel[];
  results: readonly ResultModel[];
  targets: readonly TargetModel[];
  related: RelatedModel;
  contextFigures: readonly ContextFigureModel[];
  strip: ThemeStrip | null;
  volgspots: readonly VolgspotCardModel[];
  signatories: SignatoriesModel | null;
  roles: readonly RoleModel[];
  statusLog: readonly { state: string; asOf: DateText | null; decidedBy: Link | null }[];
  revisions: readonly { asOf: DateText | null; what: string; why: string | null }[];
  funding: readonly { scheme: string; until: DateText | null }[];
  links: readonly OutsideLink[];
  contact: ContactModel | null;
}

export interface Fact {
  term: string;
  text: string;
  /** What must be said of it: “afgeleid”, “in de bron: …”. */
  note: string | null;
  machine: string | null;
  href: string | null;
}

export interface ContextFigureModel {
  label: string;
  words: string;
  asStated: string | null;
  period: DateText | null;
  source: string | null;
}

export function pactPage(scope: PageScope, pact: Pact): PactPage {
  const { labels, locale, domain, day } = scope.site;
  const model = {
    banner: endedBanner(scope, pact),
    textLang: scope.langOf(pact),
    pactKind: labels.pactKinds[pact.kind],
    summary: textOf(scope, pact, pact.summary),
    picture: pictureModel(scope, pact, pact.picture),
    facts: factsOf(scope, pact),
    thread: threadModel([pactStrand(scope, pact)]),
    edges: edgesOf(scope, pact.id),
    motive: htmlOf(scope, pact, pact.motive),
    body: htmlOf(scope, pact, pact.body),
    themes: scope.links('theme', themesOfPact(domain, pact.id)),
    actions: scope
      .getAll('action', actionsOfPact(domain, pact.id))
      .sort(byOrdinal)
      .map((action) => actionCard(scope, action)),
    results: scope.getAll('result', resultsOf(domain, pact.id)).map((result) => resultModel(scope, result, pact.id)),
    targets: targetModels(scope, targetsOf(domain, pact.id)),
    contextFigures: pact.contextFigures.map((figure) => ({
      label: figure.label,
      words: quantityWords(scope, figure.quantity),
      asStated: figure.asStated,
      period: dateText(figure.period, locale),
      source: figure.source,
    })),
    strip: themeStrip(scope, pact),
    volgspots: volgspotCards(scope, volgspotsOfPact(domain, pact.id)),
    signatories: signatoriesModel(scope, pact),
    roles: roleModels(scope, pact.roles),
    statusLog: [...pact.statusLog].sort(byAsOf).map((status) => ({
      state: labels.pactStates[status.state],
      asOf: dateText(status.asOf, locale),
      decidedBy: scope.link('organisation', status.decidedBy),
    })),
    revisions: pact.revisions.map(({ asOf, what, why }) => ({ asOf: dateText(asOf, locale), what, why })),
    funding: pact.funding.map(({ scheme, until }) => ({ scheme, until: dateText(until, locale) })),
    links: pact.links,
    related: relatedTo(scope, pact.id),
    contact: isOver(pact.contact?.validUntil ?? null, day) ? null : contactModel(pact.contact),
  };
  const { title, summary: description } = pact;
  const card = { kicker: model.pactKind, title };
  const meta = { card, data: pactData(scope, pact), feeds: pactFeeds(scope, pact) };
  return { ...entryPage(scope, pact, { kind: 'pact', title, description, ...meta }), ...model };
}

function factsOf(scope: PageScope, pact: Pact): Fact[] {
  const { labels, locale, day } = scope.site;
  const words = labels.pact;
  const dated = (term: string, date: Pact['signed']): Fact[] => {
    const text = dateText(date, locale);
    return text ? [{ term, text: text.text, note: text.note, machine: text.machine, href: null }] : [];
  };
  const said = (term: string, text: string | null | undefined, href: string | null = null): Fact[] =>
    text ? [{ term, text, note: null, machine: null, href }] : [];
  const status = latestOf(pact.statusLog, day);
  const statusDate = dateText(status?.asOf ?? null, locale);
  const host = scope.link('organisation', pact.host);
  const regions = scope.getAll('region', pact.regions).map((region) => region.name);
  return [
    ...said(words.officialName, pact.officialName === pact.title ? null : pact.officialName),
    ...said(words.alsoKnownAs, andText(locale, pact.aliases)),
    ...said(words.status, status && labels.pactStates[status.state]).map((fact) => ({
      ...fact,
      note: statusDate && (statusDate.machine === null ? labels.dates.unknownDate : labels.dates.asOf(statusDate.text)),
    })),
    ...dated(words.started, pact.started),
    ...dated(words.signed, pact.signed),
    ...dated(words.adopted, pact.adopted),
    ...dated(words.takesEffect, pact.takesEffect),
    ...dated(words.plannedEnd, pact.plannedEnd),
    ...dated(words.endDate, pact.ended),
    ...(isOver(pact.nextReviewExpected, day) ? [] : dated(words.nextReview, pact.nextReviewExpected)),
    ...said(words.host, host?.text, host?.href ?? null),
    ...(regions.length > 1 ? said(words.regions, andText(locale, regions)) : []),
  ];
}
