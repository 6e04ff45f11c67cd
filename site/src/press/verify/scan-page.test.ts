import { expect, test } from 'vitest';
import { scanPage } from './scan-page.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><head><title>a < b</title></head><body>${body}</body></html>`;
const faults = (body: string): readonly string[] => scanPage(page(body)).faults;

test('a page that is written as ours are has no fault', () => {
  const body =
    '<!-- a > b --><h1 id="top">A</h1><p lang="de">x<br>y</p><img alt="a > b" src="/i.webp"/><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>' +
    '<details open><summary>&lt;b&gt;</summary></details><script type="application/ld+json">{"a":"</b>"}</script>';
  expect(scanPage(page(body))).toMatchObject({ faults: [], lang: 'nl', headings: [1], ids: new Set(['top']) });
  expect([...scanPage(page(body)).languages]).toEqual(['nl', 'de']);
});

test.each([
  ['an element that is closed too early', '<ul><li>x</ul>', 'closes <ul> inside <li>'],
  ['an element that was never opened', '<p>x</p></section>', 'closes <section> inside <body>'],
  ['an element that is never closed', '<p>x', 'closes <body> inside <p>'],
  ['a value without quotes', '<p class=a>x</p>', 'has a tag that is not written as ours are: "<p class=a>"'],
  ['a tag that is cut off', '<p>x</p><a href="/x', 'has a < that begins no tag'],
  ['an id that stands twice', '<p id="a">x</p><p id="a">y</p>', 'has two elements with the id a'],
])('%s is a fault', (_, body, fault) => {
  expect(faults(body)[0]).toContain(fault);
});

test('a page that ends half-way is at fault', () => {
  expect(scanPage(page('<h1>A</h1>').replace('</html>', '')).faults).toEqual(['ends before <html> is closed']);
});

test('addresses, canonical and languages are read from tags, and text that looks like one is not', () => {
  const html = page(
    '<p>a href="/x/" &lt;a href="/y/"&gt;</p><a class="b" href="/z/?a=1&amp;b=2" hidden>z</a><form action="/f/"></form>' +
      '<img alt="a > b" src="/i.webp" srcset="/i-1.webp 320w, /i-2.webp 640w"/><abbr title=" src=">x</abbr>',
  ).replace(
    '</head>',
    '<link rel="canonical" href="https://a.example/nl/"><link rel="alternate" hreflang="de" href="/de/"></head>',
  );
  expect(scanPage(html)).toMatchObject({
    addresses: ['https://a.example/nl/', '/de/', '/z/?a=1&b=2', '/f/', '/i.webp', '/i-1.webp', '/i-2.webp'],
    canonical: 'https://a.example/nl/',
    alternates: [{ locale: 'de', href: '/de/' }],
  });
});
