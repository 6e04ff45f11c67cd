import { factLocale, locales, testLocale, type Locale, type PartAccessibility } from '@pactwerk/shared-types';
import { toContact, type Contact } from '#features/contact.ts';
import { toAddress } from '#features/outside-link.ts';
import { Reading, type Source, type StatedDate, type Value } from '#features/reading.ts';
import { accessibilities, palettes, regionKinds } from '#features/vocabulary.ts';

export interface Region extends Value<'region'> {
  name: string;
  slug: string;
  kind: (typeof regionKinds)[number];
  hasSite: boolean;
  /** The languages of its site, the default one first; nl alone where none is given. */
  locales: readonly Locale[];
  domain: string | null;
  parent: string | null;
  palette: (typeof palettes)[number];
  /** Strapi's rich text. */
  intro: unknown;
  contact: Contact | null;
  accessibility: RegionAccessibility | null;
  formerNames: readonly { name: string; from: StatedDate | null; until: StatedDate | null }[];
}

/** What a region says of the accessibility of its site. */
export interface RegionAccessibility {
  /** Name of the organisation that answers for the site. */
  responsible: string | null;
  /** Strapi's rich text. */
  limitations: unknown;
  /** The function of whoever approved the statement. */
  approvedBy: string | null;
  approvedOn: StatedDate | null;
  replyWithinDays: number | null;
  /** The last evaluation by people, where there was one. */
  audit: { on: StatedDate; by: string; outcome: (typeof accessibilities)[number]; report: string | null } | null;
}

/** The test locale is read too, though no desk offers it (decision 018). */
const knownLocales: readonly Locale[] = [...locales, testLocale];

export function toRegion(source: Source<'region'>): Region {
  const read = new Reading(source);
  const { fields } = source;
  const languages = read.rows(fields.siteLocales, 'siteLocales', (row, path) =>
    read.one(knownLocales, row.language, `${path}.language`),
  );
  return read.done({
    name: read.text(fields.name, 'name'),
    slug: read.slug(fields.slug),
    kind: read.one(regionKinds, fields.kind, 'kind'),
    hasSite: fields.hasSite ?? false,
    locales: languages.length > 0 ? [...new Set(languages)] : [factLocale],
    domain: read.optional(fields.domain),
    parent: read.ref(fields.parent),
    palette: read.oneOrNull(palettes, fields.palette, 'palette') ?? 'maas',
    intro: fields.intro,
    contact: toContact(read, fields.contact, 'contact'),
    accessibility: toAccessibility(read, fields.accessibility),
    formerNames: read.rows(fields.formerNames, 'formerNames', (row, path) => ({
      name: read.text(row.name, `${path}.name`),
      from: read.date(row.from, `${path}.from`),
      until: read.date(row.until, `${path}.until`),
    })),
  });
}

/** An evaluation counts when it is known when it was, by whom and what came of it. */
function toAccessibility(
  read: Reading<'region'>,
  part: PartAccessibility | null | undefined,
): RegionAccessibility | null {
  if (!part) return null;
  const on = read.date(part.auditedOn, 'accessibility.auditedOn');
  const by = read.optional(part.auditedBy);
  const outcome = read.oneOrNull(accessibilities, part.auditOutcome, 'accessibility.auditOutcome');
  return {
    responsible: read.optional(part.responsible),
    limitations: part.limitations,
    approvedBy: read.optional(part.approvedBy),
    approvedOn: read.date(part.approvedOn, 'accessibility.approvedOn'),
    replyWithinDays: part.replyWithinDays ?? null,
    audit:
      on && by !== null && outcome
        ? { on, by, outcome, report: toAddress(read, part.auditReport, 'accessibility.auditReport') }
        : null,
  };
}
