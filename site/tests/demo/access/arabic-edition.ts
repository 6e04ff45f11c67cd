import { join } from 'node:path';
import { contentTypes, isFields, testLocale } from '@pactwerk/shared-types';
import type { Page } from 'playwright-core';
import type { LedgerRow } from '../../../src/content/content.ts';
import type { PageModel } from '../../../src/features/page-model.ts';
import { loadRenderer, type Renderer } from '../../../src/press/renderer.ts';
import { securityHeadersAt } from '../../../src/press/security-headers.ts';
import { paragraph } from '../../content-fixture.ts';
import { siteOrigin } from '../browser.ts';
import { regions } from '../built-site.ts';
import { demoLedger, pagesFrom } from './demo-content.ts';

/**
 * Texts in Arabic for entries of the demo, by slug. All other entries have none, so that Dutch stands in the midst of Arabic
 * pages, as a fallback.
 */
const translations: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  twente: {
    name: 'توينتي',
    intro: paragraph('أبرمت توينتي في ديسمبر 2014 ميثاقًا اجتماعيًا للرعاية والرفاه، قبل الميثاق الوطني (Zorgpact).'),
  },
  'zorgpact-twente': {
    title: 'الميثاق الاجتماعي للرعاية والرفاه في توينتي',
    summary: 'سبعة إجراءات لسوق العمل في الرعاية، من 2014 إلى 2020.',
    body: paragraph('اتفق الأطراف على العمل معًا: مدارس (ROC)، و4 جامعات علوم تطبيقية، وأصحاب العمل.'),
  },
  'het-zorgpact-is-een-stille-revolutie': { title: 'الميثاق ثورة هادئة' },
};

/** The ledger of the demo with Arabic on every site, which no desk would let a region choose. */
function arabicRows(rows: readonly LedgerRow[]): LedgerRow[] {
  const added = rows.flatMap((row): LedgerRow[] => {
    if (!isFields(row.fields) || row.locale !== 'nl') return [row];
    const fields: Readonly<Record<string, unknown>> = row.fields;
    const translation = translations[String(fields['slug'])];
    const dutch =
      row.type === 'region'
        ? { ...row, fields: { ...row.fields, siteLocales: withArabic(fields['siteLocales']) } }
        : row;
    const arabic = {
      ...dutch,
      locale: testLocale,
      fields: { ...factsOf(dutch), slug: fields['slug'], ...translation },
    };
    return (translation === undefined ? [dutch] : [dutch, arabic]) as LedgerRow[];
  });
  return added.map((row, place) => ({ ...row, seq: place + 1 }));
}

/** What an entry says that is no text; of the texts nothing, as a translator finds them. */
function factsOf({ type, fields }: { type: LedgerRow['type']; fields: object | null }): Record<string, unknown> {
  if (type === 'media') return {};
  const { attributes } = contentTypes[type];
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [name, attributes[name]?.fact ? value : emptyLike(value)]),
  );
}

function emptyLike(value: unknown): [] | null {
  return Array.isArray(value) ? [] : null;
}

function withArabic(siteLocales: unknown): unknown[] {
  return [...(Array.isArray(siteLocales) ? siteLocales : []), { key: testLocale, language: testLocale }];
}

/** The Arabic pages of the demo, which stand on no site: `serveIn` puts them before a tab. */
export class ArabicEdition {
  readonly pages: readonly { region: string; page: PageModel }[];
  readonly #renderer: Renderer;

  static async open(): Promise<ArabicEdition> {
    return new ArabicEdition(await loadRenderer(join(import.meta.dirname, '../../../dist/renderer')));
  }

  private constructor(renderer: Renderer) {
    this.#renderer = renderer;
    const rows = arabicRows(demoLedger().rows);
    this.pages = regions.flatMap((region) =>
      pagesFrom(rows, region)
        .filter(({ url }) => url.startsWith(`/${testLocale}/`))
        .map((page) => ({ region, page })),
    );
  }

  html({ page }: { page: PageModel }): Promise<string> {
    return this.#renderer.render({ ...page }).then((bytes) => new TextDecoder().decode(bytes));
  }

  /** Answers for the sites of the demo at the addresses of the Arabic pages, with the headers that they would have. */
  async serveIn(tab: Page): Promise<void> {
    const served = new Map(this.pages.map((one) => [siteOrigin(one.region) + one.page.url, one]));
    await tab.route(/\.localhost(?::\d+)?\/ar\//, async (route) => {
      const one = served.get(
        route
          .request()
          .url()
          .replace(/[?#].*$/, ''),
      );
      if (one === undefined) return route.fulfill({ status: 404 });
      // Of the sites’ own languages: its addresses are those of English.
      const headers = {
        ...securityHeadersAt(one.page.url.replace('/ar/', '/en/')),
        'Content-Type': 'text/html; charset=utf-8',
      };
      return route.fulfill({ status: 200, headers, body: await this.html(one) });
    });
  }
}
