import { expect, it } from 'vitest';
import { placeInPreview } from './place-in-preview.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="nl"><head>${head}</head><body class="x">${body}</body></html>`;
const placed = (body: string, head?: string) => placeInPreview(page(body, head), '/p/key', '<aside>Lint</aside>');

it('keeps links, pictures, films and forms of a page within the preview', () => {
  const html = placed(
    '<a class="a" href="/nl/">x</a><img src="/media/a.webp" srcset="/media/a.webp 400w, /media/b.webp 800w" alt="a > b"><video poster="/media/p.jpg"></video><form action="/nl/zoeken/"></form>',
    '<meta http-equiv="refresh" content="0; url=/nl/"><link rel="stylesheet" href="/_astro/style.css">',
  );
  expect(html).toContain('<a class="a" href="/p/key/nl/">');
  expect(html).toContain('src="/p/key/media/a.webp" srcset="/p/key/media/a.webp 400w, /p/key/media/b.webp 800w"');
  expect(html).toContain('poster="/p/key/media/p.jpg"');
  expect(html).toContain('action="/p/key/nl/zoeken/"');
  expect(html).toContain('content="0; url=/p/key/nl/"');
  expect(html).toContain('href="/_astro/style.css"');
});

it('lets links to other sites open beside the frame and leaves places on the page, and what is no address, alone', () => {
  const html = placed('<a href="https://example.org/">x</a><a href="#content">y</a><p>href="/nl/" src="/x"</p>');
  expect(html).toContain('<a target="_blank" rel="noreferrer" href="https://example.org/">');
  expect(html).toContain('<a href="#content">');
  expect(html).toContain('<p>href="/nl/" src="/x"</p>');
});

it('puts the ribbon before all of the page', () => {
  expect(placed('<main></main>')).toContain('<body class="x"><aside>Lint</aside><main>');
});
