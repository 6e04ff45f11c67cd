import { assessmentModels, type AssessmentModel } from '#features/volgspot/assessment-model.ts';
import { dateText, type DateText } from '#features/date-text.ts';
import { documentCards, type DocumentCardModel } from '#features/document/document-card.ts';
import { eventCards, type EventCardModel } from '#features/event/event-card.ts';
import { filmCards, type FilmCardModel } from '#features/film/film-card.ts';
import { edgeFrom, type EdgeFrom } from '#features/lineage/lineage-edges.ts';
import { newsCards, type NewsCardModel } from '#features/news/news-card.ts';
import { logoModels, type LogoModel } from '#features/organisation/logo-model.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { htmlOf, textOf, type Html, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import type { Block, NextStep, ResultItem } from './block.ts';
import { figureModel, type FigureModel } from './figure-model.ts';
import type { Newsletter } from './newsletter.ts';
import { subscribeModel, type SubscribeModel } from './subscribe-model.ts';

/** A block as a page shows it. Its own text is in the language of the newsletter, what it points at in its own. */
export type BlockModel = BlockContent & {
  /** Of a block with a heading: its place on the page. A list without one of its own says what it lists. */
  anchor: string | null;
};

type BlockContent =
  | { kind: 'text'; heading: Text | null; text: Html | null }
  | { kind: 'quote'; heading: null; text: string; person: string | null; role: string | null }
  | { kind: 'results'; heading: Text; items: readonly ResultItemModel[] }
  | { kind: 'next-steps'; heading: Text; intro: Html | null; steps: readonly NextStepModel[] }
  | {
      kind: 'theme-states';
      heading: Text;
      pact: Link | null;
      asOf: DateText | null;
      states: readonly AssessmentModel[];
    }
  | { kind: 'figures'; heading: null; figures: readonly FigureModel[] }
  | { kind: 'news-list'; heading: Text; news: readonly NewsCardModel[] }
  | { kind: 'agenda'; heading: Text; events: readonly EventCardModel[] }
  | { kind: 'film'; heading: Text; film: FilmCardModel }
  | { kind: 'image'; heading: null; picture: PictureModel; caption: string | null }
  | { kind: 'documents'; heading: Text; documents: readonly DocumentCardModel[] }
  | { kind: 'lineage'; heading: Text; text: Html | null; edges: readonly EdgeFrom[] }
  | SubscribeModel
  | { kind: 'logos'; heading: Text; logos: readonly LogoModel[] };

export interface ResultItemModel {
  text: string;
  about: readonly Link[];
  organisations: readonly Link[];
}

export interface NextStepModel {
  heading: string | null;
  text: Html | null;
  organisations: readonly Link[];
}

/** The blocks that have something to show; figures that follow each other stand together. */
export function blockModels(scope: PageScope, newsletter: Newsletter): BlockModel[] {
  const contents: BlockContent[] = [];
  for (const block of newsletter.blocks) {
    const content = blockContent(scope, newsletter, block);
    const last = contents.at(-1);
    if (content?.kind === 'figures' && last?.kind === 'figures') {
      contents[contents.length - 1] = { ...last, figures: [...last.figures, ...content.figures] };
    } else if (content) contents.push(content);
  }
  return contents.map((content, place) => ({
    ...content,
    anchor: content.heading === null ? null : `part-${place + 1}`,
  }));
}

/** Null where everything that a block points at is not public: it comes back by itself (design law 6). */
function blockContent(scope: PageScope, letter: Newsletter, block: Block): BlockContent | null {
  const { labels } = scope.site;
  const headed = (own: string | null, otherwise: string): Text =>
    textOf(scope, letter, own) ?? { text: otherwise, lang: null };
  switch (block.kind) {
    case 'text': {
      const text = htmlOf(scope, letter, block.text, block.heading === null ? 1 : 2);
      return block.heading !== null || text
        ? { kind: 'text', heading: textOf(scope, letter, block.heading), text }
        : null;
    }
    case 'quote':
      return { kind: 'quote', heading: null, text: block.text, person: block.person, role: block.role };
    case 'results':
      return listed(
        {
          kind: 'results',
          heading: headed(block.heading, labels.pact.results),
          items: block.items.map((item) => resultItem(scope, item)),
        },
        block.items,
      );
    case 'next-steps':
      return {
        kind: 'next-steps',
        heading: headed(block.heading, labels.pact.whereItWent),
        intro: htmlOf(scope, letter, block.intro),
        steps: block.steps.map((step) => nextStep(scope, letter, step)),
      };
    case 'theme-states': {
      const states = assessmentModels(scope, letter, block.states);
      const asOf = dateText(block.asOf, scope.site.locale);
      return listed(
        {
          kind: 'theme-states',
          heading: headed(block.heading, labels.pact.themes),
          pact: scope.link('pact', block.pact),
          asOf,
          states,
        },
        states,
      );
    }
    case 'figure': {
      const figure = figureModel(scope, letter, block);
      return figure && { kind: 'figures', heading: null, figures: [figure] };
    }
    case 'news-list': {
      const news = newsCards(scope, block.news);
      return listed({ kind: 'news-list', heading: headed(block.heading, labels.sections.news), news }, news);
    }
    case 'agenda': {
      const events = eventCards(scope, block.events);
      return listed({ kind: 'agenda', heading: headed(block.heading, labels.sections.events), events }, events);
    }
    case 'film': {
      const [film] = block.film === null ? [] : filmCards(scope, [block.film]);
      return film ? { kind: 'film', heading: headed(block.heading, labels.sections.films), film } : null;
    }
    case 'image': {
      const picture = pictureModel(scope, letter, block.picture);
      return picture && { kind: 'image', heading: null, picture, caption: block.caption };
    }
    case 'documents': {
      const documents = documentCards(scope, block.documents);
      return listed(
        { kind: 'documents', heading: headed(block.heading, labels.sections.documents), documents },
        documents,
      );
    }
    case 'lineage': {
      const edges = block.edges.flatMap((id) => edgeFrom(scope, id) ?? []);
      const text = htmlOf(scope, letter, block.text);
      return text || edges.length > 0
        ? { kind: 'lineage', heading: headed(block.heading, labels.pact.future), text, edges }
        : null;
    }
    case 'subscribe':
      return subscribeModel(scope, block, headed(block.heading, labels.newsletter.subscribe));
    case 'logos': {
      const logos = logoModels(scope, block.organisations);
      return listed({ kind: 'logos', heading: headed(block.heading, labels.sections.organisations), logos }, logos);
    }
    default:
      block satisfies never;
      return null;
  }
}

function listed<M extends BlockContent>(model: M, list: readonly unknown[]): M | null {
  return list.length > 0 ? model : null;
}

function resultItem(scope: PageScope, item: ResultItem): ResultItemModel {
  const about = [scope.link('theme', item.theme), scope.link('action', item.action)];
  return {
    text: item.text,
    about: about.filter((link) => link !== null),
    organisations: scope.links('organisation', item.organisations),
  };
}

function nextStep(scope: PageScope, letter: Newsletter, step: NextStep): NextStepModel {
  return {
    heading: step.heading ?? (step.level === null ? null : scope.site.labels.nextStepLevels[step.level]),
    text: htmlOf(scope, letter, step.text, 3),
    organisations: scope.links('organisation', step.organisations),
  };
}
