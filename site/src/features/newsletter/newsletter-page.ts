import { dateText, type DateText } from '#features/date-text.ts';
import { newsletterData } from '#features/metadata/structured-data.ts';
import { entryPage, type PageBase } from '#features/page.ts';
import { regionFeeds, seriesFeeds } from '#features/feed/feed-links.ts';
import { pictureModel, type PictureModel } from '#features/picture-model.ts';
import { issuesOfSeries } from '#features/relations.ts';
import { textOf, type Text } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import { blockModels, type BlockModel } from './block-model.ts';
import { colophonModel, type ColophonModel } from './colophon-model.ts';
import type { Newsletter } from './newsletter.ts';
import { newestIssue } from './newsletter-card.ts';

export interface NewsletterPage extends PageBase<'newsletter'> {
  textLang: string | null;
  cover: CoverModel;
  contents: readonly { heading: Text; anchor: string }[];
  blocks: readonly BlockModel[];
  colophon: ColophonModel;
  /** The issues of the series around this one. */
  earlier: Link | null;
  later: Link | null;
}

export interface CoverModel {
  /** The title; in quotation marks where it is what the speaker said. */
  heading: string;
  speaker: { name: string; role: string | null } | null;
  newsletterKind: string;
  series: Link | null;
  number: string | null;
  issuedOn: DateText | null;
  preheader: Text | null;
  picture: PictureModel | null;
  /** For the ornament: one knot an issue of the series, this one among them, and whether the series stops here. */
  knots: { count: number; here: number; last: boolean };
}

export function newsletterPage(scope: PageScope, letter: Newsletter): NewsletterPage {
  const series = scope.get('newsletter-series', letter.series);
  const issues = letter.series === null ? [] : issuesInOrder(scope, letter.series);
  const here = issues.findIndex((issue) => issue.id === letter.id);
  const neighbour = (place: number) => scope.link('newsletter', issues[place]?.id);
  const blocks = blockModels(scope, letter);
  const model = {
    textLang: scope.langOf(letter),
    cover: coverModel(scope, letter, { count: issues.length, here }),
    contents: blocks.flatMap(({ heading, anchor }) => (heading === null || anchor === null ? [] : { heading, anchor })),
    blocks,
    colophon: colophonModel(scope, letter.colophon),
    earlier: here > 0 ? neighbour(here - 1) : null,
    later: here >= 0 ? neighbour(here + 1) : null,
  };
  return {
    ...entryPage(scope, letter, {
      kind: 'newsletter',
      title: letter.title,
      description: letter.preheader,
      card: { kicker: series?.name ?? model.cover.newsletterKind, title: model.cover.heading },
      data: newsletterData(scope, letter, series),
      feeds: series ? seriesFeeds(scope, series) : regionFeeds(scope),
    }),
    ...model,
  };
}

function coverModel(scope: PageScope, letter: Newsletter, place: { count: number; here: number }): CoverModel {
  const { labels, locale } = scope.site;
  const { speaker, speakerRole, picture } = letter.cover;
  return {
    heading: speaker === null ? letter.title : labels.newsletter.quoted(letter.title),
    speaker: speaker === null ? null : { name: speaker, role: speakerRole },
    newsletterKind: labels.newsletterKinds[letter.kind],
    series: scope.link('newsletter-series', letter.series),
    number: letter.number === null ? null : labels.newsletter.number(letter.number),
    issuedOn: dateText(letter.issuedOn, locale),
    preheader: textOf(scope, letter, letter.preheader),
    picture: pictureModel(scope, letter, picture),
    knots: { count: Math.max(1, place.count), here: Math.max(0, place.here), last: letter.kind === 'last' },
  };
}

/** The public issues of a series on this site, the oldest first. */
function issuesInOrder(scope: PageScope, series: string): Newsletter[] {
  const here = new Set(scope.site.entries('newsletter'));
  const ids = issuesOfSeries(scope.site.domain, series).filter((id) => here.has(id));
  return scope.getAll('newsletter', ids).sort(newestIssue).reverse();
}
