import { expect, test } from 'vitest';
import { budget, excessText, pageExcesses, phoneExcesses } from './budget.ts';
import { pageKind } from './page-kind.ts';
import { weighPage, type PageWeight } from './page-weight.ts';

const of = (bytes: number) => ({ br: bytes, gzip: bytes * 2 });
const light: PageWeight = {
  page: 'linde/nl/',
  kind: 'home',
  html: of(4_000),
  css: of(budget.htmlAndCss - 4_000),
  script: of(0),
  fonts: of(budget.firstVisit - budget.htmlAndCss - 500),
  beside: of(500),
  requests: budget.requests,
};

test('a page may use the whole budget, counted in brotli', () => {
  expect(pageExcesses(light)).toEqual([]);
});

test.each([
  ['HTML and CSS', { html: of(4_001), fonts: of(0) }],
  ['all but pictures at a first visit', { beside: of(501) }],
  ['JavaScript', { script: of(1), fonts: of(0) }],
  ['requests', { requests: budget.requests + 1 }],
])('a page with too much is named with what, how much and what to do: %s', (what, heavier) => {
  const excesses = pageExcesses({ ...light, ...heavier });
  expect(excesses.map((excess) => excess.what)).toEqual([what]);
  expect(excesses.map(excessText).join()).toMatch(/^linde\/nl\/: .+, which is .+ more than the .+ of the budget\. \w/);
});

test('the search page may have a script, up to its own budget', () => {
  const search = { ...light, kind: 'search', fonts: of(0), script: of(budget.searchScript) };
  expect(pageExcesses(search)).toEqual([]);
  expect(pageExcesses({ ...search, script: of(budget.searchScript + 1) })).toHaveLength(1);
});

test('pictures count on a newsletter, and on no other page', () => {
  const visit = {
    page: 'linde/nl/nieuwsbrieven/een/',
    kind: 'newsletters',
    bytes: budget.newsletterOnPhone + 1,
    byType: { document: 10_000, image: budget.newsletterOnPhone + 1 - 10_000 },
    requests: 8,
    pictures: 4,
  };
  expect(phoneExcesses(visit).map(({ what }) => what)).toEqual(['all of it on a phone']);
  expect(phoneExcesses({ ...visit, kind: 'news' })).toEqual([]);
});

const files: Record<string, string> = {
  '/nl/':
    '<link rel="stylesheet" href="/_astro/a.css"><link rel="preload" as="font" href="/_astro/latin.woff2">' +
    '<link rel="icon" href="/icon.svg"><link rel="manifest" href="/nl/m.json"><script type="application/ld+json">{}</script>' +
    '<body><img src="/a.webp"><img src="/b.webp" loading="lazy"><p>één</p></body>',
  '/_astro/a.css':
    "@font-face{src:url(/_astro/latin.woff2);unicode-range:U+0-FF,U+131}@font-face{src:url('more.woff2');unicode-range:U+100-2BA,U+4??}@font-face{src:local(Arial)}",
  '/_astro/latin.woff2': 'x'.repeat(100),
  '/_astro/more.woff2': 'x'.repeat(1_000),
  '/icon.svg': 'i',
  '/nl/m.json': 'm',
  '/script.js': 's'.repeat(30),
};
const asking = (more: Record<string, string>) => async (path: string) => {
  const text = { ...files, ...more }[path];
  if (text === undefined) throw new Error(path);
  return { wire: text.length, text };
};
const weigh = async (more: Record<string, string> = {}): Promise<PageWeight> =>
  weighPage(asking(more), 'linde', '/nl/');

test('a page weighs what it names: style sheets, fonts of its letters, icon and manifest; lazy pictures wait', async () => {
  expect(await weigh()).toMatchObject({ fonts: { br: 100 }, beside: { br: 2 }, script: { br: 0 }, requests: 6 });
});

test('one letter of another alphabet brings the typeface of its own', async () => {
  for (const letter of ['ő', 'Ж'])
    expect((await weigh({ '/nl/': files['/nl/']?.replace('één', letter) ?? '' })).fonts.br, letter).toBe(1_100);
});

test('a script counts, whether it is linked or stands in the page', async () => {
  const page = (script: string) => ({ '/nl/': `${files['/nl/']}${script}` });
  expect((await weigh(page('<script src="/script.js"></script>'))).script.br).toBe(30);
  expect((await weigh(page('<script>alert(1)</script>'))).script.br).toBe(8);
});

test('the kind of a page follows from its address', () => {
  expect(
    ['/', '/404.html', '/de/', '/de/suche/', '/nl/pacten/', '/nl/pacten/a/', '/nl/pacten/a/themas/b/'].map(pageKind),
  ).toEqual(['entrance', 'not found', 'home', 'search', 'pacts, index', 'pacts', 'themes']);
  expect(['/nl/nieuwsbrieven/a/', '/en/privacy/', '/nl/over/'].map(pageKind)).toEqual([
    'newsletters',
    'service',
    'free page',
  ]);
});
