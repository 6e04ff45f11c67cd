import type { PartNextStep, PartResultItem } from '@pactwerk/shared-types';
import type { NewsletterBlock } from '#content/entry-fields.ts';
import { toAssessments, type Assessment } from '#features/volgspot/assessment.ts';
import { toAddress } from '#features/outside-link.ts';
import { toContextFigure, type ContextFigure } from '#features/pact/pact.ts';
import { toPicture, type Picture } from '#features/picture.ts';
import type { Reading, StatedDate } from '#features/reading.ts';
import { nextStepLevels } from '#features/vocabulary.ts';

/** A part of a newsletter, in the order in which the editor put them. Relations are ids, rich text is Strapi's. */
export type Block =
  | { kind: 'text'; heading: string | null; text: unknown }
  | { kind: 'quote'; text: string; person: string | null; role: string | null }
  | { kind: 'results'; heading: string | null; items: readonly ResultItem[] }
  | { kind: 'next-steps'; heading: string | null; intro: unknown; steps: readonly NextStep[] }
  | {
      kind: 'theme-states';
      heading: string | null;
      pact: string | null;
      asOf: StatedDate | null;
      states: readonly Assessment[];
    }
  | {
      kind: 'figure';
      target: string | null;
      /** The key of a measurement of the target; null means the newest. */
      measurement: string | null;
      contextFigure: ContextFigure | null;
    }
  | { kind: 'news-list'; heading: string | null; news: readonly string[] }
  | { kind: 'agenda'; heading: string | null; events: readonly string[] }
  | { kind: 'film'; heading: string | null; film: string | null }
  | { kind: 'image'; picture: Picture | null; caption: string | null }
  | { kind: 'documents'; heading: string | null; documents: readonly string[] }
  | { kind: 'lineage'; heading: string | null; text: unknown; edges: readonly string[] }
  | {
      kind: 'subscribe';
      heading: string | null;
      text: string | null;
      series: string | null;
      address: string | null;
    }
  | { kind: 'logos'; heading: string | null; organisations: readonly string[] };

export interface ResultItem {
  text: string;
  theme: string | null;
  action: string | null;
  result: string | null;
  organisations: readonly string[];
}

export interface NextStep {
  level: (typeof nextStepLevels)[number] | null;
  heading: string | null;
  text: unknown;
  organisations: readonly string[];
}

/** Null for a kind of block that a later version wrote. */
export function toBlock(read: Reading<'newsletter'>, row: NewsletterBlock, path: string): Block | null {
  const heading = 'heading' in row ? read.optional(row.heading) : null;
  switch (row.__component) {
    case 'block.text':
      return { kind: 'text', heading, text: row.text };
    case 'block.quote':
      return {
        kind: 'quote',
        text: read.text(row.text, `${path}.text`),
        person: read.optional(row.person),
        role: read.optional(row.role),
      };
    case 'block.results':
      return {
        kind: 'results',
        heading,
        items: read.rows(row.items, `${path}.items`, (item, place) => toResultItem(read, item, place)),
      };
    case 'block.next-steps':
      return {
        kind: 'next-steps',
        heading,
        intro: row.intro,
        steps: read.rows(row.steps, `${path}.steps`, (step, place) => toNextStep(read, step, place)),
      };
    case 'block.theme-states':
      return {
        kind: 'theme-states',
        heading,
        pact: read.ref(row.pact),
        asOf: read.date(row.asOf, `${path}.asOf`),
        states: toAssessments(read, row.states, `${path}.states`),
      };
    case 'block.figure':
      return {
        kind: 'figure',
        target: read.ref(row.target),
        measurement: read.optional(row.measurement),
        contextFigure: row.contextFigure ? toContextFigure(read, row.contextFigure, `${path}.contextFigure`) : null,
      };
    case 'block.news-list':
      return { kind: 'news-list', heading, news: read.refs(row.news) };
    case 'block.agenda':
      return { kind: 'agenda', heading, events: read.refs(row.events) };
    case 'block.film':
      return { kind: 'film', heading, film: read.ref(row.film) };
    case 'block.image':
      return {
        kind: 'image',
        picture: toPicture(read, row.picture),
        caption: read.optional(row.caption),
      };
    case 'block.documents':
      return { kind: 'documents', heading, documents: read.refs(row.documents) };
    case 'block.lineage':
      return { kind: 'lineage', heading, text: row.text, edges: read.refs(row.edges) };
    case 'block.subscribe':
      return {
        kind: 'subscribe',
        heading,
        text: read.optional(row.text),
        series: read.ref(row.series),
        address: toAddress(read, row.address, `${path}.address`),
      };
    case 'block.logos':
      return { kind: 'logos', heading, organisations: read.refs(row.organisations) };
    default:
      row satisfies never;
      return null;
  }
}

function toResultItem(read: Reading<'newsletter'>, item: PartResultItem, path: string): ResultItem {
  return {
    text: read.text(item.text, `${path}.text`),
    theme: read.ref(item.theme),
    action: read.ref(item.action),
    result: read.ref(item.result),
    organisations: read.refs(item.organisations),
  };
}

function toNextStep(read: Reading<'newsletter'>, step: PartNextStep, path: string): NextStep {
  return {
    level: read.oneOrNull(nextStepLevels, step.level, `${path}.level`),
    heading: read.optional(step.heading),
    text: step.text,
    organisations: read.refs(step.organisations),
  };
}
