import { contactModel, type ContactModel } from '#features/contact-model.ts';
import { dateText, isOver, plainDate } from '#features/date-text.ts';
import { outsideAddress } from '#features/outside-host.ts';
import { sitePage, type PageBase } from '#features/page.ts';
import type { Region } from '#features/region/region.ts';
import { htmlOf, type Html } from '#features/rich-text.ts';
import type { Link, PageScope } from '#features/site.ts';
import { absoluteUrl, serviceUrl } from '#urls.ts';
import results from './check-results.json' with { type: 'json' };
import { isOutdated, statusOf } from './compliance.ts';
import { knownLimits } from './known-limits.ts';

/** The accessibility statement of a site, made of the results of `pnpm check:a11y` and of what its region recorded. */
export interface AccessibilityPage extends PageBase<'accessibility'> {
  aim: string;
  status: { name: string; meaning: string };
  /** What was evaluated, by machine and by people. */
  research: readonly string[];
  report: Link | null;
  limits: readonly Link[];
  /** The limits that the region names itself. */
  limitations: Html | null;
  contact: ContactModel | null;
  replyWithin: string | null;
  about: readonly string[];
}

export function accessibilityPage(scope: PageScope): AccessibilityPage {
  const { site } = scope;
  const { labels, locale, day, origins } = site;
  const words = labels.statement;
  const region = scope.get('region', site.region.id) ?? site.region;
  const own = region.accessibility;
  const limits = knownLimits(scope);
  const limitations = own === null ? null : htmlOf(scope, region, own.limitations);
  const hasLimits = limits.length > 0 || limitations !== null;
  const address = absoluteUrl(origins, region.slug, '').replace(/^https?:\/\//, '');
  const model = {
    aim: words.aim(own?.responsible ?? region.name, address),
    status: words.statuses[statusOf(own?.audit ?? null, hasLimits, day)],
    ...researchOf(scope, region),
    limits: hasLimits ? limits : [{ text: words.noneKnown, href: null, lang: null }],
    limitations,
    contact: region.contact && !isOver(region.contact.validUntil, day) ? contactModel(region.contact) : null,
    replyWithin: typeof own?.replyWithinDays === 'number' ? words.replyWithin(own.replyWithinDays) : null,
    about: [
      own?.approvedOn && own.approvedBy !== null
        ? words.approved(dateText(own.approvedOn, locale).text, own.approvedBy)
        : words.notApproved,
      words.madeOf(plainDate(newerOf(results.checkedOn, scope.updated), locale)),
    ],
  };
  return {
    ...sitePage(scope, {
      kind: 'accessibility',
      title: labels.services.accessibility,
      description: model.aim,
      urlIn: (other) => serviceUrl(other, 'accessibility'),
    }),
    ...model,
  };
}

function researchOf(scope: PageScope, { accessibility }: Region): Pick<AccessibilityPage, 'research' | 'report'> {
  const { labels, locale, day } = scope.site;
  const words = labels.statement;
  const { checkedOn, pages, visits, faults, axe, htmlValidate } = results;
  const tools = `axe-core ${axe}, html-validate ${htmlValidate}`;
  const machine = [words.checked({ day: plainDate(checkedOn, locale), pages, visits, faults, tools }), words.onlyPart];
  const audit = accessibility?.audit ?? null;
  if (audit === null) return { research: [...machine, words.notAudited], report: null };
  const report = outsideAddress(audit.report);
  return {
    research: [
      ...machine,
      words.audited(dateText(audit.on, locale).text, audit.by),
      ...(isOutdated(audit.on, day) ? [words.auditTooOld] : []),
    ],
    report: report && { text: `${words.report} (${report.host})`, href: report.href, lang: null },
  };
}

function newerOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}
