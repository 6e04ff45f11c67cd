import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionPages } from '#features/region-pages.ts';
import { loadRenderer, type Renderer } from '#press/renderer.ts';
import { wholeLedger } from './whole-ledger.ts';

const hostile: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'a broken tag': '"><img src=x onerror=alert(1)><!--',
  'an end of a style sheet': '</style></title></textarea><svg onload=alert(1)>',
  'a template expression': '{process.exit(1)} ${1} {{constructor}} <% %>',
  'markdown and entities': '[x](javascript:alert(1)) &lt;b&gt; &#0; **b**',
  'right-to-left text': '\u202eمرحبا بالعالم\u202c عربي',
  emoji: '👩‍⚕️🏳️‍🌈 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'a path': '..%2f..%2fetc/passwd\\..\\..',
  'a very long word': 'Zorg'.repeat(2_000),
};

const build = { day: '2026-11-22', origins: { slug: 'http://slug.localhost:4321' } };

let renderer: Renderer;
beforeAll(async () => {
  renderer = await loadRenderer(join(import.meta.dirname, '../../dist/renderer'));
});

describe('text of editors', () => {
  it.each(Object.entries(hostile))('is shown as text and nothing else in every field: %s', async (_, text) => {
    const { pages, heldBack } = regionPages(wholeLedger(text).content(), 'slug', build);
    expect(heldBack).toEqual([]);
    const kinds = new Set<string>();
    for (const page of pages) {
      kinds.add(page.kind);
      const $ = load(new TextDecoder().decode(await renderer.render({ ...page })));
      const problems = [
        ...$('script:not([type="application/ld+json"]), iframe, object, embed, base, style, form, textarea')
          .toArray()
          .filter((element) => page.kind !== 'search' || !$(element).is('form.search, script[src^="/_astro/"]'))
          .map((element) => element.tagName),
        ...$('*')
          .toArray()
          .flatMap((element) => Object.entries($(element).attr() ?? {}))
          .filter(([name, value]) => /^on/i.test(name) || name === 'style' || /^\s*javascript:/i.test(value))
          .map(([name, value]) => `${name}=${value}`),
      ];
      expect(problems, page.url).toEqual([]);
      // Only inside of a data block, which ends nowhere but where the template says.
      const data = $('script[type="application/ld+json"]')
        .toArray()
        .map((script) => $(script).text());
      expect(
        data.map((one) => typeof JSON.parse(one)),
        page.url,
      ).toEqual(page.indexable ? ['object'] : []);
      if (page.kind === 'pact' && page.indexable) {
        expect(JSON.parse(data[0] ?? '')).toMatchObject({ '@graph': [{ name: text }, { '@type': 'BreadcrumbList' }] });
        expect($('meta[property="og:title"]').attr('content')).toBe(text);
      }
      if (page.kind === 'pact') expect($('h1').text().trim()).toBe(text);
    }
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['action', 'concepts', 'home', 'newsletter', 'organisation', 'pact', 'theme', 'volgspot']),
    );
  });
});
