import { expect, test } from 'vitest';
import { indexedHtml, namesInWords, otherNames } from './indexed-page.ts';

const html =
  '<html><head><meta name="description" content="x"></head><body><main id="content"><h1>Pact</h1></main></body></html>';
const facts = { type: 'Actie', pacts: ['Zorgpact'], themes: ['Leren & werken'], year: '2017', ended: false };

test('a page is found by its type, its pacts and themes and its year', () => {
  const indexed = indexedHtml(html, { url: '/', facts }, []);
  for (const [name, value] of [
    ['type', 'Actie'],
    ['pact', 'Zorgpact'],
    ['theme', 'Leren &#38; werken'],
    ['year', '2017'],
  ])
    expect(indexed).toContain(`data-pagefind-filter="${name}[content]" content="${value}"`);
});

test('the words of a pact that has ended count for less, and the page says so', () => {
  const running = indexedHtml(html, { url: '/', facts }, []);
  const ended = indexedHtml(html, { url: '/', facts: { ...facts, ended: true } }, []);
  const weight = (text: string): number => Number(/<main[^>]* data-pagefind-weight="([^"]*)"/.exec(text)?.[1] ?? 1);
  expect(weight(running)).toBe(1);
  expect(weight(ended)).toBeLessThan(1);
  expect(ended).toContain('data-pagefind-meta="ended[content]"');
  expect(running).not.toContain('data-pagefind-meta="ended[content]"');
});

test('a page that names a thing is found by its other names, one that names none of them is not', () => {
  const names = namesInWords([
    ['SPP', 'Strategische Personeelsplanning'],
    ['RIF', 'Regionaal Investeringsfonds'],
  ]);
  expect(otherNames('Werken aan strategische personeelsplanning.', names)).toEqual(['SPP']);
  expect(otherNames('Een tekst over leren.', names)).toEqual([]);
});
