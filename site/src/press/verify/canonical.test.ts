import { expect, test } from 'vitest';
import { canonicalAddresses } from './canonical.ts';
import type { CheckedRelease, PromisedPage } from './check.ts';
import { language } from './language.ts';
import { scanPage } from './scan-page.ts';
import { sitemap } from './sitemap.ts';

const origin = 'http://linde.localhost:4321';
const nl = { locale: 'nl', href: `${origin}/nl/a/` };
const de = { locale: 'de', href: `${origin}/de/a/` };
const promise = (url: string, more: Partial<PromisedPage> = {}): PromisedPage => ({
  locale: url.slice(1, 3),
  canonical: origin + url,
  indexable: true,
  alternates: [],
  fallback: null,
  ...more,
});

function release(pages: Record<string, PromisedPage>, newTexts: Record<string, string> = {}): CheckedRelease {
  return {
    region: 'linde',
    origin,
    pages: new Map(Object.entries(pages)),
    files: new Set(),
    newTexts: new Map(Object.entries(newTexts)),
    publicPages: undefined,
    redirects: new Map(),
    gone: new Set(),
    allowSmaller: false,
    read: () => '',
    hashOf: () => undefined,
  };
}

test('pages that are one in several languages name each other', () => {
  const both = { alternates: [nl, de] };
  const whole = { '/nl/a/': promise('/nl/a/', both), '/de/a/': promise('/de/a/', both) };
  expect(canonicalAddresses(release(whole)).problems()).toEqual([]);
  const oneSided = { ...whole, '/de/a/': promise('/de/a/') };
  expect(canonicalAddresses(release(oneSided)).problems()).toEqual([
    { url: '/nl/a/', message: `names ${de.href} (de), which does not name the same languages` },
  ]);
  expect(canonicalAddresses(release({ '/nl/a/': promise('/nl/a/', both) })).problems()[0]?.message).toBe(
    `names ${de.href} (de), which is no page`,
  );
});

test('a page of the sitemap is canonical itself', () => {
  const elsewhere = { '/nl/a/': promise('/nl/a/', { canonical: 'https://zee.example/nl/a/' }) };
  expect(canonicalAddresses(release(elsewhere)).problems()).toHaveLength(1);
});

test('a text in another language than its page is marked as such', () => {
  const pages = { '/de/a/': promise('/de/a/', { fallback: { lang: 'nl' } }) };
  const problemsOf = (html: string) => {
    const check = language(release(pages));
    check.page?.({ ...scanPage(html), url: '/de/a/', html });
    return check.problems().map(({ message }) => message);
  };
  expect(problemsOf('<html lang="de" dir="ltr"><h1 lang="nl" dir="ltr">x</h1></html>')).toEqual([]);
  expect(problemsOf('<html lang="de" dir="ltr"><h1>x</h1></html>')).toEqual([
    'has its text in nl, and no element says so',
  ]);
});

test('a sitemap is XML and names what stands in the release alone', () => {
  const map = (locations: string) => release({ '/nl/a/': promise('/nl/a/') }, { 'sitemap.xml': locations });
  const url = (path: string) => `<url><loc>${origin}${path}</loc></url>`;
  const problems = (text: string) =>
    sitemap(map(text))
      .problems()
      .map(({ message }) => message);
  expect(problems(`<urlset>${url('/nl/a/')}</urlset>`)).toEqual([]);
  expect(problems(`<urlset>${url('/nl/b/')}</urlset>`)).toEqual([
    `names ${origin}/nl/b/, which is not in this release`,
  ]);
  expect(problems(`<urlset>${url('/nl/a/')}`)[0]).toMatch(/^is no XML/);
});
