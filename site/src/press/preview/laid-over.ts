import { createHash } from 'node:crypto';
import type { LedgerRow } from '#content/content.ts';
import { layOver } from '#content/lay-over.ts';
import type { LedgerReader } from '#content/load.ts';
import type { LoadPreview, Preview } from '#content/preview.ts';
import { toEnd } from '#features/steps.ts';
import { publicState } from '../desk-source.ts';
import { planRegion } from '../plan.ts';
import type { PressRegion, PublicState, RegionSite } from '../site-source.ts';
import { siteChanges, stampOf, type SiteChanges, type SiteStamp } from './site-changes.ts';

/** What previews are made with. */
export interface PreviewTools {
  readonly reader: LedgerReader;
  readonly loadPreview: LoadPreview;
  /** Build day, yyyy-mm-dd in Europe/Amsterdam. */
  readonly today: () => string;
  readonly originsOf: (regions: readonly PressRegion[]) => Readonly<Record<string, string>>;
}

type HoldingPreview = Extract<Preview, { state: 'holds' }>;

/** The site of a region with drafts laid over what is public. */
export interface LaidOverSite {
  readonly preview: HoldingPreview;
  readonly region: PressRegion;
  readonly site: RegionSite;
  /** Position of the ledger; rows after it are drafts. */
  readonly position: number;
}

export type OpenedPreview =
  { readonly state: 'expired' | 'revoked' | 'unknown' | 'closed' } | ({ readonly state: 'holds' } & LaidOverSite);

interface Kept {
  readonly stamp: string;
  readonly position: number;
  readonly state: PublicState;
  readonly sites: Map<string, RegionSite>;
}

/** How many previews are kept made, each as large as the page models of a region. */
const mostKept = 4;

/** How long an answer of the desk counts: so soon a withdrawn address shows nothing any more. */
const freshMilliseconds = 2_000;

/** Lays drafts over the public state, as often as somebody looks or asks. */
export class LaidOver {
  readonly #tools: PreviewTools;
  readonly #kept = new Map<string, Kept>();
  readonly #asked = new Map<string, { at: number; answer: Promise<Preview> }>();
  #pulling: ReturnType<LedgerReader['pull']> | undefined;
  #pulledAt = 0;
  readonly #stamps = new Map<string, { of: string; stamp: SiteStamp }>();

  constructor(tools: PreviewTools) {
    this.#tools = tools;
  }

  /** What a link opens. Throws CmsError when the desk does not answer. */
  async open(link: string): Promise<OpenedPreview> {
    const preview = await this.#ask(link);
    if (preview.state !== 'holds') {
      this.#kept.delete(link);
      return preview;
    }
    const content = await this.#pull();
    const day = this.#tools.today();
    const stamp = stampOfRows(content.epoch, content.position, day, preview.rows);
    let kept = this.#kept.get(link);
    if (kept?.stamp !== stamp) {
      const state = publicState(layOver(content, preview.rows, new Date().toISOString()));
      kept = { stamp, position: content.position, state, sites: new Map() };
    }
    this.#kept.delete(link);
    this.#kept.set(link, kept);
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
    const { state, sites, position } = kept;
    const region = state.regions.find(({ slug }) => slug === preview.region);
    if (region === undefined) return { state: 'closed' };
    let site = sites.get(region.slug);
    if (site === undefined) {
      site = toEnd(state.regionSite(region.slug, { day, origins: this.#tools.originsOf(state.regions) }));
      sites.set(region.slug, site);
    }
    return { state: 'holds', preview, region, site, position };
  }

  /** What appending these rows to the ledger would change, region by region. Throws CmsError. */
  async impact(rows: readonly LedgerRow[]): Promise<SiteChanges[]> {
    const content = await this.#pull(0);
    const now = publicState(content);
    const next = publicState(layOver(content, rows, new Date().toISOString()));
    const own = new Set(rows.map(({ id }) => id));
    const day = this.#tools.today();
    const context = (state: PublicState) => ({ day, origins: this.#tools.originsOf(state.regions), renderer: '' });
    return next.regions.map((region) => {
      const before = this.#stampOf(now, region, context(now));
      return siteChanges(before, toEnd(planRegion(next, region, context(next), undefined)), own, content.position);
    });
  }

  /** Of a region that has no site yet, nothing. */
  #stampOf(state: PublicState, region: PressRegion, context: Parameters<typeof planRegion>[2]): SiteStamp {
    const present = state.regions.find(({ slug }) => slug === region.slug);
    if (present === undefined) return { pages: new Map(), lists: new Map(), feeds: new Map() };
    const of = `${state.epoch} ${state.position} ${context.day}`;
    const known = this.#stamps.get(region.slug);
    if (known?.of === of) return known.stamp;
    const stamp = stampOf(toEnd(planRegion(state, present, context, undefined)));
    this.#stamps.set(region.slug, { of, stamp });
    return stamp;
  }

  #ask(link: string): Promise<Preview> {
    const now = Date.now();
    for (const [one, { at }] of this.#asked) if (now - at > freshMilliseconds) this.#asked.delete(one);
    const known = this.#asked.get(link);
    if (known !== undefined) return known.answer;
    const answer = this.#tools.loadPreview(link);
    this.#asked.set(link, { at: now, answer });
    // What failed is asked again at once.
    answer.catch(() => this.#asked.delete(link));
    return answer;
  }

  /** One pull at a time: two would write the same rows twice to the copy of the ledger. */
  #pull(freshFor = freshMilliseconds): ReturnType<LedgerReader['pull']> {
    const now = Date.now();
    if (this.#pulling === undefined || now - this.#pulledAt >= freshFor) {
      const before = this.#pulling ?? Promise.resolve(undefined);
      this.#pulledAt = now;
      const pulling = before.then(
        () => this.#tools.reader.pull(),
        () => this.#tools.reader.pull(),
      );
      this.#pulling = pulling;
      pulling.catch(() => {
        if (this.#pulling === pulling) this.#pulledAt = 0;
      });
    }
    return this.#pulling;
  }
}

function stampOfRows(epoch: string, position: number, day: string, rows: readonly LedgerRow[]): string {
  const drafts = rows.map(({ type, id, locale, fields }) => ({ type, id, locale, fields }));
  return createHash('sha256')
    .update(JSON.stringify([epoch, position, day, drafts]))
    .digest('hex');
}
